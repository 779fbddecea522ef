//! A line of facts, and the looks that the grammar takes at it.
//!
//! Every rule is a method that is given a position and answers what it found there with the position after it, or `None`.
//! No rule looks further than a fixed number of facts ahead, so the work grows with the text and not faster.

#[cfg(test)]
use std::cell::Cell;
use std::mem::discriminant;

use draft::Span;

use super::fact::{Fact, Gap, Kind, Weight};
use crate::{
    Conventions,
    language::{Dictionary, Word},
};

/// What a rule found, and the position of the first fact after it.
pub(crate) type Parsed<T> = Option<(T, usize)>;

/// The most facts that can stand before the first anchor of a time: "on or earlier than the 5th".
const MOST_LEAD: usize = 6;

/// One line of a text, as facts.
pub(crate) struct Reader<'text> {
    text: &'text str,
    facts: &'text [Fact],
    /// The words of its language.
    pub(super) dictionary: &'static Dictionary,
    /// Whether 3/4 is the third of April.
    pub(super) day_first: bool,
    /// How many looks have been taken: the measure of work.
    #[cfg(test)]
    looks: Cell<usize>,
}

impl<'text> Reader<'text> {
    pub(super) fn new(text: &'text str, facts: &'text [Fact], conventions: &Conventions) -> Self {
        Self {
            text,
            facts,
            dictionary: conventions.language.dictionary(),
            day_first: conventions.day_first,
            #[cfg(test)]
            looks: Cell::new(0),
        }
    }

    /// How many facts the line has.
    pub(super) fn len(&self) -> usize {
        self.facts.len()
    }

    /// How many looks have been taken at facts.
    #[cfg(test)]
    pub(super) fn looks(&self) -> usize {
        self.looks.get()
    }

    /// The first fact at or after a position that a time can turn on; the line's length where there is none.
    pub(super) fn anchor_from(&self, at: usize) -> usize {
        let carries = |(index, fact): (usize, &Fact)| match fact.weight() {
            Weight::Anchor => true,
            Weight::Half => self.is_helped(at + index),
            Weight::None => false,
        };
        self.facts[at..].iter().enumerate().position(carries).map_or(self.facts.len(), |steps| at + steps)
    }

    /// Whether a neighbour makes a time of a word that is none alone.
    fn is_helped(&self, at: usize) -> bool {
        const REACH: usize = 4;
        let after = &self.facts[at + 1..self.facts.len().min(at + 1 + REACH)];
        let lead = at.wrapping_sub(1 + usize::from(self.is(at.wrapping_sub(1), Word::The)));
        let before = self.word(lead).is_some_and(Word::leads)
            || self.symbol(lead, '@')
            // "this week and next"
            || self.is(lead, Word::And) && self.is_any(at, &[Word::Next, Word::Last]);
        before || after.iter().any(|fact| fact.weight() != Weight::None)
    }

    /// Where a time that turns on the fact at `anchor` can begin at the earliest: only words of the language and signs lead
    /// up to it, and few.
    pub(super) fn lead_of(&self, anchor: usize, floor: usize) -> usize {
        let lead = self.facts[floor..anchor].iter().rev().take(MOST_LEAD);
        anchor - lead.take_while(|fact| fact.kind != Kind::Other).count()
    }

    /// What is at a position; `None` after the last fact.
    #[allow(clippy::inline_always)] // Every rule looks, and a build for size would make a call of each look.
    #[inline(always)]
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        #[cfg(test)]
        self.looks.set(self.looks.get() + 1);
        self.facts.get(at).map(|fact| fact.kind)
    }

    /// The word at a position, if one of the language's is there.
    #[allow(clippy::inline_always)] // Likewise.
    #[inline(always)]
    pub(super) fn word(&self, at: usize) -> Option<Word> {
        match self.kind(at) {
            Some(Kind::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// Whether a word is at a position.
    pub(super) fn is(&self, at: usize, word: Word) -> bool {
        // Most looks find another word, and its kind alone tells so.
        self.word(at).is_some_and(|found| discriminant(&found) == discriminant(&word) && found == word)
    }

    /// Whether one of some words is at a position.
    pub(super) fn is_any(&self, at: usize, words: &[Word]) -> bool {
        self.word(at).is_some_and(|word| words.contains(&word))
    }

    /// Whether words stand at a position, one after the other.
    pub(super) fn are(&self, at: usize, words: &[Word]) -> bool {
        words.iter().enumerate().all(|(step, word)| self.is(at + step, *word))
    }

    /// The position after a word if it is there, else the position itself.
    pub(super) fn skip(&self, at: usize, word: Word) -> usize {
        at + usize::from(self.is(at, word))
    }

    /// Whether a sign is at a position.
    pub(super) fn symbol(&self, at: usize, character: char) -> bool {
        matches!(self.kind(at), Some(Kind::Symbol(found)) if found == character)
    }

    /// The position after a sign if it is there, else the position itself.
    pub(super) fn skip_symbol(&self, at: usize, character: char) -> usize {
        at + usize::from(self.symbol(at, character))
    }

    /// The value and the count of digits of a number in digits.
    pub(super) fn digits(&self, at: usize) -> Option<(u32, u8)> {
        match self.kind(at) {
            Some(Kind::Number { value, digits }) => Some((value, digits)),
            _ => None,
        }
    }

    /// Whether the fact stands right at the one before it, with no white space between.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.gap == Gap::None)
    }

    /// The text of a fact; empty after the last.
    pub(super) fn raw(&self, at: usize) -> &'text str {
        self.facts.get(at).map_or("", |fact| fact.span.of(self.text))
    }

    /// Whether a word begins with a capital.
    pub(super) fn capitalised(&self, at: usize) -> bool {
        self.raw(at).starts_with(|first: char| first.is_ascii_uppercase())
    }

    /// Whether all letters of a word are capitals.
    pub(super) fn all_capitals(&self, at: usize) -> bool {
        self.raw(at).bytes().all(|letter| letter.is_ascii_uppercase())
    }

    /// The bytes from one fact to another, the second not included.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let last = to.max(from + 1) - 1;
        self.facts[from].span.cover(self.facts[last].span)
    }

    /// The text from one fact to another, the second not included.
    pub(super) fn text(&self, from: usize, to: usize) -> &'text str {
        self.span(from, to).of(self.text)
    }
}
