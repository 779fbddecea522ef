//! How the models are learned from messages, one after the other.

use super::{
    boost::{Growth, grow},
    learner::{Example, Settings, Target, learn},
    prepared::Prepared,
    thresholds::{quiet_thresholds, thresholds},
};
use crate::model::{Act, Forest, KINDS, Remark, Sign, Table, Verdict, Weights, softmax, summary};

/// How many parts the sources are divided into.
const FOLDS: usize = 10;

/// How many parts of the rest are left out in turn, to see signs as they will be on messages never seen.
const INNER_FOLDS: usize = 5;

const SIGNS: Settings = Settings {
    heads: Sign::COUNT,
    buckets: 1 << 15,
    epochs: 8,
    step: 0.06,
    decay: 2e-2,
    fewest: 3,
    kept: 12000,
};
const KIND: Settings = Settings {
    heads: KINDS.len(),
    buckets: 1 << 15,
    epochs: 10,
    step: 0.05,
    decay: 5e-2,
    fewest: 3,
    kept: 12000,
};
const VERDICTS: Growth = Growth { heads: Verdict::COUNT, trees: 28, step: 0.17, fewest: 10 };
const REMARKS: Growth = Growth { heads: Remark::COUNT, trees: 28, step: 0.16, fewest: 10 };

/// The weights learned from all, and those learned without each part.
pub(super) struct Result {
    pub(super) whole: Weights,
    pub(super) folds: Vec<Weights>,
    pub(super) fold_of: Vec<usize>,
}

/// Learns everything once from all messages, and once without each part in turn.
pub(super) fn cross_validated(acts: &Table, clauses: &[Example], prepared: &[Prepared]) -> Result {
    let fold_of = folds(prepared, FOLDS);
    let without = |fold: usize| {
        let seen: Vec<&Prepared> = prepared
            .iter()
            .zip(&fold_of)
            .filter(|(_, of)| **of != fold)
            .map(|(prepared, _)| prepared)
            .collect();
        weights(acts, clauses, &seen)
    };
    let mut folds: Vec<Weights> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..FOLDS)
            .map(|fold| {
                scope.spawn({
                    let without = &without;
                    move || without(fold)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("learning does not fail")).collect()
    });
    let remarks: Vec<[f32; Remark::COUNT]> = prepared
        .iter()
        .zip(&fold_of)
        .map(|(prepared, &fold)| prepared.opinion(&folds[fold]).remarks)
        .collect();
    let wanted: Vec<_> = prepared.iter().map(Prepared::remarks).collect();
    let all: Vec<&Prepared> = prepared.iter().collect();
    let counted = counted(&all);
    for (fold, weights) in folds.iter_mut().enumerate() {
        weights.remark_thresholds =
            quiet_thresholds(&wanted, &remarks, &|at| fold_of[at] != fold && counted(at));
    }
    let mut whole = weights(acts, clauses, &all);
    whole.remark_thresholds = quiet_thresholds(&wanted, &remarks, &counted);
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
            let (acts, signs) = weights.read_sentences(&seen[at].sentences);
            summaries[at] = summary(&acts, &signs).to_vec();
        }
    });
    weights.signs = signs(acts, clauses, seen);

    let kind_examples: Vec<Example> = seen
        .iter()
        .zip(&summaries)
        .map(|(prepared, summary)| {
            prepared.example(&prepared.observed.message, summary.clone(), Target::One(prepared.kind()))
        })
        .collect();
    let kind_examples: Vec<&Example> = kind_examples.iter().collect();
    let mut kinds = vec![[0.0; 9]; seen.len()];
    unseen(seen, &mut |part| {
        weights.kinds = learn(&part.of(&kind_examples), KIND);
        for at in part.left_out() {
            kinds[at] = weights.read_kind(&seen[at].observed, &summaries[at]);
        }
    });
    weights.kinds = learn(&kind_examples, KIND);

    let examples = |verdicts: &dyn Fn(usize) -> Vec<f32>, wanted: &dyn Fn(&Prepared) -> Vec<Option<bool>>| {
        (0..seen.len())
            .map(|at| {
                let observed = &seen[at].observed;
                let numbers = observed.numbers(&summaries[at], &kinds[at], &verdicts(at));
                seen[at].example(&observed.facts, numbers, Target::Each(wanted(seen[at])))
            })
            .collect::<Vec<Example>>()
    };
    let verdict_examples = examples(&|_| Vec::new(), &|prepared: &Prepared| prepared.verdicts());
    let verdict_examples: Vec<&Example> = verdict_examples.iter().collect();
    let mut verdicts = vec![[0.0; Verdict::COUNT]; seen.len()];
    unseen(seen, &mut |part| {
        weights.verdicts = grow(&part.of(&verdict_examples), VERDICTS);
        for at in part.left_out() {
            verdicts[at] = weights.read_verdicts(&seen[at].observed, &summaries[at], &kinds[at]);
        }
    });
    weights.verdicts = grow(&verdict_examples, VERDICTS);
    let wanted: Vec<_> = seen.iter().map(|prepared| prepared.verdicts()).collect();
    weights.verdict_thresholds = thresholds(&wanted, &verdicts, &counted(seen));
    for verdicts in &mut verdicts {
        for (verdict, threshold) in verdicts.iter_mut().zip(&weights.verdict_thresholds) {
            *verdict -= threshold;
        }
    }

    let remark_examples = examples(&|at| verdicts[at].to_vec(), &|prepared: &Prepared| prepared.remarks());
    weights.remarks = grow(&remark_examples.iter().collect::<Vec<_>>(), REMARKS);
    weights
}

/// Of which messages the thresholds are to be right: of those really written, where there are enough of them.
fn counted<'a>(prepared: &'a [&Prepared]) -> impl Fn(usize) -> bool + use<'a> {
    const ENOUGH: usize = 300;
    let measured = prepared.iter().filter(|prepared| prepared.record.measured).count();
    move |at| measured < ENOUGH || prepared[at].record.measured
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
        for (features, wanted) in prepared.sentences.iter().zip(prepared.signs()) {
            let mut numbers = vec![0.0; Act::COUNT];
            acts.score(features, &[], &mut numbers);
            softmax(&mut numbers);
            examples.push(prepared.example(features, numbers, Target::Each(wanted)));
        }
    }
    learn(&examples.iter().chain(clauses).collect::<Vec<_>>(), SIGNS)
}

/// Weights that know acts and nothing else.
fn blank(acts: &Table) -> Weights {
    let empty = |heads: usize| Table::new(&vec![0; heads], vec![1.0; heads], vec![0.0; heads], Vec::new());
    let bare = || Forest { facts: Vec::new(), heads: Vec::new() };
    Weights {
        acts: acts.clone(),
        signs: empty(Sign::COUNT),
        kinds: empty(KINDS.len()),
        verdicts: bare(),
        remarks: bare(),
        verdict_thresholds: [0.0; Verdict::COUNT],
        remark_thresholds: [0.0; Remark::COUNT],
    }
}
