//! What is known of a message before anything is judged: its sentences with the signs in them, what it points at, the
//! times it names, and how it is built.

mod paragraph;
mod reference;
mod sentence;
mod time;

use draft::{Span, Word, Zone, ZoneKind};
use when::{Conventions, Mention};

pub(crate) use paragraph::Paragraph;
pub(crate) use reference::{Reference, ReferenceSet};
pub(crate) use sentence::SentenceFacts;
pub(crate) use time::TimeFacts;

use crate::{
    Message,
    language::{self, Cue, CueSet, Hit, english},
    record::{self, Record},
};

/// The facts of a message.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    /// The message itself.
    pub(crate) message: &'a Message<'a>,
    /// Whether its language can be judged.
    pub(crate) readable: bool,
    /// What each part of the text is.
    pub(crate) zones: Vec<Zone>,
    /// The words of the writer's own part.
    pub(crate) words: Vec<Word>,
    /// What the writer says, in order.
    pub(crate) sentences: Vec<SentenceFacts>,
    /// Which of all the sentences of the paragraphs those are, counted from 0.
    pub(crate) numbers: Vec<usize>,
    /// The words of the subject.
    pub(crate) subject_words: Vec<Word>,
    /// The subject, read as a sentence.
    pub(crate) subject: Option<SentenceFacts>,
    /// The times that the writer's own part names.
    pub(crate) mentions: Vec<Mention>,
    /// The cues of all sentences.
    pub(crate) cues: CueSet,
    /// The references of all sentences.
    pub(crate) references: ReferenceSet,
    /// Whether the writer shows something: code, a log, a table.
    pub(crate) shows: bool,
    /// The parts of the text that stand under labels.
    pub(crate) record: Option<Record>,
}

impl<'a> Facts<'a> {
    /// Reads a message.
    #[cfg(feature = "training")]
    pub(crate) fn read(message: &'a Message<'a>, conventions: &Conventions) -> Self {
        let zones = draft::zones(message.text);
        let paragraphs: Vec<Paragraph> = spoken(&zones)
            .enumerate()
            .map(|(nth, zone)| Paragraph::read(zone.span.of(message.text), zone.kind, nth == 0, conventions))
            .collect();
        Self::of(message, zones, &paragraphs.iter().collect::<Vec<_>>(), conventions)
    }

    /// Puts together what was read of the `paragraphs`, one for each zone in which the writer speaks.
    pub(crate) fn of(
        message: &'a Message<'a>,
        zones: Vec<Zone>,
        paragraphs: &[&Paragraph],
        conventions: &Conventions,
    ) -> Self {
        let count = |of: fn(&Paragraph) -> usize| paragraphs.iter().map(|paragraph| of(paragraph)).sum();
        let mut words = Vec::with_capacity(count(|paragraph| paragraph.words.len()));
        let mut sentences = Vec::with_capacity(count(|paragraph| paragraph.sentences.len()));
        let mut mentions = Vec::with_capacity(count(|paragraph| paragraph.mentions.len()));
        for (zone, paragraph) in spoken(&zones).zip(paragraphs) {
            let (bytes, before) = (zone.span.start, words.len());
            let word = |word: &Word| Word { span: word.span.shifted(bytes), ..*word };
            words.extend(paragraph.words.iter().map(word));
            sentences.extend(paragraph.sentences.iter().map(|sentence| sentence.shifted(bytes, before)));
            mentions.extend(paragraph.mentions.iter().map(|mention| mention.clone().shifted(bytes)));
        }
        let (numbers, sentences) = without_empty_labels(sentences);
        let (subject_words, subject) = match message.subject.map(|subject| (subject, own_subject(subject))) {
            Some((subject, start)) if !subject[start..].trim().is_empty() => {
                let words: Vec<Word> =
                    draft::words(subject).into_iter().filter(|word| word.span.start >= start).collect();
                let hits = english::LEXICON.find(&words);
                let mentions = when::read(subject, conventions);
                let span = Span::new(start, subject.len());
                let ending = if subject.trim_end().ends_with('?') {
                    draft::Ending::Question
                } else {
                    draft::Ending::Open
                };
                let sentence = draft::Sentence { span, zone: ZoneKind::Prose, paragraph: 0, ending };
                let facts = SentenceFacts::read(subject, sentence, &words, &hits, &mentions);
                (words, Some(facts))
            }
            _ => (Vec::new(), None),
        };
        let record = record::read(message.text, &zones);
        Self {
            message,
            // A record in notes has few of the words that tell a language; its labels do.
            readable: language::is_readable(message.text, &words)
                || record.as_ref().is_some_and(Record::is_laid_out),
            shows: zones.iter().any(|zone| zone.kind.is_shown()),
            cues: sentences.iter().fold(CueSet::default(), |all, sentence| all.union(sentence.cues)),
            references: sentences
                .iter()
                .fold(ReferenceSet::default(), |all, sentence| all.union(sentence.references)),
            zones,
            words,
            sentences,
            numbers,
            subject_words,
            subject,
            mentions,
            record,
        }
    }

    /// The sentences that say something: no greeting.
    pub(crate) fn statements(&self) -> impl Iterator<Item = &SentenceFacts> {
        self.sentences.iter().filter(|sentence| sentence.zone != ZoneKind::Greeting)
    }

    /// The number of words in all sentences.
    pub(crate) fn length(&self) -> usize {
        self.statements().map(|sentence| sentence.words.len()).sum()
    }

    /// The words of a phrase in the text.
    pub(crate) fn span_of(&self, hit: &Hit) -> Span {
        self.words[hit.first].span.cover(self.words[hit.end - 1].span)
    }

    /// The words of a sentence of the text.
    pub(crate) fn words_of(&self, sentence: &SentenceFacts) -> &[Word] {
        &self.words[sentence.words.clone()]
    }
}

/// The zones in which the writer speaks, each a paragraph.
pub(crate) fn spoken(zones: &[Zone]) -> impl Iterator<Item = &Zone> {
    zones.iter().filter(|zone| zone.kind.is_spoken())
}

/// "Purpose:" with nothing behind it says nothing: a label counts only where something other than a label follows. The
/// sentences that are left, and which of all they are.
fn without_empty_labels(sentences: Vec<SentenceFacts>) -> (Vec<usize>, Vec<SentenceFacts>) {
    let is_label = |sentence: &SentenceFacts| sentence.cues.has(Cue::Label) && sentence.words.len() <= 2;
    let empty: Vec<bool> = (0..sentences.len())
        .map(|at| is_label(&sentences[at]) && sentences.get(at + 1).is_none_or(is_label))
        .collect();
    sentences.into_iter().enumerate().filter(|(at, _)| !empty[*at]).unzip()
}

/// Where the subject begins behind "Re:", "Fwd:" and their kin.
fn own_subject(subject: &str) -> usize {
    let mut start = 0;
    loop {
        let rest = subject[start..].trim_start();
        let marker = ["re:", "fw:", "fwd:", "aw:", "wg:", "sv:", "tr:", "antw:"]
            .into_iter()
            .find(|marker| rest.get(..marker.len()).is_some_and(|head| head.eq_ignore_ascii_case(marker)));
        let Some(marker) = marker else {
            return subject.len() - rest.len();
        };
        start = subject.len() - rest.len() + marker.len();
    }
}
