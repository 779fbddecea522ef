//! Dates in numbers alone: "3/4", "3/4/2026", "2026-03-04", "04.03.2026", "04-Mar-2026", "20260304".

use super::{
    Date, Month, Year,
    calendar_date::{days_in, two_digit_year},
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "3/4", "3/4/2026", "2026-03-04", "04.03.2026", "04-Mar-2026".
    pub(super) fn numeric_date(&self, at: usize) -> Option<(u8, Option<Month>, Option<Year>, usize)> {
        let (first, digits) = self.digits(at)?;
        if !self.starts_number(at) {
            return None;
        }
        let Some(Kind::Symbol(sign @ ('/' | '-' | '.'))) = self.kind(at + 1) else { return None };
        let spaced = !self.glued(at + 1);
        if spaced && (sign != '/' || self.glued(at + 2)) {
            return None;
        }
        let middle = self.kind(at + 2)?;
        let third = (self.symbol(at + 3, sign) && self.glued(at + 3) && (spaced || self.glued(at + 4)))
            .then(|| self.digits(at + 4))
            .flatten();
        if let Kind::Word(Word::Month(month, _)) = middle {
            if digits == 4 {
                let (day, _) = third.filter(|(day, digits)| *digits <= 2 && (1..=31).contains(day))?;
                return Some((
                    day as u8,
                    Some(Month::Number(month)),
                    Some(Year::Number(first as i32)),
                    at + 5,
                ));
            }
            let (day, next) = (first, at + 3);
            if !(1..=31).contains(&day) {
                return None;
            }
            let next = self.skip_symbol(next, sign);
            let (year, next) =
                self.year(next, true).map_or((None, at + 3), |(year, next)| (Some(year), next));
            return Some((day as u8, Some(Month::Number(month)), year, next));
        }
        let Kind::Number { value: second, digits: second_digits } = middle else { return None };
        if let Some((third, third_digits)) = third {
            let next = at + 5;
            let range = self.symbol(next, '-') && self.symbol(next + 2, sign) && sign != '-';
            if self.continues_number(next) && !range {
                return None;
            }
            if digits == 4 {
                if let (year, Some(Kind::Word(Word::Month(month, _)))) = (first, self.kind(at + 4)) {
                    return Self::ymd(year, u32::from(month), second, next);
                }
                // Only ISO 8601 has a fixed order: "2017-13-12" is no date.
                let swapped = || Self::ymd(first, third, second, next).filter(|_| sign != '-');
                return Self::ymd(first, second, third, next).or_else(swapped);
            }
            let year = match third_digits {
                4 => third as i32,
                // "1.10.30" is a version.
                2 if sign != '.' || digits == 2 && second_digits == 2 => two_digit_year(third),
                _ => return None,
            };
            let (month, day) = self.month_and_day(first, second, sign == '.')?;
            return Self::ymd(year as u32, month, day, next);
        }
        // "2020/23/Sep"
        if digits == 4
            && self.symbol(at + 3, sign)
            && let Some(Word::Month(month, _)) = self.word(at + 4)
        {
            return Self::ymd(first, u32::from(month), second, at + 5);
        }
        let range = self.symbol(at + 3, '-') && self.symbol(at + 5, '/');
        if sign != '/' || digits > 2 || second_digits > 2 || spaced || self.continues_number(at + 3) && !range
        {
            return None;
        }
        if (first, second) == (24, 7)
            || self.symbol(at.wrapping_sub(1), '-')
                && self.glued(at)
                && self.digits(at.wrapping_sub(2)).is_none()
            || self.is(at + 3, Word::Of)
            || self.is_unit(at + 3)
            || self.is(at + 3, Word::H)
            || self.symbol(at + 3, '%')
        {
            return None;
        }
        let (month, day) = self.month_and_day(first, second, false)?;
        let (year, next) = self
            .year(self.skip_symbol(at + 3, ','), false)
            .map_or((None, at + 3), |(year, next)| (Some(year), next));
        Some((day as u8, Some(Month::Number(month as u8)), year, next))
    }

    /// "7.6" after a weekday.
    pub(super) fn day_and_month_by_dot(&self, at: usize) -> Option<(u8, Option<Month>, Option<Year>, usize)> {
        let (first, _) = self.digits(at).filter(|(_, digits)| *digits <= 2)?;
        let (second, _) = self.digits(at + 2).filter(|(_, digits)| *digits <= 2)?;
        if !self.symbol(at + 1, '.')
            || !self.glued(at + 1)
            || !self.glued(at + 2)
            || self.continues_number(at + 3)
            || self.meridiem(at + 3, true).is_some()
        {
            return None;
        }
        let (month, day) = self.month_and_day(first, second, false)?;
        Some((day as u8, Some(Month::Number(month as u8)), None, at + 3))
    }

    /// Which of two numbers is the month: as the conventions say, or as it must be.
    pub(super) fn month_and_day(&self, first: u32, second: u32, dotted: bool) -> Option<(u32, u32)> {
        let day_first = (first, second);
        let month_first = (second, first);
        let valid = |(day, month): (u32, u32)| {
            (1..=12).contains(&month) && day >= 1 && day <= days_in(None, month as u8)
        };
        let mut orders = [month_first, day_first];
        if self.day_first || dotted {
            orders.reverse();
        }
        orders.into_iter().find(|order| valid(*order)).map(|(day, month)| (month, day))
    }

    pub(super) fn ymd(
        year: u32,
        month: u32,
        day: u32,
        next: usize,
    ) -> Option<(u8, Option<Month>, Option<Year>, usize)> {
        let year = year as i32;
        let valid = (1000..=2999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in(Some(year), month as u8);
        valid.then_some((day as u8, Some(Month::Number(month as u8)), Some(Year::Number(year)), next))
    }

    /// "20260304".
    pub(super) fn packed_date(&self, at: usize) -> Parsed<Date> {
        let (value, 8) = self.digits(at)? else { return None };
        if !self.starts_number(at)
            || self.continues_number(at + 1)
            || !(1970..=2100).contains(&(value / 10_000))
        {
            return None;
        }
        let (day, month, year, next) = Self::ymd(value / 10_000, value / 100 % 100, value % 100, at + 1)?;
        Some((Date::Day { year, month, day, weekday: None }, next))
    }

    /// Whether a number at a position is a number of its own, and not the rest of another: "138-2010-2015".
    pub(super) fn starts_number(&self, at: usize) -> bool {
        if matches!(self.kind(at.wrapping_sub(1)), Some(Kind::Symbol('$' | '£' | '€'))) {
            return false;
        }
        if at == 0 || !self.glued(at) {
            return true;
        }
        // "7/20-7/24"
        let after_date = self.symbol(at.wrapping_sub(1), '-')
            && self.digits(at.wrapping_sub(2)).is_some()
            && self.symbol(at.wrapping_sub(3), '/');
        // "2026-07-13/2026-07-15"
        let after_iso_date = self.symbol(at.wrapping_sub(1), '/')
            && self.symbol(at.wrapping_sub(3), '-')
            && self.digits(at).is_some_and(|(_, digits)| digits == 4);
        if after_date || after_iso_date {
            return true;
        }
        match self.kind(at.wrapping_sub(1)) {
            Some(Kind::Symbol('-' | '.' | '/' | ':' | ',' | '_' | '+')) => {
                at == 1
                    || !self.glued(at.wrapping_sub(1))
                    || !matches!(
                        self.kind(at.wrapping_sub(2)),
                        Some(Kind::Number { .. } | Kind::Other | Kind::Word(_))
                    )
            }
            Some(Kind::Symbol('$' | '£' | '€' | '#' | '*' | '~')) => false,
            Some(Kind::Symbol(_)) => true,
            _ => false,
        }
    }

    /// Whether the number before a position goes on: "1/2/3", "2.3.4".
    pub(super) fn continues_number(&self, at: usize) -> bool {
        if !self.glued(at) {
            return false;
        }
        match self.kind(at) {
            Some(Kind::Symbol('-' | '.' | '/' | ':' | ',' | '_')) => {
                self.glued(at + 1)
                    && self.digits(at + 1).is_some_and(|(_, digits)| digits < 3 || self.symbol(at, '.'))
                    && !self.symbol(at + 2, ':')
            }
            Some(Kind::Symbol('%') | Kind::Other) => true,
            _ => false,
        }
    }
}
