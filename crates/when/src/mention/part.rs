//! Parts: "end of next week", "early tomorrow", "mid March", "EOD Thursday"; and parts of the day: "in the late afternoon".

use super::{
    Date, DayPart, PartOfDay, StretchPart, Unit, Year,
    date::takes_clock,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A part of a stretch, or something counted in one.
    pub(super) fn part_of_stretch(&self, at: usize, depth: u8) -> Parsed<Date> {
        if depth > 2 {
            return None;
        }
        let start = self.skip(at, Word::The);
        // None of the rules is asked at what most dates begin with.
        if matches!(
            self.word(start),
            Some(
                Word::Weekday(..)
                    | Word::Weekdays(_)
                    | Word::Month(..)
                    | Word::Day(_)
                    | Word::Part(_)
                    | Word::NamedHour(_)
                    | Word::At
                    | Word::On
                    | Word::By
                    | Word::In
                    | Word::From
            )
        ) {
            return None;
        }
        self.fiscal_year_end(start)
            .or_else(|| self.fiscal_year(start))
            .or_else(|| self.end_in_a_word(start, depth))
            .or_else(|| self.stretch_part(start, depth))
            .or_else(|| self.counted(start, depth))
            .or_else(|| self.first_of(start, depth))
            .or_else(|| self.quarter(start))
            .or_else(|| self.week_of(start, depth))
            .or_else(|| self.season_or_weekend(start))
    }

    /// "EOD", "EOW", "EOD Thursday", "close of business".
    fn end_in_a_word(&self, at: usize, depth: u8) -> Parsed<Date> {
        let (unit, next) = match self.word(at)? {
            Word::EndOf(unit) => (unit, at + 1),
            Word::Close if self.is(at + 1, Word::Of) && self.is(at + 2, Word::Business) => {
                (Unit::Day, at + 3)
            }
            Word::Stretch(StretchPart::End) if self.is(at + 1, Word::Of) => {
                let of =
                    if self.is_any(at + 2, &[Word::The, Word::My, Word::Your]) { at + 3 } else { at + 2 };
                match self.word(of)? {
                    Word::Business => (Unit::Day, self.skip(of + 1, Word::Unit(Unit::Day))),
                    Word::Unit(Unit::Day) => (Unit::Day, of + 1),
                    _ => return None,
                }
            }
            _ => return None,
        };
        let of = self.skip(self.skip(next, Word::On), Word::Of);
        match self.date(of, depth + 1) {
            Some((date, after)) => Some((Date::EndOf { unit, of: Some(Box::new(date)) }, after)),
            None => Some((Date::EndOf { unit, of: None }, next)),
        }
    }

    /// "end of next week", "beginning of January", "mid March", "early next year", "rest of the week", "first half of May".
    fn stretch_part(&self, at: usize, depth: u8) -> Parsed<Date> {
        let (part, next) = match self.word(at)? {
            Word::Stretch(part) => (part, at + 1),
            Word::All => {
                let next = self.skip(at + 1, Word::The);
                let Word::Unit(unit) = self.word(next)? else { return None };
                // "all day tomorrow"
                if unit == Unit::Day
                    && let Some((date, end)) = self.date(self.skip(next + 1, Word::On), depth + 1)
                    && takes_clock(&date)
                {
                    return Some((date, end));
                }
                return Some((Date::Unit { unit, offset: 0 }, next + 1)).filter(|_| unit >= Unit::Day);
            }
            Word::Ordinal(1) if self.is(at + 1, Word::Half) => (StretchPart::FirstHalf, at + 2),
            Word::Unit(Unit::Second) if self.is(at + 1, Word::Half) => (StretchPart::SecondHalf, at + 2),
            _ => return None,
        };
        let needs_of = !matches!(part, StretchPart::Early | StretchPart::Late | StretchPart::Middle);
        let mut of = self.skip_symbol(next, '-');
        if self.is_any(of, &[Word::Of, Word::In]) {
            of += 1;
        } else if needs_of && part != StretchPart::End {
            return None;
        }
        let start = self.skip(self.skip(of, Word::The), Word::My);
        if matches!(self.word(start), Some(Word::Tonight | Word::Part(_))) {
            return None;
        }
        // "the end of the week" is that of the present one.
        if let Some(Word::Unit(unit)) = self.word(start)
            && unit >= Unit::Day
            && (of > next || start > of)
            && !self.is_any(start + 1, &[Word::After, Word::Before, Word::Of])
        {
            let of = Box::new(Date::Unit { unit, offset: 0 });
            return Some((Date::Part { part, of }, start + 1));
        }
        if self.is(start, Word::Quarter) && of > next {
            let of = Box::new(Date::Unit { unit: Unit::Quarter, offset: 0 });
            return Some((Date::Part { part, of }, start + 1));
        }
        if self.is(start, Word::Unit(Unit::Year)) || self.is(start, Word::Unit(Unit::Month)) {
            return None;
        }
        if let Some((Year::Number(year), end)) = self.year(of, false) {
            return Some((Date::Part { part, of: Box::new(Date::Year(year)) }, end));
        }
        // "early spring": beside a part, no everyday word.
        let (date, after) = self.season(start, true).or_else(|| self.date(of, depth + 1))?;
        if part == StretchPart::End
            && matches!(
                date,
                Date::Weekday { .. }
                    | Date::Day { .. }
                    | Date::Unit { unit: Unit::Day, .. }
                    | Date::Within { .. }
            )
        {
            return Some((Date::EndOf { unit: Unit::Day, of: Some(Box::new(date)) }, after));
        }
        let whole = matches!(
            date,
            Date::Unit { .. }
                | Date::Decade(_)
                | Date::Month { .. }
                | Date::Quarter { .. }
                | Date::Season { .. }
                | Date::Weekend(_)
                | Date::Weekday { .. }
                | Date::Within { .. }
                | Date::Day { .. }
        );
        whole.then_some((Date::Part { part, of: Box::new(date) }, after))
    }

    /// A part of the day: "morning", "in the late afternoon", "at night", "lunchtime".
    pub(super) fn day_part(&self, at: usize) -> Parsed<DayPart> {
        let mut start = at;
        if self.is_any(start, &[Word::In, Word::During, Word::At, Word::For, Word::Over]) {
            start += 1;
        }
        start = if self.is_any(start, &[Word::The, Word::This]) { start + 1 } else { start };
        let stretch = match self.word(start) {
            Some(Word::Stretch(part @ (StretchPart::Early | StretchPart::Late | StretchPart::Middle))) => {
                start = self.skip_symbol(start + 1, '-');
                // "early in the morning", "late at night"
                start = self.skip(self.skip(self.skip(start, Word::At), Word::In), Word::The);
                Some(part)
            }
            _ => None,
        };
        match self.word(start)? {
            Word::Part(part) => Some((DayPart { part, stretch }, start + 1)),
            Word::Tonight => Some((DayPart { part: PartOfDay::Night, stretch }, start + 1)),
            _ => None,
        }
    }
}
