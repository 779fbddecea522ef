//! A labelled message, ready to learn from.

use super::{corpus::Record, learner::Example, learner::Target};
use crate::{
    Status,
    facts::{Facts, SentenceFacts},
    model::{KINDS, Observed, Opinion, Position, Sign, Weights, features::Feature, observe},
};

/// A record, ready to learn from.
#[derive(Debug)]
pub(super) struct Prepared<'a> {
    pub(super) record: &'a Record,
    /// The features by sentence.
    pub(super) sentences: Vec<Vec<Feature>>,
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
        let message = facts.message;
        let sentences = facts
            .sentences
            .iter()
            .zip(Position::all(&facts.sentences))
            .map(|(sentence, position)| observe(message, message.text, &facts.words, sentence, position));
        Self { record, sentences: sentences.collect(), observed: Observed::of(facts), evidence }
    }

    /// By sentence and sign: whether the sentence shows it, where that is known.
    pub(super) fn signs(&self) -> Vec<Vec<Option<bool>>> {
        let elements = self.record.labels.elements();
        let count = self.sentences.len();
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

    /// What `weights` say of it.
    pub(super) fn opinion(&self, weights: &Weights) -> Opinion {
        weights.judge(weights.read_sentences(&self.sentences), &self.observed)
    }

    pub(super) fn kind(&self) -> usize {
        let kind = self.record.labels.kind();
        KINDS.iter().position(|&known| known == kind).unwrap_or(0)
    }

    pub(super) fn verdicts(&self) -> Vec<Option<bool>> {
        let elements = self.record.labels.elements();
        elements
            .iter()
            .flat_map(|(status, _)| [Some(*status == Status::Present), Some(*status != Status::Absent)])
            .collect()
    }

    pub(super) fn remarks(&self) -> Vec<Option<bool>> {
        let labels = &self.record.labels;
        let asked =
            ["P", "Q", "S", "T"].map(|initial| Some(labels.ask_for.iter().any(|asked| asked == initial)));
        asked.into_iter().chain([Some(labels.sync), Some(labels.vague_ref)]).collect()
    }

    /// An example of this message that teaches `target`.
    pub(super) fn example(&self, features: &[Feature], numbers: Vec<f32>, target: Target) -> Example {
        let weight = if self.record.measured { MEASURED_WEIGHT } else { 1.0 };
        Example { features: features.to_vec(), numbers, target, weight }
    }
}

/// How much more a message counts that was really written than one that was invented.
const MEASURED_WEIGHT: f32 = 2.0;
