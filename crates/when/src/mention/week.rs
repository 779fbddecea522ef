//! Weeks by a day or a number: "week of March 3", "W/C 14 July", "week 23", "2026-W33".

use chrono::Weekday;

use super::{
    Date, StretchPart, Unit, Year,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "week of March 3", "week commencing 14 July", "W/C 14 July", "week 23".
    pub(super) fn week_of(&self, at: usize, depth: u8) -> Parsed<Date> {
        if let Some(found) = self.iso_week(at) {
            return Some(found);
        }
        let start = if self.is(at, Word::W)
            && self.symbol(at + 1, '/')
            && matches!(self.raw(at + 2), "c" | "C" | "b" | "B" | "e")
        {
            at + 3
        } else if self.is(at, Word::Unit(Unit::Week)) {
            let number_at = self.skip_symbol(at + 1, '#');
            if let Some((number @ 1..=53, 1..=2)) = self.digits(number_at) {
                let (year, next) = self
                    .year(self.skip_symbol(number_at + 1, ','), false)
                    .map_or((None, number_at + 1), |(year, next)| (Some(year), next));
                return Some((Date::WeekNumber { number: number as u8, year }, next));
            }
            let joined = self.is_any(at + 1, &[Word::Of, Word::Commencing, Word::Starting, Word::Ending])
                || self.is(at + 1, Word::Stretch(StretchPart::Start));
            if !joined {
                return None;
            }
            at + 2
        } else {
            return None;
        };
        let start = self.skip(self.skip(start, Word::On), Word::From);
        let (date, next) = self.date(start, depth + 1)?;
        let day = matches!(
            date,
            Date::Day { .. }
                | Date::Weekday { .. }
                | Date::Unit { unit: Unit::Day, .. }
                | Date::Holiday { .. }
        );
        day.then(|| (Date::WeekOf(Box::new(date)), next))
    }

    /// "2026-W33", "2026W33", "2026-W33-3".
    fn iso_week(&self, at: usize) -> Parsed<Date> {
        const DAYS: [Weekday; 7] = [
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
            Weekday::Sat,
            Weekday::Sun,
        ];
        let (year @ 1900..=2199, 4) = self.digits(at)? else { return None };
        let letter = self.skip_symbol(at + 1, '-');
        let (number @ 1..=53, 2) = self.digits(letter + 1)? else { return None };
        if !self.is(letter, Word::W) || !(at + 1..=letter + 1).all(|at| self.glued(at)) {
            return None;
        }
        let week = Date::WeekNumber { number: number as u8, year: Some(Year::Number(year as i32)) };
        let next = letter + 2;
        if let Some((day @ 1..=7, 1)) = self.digits(next + 1)
            && self.symbol(next, '-')
            && self.glued(next + 1)
        {
            let day = DAYS[day as usize - 1];
            return Some((Date::Within { day, week: Box::new(week) }, next + 2));
        }
        Some((week, next))
    }
}
