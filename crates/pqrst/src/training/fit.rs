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
    model::{
        Act, KINDS, Observed, Remark, Sign, Table, Verdict, Weights, features, likeliest, numbers, softmax,
        statuses, summary,
    },
};

/// How many parts the sources are divided into.
const FOLDS: usize = 10;

/// How many parts of the rest are left out in turn, to see signs as they will be on messages never seen.
const INNER_FOLDS: usize = 5;

const ACTS: Settings =
    Settings { heads: Act::COUNT, buckets: 1 << 11, epochs: 12, step: 0.1, decay: 2e-3, fewest: 2 };
const SIGNS: Settings =
    Settings { heads: Sign::COUNT, buckets: 1 << 11, epochs: 8, step: 0.06, decay: 2e-2, fewest: 3 };
const VERDICTS: Settings =
    Settings { heads: Verdict::COUNT, buckets: 1 << 9, epochs: 10, step: 0.01, decay: 1e-1, fewest: 4 };
const REMARKS: Settings =
    Settings { heads: Remark::COUNT, buckets: 1 << 10, epochs: 12, step: 0.03, decay: 2e-2, fewest: 3 };
const KIND: Settings =
    Settings { heads: KINDS.len(), buckets: 1 << 10, epochs: 10, step: 0.05, decay: 5e-2, fewest: 3 };

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

    fn kind(&self) -> usize {
        let kind = self.record.labels.kind();
        KINDS.iter().position(|&known| known == kind).unwrap_or(0)
    }

    fn verdicts(&self) -> Vec<Option<bool>> {
        let elements = self.record.labels.elements();
        elements
            .iter()
            .flat_map(|(status, _)| [Some(*status == Status::Present), Some(*status != Status::Absent)])
            .collect()
    }

    fn remarks(&self) -> Vec<Option<bool>> {
        let labels = &self.record.labels;
        let asked =
            ["P", "Q", "S", "T"].map(|initial| Some(labels.ask_for.iter().any(|asked| asked == initial)));
        asked.into_iter().chain([Some(labels.sync), Some(labels.vague_ref)]).collect()
    }
}

/// Learns what clauses do; also says how well those of a held-out tenth are told.
pub(super) fn acts(clauses: &[Clause], conventions: &when::Conventions) -> (Table, String, Vec<Example>) {
    let known: Vec<(usize, Vec<features::Feature>)> = clauses
        .iter()
        .filter_map(|clause| {
            let act = Act::ALL.iter().position(|act| act.name().eq_ignore_ascii_case(&clause.act))?;
            Some((act, of_clause(&clause.text, conventions)))
        })
        .collect();
    let example = |(act, features): &'_ (usize, Vec<features::Feature>)| (*act, features.clone());
    let all: Vec<_> = known.iter().map(example).collect();
    let examples = |wanted: &dyn Fn(usize) -> bool| -> Vec<Example> {
        all.iter()
            .enumerate()
            .filter(|(at, _)| wanted(*at))
            .map(|(_, (act, features))| Example {
                features: features.clone(),
                numbers: Vec::new(),
                target: Target::One(*act),
            })
            .collect()
    };
    let report = held_out(&all, &learn(&examples(&|at| at % 10 != 0).iter().collect::<Vec<_>>(), ACTS));
    let table = learn(&examples(&|_| true).iter().collect::<Vec<_>>(), ACTS);
    let signs = all
        .iter()
        .map(|(act, features)| {
            let mut numbers = vec![0.0; Act::COUNT];
            table.score(features, &[], &mut numbers);
            softmax(&mut numbers);
            Example {
                features: features.clone(),
                numbers,
                target: Target::Each(signs_of_act(Act::ALL[*act])),
            }
        })
        .collect();
    (table, report, signs)
}

/// What a clause by itself teaches of signs: of what it does, and of what it surely does not.
fn signs_of_act(act: Act) -> Vec<Option<bool>> {
    let mut signs = vec![None; Sign::COUNT];
    let asks = matches!(act, Act::Request | Act::Question);
    let hints = matches!(act, Act::Hint | Act::Suggestion);
    signs[Sign::Question as usize] = Some(asks);
    signs[Sign::QuestionPart as usize] = Some(asks || hints);
    let empty = matches!(act, Act::Greeting | Act::Closing | Act::Thanks | Act::Courtesy | Act::Social);
    let reason = act == Act::Reason;
    signs[Sign::Rationale as usize] = (empty || reason).then_some(reason);
    signs[Sign::RationalePart as usize] = (empty || reason).then_some(reason);
    signs
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
pub(super) fn cross_validated(acts: &Table, clauses: &[Example], prepared: &[Prepared]) -> Result {
    let fold_of = folds(prepared, FOLDS);
    let mut folds: Vec<Weights> = Vec::new();
    let mut verdicts = vec![[0.0; Verdict::COUNT]; prepared.len()];
    let mut remarks = vec![[0.0; Remark::COUNT]; prepared.len()];
    for fold in 0..FOLDS {
        let seen: Vec<&Prepared> = prepared
            .iter()
            .zip(&fold_of)
            .filter(|(_, of)| **of != fold)
            .map(|(prepared, _)| prepared)
            .collect();
        let weights = weights(acts, clauses, &seen);
        for (at, prepared) in prepared.iter().enumerate().filter(|(at, _)| fold_of[*at] == fold) {
            let opinion = weights.judge(&prepared.observed);
            for (verdict, threshold) in weights.verdict_thresholds.iter().enumerate() {
                verdicts[at][verdict] = opinion.verdicts[verdict] + threshold;
            }
            remarks[at] = opinion.remarks;
        }
        folds.push(weights);
    }
    let wanted: Vec<_> = prepared.iter().map(Prepared::remarks).collect();
    for (fold, weights) in folds.iter_mut().enumerate() {
        weights.remark_thresholds = quiet_thresholds(&wanted, &remarks, &|at| fold_of[at] != fold);
    }
    let all: Vec<&Prepared> = prepared.iter().collect();
    let mut whole = weights(acts, clauses, &all);
    whole.remark_thresholds = quiet_thresholds(&wanted, &remarks, &|_| true);
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

/// Learns one table after the other. Each learns from what the ones before say of messages that they did not see: it
/// must not trust what was learned by heart.
fn weights(acts: &Table, clauses: &[Example], seen: &[&Prepared]) -> Weights {
    let mut weights = blank(acts);
    let mut summaries = vec![Vec::new(); seen.len()];
    unseen(seen, &mut |part| {
        weights.signs = signs(acts, clauses, &part.of(seen));
        for at in part.left_out() {
            let (acts, signs) = weights.read_sentences(&seen[at].observed);
            summaries[at] = summary(&acts, &signs).to_vec();
        }
    });
    weights.signs = signs(acts, clauses, seen);

    let kind_examples: Vec<Example> = seen
        .iter()
        .zip(&summaries)
        .map(|(prepared, summary)| Example {
            features: prepared.observed.message.clone(),
            numbers: summary.clone(),
            target: Target::One(prepared.kind()),
        })
        .collect();
    let mut kinds = vec![[0.0; 9]; seen.len()];
    unseen(seen, &mut |part| {
        weights.kinds = learn(&part.of(&kind_examples.iter().collect::<Vec<_>>()), KIND);
        for at in part.left_out() {
            kinds[at] = weights.read_kind(&seen[at].observed, &summaries[at]);
        }
    });
    weights.kinds = learn(&kind_examples.iter().collect::<Vec<_>>(), KIND);

    let verdict_examples: Vec<Example> = (0..seen.len())
        .map(|at| Example {
            features: seen[at].observed.for_verdicts(likeliest(&kinds[at])),
            numbers: numbers(&summaries[at], &[], &kinds[at]),
            target: Target::Each(seen[at].verdicts()),
        })
        .collect();
    let mut verdicts = vec![[0.0; Verdict::COUNT]; seen.len()];
    unseen(seen, &mut |part| {
        weights.verdicts = learn(&part.of(&verdict_examples.iter().collect::<Vec<_>>()), VERDICTS);
        for at in part.left_out() {
            verdicts[at] = weights.read_verdicts(&seen[at].observed, &summaries[at], &kinds[at]);
        }
    });
    weights.verdicts = learn(&verdict_examples.iter().collect::<Vec<_>>(), VERDICTS);
    let wanted: Vec<_> = seen.iter().map(|prepared| prepared.verdicts()).collect();
    weights.verdict_thresholds = thresholds(&wanted, &verdicts, &|_| true);
    for verdicts in &mut verdicts {
        for (verdict, threshold) in verdicts.iter_mut().zip(&weights.verdict_thresholds) {
            *verdict -= threshold;
        }
    }

    let remark_examples: Vec<Example> = (0..seen.len())
        .map(|at| Example {
            features: seen[at].observed.for_remarks(likeliest(&kinds[at]), statuses(&verdicts[at])),
            numbers: numbers(&summaries[at], &verdicts[at], &kinds[at]),
            target: Target::Each(seen[at].remarks()),
        })
        .collect();
    weights.remarks = learn(&remark_examples.iter().collect::<Vec<_>>(), REMARKS);
    weights
}

/// One part of the messages is left out, the others are learned from.
struct Part {
    part: usize,
    count: usize,
}

impl Part {
    fn left_out(&self) -> impl Iterator<Item = usize> {
        (self.part..self.count).step_by(INNER_FOLDS)
    }

    fn of<'a, T>(&self, all: &[&'a T]) -> Vec<&'a T> {
        all.iter().enumerate().filter(|(at, _)| at % INNER_FOLDS != self.part).map(|(_, one)| *one).collect()
    }
}

fn unseen(seen: &[&Prepared], learn: &mut dyn FnMut(&Part)) {
    for part in 0..INNER_FOLDS {
        learn(&Part { part, count: seen.len() });
    }
}

fn signs(acts: &Table, clauses: &[Example], seen: &[&Prepared]) -> Table {
    let mut examples = Vec::new();
    for prepared in seen {
        for (features, wanted) in prepared.observed.sentences.iter().zip(prepared.signs()) {
            let mut numbers = vec![0.0; Act::COUNT];
            acts.score(features, &[], &mut numbers);
            softmax(&mut numbers);
            examples.push(Example { features: features.clone(), numbers, target: Target::Each(wanted) });
        }
    }
    learn(&examples.iter().chain(clauses).collect::<Vec<_>>(), SIGNS)
}

/// Weights that know acts and nothing else.
fn blank(acts: &Table) -> Weights {
    let empty = |heads: usize| Table {
        weights: vec![0; heads],
        scales: vec![1.0; heads],
        biases: vec![0.0; heads],
        numbers: Vec::new(),
    };
    Weights {
        acts: acts.clone(),
        signs: empty(Sign::COUNT),
        kinds: empty(KINDS.len()),
        verdicts: empty(Verdict::COUNT),
        remarks: empty(Remark::COUNT),
        verdict_thresholds: [0.0; Verdict::COUNT],
        remark_thresholds: [0.0; Remark::COUNT],
    }
}

/// Of messages that lack nothing, how many may be asked something.
const NAGGED: f32 = 0.035;

/// The thresholds of the remarks, raised until hardly anybody is asked for nothing.
fn quiet_thresholds(
    wanted: &[Vec<Option<bool>>],
    found: &[[f32; Remark::COUNT]],
    counts: &dyn Fn(usize) -> bool,
) -> [f32; Remark::COUNT] {
    const ASKS: std::ops::Range<usize> = 0..4;
    let mut thresholds = thresholds(wanted, found, counts);
    let calm: Vec<usize> = (0..found.len())
        .filter(|&at| counts(at) && wanted[at][ASKS].iter().all(|wanted| *wanted == Some(false)))
        .collect();
    loop {
        let nagged =
            calm.iter().filter(|&&at| ASKS.into_iter().any(|ask| found[at][ask] > thresholds[ask])).count();
        if nagged as f32 <= NAGGED * calm.len() as f32 {
            return thresholds;
        }
        for threshold in &mut thresholds[ASKS] {
            *threshold += 0.05;
        }
    }
}

/// For each head the threshold with the best F1 over those messages that `counts` takes.
fn thresholds<const HEADS: usize>(
    wanted: &[Vec<Option<bool>>],
    found: &[[f32; HEADS]],
    counts: &dyn Fn(usize) -> bool,
) -> [f32; HEADS] {
    let mut thresholds = [0.0; HEADS];
    for (head, threshold) in thresholds.iter_mut().enumerate() {
        let mut scores: Vec<(f32, bool)> = (0..found.len())
            .filter(|&at| counts(at))
            .filter_map(|at| Some((found[at][head], wanted[at][head]?)))
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
