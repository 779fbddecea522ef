//! What is counted in a stretch: "first Monday of May", "last day of 2026", "3rd week of next month", "the first three days of
//! August".

use super::{
    Counted, Date, StretchPart, Unit, Year,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "first Monday of next month", "last day of 2026", "3rd week of May", "second to last Friday in June".
    pub(super) fn counted(&self, at: usize, depth: u8) -> Parsed<Date> {
        // "day 100 of 2026"
        if self.is(at, Word::Unit(Unit::Day))
            && let Some((number @ 1..=366, _)) = self.digits(at + 1)
            && self.is(at + 2, Word::Of)
            && let Some((Year::Number(year), end)) = self.year(at + 2, false)
        {
            let (number, what) = (number as i16, Counted::Unit(Unit::Day));
            return Some((Date::Nth { number, what, of: Some(Box::new(Date::Year(year))) }, end));
        }
        let (number, next) = self.place_number(at)?;
        let what = match self.word(next)? {
            Word::Weekday(weekday, _) => Counted::Weekday(weekday),
            Word::Unit(unit) if unit >= Unit::Day => Counted::Unit(unit),
            Word::Weekend => Counted::Weekend,
            Word::Quarter => Counted::Unit(Unit::Quarter),
            _ => return None,
        };
        let mut after = if matches!(what, Counted::Weekday(_)) { self.skip_dot(next + 1) } else { next + 1 };
        if what == Counted::Unit(Unit::Week) && self.is(after, Word::Stretch(StretchPart::End)) {
            return None;
        }
        let what = if what == Counted::Unit(Unit::Week)
            && self.symbol(after, '-')
            && self.is(after + 1, Word::Stretch(StretchPart::End))
        {
            after += 2;
            Counted::Weekend
        } else {
            what
        };
        // "the 2nd Monday before May 25"
        if let (Counted::Weekday(weekday), Some(side @ (Word::Before | Word::After))) =
            (what, self.word(after))
            && number > 0
            && let Some((date @ (Date::Day { .. } | Date::Holiday { .. }), end)) =
                self.date(after + 1, depth + 2)
        {
            let count = if side == Word::Before { -i32::from(number) } else { i32::from(number) };
            return Some((Date::Weekdays { weekday, count, from: Some(Box::new(date)) }, end));
        }
        let quarter = what == Counted::Unit(Unit::Quarter);
        if quarter && (1..=4).contains(&number) {
            let (year, end) = self
                .year(self.skip_symbol(after, ','), false)
                .map_or((None, after), |(year, next)| (Some(year), next));
            return Some((Date::Quarter { year, number: number as u8, halves: false }, end));
        }
        let of = if self.is_any(after, &[Word::Of, Word::In, Word::From]) {
            after + 1
        } else {
            self.skip_symbol(after, ',')
        };
        if let Some((Year::Number(year), end)) = self.year(of, false) {
            return Some((Date::Nth { number, what, of: Some(Box::new(Date::Year(year))) }, end));
        }
        if self.are(of, &[Word::The, Word::Unit(Unit::Month)])
            || self.are(of, &[Word::The, Word::Unit(Unit::Year)])
            || self.are(of, &[Word::The, Word::Unit(Unit::Week)])
        {
            let Some(Word::Unit(unit)) = self.word(of + 1) else { return None };
            return Some((
                Date::Nth { number, what, of: Some(Box::new(Date::Unit { unit, offset: 0 })) },
                of + 2,
            ));
        }
        let holder = |date: &Date| {
            matches!(
                date,
                Date::Unit { unit: Unit::Week | Unit::Month | Unit::Year | Unit::Quarter, .. }
                    | Date::Month { .. }
                    | Date::Quarter { .. }
                    | Date::Season { .. }
                    | Date::Offset { .. }
                    | Date::Year(_)
            )
        };
        // "first Monday in 3 months" is in the month that is three months away.
        let ahead = self.relative(after, depth + 1).filter(|(date, _)| matches!(date, Date::Offset { .. }));
        if let Some((date, end)) = ahead.or_else(|| self.date(of, depth + 1)).filter(|(date, _)| holder(date))
        {
            return Some((Date::Nth { number, what, of: Some(Box::new(date)) }, end));
        }
        // Alone, "the second Monday" is one of this month, and "the second day" nothing.
        let alone = matches!(what, Counted::Weekday(_)) && number > 0 && !self.is(at, Word::Last);
        alone.then_some((Date::Nth { number, what, of: None }, after))
    }

    /// "first three days of May", "last two weeks of the year".
    pub(super) fn first_of(&self, at: usize, depth: u8) -> Parsed<Date> {
        let sign = match self.word(at)? {
            Word::Ordinal(1) => 1,
            Word::Last => -1,
            _ => return None,
        };
        let (quantity, next) = self.quantity(at + 1).filter(|(quantity, _)| quantity.denominator == 1)?;
        let Word::Unit(unit) = self.word(next)? else { return None };
        if unit < Unit::Day || !self.is_any(next + 1, &[Word::Of, Word::In]) {
            return None;
        }
        let count = sign * i32::try_from(quantity.numerator).ok()?;
        // "of the month"
        let the = self.skip(next + 2, Word::The);
        if let (true, Some(Word::Unit(of))) = (the > next + 2, self.word(the)) {
            let of = Box::new(Date::Unit { unit: of, offset: 0 });
            return Some((Date::First { count, unit, of }, the + 1));
        }
        let year = self.year(next + 2, false).and_then(|(year, next)| match year {
            Year::Number(year) => Some((Date::Year(year), next)),
            Year::Offset(_) => None,
        });
        let (of, next) = year.or_else(|| self.date(next + 2, depth + 1))?;
        let long = match &of {
            Date::Unit { unit: of, .. } => *of > unit,
            Date::Month { .. }
            | Date::Quarter { .. }
            | Date::Season { .. }
            | Date::Year(_)
            | Date::FiscalYear(_) => true,
            _ => false,
        };
        long.then(|| (Date::First { count, unit, of: Box::new(of) }, next))
    }

    /// "first", "3rd", "last", "second last", "second to last".
    fn place_number(&self, at: usize) -> Parsed<i16> {
        match self.word(at) {
            Some(Word::Last) => return Some((-1, at + 1)),
            Some(Word::Penultimate) => return Some((-2, at + 1)),
            _ => {}
        }
        let (number, next) = match self.digits(at) {
            Some((number @ 1..=366, _)) if self.is(at + 1, Word::OrdinalSuffix) => (number as i16, at + 2),
            _ => self.ordinal(at).map(|(number, next)| (i16::from(number), next))?,
        };
        if self.is(next, Word::Last) {
            return Some((-number, next + 1));
        }
        if self.is(next, Word::To) && self.is(next + 1, Word::Last) {
            return Some((-number, next + 2));
        }
        Some((number, next))
    }
}
