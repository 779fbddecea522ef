//! "Whose 5pm?", where a reader's clock shows another time and nothing says which is meant.

use protocol::{Edit, Fix, Notice, NoticeCode};

use crate::{
    said::Said,
    time_row::{Rows, local},
    wording,
};

/// Asked once in a draft, of the first time that leaves it open; a zone that is named for one of them is taken for all.
pub(super) fn notice(rows: &Rows, times: &[Said]) -> Option<(usize, Notice)> {
    let to_come = |time: &Said| time.is_on_a_clock() && time.has_clock() && time.instant > rows.world.now;
    let named = times.iter().any(|time| to_come(time) && time.resolution.zone_named);
    if !rows.is_draft || named {
        return None;
    }
    let (index, time) = times.iter().enumerate().find(|(_, time)| to_come(time))?;
    let own = time.resolution.zone.offset_at(time.instant);
    let mut elsewhere: Vec<String> = Vec::new();
    for reader in rows.readers.iter().filter(|reader| reader.offset_at(time.instant) != own) {
        if !elsewhere.iter().any(|known| known == reader.place()) {
            elsewhere.push(reader.place().to_owned());
        }
    }
    if elsewhere.is_empty() {
        return None;
    }
    let stated = local(time.instant, time.resolution.zone, time.civil.date());
    let what = if time.is_end_of_day() {
        "end of day".to_owned()
    } else {
        wording::clock(&stated, rows.world.settings.clock_24)
    };
    let message = wording::whose(&what, &wording::list(&elsewhere));
    Some((index, Notice { code: NoticeCode::ZoneUnsaid, message, fix: fix(rows, time) }))
}

/// Adds the zone by the shortest name that is read as just this instant: "PST", "Bangalore time", "UTC+05:30".
fn fix(rows: &Rows, time: &Said) -> Option<Fix> {
    let zone = time.resolution.zone;
    let city = wording::zone_place(zone);
    let names = [
        zone.abbreviation_at(time.instant),
        format!("{city} time"),
        wording::utc_offset(zone.offset_at(time.instant)),
    ];
    let end = time.mention.span.end;
    let insert =
        names.into_iter().map(|name| format!(" {name}")).find(|insert| is_read_as(rows, time, insert))?;
    let at = rows.index.utf16(end) as u32;
    Some(Fix {
        id: format!("whose-{}", time.mention.span.start),
        label: wording::say(&format!("{}{insert}", time.mention.span.of(rows.text))),
        edit: Edit { span: protocol::Span { start: at, end: at }, expect: String::new(), insert },
    })
}

/// Whether the time, with these words after it, names a zone without a doubt and is the same instant.
fn is_read_as(rows: &Rows, time: &Said, insert: &str) -> bool {
    let (before, after) = rows.text.split_at(time.mention.span.end);
    let text = format!("{before}{insert}{after}");
    when::read(&text, &rows.world.conventions)
        .into_iter()
        .find(|mention| mention.span.start == time.mention.span.start)
        .and_then(|mention| Said::of(mention, rows.writer))
        .is_some_and(|again| {
            again.resolution.zone_named
                && again.instant == time.instant
                && again.end == time.end
                && !again.resolution.notices.contains(&when::Notice::AmbiguousZone)
        })
}
