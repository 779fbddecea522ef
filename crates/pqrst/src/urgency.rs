//! Whether a message calls itself urgent.

use draft::{Span, Word, WordHash};

use crate::{
    facts::{Facts, SentenceFacts},
    language::{Cue, Hit},
};

/// How many words may stand before a tag: "[Sunrise] URGENT: …".
const BEFORE_TAG: usize = 4;

/// Where a message is called urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Urgency {
    /// By these words of the text.
    Text(Span),
    /// By its subject.
    Subject,
}

impl Urgency {
    /// The words, where they stand in the text.
    pub(crate) const fn span(self) -> Option<Span> {
        match self {
            Self::Text(span) => Some(span),
            Self::Subject => None,
        }
    }
}

/// Where the message calls itself urgent; `None` where it does not.
///
/// "It will come as soon as possible" promises, and "the urgent cases" tells of others: only a tag, or a sentence that asks,
/// speaks of the message itself.
pub(crate) fn tag(facts: &Facts) -> Option<Urgency> {
    if facts.cues.has(Cue::NoHurry) {
        return None;
    }
    let said = facts.statements().find_map(|sentence| in_sentence(facts, sentence));
    let in_subject = facts.subject.as_ref().is_some_and(|subject| {
        urgent(subject, &facts.subject_words).is_some_and(|hit| hit.first < subject.words.start + BEFORE_TAG)
    });
    said.map(Urgency::Text).or_else(|| in_subject.then_some(Urgency::Subject))
}

fn in_sentence(facts: &Facts, sentence: &SentenceFacts) -> Option<Span> {
    let hit = urgent(sentence, &facts.words)?;
    let next = facts.words.get(hit.end).map_or("", |next| next.span.of(facts.message.text));
    let tagged = sentence.words.len() <= BEFORE_TAG || matches!(next, ":" | "!" | "]" | "-" | "–");
    // "If anything is missing, please call Ana as soon as possible" is for later.
    let someday = facts.words_of(sentence).first().is_some_and(|first| first.hash == WordHash::of("if"));
    let asked =
        sentence.asks() && !someday && !sentence.cues.has(Cue::Commit) && !sentence.cues.has(Cue::Offer);
    (tagged || asked).then(|| facts.span_of(hit))
}

/// The first phrase that says so; "the emergency exit" does not.
fn urgent<'a>(sentence: &'a SentenceFacts, words: &[Word]) -> Option<&'a Hit> {
    let emergency = WordHash::of("emergency");
    sentence.hits.iter().find(|hit| hit.cue == Cue::Urgent && words[hit.first].hash != emergency)
}
