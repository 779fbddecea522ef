//! What is known of one sentence.

use std::ops::Range;

use draft::{Ending, Sentence, Span, Word, ZoneKind};
use when::Mention;

use super::{ReferenceSet, TimeFacts, reference::references};
use crate::language::{CueSet, Hit};

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
}

impl SentenceFacts {
    /// Reads `sentence` of `text`, with the words, phrases and times of the whole text.
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
            hits,
        }
    }

    /// Whether it ends with a question mark.
    pub(crate) fn is_question(&self) -> bool {
        self.ending == Ending::Question
    }
}
