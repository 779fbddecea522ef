//! Days and units by their distance: "tomorrow", "next week", "in two hours", "3 days ago", "two weeks after Christmas".

use super::{
    Date, Length, Month, Point, StretchPart, Unit, Which,
    clock::Bare,
    date::takes_clock,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A relative date.
    pub(super) fn relative(&self, at: usize, depth: u8) -> Parsed<Date> {
        self.day_by_name(at)
            .or_else(|| self.signed_length(at))
            .or_else(|| self.in_length(at))
            .or_else(|| self.length_from(at, depth))
            .or_else(|| self.window(at))
            .or_else(|| self.later_or_earlier(at))
            .or_else(|| self.modified_unit(at, depth))
    }

    /// "today", "tomorrow", "now", "the day after tomorrow".
    fn day_by_name(&self, at: usize) -> Parsed<Date> {
        let start = self.skip(at, Word::The);
        if self.is(start, Word::Unit(Unit::Day)) {
            let sign = match self.word(start + 1) {
                Some(Word::After) => 1,
                Some(Word::Before) => -1,
                _ => 0,
            };
            if let (1 | -1, Some(Word::Day(offset))) = (sign, self.word(start + 2)) {
                return Some((Date::Unit { unit: Unit::Day, offset: i32::from(offset) + sign }, start + 3));
            }
        }
        match self.word(at)? {
            Word::Day(offset) => {
                // "Tom" and "Tod" are people.
                if self.raw(at).len() == 3 && self.capitalised(at) && self.len() > 1 {
                    return None;
                }
                let mut next = at + 1;
                if self.symbol(next, '\'') && self.is(next + 1, Word::S) {
                    next += 2;
                }
                Some((Date::Unit { unit: Unit::Day, offset: i32::from(offset) }, next))
            }
            Word::Right if self.is(at + 1, Word::Now) => Some((Date::Now, at + 2)),
            Word::Now | Word::Asap => Some((Date::Now, at + 1)),
            _ => None,
        }
    }

    /// "+2 months", "- 3 days".
    fn signed_length(&self, at: usize) -> Parsed<Date> {
        let back = match self.kind(at)? {
            Kind::Symbol('+') | Kind::Word(Word::Plus) => false,
            Kind::Symbol('-') | Kind::Word(Word::Minus) => true,
            _ => return None,
        };
        let counted = self.digits(at + 1).is_some() || matches!(self.word(at + 1), Some(Word::Cardinal(_)));
        if at > 0 && self.glued(at) || !counted {
            return None;
        }
        let (length, next) = self.length(at + 1, true)?;
        // "- 40 minutes of video" is an item of a list.
        if at == 0 && !self.glued(at + 1) && !self.ends_text(next) {
            return None;
        }
        let length = if back { length.back() } else { length };
        Some((Date::Offset { length, from: None }, next))
    }

    /// "in two hours", "in about 5 days", "in the next 3 weeks", "in two Fridays".
    fn in_length(&self, at: usize) -> Parsed<Date> {
        // "after 5 days", but not "after 2 hours of debugging"
        let after = self.is(at, Word::After)
            && self.length(at + 1, true).is_some_and(|(_, next)| self.ends_text(next));
        if !after && !self.is_any(at, &[Word::In, Word::Within]) {
            return None;
        }
        let start = self.skip(at + 1, Word::Around);
        let start = if self.are(start, &[Word::The, Word::Next]) && self.window(start).is_none() {
            start + 2
        } else {
            start
        };
        let start = self.bound(start);
        if let Some(found) = self.weekdays_ahead(start) {
            return Some(found);
        }
        let (length, next) = match self.length(start, true) {
            Some(found) => found,
            // "within the hour", "within the next month"
            None => self.within_unit(at, start)?,
        };
        // "a fortnight's time"
        let next = if self.symbol(next, '\'') {
            let time = self.skip(next + 1, Word::S);
            if self.is(time, Word::Time) { time + 1 } else { next }
        } else {
            next
        };
        if self.is_any(next, &[Word::From, Word::After]) {
            let (from, after) = self.anchor(next + 1, 1, length.clock)?;
            return Some((Date::Offset { length, from }, after));
        }
        Some((Date::Offset { length, from: None }, next))
    }

    /// The position after "less than", "under", "at least": how exact a length is makes no other time of it.
    fn bound(&self, at: usize) -> usize {
        match self.word(at) {
            Some(Word::Less | Word::More) if self.is(at + 1, Word::Than) => at + 2,
            Some(Word::At) if self.is(at + 1, Word::Bound) => at + 2,
            Some(Word::Bound | Word::Over) => at + 1,
            _ => at,
        }
    }

    /// "the hour" and "the next month" after "within": one of the unit from now.
    fn within_unit(&self, at: usize, start: usize) -> Parsed<Length> {
        let unit_at = self.skip(start, Word::The);
        let unit_at = if self.is_any(unit_at, &[Word::Next, Word::Coming]) { unit_at + 1 } else { unit_at };
        let Word::Unit(unit) = self.word(unit_at)? else { return None };
        (self.is(at, Word::Within) && unit_at > at + 1).then(|| (Length::of(1, 1, unit), unit_at + 1))
    }

    /// "three Mondays" after "in".
    fn weekdays_ahead(&self, at: usize) -> Parsed<Date> {
        let (count @ 1..=100, next) = self.number(at)? else { return None };
        let Word::Weekdays(weekday) = self.word(next)? else { return None };
        Some((Date::Weekdays { weekday, count: count as i32, from: None }, next + 1))
    }

    /// "3 days ago", "an hour from now", "two weeks after Christmas", "a week from Friday", "two Fridays from now".
    fn length_from(&self, at: usize, depth: u8) -> Parsed<Date> {
        if depth > 2 {
            return None;
        }
        if let Some(found) = self.weekdays_from_now(at) {
            return Some(found);
        }
        let start = self.skip(at, Word::The);
        let (length, next) = match self.length(start, true) {
            Some(found) => found,
            // "the day after Christmas", "week after next" is another rule's.
            None => match self.word(start)? {
                Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)) => {
                    (Length::of(1, 1, unit), start + 1)
                }
                _ => return None,
            },
        };
        let last = self.ends_text(next + 1);
        match self.word(next)? {
            Word::After if last => Some((Date::Offset { length, from: None }, next + 1)),
            Word::Before if last => Some((Date::Offset { length: length.back(), from: None }, next + 1)),
            Word::Ago | Word::Back => {
                Some((Date::Offset { length: length.back(), from: None }, self.skip(next + 1, Word::From)))
                    .map(|(date, _)| (date, next + 1))
            }
            Word::Earlier => Some((Date::Offset { length: length.back(), from: None }, next + 1)),
            Word::Later | Word::Hence | Word::Out => Some((Date::Offset { length, from: None }, next + 1)),
            Word::In if self.is(next + 1, Word::The) && self.is(next + 2, Word::Future) => {
                Some((Date::Offset { length, from: None }, next + 3))
            }
            // "out for 3 days from Monday" says how long, not how far.
            Word::From if self.is(at.wrapping_sub(1), Word::For) && !self.is(next + 1, Word::Now) => None,
            Word::From | Word::After => {
                let (from, after) = self.anchor(next + 1, depth + 1, length.clock)?;
                Some((Date::Offset { length, from }, after))
            }
            Word::Before | Word::Prior => {
                let start = self.skip(next + 1, Word::To);
                let (from, after) = self.anchor(start, depth + 1, length.clock)?;
                Some((Date::Offset { length: length.back(), from }, after))
            }
            _ => None,
        }
    }

    /// What a length is counted from: now, or another time; where it is one of hours, `of_clock`, the time may have a clock.
    fn anchor(&self, at: usize, depth: u8, of_clock: bool) -> Parsed<Option<Box<Point>>> {
        let at = self.skip(at, Word::Right);
        if self.is(at, Word::Now) {
            return Some((None, at + 1));
        }
        if depth > 2 {
            return None;
        }
        if let Some((date, next)) = self.date(at, depth) {
            let mut point = Point::on(date);
            // "two hours before Monday noon"
            let clock = point.date.as_ref().filter(|date| of_clock && takes_clock(date));
            let clock = clock.and_then(|_| self.clock(self.skip(next, Word::At), Bare::No));
            point.clock = clock.map(|(clock, _)| clock);
            return Some((Some(Box::new(point)), clock.map_or(next, |(_, next)| next)));
        }
        let (clock, next) = self.clock(at, Bare::No)?;
        // "30 minutes after 9am tomorrow"
        let date = self.date(self.skip(next, Word::On), depth).filter(|(date, _)| takes_clock(date));
        let next = date.as_ref().map_or(next, |(_, next)| *next);
        let point = Point { clock: Some(clock), date: date.map(|(date, _)| date), ..Point::default() };
        Some((Some(Box::new(point)), next))
    }

    /// "this", "next", "next next", "last", "this past", "this coming".
    pub(super) fn which(&self, at: usize) -> Parsed<Which> {
        let found = match self.word(at)? {
            Word::This | Word::Current => match self.word(at + 1) {
                Some(Word::Last | Word::Past | Word::Previous) => (Which::Past, at + 2),
                Some(Word::Coming) => (Which::Coming, at + 2),
                Some(Word::Next) => (Which::Next(1), at + 2),
                _ => (Which::This, at + 1),
            },
            Word::Next if self.is(at + 1, Word::Next) => (Which::Next(2), at + 2),
            Word::Next | Word::Following => (Which::Next(1), at + 1),
            Word::Coming => (Which::Coming, at + 1),
            Word::Past => (Which::Past, at + 1),
            Word::Last | Word::Previous => (Which::Last(1), at + 1),
            _ => return None,
        };
        Some(found)
    }

    /// "next week", "this month", "last Friday", "the following year", "Friday next week", "the week after next".
    fn modified_unit(&self, at: usize, depth: u8) -> Parsed<Date> {
        let start = self.skip(at, Word::The);
        if let Some((unit, next)) = self.unit_name(start) {
            return self.unit_after_next(unit, next).or_else(|| self.present_unit(at, start, unit));
        }
        let Some((which, next)) = self.which(start) else {
            return self.weekday_with_week(start, Which::Bare, depth);
        };
        let name = if self.is(next, Word::Business) && self.is(next + 1, Word::Unit(Unit::Week)) {
            next + 1
        } else {
            next
        };
        if let Some((unit, after)) = self.unit_name(name) {
            if unit == Unit::Week
                && let Some((day, end)) = self.weekday_of_week(after)
            {
                let week = Box::new(Date::Unit { unit, offset: which.steps() });
                return Some((Date::Within { day, week }, end));
            }
            if self.are(after, &[Word::And, Word::A, Word::Half]) {
                return None;
            }
            // "at the last minute", "next second" are figures of speech.
            if unit == Unit::Season {
                return Some((Date::Season { season: None, year: None, which }, after));
            }
            let figure = matches!(unit, Unit::Second | Unit::Minute) && (start > at || which == Which::This);
            return (!figure && unit != Unit::WorkingDay)
                .then_some((Date::Unit { unit, offset: which.steps() }, after));
        }
        let Some(word) = self.word(next) else { return self.modified_day(which, next) };
        match word {
            Word::Quarter => Some((Date::Unit { unit: Unit::Quarter, offset: which.steps() }, next + 1)),
            Word::Weekend => Some((Date::Weekend(which), next + 1)),
            Word::Workday => Some((Date::Workday(which), next + 1)),
            Word::Business if self.is(next + 1, Word::Unit(Unit::Day)) => {
                Some((Date::Workday(which), next + 2))
            }
            Word::Month(month, _) => {
                if let Some((Date::Day { year, month: Some(Month::Number(month)), day, weekday }, after)) =
                    self.calendar_date(next)
                {
                    // "this Friday-Jun-15" never comes here; "next March 3rd" is the third of next March.
                    let month =
                        if year.is_none() { Month::Which(month, which) } else { Month::Number(month) };
                    return Some((Date::Day { year, month: Some(month), day, weekday }, after));
                }
                let next = self.skip_dot(next + 1);
                Some((Date::Month { year: None, month, which }, next))
            }
            Word::Season(season, _) => {
                Some((Date::Season { season: Some(season), year: None, which }, next + 1))
            }
            Word::Weekday(..) => {
                if let Some((date @ Date::Day { .. }, after)) = self.calendar_date(next) {
                    return Some((date, after));
                }
                self.weekday_with_week(next, which, depth)
            }
            _ => self.modified_day(which, next),
        }
    }

    /// "next 5/12", "this 3rd of March".
    fn modified_day(&self, which: Which, at: usize) -> Parsed<Date> {
        match self.calendar_date(at)? {
            (Date::Day { year: None, month: Some(Month::Number(month)), day, weekday }, next) => {
                Some((Date::Day { year: None, month: Some(Month::Which(month, which)), day, weekday }, next))
            }
            _ => None,
        }
    }

    /// "later this week", "earlier in the month", "later today".
    fn later_or_earlier(&self, at: usize) -> Parsed<Date> {
        let part = match self.word(at)? {
            Word::Later => StretchPart::Rest,
            Word::Earlier => StretchPart::Start,
            _ => return None,
        };
        if let today @ Some((Date::Unit { unit: Unit::Day, offset: 0 }, _)) = self.day_by_name(at + 1) {
            return today;
        }
        let unit_at = match (self.word(at + 1)?, self.word(at + 2)?) {
            (Word::This, _) => at + 2,
            (Word::In, Word::The | Word::This) => at + 3,
            _ => return None,
        };
        let (unit, next) = self.unit_name(unit_at).filter(|(unit, _)| *unit >= Unit::Day)?;
        Some((Date::Part { part, of: Box::new(Date::Unit { unit, offset: 0 }) }, next))
    }

    /// "for the day", "for the week".
    fn present_unit(&self, at: usize, start: usize, unit: Unit) -> Parsed<Date> {
        let after_for = start > at && self.is(at.wrapping_sub(1), Word::For);
        let whole = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
        (after_for && whole && !self.is(start + 1, Word::Of) && self.ends_phrase(start + 1))
            .then_some((Date::Unit { unit, offset: 0 }, start + 1))
    }

    /// A unit's name after "this" and "next".
    fn unit_name(&self, at: usize) -> Parsed<Unit> {
        match self.word(at)? {
            Word::Unit(unit) => Some((unit, at + 1)),
            _ => None,
        }
    }

    /// "week after next", "week before last".
    pub(super) fn week_after_next(&self, at: usize) -> Parsed<Date> {
        if self.is(at, Word::Unit(Unit::Week)) { self.unit_after_next(Unit::Week, at + 1) } else { None }
    }

    /// "month after next", "year before last".
    fn unit_after_next(&self, unit: Unit, at: usize) -> Parsed<Date> {
        let offset = match (self.word(at)?, self.word(at + 1)?) {
            (Word::After, Word::Next) => 2,
            (Word::Before, Word::Last) => -2,
            _ => return None,
        };
        Some((Date::Unit { unit, offset }, at + 2))
    }
}
