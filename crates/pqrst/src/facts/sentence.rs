//! What is known of one sentence.

use std::ops::Range;

use draft::{Ending, Sentence, Span, Word, ZoneKind};
use when::Mention;

use super::{ReferenceSet, TimeFacts, reference::references};
use crate::language::{Cue, CueSet, Hit, SenseSet, english, skeleton};

/// A sentence and the signs in it.
#[derive(Clone, Debug)]
pub(crate) struct SentenceFacts {
    /// Where it stands.
    pub(crate) span: Span,
    /// Its words, by index.
    pub(crate) words: Range<usize>,
    /// The zone that it is in.
    pub(crate) zone: ZoneKind,
    /// What it ends with.
    pub(crate) ending: Ending,
    /// What its phrases are signs of.
    pub(crate) cues: CueSet,
    /// The phrases, in order.
    pub(crate) hits: Vec<Hit>,
    /// What it points at.
    pub(crate) references: ReferenceSet,
    /// Its times.
    pub(crate) times: TimeFacts,
    /// Whether it begins with a verb in its base form: "Send it to Ana".
    pub(crate) imperative: bool,
    /// What its words are about.
    pub(crate) senses: SenseSet,
    /// How many of its words belong to the matter at hand.
    pub(crate) specific: usize,
}

/// Words before a verb that leave the sentence an imperative: "Please just send it", "@ana, then send it".
const BEFORE_IMPERATIVE: &[&str] = &[
    "please", "pls", "plz", "kindly", "just", "also", "then", "so", "and", "now", "first", "next", "again",
    "simply", "but", ",", ":", "-", "to", "do", "ok", "okay", "thanks", "always",
];

/// Whether the first word that counts is the base form of a verb, and what follows can be its object.
fn is_imperative(text: &str, words: &[Word]) -> bool {
    let leads = words
        .iter()
        .take(6)
        .take_while(|word| {
            word.kind == draft::WordKind::Mention
                || BEFORE_IMPERATIVE.contains(&word.span.of(text).to_ascii_lowercase().as_str())
        })
        .count();
    let addressed = words.get(1).is_some_and(|word| matches!(word.span.of(text), "," | ":"));
    [leads, if addressed { 2 } else { leads }].into_iter().any(|at| {
        let to =
            at.checked_sub(1).is_some_and(|before| words[before].span.of(text).eq_ignore_ascii_case("to"));
        words.get(at).is_some_and(skeleton::is_verb) && !to
    })
}

impl SentenceFacts {
    /// Reads `sentence` of `text`, with the words, phrases and times of all of it.
    pub(crate) fn read(
        text: &str,
        sentence: Sentence,
        words: &[Word],
        hits: &[Hit],
        mentions: &[Mention],
    ) -> Self {
        let first = words.partition_point(|word| word.span.start < sentence.span.start);
        let end = first + words[first..].partition_point(|word| word.span.end <= sentence.span.end);
        let first_hit = hits.partition_point(|hit| hit.first < first);
        let hits: Vec<Hit> = hits[first_hit..]
            .iter()
            .take_while(|hit| hit.first < end)
            .filter(|hit| hit.end <= end)
            .copied()
            .collect();
        let mut cues = CueSet::default();
        for hit in &hits {
            cues.insert(hit.cue);
        }
        let within = mentions.partition_point(|mention| mention.span.start < sentence.span.start);
        let mentions = &mentions[within..];
        let is_time = |word: &Word| {
            mentions
                .iter()
                .take_while(|mention| mention.span.start < sentence.span.end)
                .any(|mention| mention.span.contains(word.span))
        };
        Self {
            span: sentence.span,
            words: first..end,
            zone: sentence.zone,
            ending: sentence.ending,
            cues,
            references: references(text, &words[first..end], is_time),
            times: TimeFacts::read(sentence.span, mentions),
            imperative: is_imperative(text, &words[first..end]),
            senses: words[first..end]
                .iter()
                .fold(SenseSet::default(), |all, word| all.union(english::SENSES.of(word.hash))),
            specific: words[first..end].iter().filter(|word| skeleton::is_specific(text, word)).count(),
            hits,
        }
    }

    /// The same sentence in a text that has so many `bytes` and `words` more in front.
    pub(crate) fn shifted(&self, bytes: usize, words: usize) -> Self {
        let hit = |hit: &Hit| Hit { first: hit.first + words, end: hit.end + words, ..*hit };
        Self {
            span: self.span.shifted(bytes),
            words: self.words.start + words..self.words.end + words,
            hits: self.hits.iter().map(hit).collect(),
            ..*self
        }
    }

    /// Whether something in it asks: a question mark, an imperative, a phrase.
    pub(crate) fn asks(&self) -> bool {
        const ASKS: &[Cue] = &[
            Cue::AskDirect,
            Cue::AskPlease,
            Cue::AskWant,
            Cue::AskIndirect,
            Cue::AskProposal,
            Cue::AskHelp,
            Cue::AskReview,
        ];
        self.is_question() || self.imperative || ASKS.iter().any(|&cue| self.cues.has(cue))
    }

    /// The sentence without its facts.
    pub(crate) fn as_draft(&self) -> Sentence {
        Sentence { span: self.span, zone: self.zone, paragraph: 0, ending: self.ending }
    }

    /// Whether it asks or puts something forward.
    pub(crate) fn asks_or_proposes(&self) -> bool {
        self.asks()
            || self.cues.has(Cue::Hint)
            || self.cues.has(Cue::Proposal)
            || self.cues.has(Cue::Sync)
            || self.cues.has(Cue::Scheduling)
    }

    /// What part its times may play, by name.
    pub(crate) fn time_roles(&self) -> impl Iterator<Item = &'static str> {
        let times = self.times;
        let named = times.date || times.clock;
        let cue = |cue| self.cues.has(cue);
        let meets = cue(Cue::Meeting) || cue(Cue::Scheduling);
        [
            ("asked for", named && self.asks() && !cue(Cue::Commit)),
            ("asked for by", times.deadline && self.asks() && !cue(Cue::Commit)),
            ("deadline", times.deadline && !cue(Cue::Commit) && !cue(Cue::Past)),
            ("deadline word", cue(Cue::Deadline) && times.date && !cue(Cue::Commit)),
            ("needed by", times.deadline && (cue(Cue::AskWant) || cue(Cue::Want) || cue(Cue::Consequence))),
            ("meeting", named && meets),
            ("asked for on", times.day && self.asks() && !cue(Cue::Commit)),
            ("meeting on", times.day && meets && !cue(Cue::Past) && !cue(Cue::Commit)),
            ("meeting at", times.clock && meets),
            ("meeting at on", times.clock && times.date && meets),
            ("offered", times.count > 1 && self.asks()),
            ("promise", named && cue(Cue::Commit)),
            ("past", named && (cue(Cue::Past) || times.since)),
            ("told", named && !self.asks() && !cue(Cue::Commit) && !cue(Cue::Past)),
            ("exact", times.clock && times.date),
        ]
        .into_iter()
        .filter_map(|(name, holds)| holds.then_some(name))
    }

    /// Whether it ends with a question mark.
    pub(crate) fn is_question(&self) -> bool {
        self.ending == Ending::Question
    }
}
