//! From facts and the models' opinion to the judgement.

use draft::ZoneKind;
use when::Writer;

use crate::{
    Element, ElementReading, Judgement, Kind, Message, Place, Status,
    facts::Facts,
    language::english,
    model::{KINDS, Observed, Opinion, Sign, Verdict, WEIGHTS, Weights},
    score,
};

/// Reads a message as a careful colleague in another time zone would.
#[must_use]
pub fn judge(message: &Message, writer: &Writer) -> Judgement {
    let facts = Facts::read(message, &writer.conventions);
    if !facts.readable {
        return unreadable(&facts);
    }
    judge_with(&WEIGHTS, &facts, &Observed::of(&facts))
}

/// The judgement by some weights.
pub(crate) fn judge_with(weights: &Weights, facts: &Facts, observed: &Observed) -> Judgement {
    let opinion = weights.judge(observed);
    let kind = kind(&opinion);
    let rows = Element::ALL.map(|element| {
        let status = status(&opinion, kind, element);
        let asked = status != Status::Present && asked(&opinion, element);
        ElementReading {
            status,
            needed: score::weight(kind, element) > 0,
            evidence: evidence(facts, &opinion, element, status),
            question: asked.then(|| english::question(element).to_owned()),
            reasons: Vec::new(),
        }
    });
    let score = score::score(
        kind,
        &[0, 1, 2, 3, 4].map(|at| score::Row { status: rows[at].status, asked: rows[at].question.is_some() }),
    );
    Judgement {
        kind,
        readable: true,
        elements: rows,
        sync: opinion.says(Verdict::Sync),
        vague_reference: opinion.says(Verdict::VagueReference),
        score,
        findings: Vec::new(),
        mentions: facts.mentions.clone(),
        insertion_point: insertion_point(facts),
    }
}

fn kind(opinion: &Opinion) -> Kind {
    let best = (0..KINDS.len()).max_by(|&a, &b| opinion.kinds[a].total_cmp(&opinion.kinds[b])).unwrap_or(0);
    KINDS[best]
}

/// The verdicts that an element's status follows from.
const fn verdicts(element: Element) -> (Verdict, Verdict) {
    match element {
        Element::Purpose => (Verdict::Purpose, Verdict::PurposePart),
        Element::Question => (Verdict::Question, Verdict::QuestionPart),
        Element::Rationale => (Verdict::Rationale, Verdict::RationalePart),
        Element::Supporting => (Verdict::Supporting, Verdict::SupportingPart),
        Element::Timeline => (Verdict::Timeline, Verdict::TimelinePart),
    }
}

fn status(opinion: &Opinion, kind: Kind, element: Element) -> Status {
    let (present, part) = verdicts(element);
    if opinion.says(present) && !(element == Element::Question && kind == Kind::Answer) {
        Status::Present
    } else if opinion.says(part) || opinion.says(present) {
        Status::Partial
    } else {
        Status::Absent
    }
}

fn asked(opinion: &Opinion, element: Element) -> bool {
    match element {
        Element::Purpose => opinion.says(Verdict::AskPurpose),
        Element::Question => opinion.says(Verdict::AskQuestion),
        Element::Rationale => false,
        Element::Supporting => opinion.says(Verdict::AskSupporting),
        Element::Timeline => opinion.says(Verdict::AskTimeline),
    }
}

fn evidence(facts: &Facts, opinion: &Opinion, element: Element, status: Status) -> Vec<Place> {
    let sign = match (element, status) {
        (_, Status::Absent) => return Vec::new(),
        (Element::Purpose, _) => Sign::Purpose,
        (Element::Question, Status::Present) => Sign::Question,
        (Element::Question, _) => Sign::QuestionPart,
        (Element::Rationale, Status::Present) => Sign::Rationale,
        (Element::Rationale, _) => Sign::RationalePart,
        (Element::Supporting, Status::Present) => Sign::Supporting,
        (Element::Supporting, _) => Sign::SupportingPart,
        (Element::Timeline, Status::Present) => Sign::Timeline,
        (Element::Timeline, _) => Sign::TimelinePart,
    };
    opinion.best(sign).map(|best| Place::Text(facts.sentences[best].span)).into_iter().collect()
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

fn unreadable(facts: &Facts) -> Judgement {
    let blank = || ElementReading {
        status: Status::Absent,
        needed: false,
        evidence: Vec::new(),
        question: None,
        reasons: Vec::new(),
    };
    Judgement {
        kind: Kind::Social,
        readable: false,
        elements: [blank(), blank(), blank(), blank(), blank()],
        sync: false,
        vague_reference: false,
        score: None,
        findings: Vec::new(),
        mentions: facts.mentions.clone(),
        insertion_point: insertion_point(facts),
    }
}
