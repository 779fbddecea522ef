//! Days, months and years by their numbers and names: "4 March", "March 4th, 2026", "3/4", "2026-03-04", "the 15th".

use super::{
    Date, Month, Unit, Which, Year,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A date by its numbers and names, with the weekday before it if there is one.
    pub(super) fn calendar_date(&self, at: usize) -> Parsed<Date> {
        if let Some((weekday, next)) = self.weekday_name(at) {
            return self.date_after_weekday(weekday, next);
        }
        if let Some((day, month, year, next)) = self.numeric_date(at).or_else(|| self.written_date(at)) {
            let weekday = self.weekday_after(next);
            let next = weekday.map_or(next, |(_, next)| next);
            return Some((
                Date::Day { year, month, day, weekday: weekday.map(|(weekday, _)| weekday) },
                next,
            ));
        }
        self.year_first(at).or_else(|| self.month_and_year(at)).or_else(|| self.packed_date(at))
    }

    /// "4 March 2026", "4th of March", "March 4th", "March the 4th, 2026", "the 20th of next month".
    pub(super) fn written_date(&self, at: usize) -> Option<(u8, Option<Month>, Option<Year>, usize)> {
        if let Some(Word::Month(..)) = self.word(at) {
            return self.month_first(at);
        }
        let start = self.skip(at, Word::The);
        let (day, next) = self.day_number(start)?;
        let suffixed = next > start + 1 || self.digits(start).is_none();
        let of = self.skip_symbol(next, '-');
        let of = self.skip(of, Word::Of);
        let (month, next) = match self.word(of)? {
            Word::Month(month, _) => (Month::Number(month), self.skip_dot(of + 1)),
            _ if suffixed && (of > next || self.which(of).is_some()) => self.month_by_distance(of)?,
            _ => return None,
        };
        if let Some((year, 2)) = self.digits(next)
            && self.ends_text(next + 1)
            && !self.glued(next)
            && matches!(month, Month::Number(_))
        {
            let year = Some(Year::Number(two_digit_year(year)));
            return Some((day, Some(month), year, next + 1));
        }
        // "10 mar" and "2 may" are dates; "2 may" in "these 2 may" is not worth the loss of the others.
        let (year, next) = self.year_after(next).map_or((None, next), |(year, next)| (Some(year), next));
        Some((day, Some(month), year, next))
    }

    /// "next month", "this September", "the previous month" after "the 20th of".
    fn month_by_distance(&self, at: usize) -> Parsed<Month> {
        let start = self.skip(at, Word::The);
        if self.is(start, Word::Unit(Unit::Month)) {
            return Some((Month::Offset(0), start + 1));
        }
        let (which, next) = self.which(start)?;
        match self.word(next)? {
            Word::Unit(Unit::Month) => Some((Month::Offset(which.steps()), next + 1)),
            Word::Month(month, _) => Some((Month::Which(month, which), next + 1)),
            _ => None,
        }
    }

    /// A day of the month: "4", "4th", "fourth".
    fn day_number(&self, at: usize) -> Parsed<u8> {
        if let Some(found) = self.ordinal(at) {
            return Some(found).filter(|(day, _)| (1..=31).contains(day));
        }
        let (day, digits) = self.digits(at)?;
        (digits <= 2 && (1..=31).contains(&day) && self.starts_number(at)).then_some((day as u8, at + 1))
    }

    /// A day of the month behind the month's name, which it may be joined to: "Feb13", "aug-20", "may twenty five".
    fn day_after_month(&self, at: usize) -> Parsed<u8> {
        if let Some((day @ 1..=31, 1..=2)) = self.digits(at)
            && !self.is(at + 1, Word::OrdinalSuffix)
        {
            return Some((day as u8, at + 1));
        }
        self.day_number(at).or_else(|| {
            let (day, next) =
                self.below_hundred(at).filter(|(day, next)| *day <= 31 && self.ends_phrase(*next))?;
            Some((day as u8, next))
        })
    }

    fn month_first(&self, at: usize) -> Option<(u8, Option<Month>, Option<Year>, usize)> {
        let Some(Word::Month(month, _)) = self.word(at) else { return None };
        let mut next = self.skip_dot(at + 1);
        let comma = self.symbol(next, ',');
        next += usize::from(comma);
        let joined = self.symbol(next, '-') || self.symbol(next, '/');
        next = self.skip(next + usize::from(joined), Word::The);
        let the = self.is(next.wrapping_sub(1), Word::The);
        let (day, mut next) = self
            .day_after_month(next)
            .filter(|_| !(the || comma) || self.ordinal(next).is_some() || self.digits(next).is_some())?;
        let bare = self.digits(next.wrapping_sub(1)).is_some();
        if u32::from(day) > days_in(None, month)
            || bare
                && (self.symbol(next, ':') && self.glued(next)
                    || self.meridiem(next, true).is_some()
                    || self.symbol(next, '%')
                    || self.o_clock(next).is_some()
                    || self.is(next, Word::H) && self.glued(next))
        {
            return None;
        }
        // "Jan 2000" is no day, and "Dec 12.5" neither.
        if bare
            && self.symbol(next, '.')
            && self.glued(next)
            && self.glued(next + 1)
            && self.digits(next + 1).is_some()
        {
            return None;
        }
        let month = Some(Month::Number(month));
        let mut year = None;
        if let Some((found, after)) = self.year_after(next) {
            (year, next) = (Some(found), after);
        } else if joined
            && (self.symbol(next, '/') || self.symbol(next, '-'))
            && self.glued(next)
            && let Some((found, after)) = self.year(next + 1, true)
        {
            (year, next) = (Some(found), after);
        }
        Some((day, month, year, next))
    }

    /// The year after a day and month: "2026", ", 2026", "'26", "of next year", "79" where it can be no day.
    fn year_after(&self, at: usize) -> Parsed<Year> {
        let start = self.skip_symbol(self.skip_dot(at), ',');
        if let Some(found) = self.year(start, false) {
            return Some(found);
        }
        match self.digits(start)? {
            (value @ 32..=99, 2)
                if !self.symbol(start + 1, ':')
                    && !self.is_unit(start + 1)
                    && !self.continues_number(start + 1)
                    && !self.symbol(start + 1, '%') =>
            {
                Some((Year::Number(two_digit_year(value)), start + 1))
            }
            _ => None,
        }
    }

    /// A year: "2026", "'26", "this year", "two thousand and twenty"; two digits where `short`.
    pub(super) fn year(&self, at: usize, short: bool) -> Parsed<Year> {
        let mut start = self.skip(at, Word::Of);
        if self.is(start, Word::In)
            && self.is(start + 1, Word::The)
            && self.is(start + 2, Word::Unit(Unit::Year))
        {
            start += 3;
        } else if self.is(start, Word::Unit(Unit::Year))
            || self.is(start, Word::In) && self.digits(start + 1).is_some_and(|(_, digits)| digits == 4)
        {
            start += 1;
        }
        if self.symbol(start, '\'') {
            return match self.digits(start + 1) {
                Some((value, 2)) if self.glued(start + 1) => {
                    Some((Year::Number(two_digit_year(value)), start + 2))
                }
                _ => None,
            };
        }
        match self.kind(start)? {
            Kind::Number { value: value @ 1900..=2199, digits: 4 }
                if short || !self.symbol(start + 1, ':') && !self.continues_number(start + 1) =>
            {
                // "2014 hours" and "Feb 13 1930 UTC" are clocks.
                let clock =
                    self.is(start + 1, Word::Unit(Unit::Hour)) || self.meridiem(start + 1, false).is_some();
                let end = if self.is(start + 1, Word::Unit(Unit::Year)) { start + 2 } else { start + 1 };
                (!clock).then_some((Year::Number(value as i32), end))
            }
            Kind::Number { value, digits: 2 } if short => {
                Some((Year::Number(two_digit_year(value)), start + 1))
            }
            Kind::Word(Word::Cardinal(_)) => {
                let (value @ 1900..=2199, next) = self.number_in_words(start)? else { return None };
                Some((Year::Number(value as i32), next))
            }
            Kind::Word(_) => {
                let (which, next) = self.which(self.skip(start, Word::The))?;
                self.is(next, Word::Unit(Unit::Year)).then_some((Year::Offset(which.steps()), next + 1))
            }
            _ => None,
        }
    }

    /// "2026 March 3", "2026, March 3rd".
    fn year_first(&self, at: usize) -> Parsed<Date> {
        let (year @ 1900..=2199, 4) = self.digits(at)? else { return None };
        let month_at = self.skip_symbol(at + 1, ',');
        if !matches!(self.word(month_at), Some(Word::Month(..))) || self.glued(month_at) {
            return None;
        }
        let (day, month, None, next) = self.month_first(month_at)? else { return None };
        let year = Some(Year::Number(year as i32));
        self.starts_number(at).then_some((Date::Day { year, month, day, weekday: None }, next))
    }

    /// "March 2026", "March", "03/2026", "2026-03", "Dec '25", "2016 Nov".
    fn month_and_year(&self, at: usize) -> Parsed<Date> {
        if let Some(Word::Month(month, _)) = self.word(at) {
            let mut next = self.skip_dot(at + 1);
            if (self.symbol(next, '/') || self.symbol(next, '-'))
                && self.digits(next + 1).is_some_and(|(_, digits)| digits == 4)
            {
                next += 1;
            }
            next = self.skip_symbol(next, ',');
            let (year, next) = self
                .year_after(next)
                .map_or((None, self.skip_dot(at + 1)), |(year, next)| (Some(year), next));
            return Some((Date::Month { year, month, which: Which::Bare }, next));
        }
        let (first, digits) = self.digits(at).filter(|_| self.starts_number(at))?;
        let (next, spaced) = match self.kind(at + 1)? {
            Kind::Symbol('/' | '-' | ',') => (at + 2, !self.glued(at + 2)),
            _ => (at + 1, true),
        };
        if digits == 4 && (1900..=2199).contains(&first) {
            if let Some(Word::Month(month, _)) = self.word(next) {
                return Some((
                    Date::Month { year: Some(Year::Number(first as i32)), month, which: Which::Bare },
                    next + 1,
                ));
            }
            let (month, month_digits) = self.digits(next)?;
            let valid = (1..=12).contains(&month)
                && month_digits <= 2
                && next == at + 2
                && !self.symbol(at + 1, ',')
                && !self.continues_number(next + 1)
                && (!spaced || self.symbol(at + 1, '/'));
            return valid.then_some((
                Date::Month {
                    year: Some(Year::Number(first as i32)),
                    month: month as u8,
                    which: Which::Bare,
                },
                next + 1,
            ));
        }
        let (year, year_digits) = self.digits(at + 2)?;
        let dashed = digits == 2 && self.symbol(at + 1, '-') && self.glued(at + 2);
        let valid = (self.symbol(at + 1, '/') || dashed)
            && self.glued(at + 1)
            && year_digits == 4
            && (1900..=2199).contains(&year)
            && (1..=12).contains(&first)
            && !self.continues_number(at + 3);
        valid.then_some((
            Date::Month { year: Some(Year::Number(year as i32)), month: first as u8, which: Which::Bare },
            at + 3,
        ))
    }

    /// The position after the dot of an abbreviation, if more of the expression follows it.
    pub(super) fn skip_dot(&self, at: usize) -> usize {
        let short = if matches!(self.word(at.wrapping_sub(1)), Some(Word::Weekday(..))) { 5 } else { 4 };
        let abbreviated = self.raw(at.wrapping_sub(1)).len() <= short;
        let dot = self.symbol(at, '.') && self.glued(at) && abbreviated;
        let goes_on = match self.kind(at + 1) {
            Some(Kind::Word(Word::Month(..) | Word::Weekday(..))) => true,
            Some(_) => !self.capitalised(at + 1),
            None => false,
        };
        at + usize::from(dot && goes_on)
    }
}

impl Which {
    /// How many steps from the present one.
    pub(crate) fn steps(self) -> i32 {
        match self {
            Self::Bare | Self::This => 0,
            Self::Coming => 1,
            Self::Next(steps) => i32::from(steps),
            Self::Past => -1,
            Self::Last(steps) => -i32::from(steps),
        }
    }
}

/// Years of two digits lie within fifty years of the turn of the century.
pub(super) fn two_digit_year(value: u32) -> i32 {
    value as i32 + if value < 50 { 2000 } else { 1900 }
}

/// How many days a month has, at most where the year is not known.
pub(super) fn days_in(year: Option<i32>, month: u8) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) => 29,
        2 => 28,
        _ => 31,
    }
}
