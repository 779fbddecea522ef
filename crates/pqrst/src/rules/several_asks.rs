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
use crate::{Level, facts::SentenceFacts, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

const MANY: usize = 3;

fn detect(reading: &Reading) -> Option<Found> {
    let sentences: Vec<&SentenceFacts> =
        reading.facts.statements().filter(|sentence| sentence.zone == ZoneKind::Prose).collect();
    let text = reading.text();
    let run = sentences
        .chunk_by(|a, b| {
            is_ask(a)
                && is_ask(b)
                && text[a.span.end..b.span.start].trim().is_empty()
                && !text[a.span.end..b.span.start].contains("\n\n")
        })
        .find(|run| {
            run.len() >= MANY
                && run.iter().all(|sentence| is_ask(sentence) && sentence.words.len() >= 4)
                && !run.iter().any(|sentence| is_alternative(reading, sentence))
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
    Some(Found { span: Some(span), slots, fix: Some(span) })
}

/// A question, or a plea for something: an instruction alone may be a step of one and the same thing.
fn is_ask(sentence: &SentenceFacts) -> bool {
    let pleas = [Cue::AskDirect, Cue::AskPlease, Cue::AskIndirect];
    sentence.is_question() || pleas.into_iter().any(|cue| sentence.cues.has(cue))
}

/// "Or is it enough to …?" belongs to the question before it.
fn is_alternative(reading: &Reading, sentence: &SentenceFacts) -> bool {
    let first = reading.facts.words_of(sentence).first();
    first.is_some_and(|word| word.hash == draft::WordHash::of("or"))
}
