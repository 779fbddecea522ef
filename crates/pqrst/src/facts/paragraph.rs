//! What is known of one paragraph by itself.

use draft::{Span, Word, Zone, ZoneKind};
use when::{Conventions, Mention};

use super::SentenceFacts;
use crate::language::english;

/// The facts of a paragraph: a zone in which the writer speaks. Offsets and indices are counted from its beginning, so
/// that they hold wherever it stands.
#[derive(Debug)]
pub(crate) struct Paragraph {
    /// Its words.
    pub(crate) words: Vec<Word>,
    /// What it says.
    pub(crate) sentences: Vec<SentenceFacts>,
    /// The times that it names.
    pub(crate) mentions: Vec<Mention>,
}

impl Paragraph {
    /// Reads a paragraph, which depends on nothing but its text, its kind, the conventions, and whether it `opens` the
    /// message: there alone a greeting stands.
    pub(crate) fn read(text: &str, kind: ZoneKind, opens: bool, conventions: &Conventions) -> Self {
        let words = draft::words(text);
        let hits = english::LEXICON.find(&words);
        let mentions = when::read(text, conventions);
        let zone = Zone { span: Span::new(0, text.len()), kind };
        let sentences = draft::paragraph_sentences(text, zone, opens)
            .into_iter()
            .map(|sentence| SentenceFacts::read(text, sentence, &words, &hits, &mentions))
            .collect();
        Self { words, sentences, mentions }
    }
}
