//! # What it says
//! The message is called urgent, and either names no time or one that is days away.
//!
//! # Why it matters
//! "Urgent" means an answer within some hours. Without a time everybody guesses; with a far one nobody believes it next time.
//!
//! # What to do
//! Name the hour and the zone, or leave the word out.

use chrono::TimeDelta;

use super::{Found, Reading, Rule};
use crate::{Kind, Level, Status, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

/// What is due later than this is not urgent.
const SOON: TimeDelta = TimeDelta::hours(48);

fn detect(reading: &Reading) -> Option<Found> {
    if !matches!(reading.kind, Kind::Request | Kind::Meeting) {
        return None;
    }
    let (sentence, span) = reading.first(Cue::Urgent)?;
    if sentence.cues.has(Cue::NoHurry) || reading.facts.cues.has(Cue::NoHurry) {
        return None;
    }
    let far = reading.facts.mentions.iter().find(|mention| {
        let resolution = mention.resolve(reading.writer);
        let end = resolution.and_then(|resolution| resolution.start_instant());
        end.is_some_and(|end| end - reading.writer.now > SOON)
    });
    if let Some(mention) = far {
        let slots = vec![("time", mention.span.of(reading.text()).to_owned())];
        return Some(Found { span, slots, fix: None });
    }
    let timed = reading.statuses[4] == Status::Present
        || reading.facts.mentions.iter().any(|mention| !mention.is_duration());
    (!timed).then(|| Found { span, slots: vec![("time", String::new())], fix: None })
}
