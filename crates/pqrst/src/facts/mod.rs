//! What is known of a message before anything is judged: its sentences with the signs in them, what it points at, the
//! times it names, and how it is built.

mod reference;
mod sentence;
mod time;

use draft::{Span, Word, Zone, ZoneKind};
use when::Mention;

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
    /// The words of the text.
    pub(crate) words: Vec<Word>,
    /// What the writer says, in order.
    pub(crate) sentences: Vec<SentenceFacts>,
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
    /// Reads a message; `mentions` are the times of its text.
    pub(crate) fn read(message: &'a Message<'a>, conventions: &when::Conventions) -> Self {
        let text = message.text;
        let zones = draft::zones(text);
        let words = draft::words(text);
        let hits = english::LEXICON.find(&words);
        let mentions = spoken(&zones, when::read(text, conventions), |mention| mention.span);
        let sentences: Vec<SentenceFacts> = draft::sentences(text, &zones)
            .into_iter()
            .map(|sentence| SentenceFacts::read(text, sentence, &words, &hits, &mentions))
            .collect();
        let sentences = without_empty_labels(sentences);
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
        let record = record::read(text, &zones);
        let own_words = spoken(&zones, words.clone(), |word| word.span);
        Self {
            message,
            // A record in notes has few of the words that tell a language; its labels do.
            readable: language::is_readable(text, &own_words)
                || record.as_ref().is_some_and(Record::is_laid_out),
            shows: zones.iter().any(|zone| zone.kind.is_shown()),
            cues: sentences.iter().fold(CueSet::default(), |all, sentence| all.union(sentence.cues)),
            references: sentences
                .iter()
                .fold(ReferenceSet::default(), |all, sentence| all.union(sentence.references)),
            zones,
            words,
            sentences,
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

/// "Purpose:" with nothing behind it says nothing: a label counts only where something other than a label follows.
fn without_empty_labels(sentences: Vec<SentenceFacts>) -> Vec<SentenceFacts> {
    let is_label = |sentence: &SentenceFacts| sentence.cues.has(Cue::Label) && sentence.words.len() <= 2;
    let empty: Vec<bool> = (0..sentences.len())
        .map(|at| is_label(&sentences[at]) && sentences.get(at + 1).is_none_or(is_label))
        .collect();
    sentences.into_iter().zip(empty).filter_map(|(sentence, empty)| (!empty).then_some(sentence)).collect()
}

/// Those of `things`, which are in order, that lie in zones where the writer speaks.
fn spoken<T>(zones: &[Zone], things: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    let mut zones = zones.iter().filter(|zone| zone.kind.is_spoken()).peekable();
    let within = |thing: &T| {
        let span = span(thing);
        while zones.next_if(|zone| zone.span.end < span.end).is_some() {}
        zones.peek().is_some_and(|zone| zone.span.contains(span))
    };
    let mut within = within;
    things.into_iter().filter(|thing| within(thing)).collect()
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
