//! What needs no opinion: where a rule can be stated, it is stated here, and stands above the models.

use crate::{
    Channel, Element, Kind, Status,
    facts::{Facts, Reference, SentenceFacts},
    language::{Cue, skeleton},
};

/// Raises and lowers statuses where the facts leave no doubt.
pub(crate) fn settle(facts: &Facts, statuses: &mut [Status; 5]) {
    let supporting = &mut statuses[Element::Supporting as usize];
    if is_named(facts) {
        *supporting = Status::Present;
    }
    let pointed = |sentence: &SentenceFacts| {
        let references = sentence.references;
        sentence.asks() && (references.has(Reference::Link) || references.has(Reference::Ticket))
    };
    let told = |sentence: &SentenceFacts| sentence.asks() && names(facts, sentence) >= 2;
    if statuses[Element::Question as usize] == Status::Present
        && facts.statements().any(|sentence| pointed(sentence) || told(sentence))
    {
        statuses[Element::Purpose as usize] = Status::Present;
    }
    let timeline = &mut statuses[Element::Timeline as usize];
    if !speaks_of_time(facts) {
        *timeline = Status::Absent;
    } else if sentences(facts).any(|sentence| sentence.cues.has(Cue::NoHurry) || has_deadline(sentence)) {
        *timeline = Status::Present;
    }
}

/// Whether there is a link, a ticket, or code to look at.
pub(crate) fn is_named(facts: &Facts) -> bool {
    facts.shows || facts.references.has(Reference::Link) || facts.references.has(Reference::Ticket)
}

/// How many words a small request has.
const SMALL: usize = 12;

/// "Can you merge PROJ-123 please?" is done when it is seen; to ask by when would be pedantry.
pub(crate) fn is_small_request(facts: &Facts) -> bool {
    facts.message.channel == Channel::Chat
        && facts.references.has(Reference::Ticket)
        && facts.length() <= SMALL
}

/// The subject and the sentences of the text.
fn sentences<'a>(facts: &'a Facts) -> impl Iterator<Item = &'a SentenceFacts> {
    facts.subject.iter().chain(facts.statements())
}

/// A time that is no mere length, or a word for one.
fn speaks_of_time(facts: &Facts) -> bool {
    const CUES: &[Cue] = &[Cue::Haste, Cue::Sometime, Cue::NoHurry, Cue::Deadline, Cue::BeforeEvent];
    sentences(facts).any(|sentence| {
        let over = sentence.cues.has(Cue::Past) && !sentence.asks();
        sentence.times.count > 0 && !over || CUES.iter().any(|&cue| sentence.cues.has(cue))
    })
}

/// Something is asked for, by a day that is named.
fn has_deadline(sentence: &SentenceFacts) -> bool {
    sentence.asks()
        && sentence.times.deadline
        && sentence.times.date
        && !sentence.cues.has(Cue::Commit)
        && !sentence.cues.has(Cue::Past)
}

/// Whether what is asked names at least two things, points at nothing that is missing, and tells of no trouble: there
/// is enough to act on.
pub(crate) fn is_self_contained(facts: &Facts) -> bool {
    const OPEN: &[Cue] = &[Cue::Pointer, Cue::Problem, Cue::NamelessThing, Cue::AsDiscussed, Cue::AskOpen];
    !OPEN.iter().any(|&cue| facts.cues.has(cue))
        && facts.statements().any(|sentence| sentence.asks() && names(facts, sentence) >= 2)
}

/// How many words of the sentence name something: nouns, names, numbers, things; none where one of them is "the thing".
fn names(facts: &Facts, sentence: &SentenceFacts) -> usize {
    if sentence.cues.has(Cue::NamelessThing) || sentence.cues.has(Cue::AsDiscussed) {
        return 0;
    }
    let text = facts.message.text;
    facts.words_of(sentence).iter().filter(|word| skeleton::names_something(text, word)).count()
}

/// Whether the words pull the reader into real time: a phrase that does, in a message that is no standing meeting's.
pub(crate) fn may_pull(facts: &Facts, kind: Kind) -> bool {
    let meets =
        |sentence: &SentenceFacts| sentence.cues.has(Cue::Scheduling) || sentence.cues.has(Cue::Meeting);
    sentences(facts).any(|sentence| sentence.cues.has(Cue::Sync) || kind == Kind::Meeting && meets(sentence))
}
