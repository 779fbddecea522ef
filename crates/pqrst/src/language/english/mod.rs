//! English.

use std::sync::LazyLock;

use super::Lexicon;
use crate::Element;

/// The phrases, by what they are signs of.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(&[
        include_str!("acts.txt"),
        include_str!("asks.txt"),
        include_str!("kinds.txt"),
        include_str!("reasons.txt"),
        include_str!("references.txt"),
        include_str!("times.txt"),
    ])
});

/// Words that English sentences can hardly do without, and that few other languages have.
pub(crate) const COMMON_WORDS: &str = "the and to of is in it you that for this with not have are be can we if but on at from will what there your \
    please any i do does was would by our has as or an they all just me my up so please thanks need how when which who where about been were could should get see know like \
    time no yes out one some now then than also only its he she them their us done ok hi hello hey let";

/// What a colleague would ask, of any message.
pub(crate) const fn question(element: Element) -> &'static str {
    match element {
        Element::Purpose => "What is this about?",
        Element::Question => "What would you like the reader to do?",
        Element::Rationale => "Why does it matter?",
        Element::Supporting => "Where can the reader find what this is about?",
        Element::Timeline => "By when do you need it?",
    }
}
