//! The trainer: from labelled messages and clauses to the tables in `model/weights.bin`.
//!
//! Everything is deterministic: the same files give the same bytes. [`cross_validate`] never lets a source (the part
//! of an id before its last hyphen) be on both sides, and [`Figures`] are those of the judgement as a user gets it,
//! rules and all.

mod boost;
mod clauses;
mod corpus;
mod figures;
mod fit;
mod learner;
mod prepared;
mod thresholds;

pub use corpus::{Clause, Corpus, Record};
pub use figures::Figures;

use when::Writer;

use crate::{Judgement, facts::Facts, judge::judge_with, model::Weights};
use prepared::Prepared;

/// What came of a training.
#[derive(Debug)]
pub struct Trained {
    /// The tables, as they are to be committed.
    pub weights: Vec<u8>,
    /// What is said of each record by weights that were learned without its source.
    pub judgements: Vec<Judgement>,
    /// How good those judgements are.
    pub cross_validated: Figures,
    /// The same for the measured records alone.
    pub cross_validated_measured: Figures,
    /// How well the measured records are judged by the weights that have seen them.
    pub seen: Figures,
    /// How well the acts of held-out clauses are told.
    pub clauses: String,
}

/// Trains on `corpus`, and measures.
#[must_use]
pub fn train(corpus: &Corpus) -> Trained {
    let conventions = when::Conventions::default();
    let writer = Writer {
        now: chrono::DateTime::UNIX_EPOCH,
        zone: timezone::UTC,
        conventions: conventions.clone(),
        readers: Vec::new(),
    };
    let messages: Vec<_> = corpus.records.iter().map(Record::message).collect();
    let facts: Vec<Facts> = messages.iter().map(|message| Facts::read(message, &conventions)).collect();
    let prepared: Vec<Prepared> =
        corpus.records.iter().zip(&facts).map(|(record, facts)| Prepared::new(record, facts)).collect();
    let (acts, clauses, signs) = clauses::acts(&corpus.clauses, &conventions);
    let result = fit::cross_validated(&acts, &signs, &prepared);
    let all: Vec<&Weights> = result.folds.iter().chain([&result.whole]).collect();
    let judged = |weights: &dyn Fn(usize) -> usize| -> Vec<Judgement> {
        (0..corpus.records.len())
            .map(|at| judge_with(&facts[at], &prepared[at].opinion(all[weights(at)]), &writer))
            .collect()
    };
    let judgements = judged(&|at| result.fold_of[at]);
    let figures = |judgements: &[Judgement], counts: fn(&Record) -> bool| {
        let mut figures = Figures::default();
        for (record, judgement) in corpus.records.iter().zip(judgements).filter(|(record, _)| counts(record))
        {
            figures.add(record, judgement);
        }
        figures
    };
    Trained {
        cross_validated: figures(&judgements, |_| true),
        cross_validated_measured: figures(&judgements, |record| record.measured),
        seen: figures(&judged(&|_| result.folds.len()), |record| record.measured),
        weights: result.whole.to_bytes(),
        clauses,
        judgements,
    }
}
