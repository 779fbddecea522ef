//! English.

mod calendar;
mod holidays;
mod labels;
mod numbers;
mod particles;
mod units;

use super::{Lexicon, Word};

/// All of it.
pub(super) const LEXICON: Lexicon = Lexicon {
    words: &[calendar::WORDS, units::WORDS, numbers::WORDS, particles::WORDS, labels::WORDS],
    sounds: SOUNDS,
    ordinal_units: &[("second", 2)],
    holidays: holidays::NAMES,
};

/// What follows a two that stands for its sound: "2moro".
const SOUNDS: &[(&str, Word)] = &[
    ("day", Word::Day(0)),
    ("moro", Word::Day(1)),
    ("morow", Word::Day(1)),
    ("morrow", Word::Day(1)),
    ("mrw", Word::Day(1)),
    ("nite", Word::Tonight),
    ("night", Word::Tonight),
];

