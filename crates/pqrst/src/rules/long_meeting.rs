//! # What it says
//! The meeting is planned for more than half an hour.
//!
//! # Why it matters
//! What can be read before need not be told in the meeting; thirty minutes make people write it down first.
//!
//! # What to do
//! Send what is to be known beforehand, and meet for thirty minutes at most.

use super::{Found, Reading, Rule};
use crate::{Level, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

/// In minutes.
const LONGEST: i64 = 30;

/// What needs its time, and is prepared for it.
const LONGER: [&str; 5] = ["interview", "workshop", "training", "plenary", "retreat"];

fn detect(reading: &Reading) -> Option<Found> {
    let longer = |word: &draft::Word| LONGER.iter().any(|known| draft::WordHash::of(known) == word.hash);
    if reading.facts.words.iter().any(longer) {
        return None;
    }
    reading.facts.statements().find_map(|sentence| {
        // "The meeting lasted an hour" is over.
        if !(sentence.cues.has(Cue::Meeting) && sentence.asks_or_proposes()) || sentence.cues.has(Cue::Past) {
            return None;
        }
        let mention = reading.facts.mentions.iter().find(|mention| {
            sentence.span.contains(mention.span) && mention.minutes().is_some_and(|minutes| minutes > LONGEST)
        })?;
        let written = mention.span.of(reading.text()).to_owned();
        Some(Found { span: Some(mention.span), slots: vec![("length", written)], fix: None })
    })
}
