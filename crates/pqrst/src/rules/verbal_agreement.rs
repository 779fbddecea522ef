//! # What it says
//! Something was agreed in a call, and this message is all that is left of it.
//!
//! # Why it matters
//! Who was not in the call can't know what was decided, by whom and why; in a month nobody can.
//!
//! # What to do
//! Write the decision down: what, who, why, which other options, what next.

use super::{Found, Reading, Rule};
use crate::{
    Kind, Level,
    language::{Cue, english},
};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let (sentence, span) = reading.first(Cue::VerballyAgreed)?;
    // A record that gives its reasons is one.
    if reading.kind == Kind::Decision && reading.facts.cues.has(Cue::Label) {
        return None;
    }
    let written = sentence.span.of(reading.text());
    let decision = written.trim_end_matches(['.', '!', ' ']).to_owned();
    let end = reading.insertion_point;
    let slots = vec![("decision", english::capitalised(&decision))];
    Some(Found { span: Some(span), slots, fix: Some(draft::Span::new(end, end)) })
}
