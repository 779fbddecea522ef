//! The trainer: from labelled messages and clauses to the tables in `model/weights.bin`.
//!
//! Everything is deterministic: the same files give the same bytes. [`cross_validate`] never lets a source (the part
//! of an id before its last hyphen) be on both sides, and [`Figures`] are those of the judgement as a user gets it,
//! rules and all.

mod corpus;
mod figures;
mod fit;
mod learner;

pub use corpus::{Clause, Corpus, Record};
pub use figures::Figures;

use crate::{facts::Facts, judge::judge_with, model::Weights};
use fit::Prepared;

/// What came of a training.
#[derive(Debug)]
pub struct Trained {
    /// The tables, as they are to be committed.
    pub weights: Vec<u8>,
    /// How well messages are judged that the training did not see.
    pub cross_validated: Figures,
    /// The same for the records of `measured` alone, where not all are.
    pub cross_validated_measured: Figures,
    /// How well those are judged that it saw.
    pub seen: Figures,
    /// How well the acts of held-out clauses are told.
    pub clauses: String,
}

/// Trains on `corpus`, and measures.
#[must_use]
pub fn train(corpus: &Corpus) -> Trained {
    let conventions = when::Conventions::default();
    let messages: Vec<_> = corpus.records.iter().map(Record::message).collect();
    let facts: Vec<Facts> = messages.iter().map(|message| Facts::read(message, &conventions)).collect();
    let prepared: Vec<Prepared> =
        corpus.records.iter().zip(&facts).map(|(record, facts)| Prepared::new(record, facts)).collect();
    let (acts, clauses) = fit::acts(&corpus.clauses, &conventions);
    let result = fit::cross_validated(&acts, &prepared);
    let judged = |weights: &dyn Fn(usize) -> Weights, measured: bool| {
        let mut figures = Figures::default();
        for (at, record) in corpus.records.iter().enumerate() {
            if record.measured || !measured {
                figures.add(record, &judge_with(&weights(at), &facts[at], &prepared[at].observed));
            }
        }
        figures
    };
    let by_fold = |at: usize| result.folds[result.fold_of[at]].clone();
    Trained {
        cross_validated: judged(&by_fold, false),
        cross_validated_measured: judged(&by_fold, true),
        seen: judged(&|_| result.whole.clone(), true),
        weights: result.whole.to_bytes(),
        clauses,
    }
}
