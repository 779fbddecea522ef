//! A date, whichever family it is of; and days and years that stand alone: "the 15th", "in 2027".

use super::{
    Counted, Date, Point, Unit, Which,
    clock::Bare,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A date: whichever rule finds one.
    pub(super) fn date(&self, at: usize, depth: u8) -> Parsed<Date> {
        if depth > 3 || !self.may_begin(at) {
            return None;
        }
        if self.is(at, Word::Tonight) {
            return Some((Date::Unit { unit: Unit::Day, offset: 0 }, at + 1));
        }
        let found = self.holiday(at).or_else(|| self.decade(at)).or_else(|| self.part_of_stretch(at, depth));
        if found.is_some() {
            return found;
        }
        // "March" alone gives way to "March after next" and the like.
        let calendar = self.calendar_date(at);
        // "4 July weekend"
        if let Some((day @ Date::Day { .. }, next)) = &calendar
            && self.is(*next, Word::Weekend)
        {
            return Some((Date::WeekendOf(Box::new(day.clone())), next + 1));
        }
        if calendar.as_ref().is_some_and(|(date, _)| !matches!(date, Date::Month { .. })) {
            return calendar;
        }
        self.relative(at, depth).or(calendar).or_else(|| self.day_alone(at)).or_else(|| self.year_alone(at))
    }

    /// "the 15th", "15th".
    pub(super) fn day_alone(&self, at: usize) -> Parsed<Date> {
        let start = self.skip(at, Word::The);
        let (day @ 1..=31, next) = self.ordinal(start).or_else(|| self.plain_day(at, start))? else {
            return None;
        };
        let before = at.checked_sub(1).and_then(|before| self.word(before));
        let due = matches!(
            before,
            Some(
                Word::On
                    | Word::For
                    | Word::By
                    | Word::Before
                    | Word::Until
                    | Word::Till
                    | Word::After
                    | Word::Since
                    | Word::From
                    | Word::To
                    | Word::Through
                    | Word::Due
            )
        );
        // "the fifteenth" is as clear as "the 15th"; "the first" to "the tenth" count anything.
        let in_digits = self.digits(start).is_some() || day > 10;
        let named = start > at
            && (in_digits && !matches!(self.kind(next), Some(Kind::Other)) || self.ends_text(next));
        let listed = matches!(before, Some(Word::Or | Word::And))
            && self.is(at.wrapping_sub(2), Word::OrdinalSuffix)
            || self.symbol(at.wrapping_sub(2), ',') && self.is(at.wrapping_sub(3), Word::OrdinalSuffix);
        if !in_digits && before != Some(Word::On) {
            return None;
        }
        // "4th at 5pm"
        let clocked = at == 0 && self.is(next, Word::At) && self.clock(next + 1, Bare::Yes).is_some();
        let bare = in_digits && (self.ends_text(next) || due || listed || clocked);
        if !(due && (start > at || in_digits) && self.ends_noun(next, in_digits)
            || named && self.ends_noun(next, in_digits)
            || bare)
        {
            return None;
        }
        Some((Date::Day { year: None, month: None, day, weekday: None }, next))
    }

    /// "the 27" where the phrase ends and a preposition stands before it.
    pub(super) fn plain_day(&self, at: usize, number: usize) -> Parsed<u8> {
        let (day @ 1..=31, 1..=2) = self.digits(number)? else { return None };
        let placed = self.is_any(
            at.wrapping_sub(1),
            &[Word::On, Word::By, Word::For, Word::Until, Word::Before, Word::Due],
        );
        (number > at && placed && self.ends_text(number + 1)).then_some((day as u8, number + 1))
    }

    /// Whether no noun follows that the ordinal before would belong to: "on the first day", "by the second round".
    pub(super) fn ends_noun(&self, at: usize, in_digits: bool) -> bool {
        match self.kind(at) {
            Some(Kind::Other) => in_digits,
            Some(Kind::Word(
                Word::Label
                | Word::Unit(_)
                | Word::Half
                | Word::Quarter
                | Word::Weekend
                | Word::Time
                | Word::Last,
            )) => false,
            Some(Kind::Symbol('-' | '/' | '%')) => !self.glued(at),
            _ => true,
        }
    }

    /// "2027" after a preposition that only a time can follow.
    pub(super) fn year_alone(&self, at: usize) -> Parsed<Date> {
        let (value @ 1970..=2099, 4) = self.digits(at)? else { return None };
        let preposition = match self.kind(at.wrapping_sub(1))? {
            Kind::Word(
                Word::In
                | Word::Since
                | Word::Until
                | Word::Before
                | Word::After
                | Word::By
                | Word::During
                | Word::Through
                | Word::Till
                | Word::Than
                | Word::Unit(Unit::Year),
            ) => true,
            Kind::Word(Word::From | Word::Between) => self.year_follows(at + 1),
            Kind::Word(Word::To | Word::And) | Kind::Symbol('-' | '~') => {
                matches!(self.digits(at.wrapping_sub(2)), Some((1970..=2099, 4)))
                    && self.is_any(at.wrapping_sub(3), &[Word::From, Word::Between, Word::In])
            }
            _ => false,
        };
        let preposition = preposition || self.trailing_relation(at + 1).is_some();
        (preposition && self.ends_phrase(at + 1) && !self.continues_number(at + 1) && !self.is_unit(at + 1))
            .then_some((Date::Year(value as i32), at + 1))
    }

    /// Whether the other end of a range of years follows: "2014" in "to 2018", "the end of 2008".
    pub(super) fn year_follows(&self, at: usize) -> bool {
        let second = match self.range_sign(at) {
            Some(second) => second,
            None if self.is(at, Word::And) => at + 1,
            None => return false,
        };
        matches!(self.digits(second), Some((1970..=2099, 4)))
            || matches!(self.word(self.skip(second, Word::The)), Some(Word::Stretch(_) | Word::Month(..)))
    }

    /// Whether a phrase ends here: nothing more, or a sign.
    pub(super) fn ends_phrase(&self, at: usize) -> bool {
        !matches!(self.kind(at), Some(Kind::Other | Kind::Number { .. }))
    }

    pub(super) fn ends_text(&self, at: usize) -> bool {
        match self.kind(at) {
            None => true,
            Some(Kind::Symbol(_)) => !self.glued(at + 1),
            _ => false,
        }
    }
}

/// Whether an hour can belong to a date: "next month at 6pm" says two things.
pub(super) fn takes_clock(date: &Date) -> bool {
    match date {
        Date::Offset { length, .. } => !length.clock,
        Date::Unit { unit, .. } => matches!(unit, Unit::Day | Unit::Night | Unit::WorkingDay),
        Date::Now
        | Date::Window { .. }
        | Date::Month { .. }
        | Date::Year(_)
        | Date::Decade(_)
        | Date::FiscalYear(_)
        | Date::First { .. }
        | Date::Quarter { .. }
        | Date::Season { .. }
        | Date::Weekend(_)
        | Date::WeekOf(_)
        | Date::WeekendOf(_)
        | Date::WeekNumber { .. } => false,
        Date::Part { of, .. } => takes_clock(of),
        Date::Nth { what, .. } => {
            matches!(what, Counted::Weekday(_) | Counted::Unit(Unit::Day | Unit::WorkingDay))
        }
        _ => true,
    }
}

/// Takes a date into a time that has none, or has one that it makes more exact: "tomorrow, 13 April".
pub(super) fn merge_date(point: &mut Point, date: &Date) -> bool {
    let Some(said) = &point.date else {
        point.date = Some(date.clone());
        return true;
    };
    let merged = match (said, date) {
        // "tomorrow, 13 April", "today (tonight)", "today in one hour"
        (Date::Unit { unit: Unit::Day, .. }, Date::Day { month: Some(_), .. })
        | (Date::Unit { unit: Unit::Day, offset: 0 }, Date::Unit { unit: Unit::Day, offset: 0 }) => {
            date.clone()
        }
        (Date::Unit { unit: Unit::Day, offset: 0 }, Date::Offset { length, .. }) if length.clock => {
            date.clone()
        }
        // "this week, between Wednesday and Friday"
        (Date::Unit { unit: Unit::Week, .. }, Date::Weekday { weekday, which: Which::Bare }) => {
            Date::Within { day: *weekday, week: Box::new(said.clone()) }
        }
        // "2023-12-29 -10 days"
        (
            Date::Day { .. } | Date::Holiday { .. } | Date::Unit { unit: Unit::Day, .. },
            Date::Offset { length, from: None },
        ) if !length.clock => Date::Offset { length: *length, from: Some(Box::new(Point::on(said.clone()))) },
        // "a year ago today", "a week ago tomorrow"
        (Date::Offset { length, from: None }, Date::Unit { unit: Unit::Day, .. })
            if !length.clock && (length.months < 0 || length.days < 0 && length.days % 7 == 0) =>
        {
            Date::Offset { length: *length, from: Some(Box::new(Point::on(date.clone()))) }
        }
        // "Saturday 3 months ago", "two months from today on Tuesday"
        (Date::Weekday { weekday, which: Which::Bare }, offset @ Date::Offset { length, .. })
        | (offset @ Date::Offset { length, .. }, Date::Weekday { weekday, which: Which::Bare })
            if !length.clock =>
        {
            Date::Within { day: *weekday, week: Box::new(Date::WeekOf(Box::new(offset.clone()))) }
        }
        // "tomorrow EOD", "EOD (your time) Friday"
        (day, Date::EndOf { unit: Unit::Day, of: None })
        | (Date::EndOf { unit: Unit::Day, of: None }, day)
            if takes_clock(day) =>
        {
            Date::EndOf { unit: Unit::Day, of: Some(Box::new(day.clone())) }
        }
        // "tomorrow early in the day"
        (day, Date::Part { of, .. }) if **of == (Date::Unit { unit: Unit::Day, offset: 0 }) => day.clone(),
        _ => return false,
    };
    point.date = Some(merged);
    true
}
