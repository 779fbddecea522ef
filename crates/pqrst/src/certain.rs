//! What needs no opinion: where a rule can be stated, it is stated here, and stands above the models.

use draft::WordHash;

use crate::{
    Channel, Element, Kind, Status,
    facts::{Facts, Reference, ReferenceSet, SentenceFacts},
    language::{Cue, Hit, skeleton},
};

/// Raises and lowers statuses where the facts leave no doubt.
///
/// `hits` are the phrases of the whole text that rules look for.
pub(crate) fn settle(facts: &Facts, hits: &[Hit], statuses: &mut [Status; 5]) {
    if hits.iter().any(|hit| hit.cue == Cue::AskOutright && is_outright(facts, hit)) {
        statuses[Element::Question as usize] = Status::Present;
    }
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

/// Whether there is a link, a ticket, a file or code to look at.
pub(crate) fn is_named(facts: &Facts) -> bool {
    facts.shows || names_a_thing(facts.references)
}

/// Whether one of them is a thing that can be found by its name.
pub(crate) fn names_a_thing(references: ReferenceSet) -> bool {
    [Reference::Link, Reference::Ticket, Reference::File]
        .into_iter()
        .any(|reference| references.has(reference))
}

/// "Could you check the second page?": what is to be done is said, and to what; "could you help" says neither.
fn is_outright(facts: &Facts, hit: &Hit) -> bool {
    let Some(sentence) = facts.statements().find(|sentence| sentence.words.contains(&hit.first)) else {
        return false;
    };
    // Where a sentence ends within the phrase nothing is asked.
    let Some(rest) = facts.words.get(hit.end..sentence.words.end) else { return false };
    let mut rest = rest.iter();
    let does =
        rest.next().is_some_and(|verb| skeleton::may_be_verb(verb) && verb.hash != WordHash::of("help"));
    does && rest.any(|word| skeleton::names_something(facts.message.text, word))
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
