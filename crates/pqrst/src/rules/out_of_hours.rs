//! # What it says
//! It is night or weekend where the reader is, and the message asks for something now.
//!
//! # Why it matters
//! Nobody who sleeps can answer; who sees it late feels pressed for nothing.
//!
//! # What to do
//! Say that it can wait until they are back at work, or by when it is really needed.

use chrono::{Datelike, Timelike, Weekday};

use super::{Found, Reading, Rule};
use crate::{Kind, Level, Status, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

/// Between these hours most people are awake.
const DAY: std::ops::Range<u32> = 7..22;

fn detect(reading: &Reading) -> Option<Found> {
    if reading.kind == Kind::Incident || reading.facts.cues.has(Cue::NoHurry) {
        return None;
    }
    let (_, span) = reading.first(Cue::Haste)?;
    if reading.statuses[4] == Status::Present {
        return None;
    }
    let away = reading.facts.message.readers.iter().find_map(|reader| {
        let local = reading.writer.now.with_timezone(&reader.zone);
        let weekend = matches!(local.weekday(), Weekday::Sat | Weekday::Sun);
        (weekend || !DAY.contains(&local.hour())).then_some((reader, local))
    });
    let (reader, local) = away?;
    let slots = vec![("name", reader.name.clone()), ("time", local.format("%A %H:%M").to_string())];
    let end = reading.insertion_point;
    Some(Found { span, slots, fix: Some(draft::Span::new(end, end)) })
}
