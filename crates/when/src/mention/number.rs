//! Numbers in digits and in words, quantities, ordinals.

use super::{
    Unit,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

/// A quantity as a fraction: "two and a half" is 5/2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    pub(super) numerator: i64,
    pub(super) denominator: i64,
}

impl Quantity {
    fn whole(number: u32) -> Self {
        Self { numerator: i64::from(number), denominator: 1 }
    }
}

impl Reader<'_> {
    /// A whole number, in digits or in words up to 9999: "15", "twenty-five", "two thousand and twenty".
    pub(super) fn number(&self, at: usize) -> Parsed<u32> {
        if let Some((value, _)) = self.digits(at) {
            return Some((value, at + 1));
        }
        self.number_in_words(at)
    }

    /// A whole number in words.
    pub(super) fn number_in_words(&self, at: usize) -> Parsed<u32> {
        let (mut value, mut next) = self.below_hundred(at)?;
        if let Some(Word::Times(times)) = self.word(next) {
            value *= u32::from(times);
            next += 1;
            let rest = self.skip(next, Word::And);
            if let Some((more, after)) = self.below_hundred(rest) {
                if self.is(after, Word::Times(100)) && times > 100 {
                    value += more * 100;
                    next = after + 1;
                    let rest = self.skip(next, Word::And);
                    if let Some((more, after)) = self.below_hundred(rest) {
                        (value, next) = (value + more, after);
                    }
                } else {
                    (value, next) = (value + more, after);
                }
            }
        }
        Some((value, next))
    }

    /// "seven", "twenty", "twenty one", "twenty-one".
    pub(super) fn below_hundred(&self, at: usize) -> Parsed<u32> {
        let Some(Word::Cardinal(value)) = self.word(at) else { return None };
        if value >= 20 {
            let ones = self.skip_symbol(at + 1, '-');
            if let Some(Word::Cardinal(one @ 1..=9)) = self.word(ones) {
                return Some((u32::from(value + one), ones + 1));
            }
        }
        Some((u32::from(value), at + 1))
    }

    /// An ordinal from 1 to 100: "3rd", "third", "twenty-first".
    pub(super) fn ordinal(&self, at: usize) -> Parsed<u8> {
        match self.kind(at)? {
            Kind::Number { value, .. } if (1..=100).contains(&value) => {
                (self.is(at + 1, Word::OrdinalSuffix)).then_some((value as u8, at + 2))
            }
            Kind::Word(word) => self.ordinal_word(word, at),
            _ => None,
        }
    }

    /// An ordinal in a word.
    fn ordinal_word(&self, word: Word, at: usize) -> Parsed<u8> {
        match word {
            Word::Ordinal(value) => Some((value, at + 1)),
            Word::Unit(_) => Some((self.dictionary.ordinal_of_unit(self.raw(at))?, at + 1)),
            Word::Cardinal(tens @ 20..) => {
                let ones = self.skip_symbol(at + 1, '-');
                match self.word(ones)? {
                    Word::Ordinal(one @ 1..=9) => Some((tens + one, ones + 1)),
                    Word::Unit(_) => {
                        Some((tens + self.dictionary.ordinal_of_unit(self.raw(ones))?, ones + 1))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// How many of something: "3", "2.5", "1/2", "a", "half a", "a couple of", "two and a half".
    pub(super) fn quantity(&self, at: usize) -> Parsed<Quantity> {
        match self.kind(at)? {
            Kind::Number { value, .. } => {
                let (quantity, next) = self.quantity_in_digits(at, value);
                if quantity.denominator > 1 && self.is(next, Word::Of) && self.is(next + 1, Word::A) {
                    return Some((quantity, next + 2));
                }
                Some((quantity, next))
            }
            Kind::Word(Word::A) => Some(self.quantity_after_article(at + 1)),
            Kind::Word(Word::Half) => {
                let next = self.skip(at + 1, Word::Of);
                let next = if self.is_any(next, &[Word::A, Word::The]) { next + 1 } else { next };
                Some((Quantity { numerator: 1, denominator: 2 }, next))
            }
            Kind::Word(Word::Quarter) => {
                let next = self.skip(at + 1, Word::Of);
                self.is(next, Word::A).then_some((Quantity { numerator: 1, denominator: 4 }, next + 1))
            }
            Kind::Word(Word::Vague(count)) => {
                Some((Quantity::whole(u32::from(count)), self.skip(at + 1, Word::Of)))
            }
            Kind::Word(Word::Dozen) => Some((Quantity::whole(12), at + 1)),
            Kind::Word(Word::Cardinal(_)) => {
                let (value, next) = self.number_in_words(at)?;
                if self.are(next, &[Word::And, Word::A, Word::Half]) {
                    return Some((halves(value), next + 3));
                }
                // "three quarters of an hour"
                let quarters = self.skip_symbol(next, '-');
                if self.is(quarters, Word::Unit(Unit::Quarter))
                    && self.are(quarters + 1, &[Word::Of, Word::A])
                {
                    return Some((Quantity { numerator: i64::from(value), denominator: 4 }, quarters + 3));
                }
                Some((Quantity::whole(value), next))
            }
            _ => None,
        }
    }

    fn quantity_in_digits(&self, at: usize, value: u32) -> (Quantity, usize) {
        let next = at + 1;
        if let Some((fraction, digits)) = self.digits(next + 1)
            && self.glued(next)
            && self.glued(next + 1)
        {
            if self.symbol(next, '.') && digits <= 3 {
                let scale = 10_i64.pow(u32::from(digits));
                let numerator = i64::from(value) * scale + i64::from(fraction);
                return (Quantity { numerator, denominator: scale }, next + 2);
            }
            if self.symbol(next, '/') && (2..=8).contains(&fraction) && value < fraction {
                return (
                    Quantity { numerator: i64::from(value), denominator: i64::from(fraction) },
                    next + 2,
                );
            }
        }
        if self.are(next, &[Word::And, Word::A, Word::Half]) {
            return (halves(value), next + 3);
        }
        // "1 1/2"
        if let (Some((part, 1)), Some((of @ 2..=8, 1))) = (self.digits(next), self.digits(next + 2))
            && self.symbol(next + 1, '/')
            && part < of
        {
            let (value, part, of) = (i64::from(value), i64::from(part), i64::from(of));
            return (Quantity { numerator: value * of + part, denominator: of }, next + 3);
        }
        (Quantity::whole(value), next)
    }

    /// What follows "a": "few", "couple of", "half", "quarter of an", or the thing itself.
    fn quantity_after_article(&self, at: usize) -> (Quantity, usize) {
        match self.word(at) {
            Some(Word::Vague(count)) => (Quantity::whole(u32::from(count)), self.skip(at + 1, Word::Of)),
            Some(Word::Dozen) => (Quantity::whole(12), at + 1),
            Some(Word::Half) => (Quantity { numerator: 1, denominator: 2 }, self.skip(at + 1, Word::A)),
            Some(Word::Times(times)) => (Quantity::whole(u32::from(times)), at + 1),
            Some(Word::Quarter) if self.is_any(at + 1, &[Word::Of, Word::A, Word::Unit(Unit::Hour)]) => {
                let next = self.skip(self.skip(at + 1, Word::Of), Word::A);
                (Quantity { numerator: 1, denominator: 4 }, next)
            }
            _ => (Quantity::whole(1), at),
        }
    }
}

fn halves(value: u32) -> Quantity {
    Quantity { numerator: i64::from(value) * 2 + 1, denominator: 2 }
}
