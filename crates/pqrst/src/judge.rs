//! From facts and the models' opinion to the judgement.

use draft::ZoneKind;
use when::Writer;

use crate::{
    Channel, Element, ElementReading, Judgement, Kind, Message, Status, asking, certain, evidence,
    facts::{Facts, Reference},
    language::{Cue, english},
    manuscript::Manuscript,
    model::{KINDS, Opinion, Remark},
    pace::Pace,
    record::Record,
    rules, score, urgency,
};

/// Reads a message as a careful colleague in another time zone would.
#[must_use]
pub fn judge(message: &Message, writer: &Writer) -> Judgement {
    Manuscript::default().judge(message, writer)
}

/// The judgement by what the models say; they are asked only where there is something to judge.
pub(crate) fn judge_by(facts: &Facts, opinion: impl FnOnce() -> Opinion, writer: &Writer) -> Judgement {
    let empty = facts.sentences.is_empty() && facts.subject.is_none() && !facts.shows;
    if !facts.readable || empty {
        return blank(facts);
    }
    judge_with(facts, &opinion(), writer)
}

/// The judgement by what the models say.
pub(crate) fn judge_with(facts: &Facts, opinion: &Opinion, writer: &Writer) -> Judgement {
    let kind = kind(facts, opinion);
    let mut statuses = opinion.statuses();
    let hits = english::FOR_RULES.find(&facts.words);
    certain::settle(facts, &hits, &mut statuses);
    if is_bare_opener(facts) {
        // It names a topic and asks to talk: the topic is there in part, and so is the ask.
        for element in [Element::Purpose, Element::Question] {
            let status = &mut statuses[element as usize];
            *status = (*status).min(Status::Partial);
        }
    }
    if opinion.says(Remark::AskPurpose) && score::weight(kind, Element::Purpose) > 0 {
        // Who would ask what it is about has not been told.
        let status = &mut statuses[Element::Purpose as usize];
        *status = (*status).min(Status::Partial);
    }
    let vague_reference = opinion.says(Remark::VagueReference);
    let rows = Element::ALL.map(|element| {
        let status = match statuses[element as usize] {
            // An answer asks nothing of its own.
            Status::Present if element == Element::Question && kind == Kind::Answer => Status::Partial,
            status => status,
        };
        let enough = element == Element::Timeline && certain::is_small_request(facts);
        let needed = score::weight(kind, element) > 0;
        let asked = needed && status != Status::Present && !enough && asked(opinion, element);
        ElementReading {
            status,
            needed,
            evidence: evidence::evidence(facts, opinion, element, status),
            question: asked.then(|| asking::question(facts, writer, kind, element, status)),
            reasons: evidence::reasons(facts, opinion, element),
        }
    });
    let score = score::score(
        kind,
        &[0, 1, 2, 3, 4].map(|at| score::Row { status: rows[at].status, asked: rows[at].question.is_some() }),
    );
    let sync = opinion.says(Remark::Sync) && certain::may_pull(facts, kind);
    let insertion_point = insertion_point(facts);
    let pace = Pace::of(facts.message.channel, kind, urgency::tag(facts).is_some());
    let reading = rules::Reading {
        facts,
        writer,
        kind,
        statuses,
        sync,
        vague_reference,
        insertion_point,
        pace,
        hits: &hits,
    };
    Judgement {
        kind,
        readable: true,
        elements: rows,
        sync,
        vague_reference,
        score,
        pace,
        findings: rules::findings(&reading),
        mentions: facts.mentions.clone(),
        insertion_point,
    }
}

fn asked(opinion: &Opinion, element: Element) -> bool {
    match element {
        Element::Purpose => opinion.says(Remark::AskPurpose),
        Element::Question => opinion.says(Remark::AskQuestion),
        Element::Rationale => false,
        Element::Supporting => opinion.says(Remark::AskSupporting),
        Element::Timeline => opinion.says(Remark::AskTimeline),
    }
}

/// The likeliest kind that fits what is asked: an answer asks nothing of its own, and what asks nothing is a request
/// only where it opens an issue.
fn kind(facts: &Facts, opinion: &Opinion) -> Kind {
    let ask = opinion.statuses()[Element::Question as usize];
    let opens_issue = facts.message.channel == Channel::Issue && !facts.message.is_reply;
    // What is down now is an incident, whoever is on it; what was down is a report.
    let down = |sentence: &crate::facts::SentenceFacts| {
        sentence.cues.has(Cue::Outage)
            && !sentence.is_question()
            && !sentence.cues.has(Cue::Past)
            && !sentence.cues.has(Cue::Condition)
    };
    if !facts.message.is_reply
        && facts.length() <= 60
        && !facts.cues.has(Cue::Done)
        && facts.statements().take(2).any(down)
    {
        return Kind::Incident;
    }
    if facts.record.as_ref().is_some_and(Record::is_of_decision) {
        return Kind::Decision;
    }
    let fits = |kind: Kind| match kind {
        Kind::Answer | Kind::Social => ask != Status::Present,
        Kind::Request => ask != Status::Absent || opens_issue,
        _ => true,
    };
    let mut kinds: Vec<(Kind, f32)> = KINDS.into_iter().zip(opinion.kinds).collect();
    kinds.sort_by(|a, b| b.1.total_cmp(&a.1));
    kinds.iter().map(|(kind, _)| *kind).find(|&kind| fits(kind)).unwrap_or(Kind::Answer)
}

/// The most words that an opener has.
const OPENER: usize = 10;

/// "Can we discuss the API design?": a few words that ask to talk, and point at nothing.
fn is_bare_opener(facts: &Facts) -> bool {
    let mut statements = facts.statements();
    let (Some(only), None) = (statements.next(), statements.next()) else { return false };
    let pointed = facts
        .references
        .iter()
        .any(|reference| !matches!(reference, Reference::Capitals | Reference::Name | Reference::Person));
    only.words.len() <= OPENER
        && only.cues.has(Cue::Opener)
        && !facts.message.is_reply
        && !facts.shows
        && facts.mentions.is_empty()
        && facts.subject.is_none()
        && !pointed
}

/// The end of the last zone in which the writer speaks or shows something.
fn insertion_point(facts: &Facts) -> usize {
    facts
        .zones
        .iter()
        .take_while(|zone| {
            !matches!(zone.kind, ZoneKind::Closing | ZoneKind::Signature | ZoneKind::Disclaimer)
        })
        .filter(|zone| zone.kind.is_spoken() || zone.kind.is_shown())
        .last()
        .map_or(0, |zone| facts.message.text[..zone.span.end].trim_end().len())
}

/// Nothing is judged: the language is another one, or there is nothing yet.
fn blank(facts: &Facts) -> Judgement {
    let row = || ElementReading {
        status: Status::Absent,
        needed: false,
        evidence: Vec::new(),
        question: None,
        reasons: Vec::new(),
    };
    Judgement {
        kind: Kind::Social,
        readable: facts.readable,
        elements: [row(), row(), row(), row(), row()],
        sync: false,
        vague_reference: false,
        score: None,
        pace: Pace::of(facts.message.channel, Kind::Social, false),
        findings: Vec::new(),
        mentions: facts.mentions.clone(),
        insertion_point: insertion_point(facts),
    }
}
