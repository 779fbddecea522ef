//! The words that show an element: the shortest that do.

use draft::Span;

use crate::{
    Element, Place, Status, certain,
    facts::{Facts, SentenceFacts},
    language::Cue,
    model::{Opinion, Sign},
};

/// The words that show `element`; none where it is absent.
pub(crate) fn evidence(facts: &Facts, opinion: &Opinion, element: Element, status: Status) -> Vec<Place> {
    let (present, part) = match element {
        Element::Purpose => (Sign::Purpose, Sign::Purpose),
        Element::Question => (Sign::Question, Sign::QuestionPart),
        Element::Rationale => (Sign::Rationale, Sign::RationalePart),
        Element::Supporting => (Sign::Supporting, Sign::SupportingPart),
        Element::Timeline => (Sign::Timeline, Sign::TimelinePart),
    };
    let sign = match status {
        Status::Absent => return Vec::new(),
        Status::Present => present,
        Status::Partial => part,
    };
    if let Some(span) = in_subject(facts, element) {
        return vec![Place::Subject(span)];
    }
    // What is there by its name shows it best, whatever the models think of the sentence.
    let named = || facts.statements().find(|sentence| certain::names_a_thing(sentence.references));
    let named = if element == Element::Supporting { named() } else { None };
    let best = named.or_else(|| opinion.best(sign).map(|best| &facts.sentences[best]));
    let said = best.map(|sentence| narrowed(facts, sentence, element));
    // Where nothing is said, what is shown speaks.
    let shown = || facts.zones.iter().find(|zone| zone.kind.is_shown()).map(|zone| zone.span);
    said.or_else(shown).map(Place::Text).into_iter().collect()
}

/// A subject says what a message is about, and sometimes by when.
fn in_subject(facts: &Facts, element: Element) -> Option<Span> {
    let subject = facts.subject.as_ref()?;
    match element {
        Element::Purpose if subject.words.len() >= 2 => Some(subject.span),
        Element::Timeline if subject.times.deadline && facts.mentions.is_empty() => Some(subject.span),
        _ => None,
    }
}

/// The part of the sentence that matters.
fn narrowed(facts: &Facts, sentence: &SentenceFacts, element: Element) -> Span {
    let text = facts.message.text;
    let time = || {
        let within = facts
            .mentions
            .iter()
            .filter(|mention| sentence.span.contains(mention.span) && !mention.is_duration());
        within.max_by_key(|mention| mention.is_deadline()).map(|mention| mention.span)
    };
    let cues: &[Cue] = match element {
        Element::Purpose => &[],
        Element::Question => &[
            Cue::AskDirect,
            Cue::AskPlease,
            Cue::AskWant,
            Cue::AskIndirect,
            Cue::AskHelp,
            Cue::AskReview,
            Cue::AskOpen,
            Cue::AskProposal,
            Cue::AskKnow,
        ],
        Element::Rationale => &[Cue::Reason, Cue::Consequence, Cue::Aim, Cue::Importance, Cue::Want],
        Element::Supporting => return thing(facts, sentence).unwrap_or(sentence.span),
        Element::Timeline => {
            if let Some(time) = time() {
                return time;
            }
            &[Cue::NoHurry, Cue::Haste, Cue::Sometime, Cue::Deadline]
        }
    };
    let hit = cues
        .iter()
        .find_map(|&cue| sentence.hits.iter().find(|hit| hit.cue == cue))
        .map(|hit| facts.span_of(hit));
    let Some(hit) = hit else { return sentence.span };
    if element == Element::Timeline {
        return hit;
    }
    let clauses = draft::clauses(text, &sentence.as_draft(), facts.words_of(sentence));
    let mut first = clauses.iter().position(|clause| clause.overlaps(hit)).unwrap_or(0);
    // A label shows what follows it.
    if clauses.get(first).is_some_and(|clause| clause.of(text).ends_with(':')) && first + 1 < clauses.len() {
        first += 1;
    }
    match element {
        // A question ends with its mark, whatever stands between.
        Element::Question if sentence.is_question() => Span::new(clauses[first].start, sentence.span.end),
        _ => clauses.get(first).copied().unwrap_or(sentence.span),
    }
}

/// A link, a ticket, a name of a thing, code: the first there is.
fn thing(facts: &Facts, sentence: &SentenceFacts) -> Option<Span> {
    use draft::WordKind::{Address, Code, Identifier, Link, Tag};
    let words = facts.words_of(sentence);
    [Link, Tag, Identifier, Code, Address]
        .into_iter()
        .find_map(|kind| words.iter().find(|word| word.kind == kind))
        .map(|word| word.span)
}

/// What decided: the model's verdict, and the sentence that shows the element best with the signs in it.
pub(crate) fn reasons(facts: &Facts, opinion: &Opinion, element: Element) -> Vec<String> {
    let at = 2 * element as usize;
    let mut reasons = vec![format!(
        "present {:+.1}, at least partial {:+.1}",
        opinion.verdicts[at],
        opinion.verdicts[at + 1]
    )];
    let sign = match element {
        Element::Purpose => Sign::Purpose,
        Element::Question => Sign::QuestionPart,
        Element::Rationale => Sign::RationalePart,
        Element::Supporting => Sign::SupportingPart,
        Element::Timeline => Sign::TimelinePart,
    };
    if let Some(best) = opinion.best(sign) {
        let sentence = &facts.sentences[best];
        let cues = sentence.cues.iter().map(crate::language::Cue::name);
        let references = sentence.references.iter().map(crate::facts::Reference::name);
        let times = sentence.times.flags().into_iter().filter_map(|(name, holds)| holds.then_some(name));
        let signs: Vec<&str> = cues.chain(references).chain(times).chain(sentence.time_roles()).collect();
        let written = sentence.span.of(facts.message.text);
        reasons.push(format!("{:+.1} “{written}”: {}", opinion.signs[best][sign as usize], signs.join(", ")));
    }
    reasons
}
