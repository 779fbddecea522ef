//! Times that come again: "every Monday at 9am", "daily at 10", "every two weeks on Friday", "Mondays at 3pm".

use super::{
    Counted, Date, Meaning, PartOfDay, Point, Unit, Which, ZoneMention,
    clock::Bare,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A recurring time.
    pub(super) fn recurring(&self, at: usize) -> Parsed<Meaning> {
        let (date, count, unit, mut next) = self.rule(at)?;
        let mut first = Point::on(date);
        if let Some((part, after)) = self.day_part(next) {
            first.part = Some(part);
            next = after;
        }
        for _ in 0..2 {
            let mut start = next;
            let mut bare = Bare::No;
            if self.is_any(start, &[Word::At, Word::From]) || self.symbol(start, '@') {
                (start, bare) = (start + 1, Bare::Yes);
            } else if self.is(start, Word::On) {
                start += 1;
            }
            if first.clock.is_none()
                && let Some((clock, after)) = self.clock(start, bare)
            {
                first.clock = Some(clock);
                next = after;
                if let Some((zone, after)) = self.zone(next) {
                    first.zone = Some(ZoneMention { name: zone, span: self.span(next, after) });
                    next = after;
                }
                continue;
            }
            match self.word(start) {
                Some(Word::Weekday(weekday, _) | Word::Weekdays(weekday))
                    if matches!(first.date, Some(Date::Unit { .. })) =>
                {
                    first.date = Some(Date::Weekday { weekday, which: Which::Coming });
                    next = start + 1;
                }
                // "every month on the 5th"
                _ if unit == Unit::Month && matches!(first.date, Some(Date::Unit { .. })) => {
                    let Some((date, after)) = self.day_alone(start).filter(|_| start > next) else { break };
                    (first.date, next) = (Some(date), after);
                }
                _ => break,
            }
        }
        // "weekly updates" says no time.
        let says_when = first.clock.is_some()
            || self.ends_text(next)
            || !matches!(self.word(at), Some(Word::Recurs(..)))
            || matches!(first.date, Some(Date::Weekday { .. }));
        says_when.then_some((Meaning::Recurring { first, count, unit }, next))
    }

    /// "every first Monday", "every last Friday of the month".
    fn every_nth(&self, at: usize) -> Option<(Date, u8, Unit, usize)> {
        if !self.is_any(at, &[Word::Every, Word::Each]) {
            return None;
        }
        let (number, next) = match self.word(at + 1)? {
            Word::Last => (-1, at + 2),
            _ => self.ordinal(at + 1).map(|(number, next)| (i16::from(number), next))?,
        };
        let (weekday, next) = self.weekday_name(next)?;
        let month = [Word::The, Word::Every, Word::Each].into_iter();
        let of = month.map(|which| [Word::Of, which, Word::Unit(Unit::Month)]).find(|of| self.are(next, of));
        let next = next + of.map_or(0, |of| of.len());
        Some((Date::Nth { number, what: Counted::Weekday(weekday), of: None }, 1, Unit::Month, next))
    }

    /// "the 1st of every month", "2nd Tuesday of each month".
    fn day_of_every_month(&self, at: usize) -> Option<(Date, u8, Unit, usize)> {
        let (number, next) = self.ordinal(self.skip(at, Word::The))?;
        let (date, of) = match self.weekday_name(next) {
            Some((weekday, of)) => {
                (Date::Nth { number: i16::from(number), what: Counted::Weekday(weekday), of: None }, of)
            }
            None => (Date::Day { year: None, month: None, day: number, weekday: None }, next),
        };
        let every = self.is(of, Word::Of) && self.is_any(of + 1, &[Word::Every, Word::Each]);
        (every && self.is(of + 2, Word::Unit(Unit::Month))).then_some((date, 1, Unit::Month, of + 3))
    }

    /// What comes again, and how often.
    fn rule(&self, at: usize) -> Option<(Date, u8, Unit, usize)> {
        let today = Date::Unit { unit: Unit::Day, offset: 0 };
        if let Some(found) = self.every_nth(at).or_else(|| self.day_of_every_month(at)) {
            return Some(found);
        }
        match self.word(at)? {
            Word::Every | Word::Each => {
                let other = self.is(at + 1, Word::Other);
                let start = at + 1 + usize::from(other);
                let (count, start) = match self.number(start) {
                    Some((count @ 1..=99, next)) if !other => (count as u8, next),
                    _ => (1 + u8::from(other), start),
                };
                let (date, unit) = match self.word(start)? {
                    Word::Weekday(weekday, _) | Word::Weekdays(weekday) => {
                        (Date::Weekday { weekday, which: Which::Coming }, Unit::Week)
                    }
                    Word::Workday => (Date::Workday(Which::Coming), Unit::WorkingDay),
                    Word::Business if self.is(start + 1, Word::Unit(Unit::Day)) => {
                        return Some((Date::Workday(Which::Coming), count, Unit::WorkingDay, start + 2));
                    }
                    Word::Weekend => (Date::Weekend(Which::Coming), Unit::Week),
                    Word::Quarter => (Date::Unit { unit: Unit::Quarter, offset: 0 }, Unit::Quarter),
                    Word::Unit(unit) if unit >= Unit::Hour => {
                        (Date::Unit { unit: unit.max(Unit::Day), offset: 0 }, unit)
                    }
                    Word::Part(
                        PartOfDay::Morning | PartOfDay::Afternoon | PartOfDay::Evening | PartOfDay::Night,
                    ) => (today, Unit::Day),
                    _ => return None,
                };
                let part = matches!(self.word(start), Some(Word::Part(_)));
                Some((date, count, unit, start + usize::from(!part)))
            }
            Word::Recurs(count, unit) => Some((today, count, unit, at + 1)),
            Word::Weekdays(weekday) => {
                Some((Date::Weekday { weekday, which: Which::Coming }, 1, Unit::Week, at + 1))
            }
            _ => None,
        }
    }
}
