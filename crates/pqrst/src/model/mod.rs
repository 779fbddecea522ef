//! The learned part of the judgement: small linear models over facts and hashed words, and small trees over what these say.
//!
//! 1. *Acts*: what a sentence does (asks, hints, promises, gives a reason, …).
//! 2. *Signs*: how well a sentence shows each element; the best sentence is the evidence.
//! 3. *Kinds*: what the message is for, from its words, its facts and the best signs in it.
//! 4. *Verdicts* and *remarks*: what is said of the message, from its facts, its kind and the best signs in it.
//!
//! The first three are linear: a feature is the hash of its name, and a [`Table`] has a row of eight-bit weights for
//! every bucket of hashes. The last is a [`Forest`], since what one fact is worth depends on the others.
//! `cargo xtask train` makes them all; [`features`] says what the features are.

pub(crate) mod features;
pub(crate) mod forest;
mod measures;
mod table;

use std::sync::LazyLock;

pub(crate) use forest::Forest;
pub(crate) use table::Table;

use draft::Word;

use crate::{
    Kind, Message, Status,
    facts::{Facts, SentenceFacts},
};
pub(crate) use features::Position;

use features::Feature;
use measures::{MEASURES, measures};

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
    /// How much of each element is there: `present`, and at least `partial`.
    Verdict: Purpose, PurposePart, Question, QuestionPart, Rationale, RationalePart, Supporting, SupportingPart,
    Timeline, TimelinePart,
}

heads! {
    /// What a colleague would remark on.
    Remark: AskPurpose, AskQuestion, AskSupporting, AskTimeline, Sync, VagueReference,
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

/// All models, and where each yes begins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Weights {
    pub(crate) acts: Table,
    pub(crate) signs: Table,
    pub(crate) kinds: Table,
    pub(crate) verdicts: Forest,
    pub(crate) remarks: Forest,
    /// The least log-odds, by verdict.
    pub(crate) verdict_thresholds: [f32; Verdict::COUNT],
    /// The least log-odds, by remark.
    pub(crate) remark_thresholds: [f32; Remark::COUNT],
}

/// The trained weights.
pub(crate) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    Weights::from_bytes(include_bytes!("weights.bin")).expect("the weights are those that the trainer wrote")
});

impl Weights {
    /// Reads what [`Weights::to_bytes`] wrote; `None` where that is something else.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes;
        let mut table = |heads: usize| Table::read(&mut rest).filter(|table| table.heads() == heads);
        let acts = table(Act::COUNT)?;
        let signs = table(Sign::COUNT)?;
        let kinds = table(KINDS.len())?;
        let mut forest = |heads: usize| Forest::read(&mut rest).filter(|forest| forest.heads.len() == heads);
        let verdicts = forest(Verdict::COUNT)?;
        let remarks = forest(Remark::COUNT)?;
        let mut verdict_thresholds = [0.0; Verdict::COUNT];
        let mut remark_thresholds = [0.0; Remark::COUNT];
        for threshold in verdict_thresholds.iter_mut().chain(&mut remark_thresholds) {
            *threshold = table::read_f32(&mut rest)?;
        }
        let weights = Self { acts, signs, kinds, verdicts, remarks, verdict_thresholds, remark_thresholds };
        rest.is_empty().then_some(weights)
    }

    /// The weights as bytes.
    #[cfg(feature = "training")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for table in [&self.acts, &self.signs, &self.kinds] {
            table.write(&mut bytes);
        }
        for forest in [&self.verdicts, &self.remarks] {
            forest.write(&mut bytes);
        }
        for threshold in self.verdict_thresholds.iter().chain(&self.remark_thresholds) {
            bytes.extend(threshold.to_le_bytes());
        }
        bytes
    }
}

/// The features of a sentence of `text`, whose words are among `words`.
pub(crate) fn observe(
    message: &Message,
    text: &str,
    words: &[Word],
    sentence: &SentenceFacts,
    position: Position,
) -> Vec<Feature> {
    // A handful of facts, and about four for each word.
    let mut found = Vec::with_capacity(24 + 4 * sentence.words.len());
    features::of_sentence(message, text, words, sentence, position, &mut |feature, _| found.push(feature));
    found
}

/// The features of a message as a whole, read once.
#[derive(Clone, Debug)]
pub(crate) struct Observed {
    /// Facts and words.
    pub(crate) message: Vec<Feature>,
    /// The facts among them, ascending by hash, each once.
    pub(crate) facts: Vec<Feature>,
    /// How many words it has, on the scale of [`numbers`](Self::numbers).
    pub(crate) length: f32,
    /// What is counted in it.
    pub(crate) measures: [f32; MEASURES],
}

impl Observed {
    /// The features of `facts`.
    pub(crate) fn of(facts: &Facts) -> Self {
        let mut message = Vec::new();
        features::of_facts(facts, &mut |feature, _| message.push(feature));
        let mut short = message.clone();
        short.sort_unstable_by_key(|feature| feature.hash);
        short.dedup_by_key(|feature| feature.hash);
        features::of_words(facts, &mut |feature, _| message.push(feature));
        let length = (1.0 + facts.length() as f32).ln() - 3.0;
        Self { message, facts: short, length, measures: measures(facts) }
    }

    /// What a forest looks at beside the facts, each about between -3 and 3.
    pub(crate) fn numbers(&self, summary: &[f32], kinds: &[f32; 9], verdicts: &[f32]) -> Vec<f32> {
        let kinds = kinds.iter().map(|kind| kind.mul_add(6.0, -3.0));
        let verdicts = verdicts.iter().map(|verdict| verdict / 2.0);
        summary
            .iter()
            .copied()
            .chain(kinds)
            .chain([self.length])
            .chain(self.measures)
            .chain(verdicts)
            .collect()
    }
}

/// What the models say of a message.
#[derive(Clone, Debug)]
pub(crate) struct Opinion {
    /// By sentence and [`Sign`]: log-odds.
    pub(crate) signs: Vec<[f32; Sign::COUNT]>,
    /// By kind, in the order of [`KINDS`]: how probable.
    pub(crate) kinds: [f32; 9],
    /// By [`Verdict`]: log-odds above the threshold.
    pub(crate) verdicts: [f32; Verdict::COUNT],
    /// By [`Remark`]: log-odds above the threshold.
    pub(crate) remarks: [f32; Remark::COUNT],
}

impl Opinion {
    /// How much of each element is there.
    pub(crate) fn statuses(&self) -> [Status; 5] {
        statuses(&self.verdicts)
    }

    /// Whether the remark is to be made.
    pub(crate) fn says(&self, remark: Remark) -> bool {
        self.remarks[remark as usize] > 0.0
    }

    /// The sentence that shows the sign best, by index.
    pub(crate) fn best(&self, sign: Sign) -> Option<usize> {
        (0..self.signs.len())
            .max_by(|&a, &b| self.signs[a][sign as usize].total_cmp(&self.signs[b][sign as usize]))
    }
}

impl Weights {
    /// What a sentence does, and what it shows.
    pub(crate) fn read_sentence(&self, features: &[Feature]) -> ([f32; Act::COUNT], [f32; Sign::COUNT]) {
        let mut acts = [0.0; Act::COUNT];
        self.acts.score(features, &[], &mut acts);
        softmax(&mut acts);
        let mut signs = [0.0; Sign::COUNT];
        self.signs.score(features, &acts, &mut signs);
        (acts, signs)
    }

    /// The acts and the signs of sentences.
    #[cfg(feature = "training")]
    pub(crate) fn read_sentences(
        &self,
        sentences: &[Vec<Feature>],
    ) -> (Vec<[f32; Act::COUNT]>, Vec<[f32; Sign::COUNT]>) {
        sentences.iter().map(|features| self.read_sentence(features)).unzip()
    }

    /// How probable each kind is.
    pub(crate) fn read_kind(&self, observed: &Observed, summary: &[f32]) -> [f32; 9] {
        let mut kinds = [0.0; 9];
        self.kinds.score(&observed.message, summary, &mut kinds);
        softmax(&mut kinds);
        kinds
    }

    /// How much of each element is there, as log-odds above the threshold.
    pub(crate) fn read_verdicts(
        &self,
        observed: &Observed,
        summary: &[f32],
        kinds: &[f32; 9],
    ) -> [f32; Verdict::COUNT] {
        let mut verdicts = [0.0; Verdict::COUNT];
        self.verdicts.score(&observed.facts, &observed.numbers(summary, kinds, &[]), &mut verdicts);
        for (verdict, threshold) in verdicts.iter_mut().zip(&self.verdict_thresholds) {
            *verdict -= threshold;
        }
        verdicts
    }

    /// What is said of a message, whose sentences' acts and signs are known.
    pub(crate) fn judge(
        &self,
        (acts, signs): (Vec<[f32; Act::COUNT]>, Vec<[f32; Sign::COUNT]>),
        observed: &Observed,
    ) -> Opinion {
        let summary = summary(&acts, &signs);
        let kinds = self.read_kind(observed, &summary);
        let verdicts = self.read_verdicts(observed, &summary, &kinds);
        let mut remarks = [0.0; Remark::COUNT];
        self.remarks.score(&observed.facts, &observed.numbers(&summary, &kinds, &verdicts), &mut remarks);
        for (remark, threshold) in remarks.iter_mut().zip(&self.remark_thresholds) {
            *remark -= threshold;
        }
        Opinion { signs, kinds, verdicts, remarks }
    }
}

/// How much of each element is there.
pub(crate) fn statuses(verdicts: &[f32; Verdict::COUNT]) -> [Status; 5] {
    [0, 1, 2, 3, 4].map(|element| {
        if verdicts[2 * element] > 0.0 {
            Status::Present
        } else if verdicts[2 * element + 1] > 0.0 {
            Status::Partial
        } else {
            Status::Absent
        }
    })
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
