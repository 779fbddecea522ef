//! How the tables are learned from messages and clauses.

use draft::{Ending, Sentence, Span, ZoneKind};

use super::{
    corpus::{Clause, Record},
    learner::{Example, Settings, Target, learn},
};
use crate::{
    Status,
    facts::{Facts, SentenceFacts},
    language::english,
    model::{Act, KINDS, Observed, Sign, Table, Verdict, Weights, features, softmax, summary},
};

/// How many parts the sources are divided into.
const FOLDS: usize = 10;

/// How many parts of the rest are left out in turn, to see signs as they will be on messages never seen.
const INNER_FOLDS: usize = 5;

const ACTS: Settings =
    Settings { heads: Act::COUNT, buckets: 1 << 12, epochs: 20, step: 0.2, decay: 1e-3, fewest: 2 };
const SIGNS: Settings =
    Settings { heads: Sign::COUNT, buckets: 1 << 12, epochs: 12, step: 0.1, decay: 2e-3, fewest: 3 };
const VERDICTS: Settings =
    Settings { heads: Verdict::COUNT, buckets: 1 << 12, epochs: 16, step: 0.06, decay: 4e-3, fewest: 3 };
const KIND: Settings =
    Settings { heads: KINDS.len(), buckets: 1 << 12, epochs: 16, step: 0.1, decay: 4e-3, fewest: 3 };

/// A record, ready to learn from.
#[derive(Debug)]
pub(super) struct Prepared<'a> {
    record: &'a Record,
    pub(super) observed: Observed,
    /// By element: the sentence that holds the evidence.
    evidence: [Option<usize>; 5],
}

impl<'a> Prepared<'a> {
    pub(super) fn new(record: &'a Record, facts: &Facts) -> Self {
        let evidence = record.labels.elements().map(|(_, evidence)| {
            let start = record.text.find(evidence?)?;
            let end = start + evidence?.len();
            let overlap = |sentence: &SentenceFacts| {
                sentence.span.end.min(end).saturating_sub(sentence.span.start.max(start))
            };
            let best = (0..facts.sentences.len()).max_by_key(|&at| overlap(&facts.sentences[at]))?;
            (overlap(&facts.sentences[best]) > 0).then_some(best)
        });
        Self { record, observed: Observed::of(facts), evidence }
    }

    /// By sentence and sign: whether the sentence shows it, where that is known.
    fn signs(&self) -> Vec<Vec<Option<bool>>> {
        let elements = self.record.labels.elements();
        let count = self.observed.sentences.len();
        let mut signs = vec![vec![None; Sign::COUNT]; count];
        for (at, signs) in signs.iter_mut().enumerate() {
            let mut tell = |sign: Sign, element: usize, least: Status| {
                let (status, _) = elements[element];
                signs[sign as usize] = if status < least {
                    Some(false)
                } else if self.evidence[element] == Some(at) {
                    Some(true)
                } else if element == 0 {
                    Some(false)
                } else {
                    None
                };
            };
            tell(Sign::Purpose, 0, Status::Partial);
            tell(Sign::Question, 1, Status::Present);
            tell(Sign::QuestionPart, 1, Status::Partial);
            tell(Sign::Rationale, 2, Status::Present);
            tell(Sign::RationalePart, 2, Status::Partial);
            tell(Sign::Supporting, 3, Status::Present);
            tell(Sign::SupportingPart, 3, Status::Partial);
            tell(Sign::Timeline, 4, Status::Present);
            tell(Sign::TimelinePart, 4, Status::Partial);
        }
        signs
    }

    fn verdicts(&self) -> Vec<Option<bool>> {
        let labels = &self.record.labels;
        let elements = labels.elements();
        let mut verdicts = vec![None; Verdict::COUNT];
        for (element, (status, _)) in elements.iter().enumerate() {
            verdicts[2 * element] = Some(*status == Status::Present);
            verdicts[2 * element + 1] = Some(*status != Status::Absent);
        }
        let asked = |initial: &str| Some(labels.ask_for.iter().any(|asked| asked == initial));
        verdicts[Verdict::AskPurpose as usize] = asked("P");
        verdicts[Verdict::AskQuestion as usize] = asked("Q");
        verdicts[Verdict::AskSupporting as usize] = asked("S");
        verdicts[Verdict::AskTimeline as usize] = asked("T");
        verdicts[Verdict::Sync as usize] = Some(labels.sync);
        verdicts[Verdict::VagueReference as usize] = Some(labels.vague_ref);
        verdicts
    }
}

/// Learns what clauses do; also says how well those of a held-out tenth are told.
pub(super) fn acts(clauses: &[Clause], conventions: &when::Conventions) -> (Table, String) {
    let known: Vec<(usize, Vec<features::Feature>)> = clauses
        .iter()
        .filter_map(|clause| {
            let act = Act::ALL.iter().position(|act| act.name().eq_ignore_ascii_case(&clause.act))?;
            Some((act, of_clause(&clause.text, conventions)))
        })
        .collect();
    let example = |(act, features): &'_ (usize, Vec<features::Feature>)| (*act, features.clone());
    let all: Vec<_> = known.iter().map(example).collect();
    let examples = |wanted: &dyn Fn(usize) -> bool| -> Vec<Example<'_>> {
        all.iter()
            .enumerate()
            .filter(|(at, _)| wanted(*at))
            .map(|(_, (act, features))| Example {
                features,
                numbers: Vec::new(),
                target: Target::One(*act),
                weight: 1.0,
            })
            .collect()
    };
    let report = held_out(&all, &learn(&examples(&|at| at % 10 != 0), ACTS));
    (learn(&examples(&|_| true), ACTS), report)
}

fn of_clause(text: &str, conventions: &when::Conventions) -> Vec<features::Feature> {
    let words = draft::words(text);
    let hits = english::LEXICON.find(&words);
    let mentions = when::read(text, conventions);
    let ending = match text.trim_end().chars().next_back() {
        Some('?') => Ending::Question,
        Some('!') => Ending::Exclamation,
        Some('.' | '…') => Ending::Stop,
        Some(':') => Ending::Colon,
        _ => Ending::Open,
    };
    let sentence = Sentence { span: Span::new(0, text.len()), zone: ZoneKind::Prose, paragraph: 0, ending };
    let facts = SentenceFacts::read(text, sentence, &words, &hits, &mentions);
    let mut found = Vec::new();
    features::of_form(text, &words, &facts, &mut |feature, _| found.push(feature));
    found
}

/// How well the acts of every tenth clause are told, and "asks something" above all.
fn held_out(all: &[(usize, Vec<features::Feature>)], table: &Table) -> String {
    let asks = |act: usize| matches!(Act::ALL[act], Act::Request | Act::Question);
    let (mut right, mut count) = (0, 0);
    let (mut both, mut told, mut are) = (0, 0, 0);
    for (act, features) in all.iter().step_by(10) {
        let mut scores = [0.0; Act::COUNT];
        table.score(features, &[], &mut scores);
        softmax(&mut scores);
        let best = (0..Act::COUNT).max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap_or(0);
        count += 1;
        right += usize::from(best == *act);
        both += usize::from(asks(best) && asks(*act));
        told += usize::from(asks(best));
        are += usize::from(asks(*act));
    }
    let share = |part: usize, whole: usize| 100.0 * part as f32 / whole.max(1) as f32;
    let (precision, recall) = (share(both, told), share(both, are));
    format!(
        "{count} held-out clauses: act {:.1} % right; asks: P {precision:.1} R {recall:.1} F1 {:.1}",
        share(right, count),
        2.0 * precision * recall / (precision + recall).max(1e-6)
    )
}

/// The weights learned from all, and those learned without each part.
pub(super) struct Result {
    pub(super) whole: Weights,
    pub(super) folds: Vec<Weights>,
    pub(super) fold_of: Vec<usize>,
}

/// Learns everything once from all messages, and once without each part in turn.
pub(super) fn cross_validated(acts: &Table, prepared: &[Prepared]) -> Result {
    let fold_of = folds(prepared, FOLDS);
    let mut folds: Vec<Weights> = Vec::new();
    let mut unseen = vec![[0.0; Verdict::COUNT]; prepared.len()];
    for fold in 0..FOLDS {
        let seen: Vec<&Prepared> = prepared
            .iter()
            .zip(&fold_of)
            .filter(|(_, of)| **of != fold)
            .map(|(prepared, _)| prepared)
            .collect();
        let weights = weights(acts, &seen);
        for (at, prepared) in prepared.iter().enumerate().filter(|(at, _)| fold_of[*at] == fold) {
            unseen[at] = weights.judge(&prepared.observed).verdicts;
        }
        folds.push(weights);
    }
    for (fold, weights) in folds.iter_mut().enumerate() {
        weights.thresholds = thresholds(prepared, &unseen, &|at| fold_of[at] != fold);
    }
    let all: Vec<&Prepared> = prepared.iter().collect();
    let mut whole = weights(acts, &all);
    whole.thresholds = thresholds(prepared, &unseen, &|_| true);
    Result { whole, folds, fold_of }
}

/// Divides the sources, the largest first, each to the part that has fewest messages so far.
fn folds(prepared: &[Prepared], count: usize) -> Vec<usize> {
    let mut sizes: Vec<(&str, usize)> = Vec::new();
    for prepared in prepared {
        let source = prepared.record.source();
        match sizes.iter_mut().find(|(known, _)| *known == source) {
            Some((_, size)) => *size += 1,
            None => sizes.push((source, 1)),
        }
    }
    sizes.sort_by_key(|&(source, size)| (std::cmp::Reverse(size), source));
    let mut loads = vec![0; count];
    let mut fold_of_source = std::collections::HashMap::new();
    for (source, size) in sizes {
        let fold = (0..count).min_by_key(|&fold| loads[fold]).unwrap_or(0);
        loads[fold] += size;
        fold_of_source.insert(source, fold);
    }
    prepared.iter().map(|prepared| fold_of_source[prepared.record.source()]).collect()
}

fn weights(acts: &Table, seen: &[&Prepared]) -> Weights {
    // Signs as they would be on messages that were not seen: the verdicts must not trust those that were learned by heart.
    let mut summaries = vec![Vec::new(); seen.len()];
    for inner in 0..INNER_FOLDS {
        let left_in: Vec<&Prepared> = seen
            .iter()
            .enumerate()
            .filter(|(at, _)| at % INNER_FOLDS != inner)
            .map(|(_, prepared)| *prepared)
            .collect();
        let blank = blank(acts, signs(acts, &left_in));
        for (at, prepared) in seen.iter().enumerate().filter(|(at, _)| at % INNER_FOLDS == inner) {
            let (acts, signs) = blank.read_sentences(&prepared.observed);
            summaries[at] = summary(&acts, &signs).to_vec();
        }
    }
    let examples = |target: &dyn Fn(&Prepared) -> Target| -> Vec<Example<'_>> {
        seen.iter()
            .zip(&summaries)
            .map(|(prepared, summary)| Example {
                features: &prepared.observed.message,
                numbers: summary.clone(),
                target: target(prepared),
                weight: 1.0,
            })
            .collect()
    };
    let mut weights = blank(acts, signs(acts, seen));
    weights.verdicts = learn(&examples(&|prepared| Target::Each(prepared.verdicts())), VERDICTS);
    let class = |prepared: &Prepared| {
        let kind = prepared.record.labels.kind();
        Target::One(KINDS.iter().position(|&known| known == kind).unwrap_or(0))
    };
    weights.kinds = learn(&examples(&class), KIND);
    weights
}

fn signs(acts: &Table, seen: &[&Prepared]) -> Table {
    let mut examples = Vec::new();
    for prepared in seen {
        for (features, wanted) in prepared.observed.sentences.iter().zip(prepared.signs()) {
            let mut numbers = vec![0.0; Act::COUNT];
            acts.score(features, &[], &mut numbers);
            softmax(&mut numbers);
            examples.push(Example { features, numbers, target: Target::Each(wanted), weight: 1.0 });
        }
    }
    learn(&examples, SIGNS)
}

/// Weights that know acts and signs and nothing else.
fn blank(acts: &Table, signs: Table) -> Weights {
    let empty = |heads: usize| Table {
        weights: vec![0; heads],
        scales: vec![1.0; heads],
        biases: vec![0.0; heads],
        numbers: Vec::new(),
    };
    Weights {
        acts: acts.clone(),
        signs,
        verdicts: empty(Verdict::COUNT),
        kinds: empty(KINDS.len()),
        thresholds: [0.0; Verdict::COUNT],
    }
}

/// For each verdict the threshold with the best F1 over those messages that `counts` takes.
fn thresholds(
    prepared: &[Prepared],
    unseen: &[[f32; Verdict::COUNT]],
    counts: &dyn Fn(usize) -> bool,
) -> [f32; Verdict::COUNT] {
    let mut thresholds = [0.0; Verdict::COUNT];
    for (verdict, threshold) in thresholds.iter_mut().enumerate() {
        let mut scores: Vec<(f32, bool)> = (0..prepared.len())
            .filter(|&at| counts(at))
            .filter_map(|at| Some((unseen[at][verdict], prepared[at].verdicts()[verdict]?)))
            .collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        let positive = scores.iter().filter(|(_, wanted)| *wanted).count() as f32;
        let (mut hits, mut best) = (0.0, -1.0);
        for (place, &(score, wanted)) in scores.iter().enumerate() {
            hits += f32::from(u8::from(wanted));
            let f1 = 2.0 * hits / (place as f32 + 1.0 + positive);
            if f1 > best && place + 1 < scores.len() {
                best = f1;
                *threshold = f32::midpoint(score, scores[place + 1].0);
            }
        }
    }
    thresholds
}
