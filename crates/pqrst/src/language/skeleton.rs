//! The skeleton of a sentence: its function words as they are, its other words by what they look like.
//!
//! "Update our forecast" and "Send your figures" have different words and the same skeleton.

use std::sync::LazyLock;

use draft::{Word, WordHash, WordKind, WordMap, WordSet};

use super::english;

/// What stands for a word that is no function word.
#[derive(Clone, Copy)]
enum Shape {
    Verb = 1,
    Doing,
    Did,
    Adverb,
    Name,
    Noun,
    Number,
    Link,
    Mention,
    Thing,
    Emoji,
}

static KNOWN: LazyLock<WordMap<u32>> = LazyLock::new(|| {
    let verbs = english::VERBS.split_whitespace().map(|verb| (WordHash::of(verb), Shape::Verb as u32));
    let function = english::FUNCTION_WORDS.split_whitespace().map(WordHash::of).map(|hash| (hash, hash.0));
    verbs.chain(function).collect()
});

/// What stands for `word` in a skeleton.
pub(crate) fn bone(text: &str, word: &Word) -> u32 {
    let shape = match word.kind {
        WordKind::Punctuation => return word.hash.0,
        WordKind::Number => Shape::Number,
        WordKind::Link | WordKind::Address => Shape::Link,
        WordKind::Mention => Shape::Mention,
        WordKind::Tag | WordKind::Identifier | WordKind::Code => Shape::Thing,
        WordKind::Emoji => Shape::Emoji,
        WordKind::Plain => {
            if let Some(known) = KNOWN.get(&word.hash) {
                return *known;
            }
            let written = word.span.of(text);
            if written.ends_with("ing") {
                Shape::Doing
            } else if written.ends_with("ed") {
                Shape::Did
            } else if written.ends_with("ly") {
                Shape::Adverb
            } else if written.starts_with(char::is_uppercase) {
                Shape::Name
            } else {
                Shape::Noun
            }
        }
    };
    shape as u32
}

/// Whether the word can be the base form of a verb, be it one that holds sentences together: "look", "see", "get".
pub(crate) fn may_be_verb(word: &Word) -> bool {
    static VERBS: LazyLock<WordSet> =
        LazyLock::new(|| english::VERBS.split_whitespace().map(WordHash::of).collect());
    VERBS.contains(&word.hash)
}

/// Whether the word stands for something that is named elsewhere.
pub(crate) fn is_pronoun(word: &Word) -> bool {
    static PRONOUNS: LazyLock<[WordHash; 9]> = LazyLock::new(|| english::PRONOUNS.map(WordHash::of));
    PRONOUNS.contains(&word.hash)
}

/// Whether the word is the base form of a verb.
pub(crate) fn is_verb(word: &Word) -> bool {
    KNOWN.get(&word.hash) == Some(&(Shape::Verb as u32))
}

/// Whether the word belongs to the matter at hand: it names something, and is none of the words that any message of work
/// may have.
pub(crate) fn is_specific(text: &str, word: &Word) -> bool {
    const SPECIFIC: [u32; 3] = [Shape::Name as u32, Shape::Noun as u32, Shape::Thing as u32];
    word.kind != WordKind::Punctuation
        && SPECIFIC.contains(&bone(text, word))
        && english::SENSES.of(word.hash).is_empty()
}

/// Whether the word can name something: a noun, a name, a number, a thing.
pub(crate) fn names_something(text: &str, word: &Word) -> bool {
    const NAMING: [u32; 6] = [
        Shape::Name as u32,
        Shape::Noun as u32,
        Shape::Number as u32,
        Shape::Link as u32,
        Shape::Thing as u32,
        Shape::Did as u32,
    ];
    word.kind != WordKind::Punctuation && NAMING.contains(&bone(text, word))
}
