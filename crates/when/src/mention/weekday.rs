//! Weekdays: "Friday", "Tuesday the 19th", "Friday next week", "Thursday week", "two Fridays from now".

use chrono::Weekday;

use super::{
    Counted, Date, Length, Point, Unit, Which,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "Tuesday, 10 January", "Tuesday the 19th", "Thu 16th".
    pub(super) fn date_after_weekday(&self, weekday: Weekday, at: usize) -> Parsed<Date> {
        let mut start = self.skip_symbol(at, '.');
        start = self.skip_symbol(start, ',');
        start = self.skip_symbol(start, '-');
        start = self.skip(start, Word::On);
        if let Some((day, month, year, next)) = self
            .numeric_date(start)
            .or_else(|| self.written_date(start))
            .or_else(|| self.day_and_month_by_dot(start))
        {
            return Some((Date::Day { year, month, day, weekday: Some(weekday) }, next));
        }
        let the = self.is(start, Word::The);
        let number = self.skip(start, Word::The);
        if let Some((day @ 1..=31, next)) = self.ordinal(number)
            && !self.is(next, Word::Of)
            && !self.is_unit(next)
        {
            return Some((Date::Day { year: None, month: None, day, weekday: Some(weekday) }, next));
        }
        // "Monday 21": no hour is meant by a number past noon.
        if !the
            && let Some((13..=31, 2)) = self.digits(start)
            && !self.continues_number(start + 1)
            && !matches!(self.kind(start + 1), Some(Kind::Other | Kind::Symbol('-' | ':' | '/')))
            && !self.is_unit(start + 1)
            && !self.is(start + 1, Word::H)
            && !matches!(self.word(start + 1), Some(Word::Month(..)))
            && self.range_sign(start + 1).is_none()
        {
            let day = self.digits(start)?.0 as u8;
            return Some((Date::Day { year: None, month: None, day, weekday: Some(weekday) }, start + 1));
        }
        if the && let Some((day @ 1..=31, next)) = self.number(number) {
            return Some((
                Date::Day { year: None, month: None, day: day as u8, weekday: Some(weekday) },
                next,
            ));
        }
        None
    }

    /// ", Friday" after a date.
    pub(super) fn weekday_after(&self, at: usize) -> Parsed<Weekday> {
        let comma = self.symbol(at, ',');
        let paren = self.symbol(at, '(');
        let start = at + usize::from(comma || paren);
        let (weekday, next) = self.weekday_name(start)?;
        if paren {
            return self.symbol(next, ')').then_some((weekday, next + 1));
        }
        // "4 March, Friday 11 March" are two dates.
        let ends =
            self.kind(next).is_none_or(|kind| matches!(kind, Kind::Symbol(_)) || self.is(next, Word::At));
        ((comma || self.kind(next).is_none()) && ends && !self.symbol(next, ',')).then_some((weekday, next))
    }

    /// A weekday's name, not as an everyday word.
    pub(super) fn weekday_name(&self, at: usize) -> Parsed<Weekday> {
        match self.word(at)? {
            Word::Weekday(weekday, _) => Some((weekday, at + 1)),
            _ => None,
        }
    }

    /// "two Fridays from now", "3 Mondays ago".
    pub(super) fn weekdays_from_now(&self, at: usize) -> Parsed<Date> {
        let (count, next) = self.number(at).filter(|(count, _)| (1..=100).contains(count))?;
        if self.is(next, Word::Weekend) {
            let count = count as u8;
            return match (self.word(next + 1)?, self.word(next + 2)) {
                (Word::From, Some(Word::Now)) => Some((Date::Weekend(Which::Next(count - 1)), next + 3)),
                (Word::Ago, _) => Some((Date::Weekend(Which::Last(count)), next + 2)),
                _ => None,
            };
        }
        let (Word::Weekdays(weekday) | Word::Weekday(weekday, false)) = self.word(next)? else { return None };
        let count = count as i32;
        match (self.word(next + 1)?, self.word(next + 2)) {
            (Word::From, Some(Word::Now | Word::Day(0))) => {
                Some((Date::Weekdays { weekday, count, from: None }, next + 3))
            }
            (Word::Hence | Word::Later, _) => Some((Date::Weekdays { weekday, count, from: None }, next + 2)),
            (Word::Ago | Word::Back, _) => {
                Some((Date::Weekdays { weekday, count: -count, from: None }, next + 2))
            }
            _ => None,
        }
    }

    /// "Friday" in "next week Friday", "next week on Friday".
    pub(super) fn weekday_of_week(&self, at: usize) -> Parsed<chrono::Weekday> {
        // "next week's Monday"
        let possessive = self.symbol(at, '\'') && self.is(at + 1, Word::S);
        let start = if possessive { at + 2 } else { self.skip_symbol(at, ',') };
        let start = self.skip(start, Word::On);
        let (weekday, next) = self.weekday_name(start)?;
        // "this week Mon 3rd" names the day.
        self.ordinal(next).is_none().then_some((weekday, next))
    }

    /// "week after next", "week of March 3", "first week of May".
    fn named_week(&self, at: usize, depth: u8) -> Parsed<Date> {
        let ordinal = self.is(at + 1, Word::Unit(Unit::Week)) || self.is(at + 2, Word::Unit(Unit::Week));
        if depth > 1 || !ordinal && !self.is(at, Word::Unit(Unit::Week)) {
            return None;
        }
        let (week, next) = self.part_of_stretch(at, depth + 1).or_else(|| self.week_after_next(at))?;
        let is_week = match &week {
            Date::WeekOf(_) | Date::WeekNumber { .. } => true,
            Date::Unit { unit, .. } => *unit == Unit::Week,
            Date::Nth { what, .. } => *what == Counted::Unit(Unit::Week),
            _ => false,
        };
        is_week.then_some((week, next))
    }

    /// A weekday, and the week it is in if that is said: "Friday", "Friday next week", "Friday of next week", "Friday week".
    pub(super) fn weekday_with_week(&self, at: usize, which: Which, depth: u8) -> Parsed<Date> {
        let (weekday, next) = self.weekday_name(at)?;
        let next = if self.raw(at).len() <= 5 { self.skip_dot(next) } else { next };
        if which == Which::Bare {
            match (self.word(next), self.word(next + 1)) {
                (Some(Word::After), Some(Word::Next)) => {
                    return Some((Date::Weekday { weekday, which: Which::Next(2) }, next + 2));
                }
                (Some(Word::Before), Some(Word::Last)) => {
                    return Some((Date::Weekday { weekday, which: Which::Last(2) }, next + 2));
                }
                // "the Friday before Labor Day"
                (Some(side @ (Word::Before | Word::After)), _) => {
                    if let Some((date @ (Date::Day { .. } | Date::Holiday { .. }), end)) =
                        self.date(next + 1, depth + 2)
                    {
                        let count = if side == Word::Before { -1 } else { 1 };
                        return Some((Date::Weekdays { weekday, count, from: Some(Box::new(date)) }, end));
                    }
                }
                (Some(Word::Unit(Unit::Week)), _) => {
                    let from = Some(Box::new(Point::on(Date::Weekday { weekday, which: Which::Coming })));
                    return Some((Date::Offset { length: Length::of(1, 1, Unit::Week), from }, next + 1));
                }
                _ => {}
            }
        }
        let week = self.skip_symbol(next, ',');
        let week = self.skip(week, Word::Of);
        let week = if self.is(week, Word::In) && depth == 0 { week + 1 } else { week };
        let week = self.skip(week, Word::The);
        if let Some((which, unit)) = self.which(week)
            && self.is(unit, Word::Unit(Unit::Week))
        {
            let week = Box::new(Date::Unit { unit: Unit::Week, offset: which.steps() });
            return Some((Date::Within { day: weekday, week }, unit + 1));
        }
        // "Thursday, week 23" are two.
        if which == Which::Bare
            && !self.symbol(next, ',')
            && let Some((week, end)) = self.named_week(week, depth)
        {
            return Some((Date::Within { day: weekday, week: Box::new(week) }, end));
        }
        Some((Date::Weekday { weekday, which }, next))
    }
}
