//! # What it says
//! The message leans on "the doc" or "that thing", and nothing says which.
//!
//! # Why it matters
//! The reader searches, guesses, or asks back and waits a day.
//!
//! # What to do
//! Name it, or put the link there.

use super::{Found, Reading, Rule};
use crate::{Level, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

fn detect(reading: &Reading) -> Option<Found> {
    // What was agreed by voice has a rule of its own.
    if !reading.vague_reference || reading.facts.cues.has(Cue::VerballyAgreed) {
        return None;
    }
    let (_, span) = reading.first(Cue::NamelessThing).or_else(|| reading.first(Cue::AsDiscussed))?;
    Some(Found { span, slots: vec![("thing", span.of(reading.text()).to_owned())], fix: None })
}
