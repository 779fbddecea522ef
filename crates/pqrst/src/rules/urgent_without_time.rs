//! # What it says
//! The message is called urgent, and either names no time or one that is days away.
//!
//! # Why it matters
//! "Urgent" means an answer within some hours. Without a time everybody guesses; with a far one nobody believes it next time.
//!
//! # What to do
//! Name the hour and the zone, or leave the word out.

use chrono::TimeDelta;
use draft::Span;
use when::mention::Relation;

use super::{Found, Reading, Rule};
use crate::{Kind, Level, Status, language::english, urgency};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

/// What is due later than this is not urgent.
const SOON: TimeDelta = TimeDelta::hours(48);

fn detect(reading: &Reading) -> Option<Found> {
    if !matches!(reading.kind, Kind::Request | Kind::Meeting) {
        return None;
    }
    let span = urgency::tag(reading.facts)?.span();
    let far = reading.facts.mentions.iter().find(|mention| {
        let resolution = mention.resolve(reading.writer);
        let end = resolution.and_then(|resolution| resolution.start_instant());
        // "Postponed until February" says how long something else waits.
        mention.relation != Relation::Until && end.is_some_and(|end| end - reading.writer.now > SOON)
    });
    if let Some(mention) = far {
        let time = mention.span.of(reading.text()).to_owned();
        return Some(found(span, "far", time));
    }
    let timed = reading.statuses[4] == Status::Present
        || reading.facts.mentions.iter().any(|mention| !mention.is_duration());
    (!timed).then(|| found(span, "never", String::new()))
}

fn found(span: Option<Span>, key: &str, time: String) -> Found {
    let remark = english::wording("urgent_without_time", key, &[("time", time)]);
    Found { span, slots: vec![("remark", remark)], fix: None }
}
