//! # What it says
//! "Why didn't you answer?" expects that the reader sat waiting.
//!
//! # Why it matters
//! What is the middle of the day for the writer may be the night for the reader; a reproach costs more than the delay.
//!
//! # What to do
//! Ask for what is needed, and say that it can wait until the reader is back.

use super::{Found, Reading, Rule};
use crate::{Level, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let (sentence, span) = reading.phrase(Cue::Unanswered)?;
    Some(Found { span: Some(span), slots: Vec::new(), fix: Some(sentence.span) })
}
