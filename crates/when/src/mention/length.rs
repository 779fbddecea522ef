//! Lengths of time: "3 days", "an hour and a half", "2 to 5 weeks ago", "the next 3 days".

use super::{
    Date, Length, Meaning, Point, Unit,
    reader::{Parsed, Reader},
};
use crate::language::Word;

/// The most units that one length is read from: "1 year 2 months 3 weeks 4 days 5 hours 6 minutes".
const MOST_UNITS: usize = 6;

impl Reader<'_> {
    /// "2 to 5 days ago", "in 3-5 weeks", "1-2 hours from now"; "1-2 days" alone is a length.
    pub(super) fn length_range(&self, at: usize) -> Parsed<Meaning> {
        let ahead = self.is_any(at, &[Word::In, Word::Within]);
        let start = at + usize::from(ahead);
        let (few, sign) = self.number(start).filter(|_| self.starts_number(start))?;
        let many_at = self.range_sign(sign)?;
        let (many, unit_at) = self.number(many_at)?;
        let Word::Unit(unit) = self.word(self.skip_symbol(unit_at, '-'))? else { return None };
        // "0830 to 0930 hrs" are clocks.
        if unit == Unit::Hour && matches!(self.digits(start), Some((_, 4))) {
            return None;
        }
        let next = self.skip_symbol(unit_at, '-') + 1;
        let (few, many) = (Length::of(i64::from(few), 1, unit), Length::of(i64::from(many), 1, unit));
        let offset = |length| Point::on(Date::Offset { length, from: None });
        let (from, to, next) = match self.word(next) {
            Some(Word::Ago | Word::Back) => (offset(many.back()), offset(few.back()), next + 1),
            Some(Word::Later | Word::Hence) => (offset(few), offset(many), next + 1),
            Some(Word::From) if self.is(next + 1, Word::Now) => (offset(few), offset(many), next + 2),
            _ if ahead => (offset(few), offset(many), next),
            _ => return Some((Meaning::Duration(many), next)),
        };
        Some((Meaning::Range { from, to }, next))
    }

    /// A length of time: "3 days", "1 year 2 months", "half an hour", "1d, 2hr, and 5min", "an hour and a half".
    pub(super) fn length(&self, at: usize, spaced_letters: bool) -> Parsed<Length> {
        let (mut length, mut next) = self.length_of_one_unit(at, spaced_letters)?;
        for _ in 1..MOST_UNITS {
            let mut start = self.skip_symbol(next, ',');
            start = self.skip(start, Word::And);
            if self.are(start, &[Word::A, Word::Half]) && start > next {
                break;
            }
            if self.is_any(start, &[Word::A, Word::Half]) {
                break;
            }
            let Some((more, after)) = self.length_of_one_unit(start, spaced_letters) else { break };
            (length, next) = (length.and(more), after);
        }
        Some((length, next))
    }

    pub(super) fn length_of_one_unit(&self, at: usize, spaced_letters: bool) -> Parsed<Length> {
        let (quantity, mut next) = self.quantity(at)?;
        if self.digits(at).is_some()
            && !self.starts_number(at)
            && !(self.glued(at)
                && at > 0
                && matches!(
                    self.word(at.wrapping_sub(1)),
                    Some(Word::H | Word::Letter(_) | Word::W | Word::S | Word::Unit(_))
                )
                || self.symbol(at.wrapping_sub(1), '+')
                || self.symbol(at.wrapping_sub(1), '-'))
        {
            return None;
        }
        next = self.skip_symbol(next, '-');
        let articled = self.is(at, Word::A) && next == at + 1;
        if self.is_any(next, &[Word::More, Word::Other]) {
            next += 1;
        }
        // "3 full days", "5 whole weeks" are read past their adjective by nobody else either.
        let unit = match self.word(next)? {
            Word::Unit(unit) => unit,
            Word::Quarter => Unit::Quarter,
            Word::Weekend => Unit::Weekend,
            Word::Workday => Unit::WorkingDay,
            Word::Business if self.is(next + 1, Word::Unit(Unit::Day)) => {
                next += 1;
                Unit::WorkingDay
            }
            Word::Letter(unit) if (self.glued(next) || spaced_letters) && !articled => unit,
            Word::H if self.glued(next) || spaced_letters => Unit::Hour,
            Word::W if (self.glued(next) || spaced_letters) && !articled => Unit::Week,
            // "the 90s" are a decade.
            Word::S if self.glued(next) && !articled && !self.is(at.wrapping_sub(1), Word::The) => {
                Unit::Second
            }
            _ => return None,
        };
        next += 1;
        let mut length = Length::of(quantity.numerator, quantity.denominator, unit);
        if self.are(next, &[Word::And, Word::A, Word::Half])
            || self.is(next, Word::And) && self.is(next + 1, Word::Half)
        {
            let (half, after) = (Length::of(1, 2, unit), next + 2 + usize::from(self.is(next + 1, Word::A)));
            if !self.is_any(after, &[Word::A]) {
                (length, next) = (length.and(half), after);
            }
        }
        Some((length, next))
    }

    /// "the next 3 days", "last two weeks", "2 upcoming months", "5 past years".
    pub(super) fn window(&self, at: usize) -> Parsed<Date> {
        let start = self.skip(at, Word::The);
        let (count, sign, next) = if let Some(sign) = self.direction(start) {
            let (quantity, next) = self.quantity(start + 1).filter(|_| !self.is(start + 1, Word::Half))?;
            (quantity.numerator / quantity.denominator, sign, next)
        } else {
            let (quantity, next) = self.quantity(start)?;
            let sign = self.direction(next)?;
            if self.digits(start).is_some() && !self.starts_number(start) {
                return None;
            }
            (quantity.numerator / quantity.denominator, sign, next + 1)
        };
        let (unit, next) = match self.word(next)? {
            Word::Unit(unit) => (unit, next + 1),
            Word::Quarter => (Unit::Quarter, next + 1),
            Word::Weekend => (Unit::Weekend, next + 1),
            Word::Workday => (Unit::WorkingDay, next + 1),
            Word::Business if self.is(next + 1, Word::Unit(Unit::Day)) => (Unit::WorkingDay, next + 2),
            Word::Letter(unit) if self.glued(next) => (unit, next + 1),
            Word::H if self.glued(next) => (Unit::Hour, next + 1),
            _ => return None,
        };
        let count = i32::try_from(count).ok().filter(|count| (1..=9999).contains(count))?;
        Some((Date::Window { unit, count: sign * count }, next))
    }

    /// Whether a word looks ahead or back.
    pub(super) fn direction(&self, at: usize) -> Option<i32> {
        match self.word(at)? {
            Word::Next | Word::Coming | Word::Following => Some(1),
            Word::Last | Word::Past | Word::Previous => Some(-1),
            _ => None,
        }
    }
}
