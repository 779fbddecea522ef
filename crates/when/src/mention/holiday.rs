//! Holidays named as dates: "Christmas", "the day before Thanksgiving", "Labor Day 2026".

use super::{
    Date, Holiday, StretchPart, Unit, Which,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A holiday, with "next" or "last" before it and a year after it.
    pub(super) fn holiday(&self, at: usize) -> Parsed<Date> {
        let start = self.skip(at, Word::The);
        let (which, start) = self.which(start).unwrap_or((Which::Bare, start));
        let (holiday, next) = self.holiday_name(start)?;
        let comma = self.skip_symbol(next, ',');
        let (year, next) = self.year(comma, false).map_or((None, next), |(year, next)| (Some(year), next));
        let date = Date::Holiday { holiday, year, which };
        let end = if self.is(next, Word::Unit(Unit::Week)) { self.skip_symbol(next + 1, '-') } else { next };
        if self.is(next, Word::Weekend) || end > next && self.is(end, Word::Stretch(StretchPart::End)) {
            return Some((Date::WeekendOf(Box::new(date)), end + 1));
        }
        // "Thanksgiving week"
        if self.is(next, Word::Unit(Unit::Week)) {
            return Some((Date::WeekOf(Box::new(date)), next + 1));
        }
        Some((date, next))
    }

    fn holiday_name(&self, at: usize) -> Parsed<Holiday> {
        // Few words begin a holiday's name, and "st" is also what follows a 1.
        if !matches!(
            self.word(at)?,
            Word::HolidayName
                | Word::Holiday(_)
                | Word::OrdinalSuffix
                | Word::Stretch(_)
                | Word::Month(5, _)
                | Word::Season(..)
        ) {
            return None;
        }
        let many = self.dictionary.holidays().iter().find_map(|(words, holiday)| {
            let mut next = at;
            for (place, word) in words.iter().enumerate() {
                let written = self.raw(next);
                let plural = written.len() == word.len() + 1 && written.ends_with(['s', 'S']);
                let same = written[..written.len() - usize::from(plural)].eq_ignore_ascii_case(word);
                // "Easter Mon"
                let weekday = || {
                    let day = |word| match word {
                        Some(Word::Weekday(weekday, _)) => Some(weekday),
                        _ => None,
                    };
                    day(self.word(next)).is_some_and(|named| day(self.dictionary.lookup(word)) == Some(named))
                };
                if !same && !weekday() {
                    return None;
                }
                next = if place + 1 < words.len() { self.skip_possessive(next + 1) } else { next + 1 };
            }
            Some((*holiday, next))
        });
        many.or_else(|| match self.word(at)? {
            Word::Holiday(holiday) => Some((holiday, at + 1)),
            _ => None,
        })
    }

    /// The position after "'s", "'" and the dots of "M.L.K." or "St.".
    fn skip_possessive(&self, at: usize) -> usize {
        let mut next = at;
        if (self.symbol(next, '\'') || self.symbol(next, '.') || self.symbol(next, '-')) && self.glued(next) {
            next += 1;
            if self.is(next, Word::S) && self.glued(next) {
                next += 1;
            }
        }
        next
    }
}
