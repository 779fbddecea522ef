//! Seasons and weekends: "summer 2026", "early spring", "the weekend after next", "the weekend of July 4".

use super::{
    Date, Which,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "summer 2026", "this winter" is another rule's; "the weekend", "week-end".
    pub(super) fn season_or_weekend(&self, at: usize) -> Parsed<Date> {
        match self.word(at)? {
            Word::Season(..) => self.season(at, false),
            Word::Weekend => Some(self.weekend(at + 1)),
            _ => None,
        }
    }

    /// "summer 2026", "winter"; "spring" too where it can be no everyday word.
    pub(super) fn season(&self, at: usize, sure: bool) -> Parsed<Date> {
        let Word::Season(season, everyday) = self.word(at)? else { return None };
        let (year, next) = self
            .year(self.skip_symbol(at + 1, ','), false)
            .map_or((None, at + 1), |(year, next)| (Some(year), next));
        let sure = sure || year.is_some() || !everyday;
        sure.then_some((Date::Season { season: Some(season), year, which: Which::Bare }, next))
    }

    /// What follows "the weekend": "after next", "before last", "of July 4".
    fn weekend(&self, at: usize) -> (Date, usize) {
        match (self.word(at), self.word(at + 1)) {
            (Some(Word::After), Some(Word::Next)) => (Date::Weekend(Which::Next(2)), at + 2),
            (Some(Word::Before), Some(Word::Last)) => (Date::Weekend(Which::Last(2)), at + 2),
            (Some(Word::Of), _) => match self.calendar_date(self.skip(at + 1, Word::The)) {
                Some((day @ Date::Day { .. }, next)) => (Date::WeekendOf(Box::new(day)), next),
                _ => (Date::Weekend(Which::Bare), at),
            },
            _ => (Date::Weekend(Which::Bare), at),
        }
    }
}
