//! English.

mod wording;

use std::sync::LazyLock;

pub(crate) use wording::{capitalised, list, phrase, raw_wording, weekday, wording};

use super::{Lexicon, Senses};

/// The phrases, by what they are signs of.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(&[
        include_str!("acts.txt"),
        include_str!("asks.txt"),
        include_str!("kinds.txt"),
        include_str!("reasons.txt"),
        include_str!("remarks.txt"),
        include_str!("references.txt"),
        include_str!("times.txt"),
    ])
});

/// The phrases that rules alone look for.
pub(crate) static FOR_RULES: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(&[include_str!("rules.txt")]));

/// What words are about.
pub(crate) static SENSES: LazyLock<Senses> = LazyLock::new(|| Senses::parse(include_str!("senses.txt")));

/// Verbs in their base form: what a sentence that tells the reader to do something begins with.
pub(crate) const VERBS: &str = include_str!("verbs.txt");

/// Words that stand for something that is named elsewhere.
pub(crate) const PRONOUNS: [&str; 9] = ["it", "this", "that", "these", "those", "them", "they", "he", "she"];

/// Words that point at one thing among others.
pub(crate) const POINTERS: [&str; 6] = ["this", "that", "these", "those", "other", "same"];

/// Words that say that a thing is known.
pub(crate) const ARTICLES: [&str; 1] = ["the"];

/// Words that hold a sentence together.
pub(crate) const FUNCTION_WORDS: &str = include_str!("function_words.txt");

/// Words that English sentences can hardly do without, and that few other languages have.
pub(crate) const COMMON_WORDS: &str = "the and to of is in it you that for this with not have are be can we if but on at from will what there your \
    please any i do does was would by our has as or an they all just me my up so please thanks need how when which who where about been were could should get see know like \
    time no yes out one some now then than also only its he she them their us done ok hi hello hey let";
