//! The learned part of the judgement: three small linear models over facts and hashed words.
//!
//! 1. *Acts*: what a sentence does (asks, hints, promises, gives a reason, …).
//! 2. *Signs*: how well a sentence shows each element; the best sentence is the evidence.
//! 3. *Verdicts*: what is said of the message, from its facts and from the best signs in it.
//!
//! A feature is the hash of its name; a model is a table with a row of eight-bit weights for every bucket of hashes.
//! `cargo xtask train` makes the tables; [`features`] says what the features are.

pub(crate) mod features;
mod table;

use std::sync::LazyLock;

pub(crate) use table::Table;

use crate::{Kind, facts::Facts};
use features::Feature;

macro_rules! heads {
    ($(#[$doc:meta])* $name:ident: $($variant:ident,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // The names say it.
        pub(crate) enum $name { $($variant,)* }

        #[allow(dead_code)] // Not every list of heads is walked through outside of training.
        impl $name {
            /// All of them, in order.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)*];
            /// How many there are.
            pub(crate) const COUNT: usize = Self::ALL.len();

            /// Its name in reports and explanations.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)* }
            }
        }
    };
}

heads! {
    /// What a sentence does.
    Act: Fact, Hint, Request, Report, Opinion, Reason, Commitment, Question, Advice, Decision, Social, Suggestion,
    Closing, Rhetorical, Offer, Courtesy, Thanks, Greeting,
}

heads! {
    /// What a sentence shows: an element so that it is present, or so that it is at least partly there.
    Sign: Purpose, Question, QuestionPart, Rationale, RationalePart, Supporting, SupportingPart, Timeline, TimelinePart,
}

heads! {
    /// What is said of a message, yes or no.
    Verdict: Purpose, PurposePart, Question, QuestionPart, Rationale, RationalePart, Supporting, SupportingPart,
    Timeline, TimelinePart, AskPurpose, AskQuestion, AskSupporting, AskTimeline, Sync, VagueReference,
}

/// The kinds in the order of the model's classes, which is theirs.
pub(crate) const KINDS: [Kind; 9] = [
    Kind::Incident,
    Kind::Meeting,
    Kind::Request,
    Kind::Decision,
    Kind::Status,
    Kind::Announcement,
    Kind::Answer,
    Kind::Ping,
    Kind::Social,
];

/// How many numbers the signs of all sentences are summed up in, for the verdicts.
pub(crate) const SUMMARY: usize = 3 * Sign::COUNT + Act::COUNT;

/// The tables of all models, and where each verdict begins to be a yes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Weights {
    pub(crate) acts: Table,
    pub(crate) signs: Table,
    pub(crate) verdicts: Table,
    pub(crate) kinds: Table,
    /// The least log-odds, by verdict.
    pub(crate) thresholds: [f32; Verdict::COUNT],
}

/// The trained weights.
pub(crate) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    Weights::from_bytes(include_bytes!("weights.bin")).expect("the weights are those that the trainer wrote")
});

impl Weights {
    /// Reads what [`Weights::to_bytes`] wrote; `None` where that is something else.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes;
        let acts = Table::read(&mut rest)?;
        let signs = Table::read(&mut rest)?;
        let verdicts = Table::read(&mut rest)?;
        let kinds = Table::read(&mut rest)?;
        let mut thresholds = [0.0; Verdict::COUNT];
        for threshold in &mut thresholds {
            *threshold = table::read_f32(&mut rest)?;
        }
        let fits = acts.heads() == Act::COUNT
            && signs.heads() == Sign::COUNT
            && verdicts.heads() == Verdict::COUNT
            && kinds.heads() == KINDS.len();
        (rest.is_empty() && fits).then_some(Self { acts, signs, verdicts, kinds, thresholds })
    }

    /// The weights as bytes.
    #[cfg(feature = "training")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for table in [&self.acts, &self.signs, &self.verdicts, &self.kinds] {
            table.write(&mut bytes);
        }
        for threshold in self.thresholds {
            bytes.extend(threshold.to_le_bytes());
        }
        bytes
    }
}

/// The features of a message, read once.
#[derive(Clone, Debug)]
pub(crate) struct Observed {
    /// By sentence.
    pub(crate) sentences: Vec<Vec<Feature>>,
    /// Of the whole.
    pub(crate) message: Vec<Feature>,
}

impl Observed {
    /// The features of `facts`.
    pub(crate) fn of(facts: &Facts) -> Self {
        let sentences = facts.sentences.iter().map(|sentence| {
            let mut found = Vec::new();
            features::of_sentence(facts, sentence, &mut |feature, _| found.push(feature));
            found
        });
        let mut message = Vec::new();
        features::of_message(facts, &mut |feature, _| message.push(feature));
        Self { sentences: sentences.collect(), message }
    }
}

/// What the models say of a message.
#[derive(Clone, Debug)]
pub(crate) struct Opinion {
    /// By sentence and [`Sign`]: log-odds.
    pub(crate) signs: Vec<[f32; Sign::COUNT]>,
    /// By [`Verdict`]: log-odds above the threshold.
    pub(crate) verdicts: [f32; Verdict::COUNT],
    /// By kind, in the order of [`KINDS`]: how probable.
    pub(crate) kinds: [f32; 9],
}

impl Opinion {
    /// Whether the verdict is yes.
    pub(crate) fn says(&self, verdict: Verdict) -> bool {
        self.verdicts[verdict as usize] > 0.0
    }

    /// The sentence that shows the sign best, by index.
    pub(crate) fn best(&self, sign: Sign) -> Option<usize> {
        (0..self.signs.len())
            .max_by(|&a, &b| self.signs[a][sign as usize].total_cmp(&self.signs[b][sign as usize]))
    }
}

impl Weights {
    /// What the acts and signs of the sentences are.
    pub(crate) fn read_sentences(
        &self,
        observed: &Observed,
    ) -> (Vec<[f32; Act::COUNT]>, Vec<[f32; Sign::COUNT]>) {
        let acts: Vec<[f32; Act::COUNT]> = observed
            .sentences
            .iter()
            .map(|features| {
                let mut scores = [0.0; Act::COUNT];
                self.acts.score(features, &[], &mut scores);
                softmax(&mut scores);
                scores
            })
            .collect();
        let signs = observed
            .sentences
            .iter()
            .zip(&acts)
            .map(|(features, acts)| {
                let mut scores = [0.0; Sign::COUNT];
                self.signs.score(features, acts, &mut scores);
                scores
            })
            .collect();
        (acts, signs)
    }

    /// What is said of the message.
    pub(crate) fn judge(&self, observed: &Observed) -> Opinion {
        let (acts, signs) = self.read_sentences(observed);
        let summary = summary(&acts, &signs);
        let mut verdicts = [0.0; Verdict::COUNT];
        self.verdicts.score(&observed.message, &summary, &mut verdicts);
        for (verdict, threshold) in verdicts.iter_mut().zip(&self.thresholds) {
            *verdict -= threshold;
        }
        let mut kinds = [0.0; 9];
        self.kinds.score(&observed.message, &summary, &mut kinds);
        softmax(&mut kinds);
        Opinion { signs, verdicts, kinds }
    }
}

/// The best and the second best of each sign, how many sentences show it, and the likeliest sentence of each act.
pub(crate) fn summary(acts: &[[f32; Act::COUNT]], signs: &[[f32; Sign::COUNT]]) -> [f32; SUMMARY] {
    let mut summary = [0.0; SUMMARY];
    for sign in 0..Sign::COUNT {
        let (mut best, mut second, mut many) = (-6.0_f32, -6.0_f32, 0.0_f32);
        for scores in signs {
            let score = scores[sign].clamp(-6.0, 6.0);
            many += sigmoid(score);
            if score > best {
                second = best;
                best = score;
            } else if score > second {
                second = score;
            }
        }
        summary[3 * sign] = best / 3.0;
        summary[3 * sign + 1] = second / 3.0;
        summary[3 * sign + 2] = (1.0 + many).ln();
    }
    for act in 0..Act::COUNT {
        summary[3 * Sign::COUNT + act] = acts.iter().map(|acts| acts[act]).fold(0.0, f32::max);
    }
    summary
}

pub(crate) fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

/// Turns scores into probabilities.
pub(crate) fn softmax(scores: &mut [f32]) {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = (*score - highest).exp();
        sum += *score;
    }
    for score in scores {
        *score /= sum;
    }
}
