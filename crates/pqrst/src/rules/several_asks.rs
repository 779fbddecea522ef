//! # What it says
//! One paragraph asks three things or more.
//!
//! # Why it matters
//! The answer comes to the first or the last of them, and the others cost another day.
//!
//! # What to do
//! Number them: each gets its answer.

use draft::{Span, ZoneKind};

use super::{Found, Reading, Rule};
use crate::{Level, facts::SentenceFacts};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

const MANY: usize = 3;

fn detect(reading: &Reading) -> Option<Found> {
    let sentences: Vec<&SentenceFacts> =
        reading.facts.statements().filter(|sentence| sentence.zone == ZoneKind::Prose).collect();
    let text = reading.text();
    let run = sentences
        .chunk_by(|a, b| {
            a.is_question()
                && b.is_question()
                && text[a.span.end..b.span.start].trim().is_empty()
                && !text[a.span.end..b.span.start].contains("\n\n")
        })
        .find(|run| {
            run.len() >= MANY
                && run.iter().all(|sentence| sentence.is_question() && sentence.words.len() >= 4)
        })?;
    let (first, last) = (run.first()?, run.last()?);
    let span = Span::new(first.span.start, last.span.end);
    let numbered: Vec<String> = run
        .iter()
        .enumerate()
        .map(|(at, sentence)| format!("{}. {}", at + 1, sentence.span.of(text)))
        .collect();
    let before = if text[..span.start].ends_with('\n') || span.start == 0 { "" } else { "\n" };
    let slots = vec![("count", run.len().to_string()), ("list", format!("{before}{}", numbered.join("\n")))];
    Some(Found { span, slots, fix: Some(span) })
}
