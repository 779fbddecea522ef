//! # What it says
//! An answer is asked for sooner than this surface usually gives one: by tonight, in a mail.
//!
//! # Why it matters
//! Mail is answered within 24 to 48 hours, chat within 24, what is called urgent within 4 to 8: whoever opens the message
//! after the deadline can only apologise.
//!
//! # What to do
//! Give them their day, or say it where it will be seen in time.

use chrono::TimeDelta;
use when::{Grain, Mention};

use super::{Found, Reading, Rule};
use crate::{
    Kind, Level,
    language::{Cue, english},
};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

/// "By tomorrow noon" leaves a night, and is not worth a word; less than this does not.
const ENOUGH: TimeDelta = TimeDelta::hours(12);

fn detect(reading: &Reading) -> Option<Found> {
    // Who answers is in the conversation already.
    if reading.kind != Kind::Request || reading.facts.message.is_reply {
        return None;
    }
    let usual = TimeDelta::hours(reading.pace.hours()).min(ENOUGH);
    let (mention, left) = asked_by(reading)
        .filter_map(|mention| Some((mention, time_left(reading, mention)?)))
        .find(|(_, left)| *left > TimeDelta::zero() && *left < usual)?;
    let slots = vec![
        ("time", mention.span.of(reading.text()).to_owned()),
        ("left", length(left)),
        ("usual", english::wording("answers", reading.pace.name(), &[])),
    ];
    Some(Found { span: Some(mention.span), slots, fix: None })
}

/// The times by which an answer is asked for.
fn asked_by<'a>(reading: &'a Reading) -> impl Iterator<Item = &'a Mention> {
    let facts = reading.facts;
    facts.mentions.iter().filter(|mention| {
        let sentence = facts.statements().find(|sentence| sentence.span.contains(mention.span));
        sentence.is_some_and(|sentence| {
            let other = [Cue::Commit, Cue::Past, Cue::Meeting, Cue::Scheduling, Cue::Offer];
            sentence.asks()
                && mention.is_deadline()
                && !mention.is_recurring()
                && !other.into_iter().any(|cue| sentence.cues.has(cue))
        })
    })
}

/// From now until the time is over; a day is over when it ends at work.
fn time_left(reading: &Reading, mention: &Mention) -> Option<TimeDelta> {
    let resolution = mention.resolve(reading.writer)?;
    let end = if resolution.grain >= Grain::Day {
        let minutes = reading.writer.conventions.end_of_day.into();
        resolution.zone.instant(resolution.end.or(resolution.start)? + TimeDelta::minutes(minutes))
    } else {
        resolution.end_instant().or(resolution.start_instant())?
    };
    Some(end - reading.writer.now)
}

/// "5 h", "40 min".
fn length(left: TimeDelta) -> String {
    match (left.num_minutes() + 30) / 60 {
        0 | 1 if left.num_minutes() < 90 => format!("{} min", left.num_minutes().max(1)),
        hours => format!("{hours} h"),
    }
}
