//! The converter: times in a line of text, on everybody's clock.

use std::fmt::Write;

use draft::Utf16Index;
use protocol::{Conversion, LocalTime, TimeRow};

use crate::{time_row::Rows, wording, world::World};

/// Converts every time in `text` for everybody in the roster.
pub(crate) fn convert(text: &str, world: &World) -> Conversion {
    let writer = world.writer(&world.readers);
    let index = Utf16Index::new(text);
    let rows = Rows { text, index: &index, world, readers: &world.readers, writer: &writer, is_draft: false };
    let times = rows.of(&when::read(text, &world.conventions));
    let text = times.iter().map(|row| lines(row, world)).collect::<Vec<_>>().join("\n");
    Conversion { times, text }
}

/// A time as lines of plain text, to paste into a message.
fn lines(row: &TimeRow, world: &World) -> String {
    let mut text = String::new();
    let line = |text: &mut String, time: &LocalTime, label: &str| {
        let clock = wording::clock(time, world.settings.clock_24);
        let day = wording::date(time);
        let change = wording::day_change(time);
        let _ = writeln!(text, "{day}, {clock} {label}{change}");
    };
    if !row.has_clock {
        return format!("{}\n", wording::date(&row.stated));
    }
    line(&mut text, &row.stated, &row.stated.abbreviation);
    if world.settings.show_utc && row.stated.abbreviation != "UTC" {
        line(&mut text, &row.utc, "UTC");
    }
    for reader in &row.readers {
        let who = if reader.place.is_empty() || reader.place == reader.name {
            reader.name.clone()
        } else {
            format!("{} ({})", reader.place, reader.name)
        };
        line(&mut text, &reader.start, &who);
    }
    text
}
