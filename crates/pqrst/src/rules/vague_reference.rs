//! # What it says
//! The message leans on "the doc" or "that thing", and nothing says which.
//!
//! # Why it matters
//! The reader searches, guesses, or asks back and waits a day.
//!
//! # What to do
//! Name it, or put the link there.

use super::{Found, Reading, Rule};
use crate::{Kind, Level, asking, language::Cue, nouns};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

fn detect(reading: &Reading) -> Option<Found> {
    // What was agreed by voice has a rule of its own.
    if !reading.vague_reference || reading.facts.cues.has(Cue::VerballyAgreed) {
        return None;
    }
    if reading.kind == Kind::Incident {
        return None;
    }
    let hit = nouns::nameless(reading.facts)?;
    let span = reading.facts.span_of(hit);
    Some(Found { span: Some(span), slots: vec![("which", asking::which(reading.facts, hit))], fix: None })
}
