//! Parts: "end of next week", "early tomorrow", "mid March", "EOD Thursday"; ordinals in a stretch: "first Monday of May";
//! quarters, seasons, weekends, weeks by a day or a number; parts of the day.

use chrono::Weekday;

use super::{
    Counted, Date, DayPart, PartOfDay, StretchPart, Unit, Which, Year,
    date::takes_clock,
    fact::Kind,
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
        self.fiscal_year_end(start)
            .or_else(|| self.end_in_a_word(start, depth))
            .or_else(|| self.stretch_part(start, depth))
            .or_else(|| self.counted(start, depth))
            .or_else(|| self.quarter(start))
            .or_else(|| self.week_of(start, depth))
            .or_else(|| self.season_or_weekend(start))
    }

    /// "FY end", "fiscal year end", "end of the fiscal year".
    fn fiscal_year_end(&self, at: usize) -> Parsed<Date> {
        let is_end = |at: usize| self.is(at, Word::Stretch(StretchPart::End));
        if self.is(at, Word::Fiscal) {
            let end = self.skip(at + 1, Word::Unit(Unit::Year));
            return is_end(end).then_some((Date::FiscalYearEnd, end + 1));
        }
        if !is_end(at) || !self.is(at + 1, Word::Of) {
            return None;
        }
        let fiscal = self.skip(at + 2, Word::The);
        self.is(fiscal, Word::Fiscal)
            .then(|| (Date::FiscalYearEnd, self.skip(fiscal + 1, Word::Unit(Unit::Year))))
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

    /// "first Monday of next month", "last day of 2026", "3rd week of May", "second to last Friday in June".
    fn counted(&self, at: usize, depth: u8) -> Parsed<Date> {
        // "day 100 of 2026"
        if let (true, Some((number @ 1..=366, _))) = (self.is(at, Word::Unit(Unit::Day)), self.digits(at + 1))
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

    /// "Q3", "Q3 2026", "2026-Q1", "18q4", "H1 2026".
    fn quarter(&self, at: usize) -> Parsed<Date> {
        if let Some((number, halves, next)) = self.quarter_name(at) {
            let after = self.skip_symbol(next, '-');
            let after = self.skip_symbol(after, '/');
            let after = self.skip_symbol(after, ',');
            let (year, next) =
                self.year(after, self.glued(after)).map_or((None, next), |(year, next)| (Some(year), next));
            // "h2" is a heading, and a half of a year with a year.
            let half = !halves || year.is_some() || self.raw(at) == "H";
            return half.then_some((Date::Quarter { year, number, halves }, next));
        }
        let (value, digits) = self.digits(at).filter(|_| self.starts_number(at))?;
        let year = match digits {
            4 if (1900..=2199).contains(&value) => value as i32,
            2 if self.glued(at + 1) => 2000 + value as i32,
            _ => return None,
        };
        let name = if self.symbol(at + 1, '-') || self.symbol(at + 1, '/') { at + 2 } else { at + 1 };
        let (number, halves, next) = self.quarter_name(name)?;
        Some((Date::Quarter { year: Some(Year::Number(year)), number, halves }, next))
    }

    /// "Q3", "H1", "3Q".
    fn quarter_name(&self, at: usize) -> Option<(u8, bool, usize)> {
        if let Some((number @ 1..=4, 1)) = self.digits(at)
            && self.is(at + 1, Word::Q)
            && self.glued(at + 1)
            && self.starts_number(at)
        {
            return Some((number as u8, false, at + 2));
        }
        let halves = match self.word(at)? {
            Word::Q => false,
            Word::H => true,
            _ => return None,
        };
        let (number, 1) = self.digits(at + 1).filter(|_| self.glued(at + 1))? else { return None };
        let most = if halves { 2 } else { 4 };
        let ends = !self.glued(at + 2) || matches!(self.kind(at + 2), Some(Kind::Symbol(_)));
        ((1..=most).contains(&number) && ends).then_some((number as u8, halves, at + 2))
    }

    /// "week of March 3", "week commencing 14 July", "W/C 14 July", "week 23".
    fn week_of(&self, at: usize, depth: u8) -> Parsed<Date> {
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

    /// "summer 2026", "this winter" is another rule's; "the weekend", "week-end".
    fn season_or_weekend(&self, at: usize) -> Parsed<Date> {
        match self.word(at)? {
            Word::Season(..) => self.season(at, false),
            Word::Weekend => Some(self.weekend(at + 1)),
            _ => None,
        }
    }

    /// "summer 2026", "winter"; "spring" too where it can be no everyday word.
    fn season(&self, at: usize, sure: bool) -> Parsed<Date> {
        let Word::Season(season, everyday) = self.word(at)? else { return None };
        let (year, next) = self
            .year(self.skip_symbol(at + 1, ','), false)
            .map_or((None, at + 1), |(year, next)| (Some(year), next));
        let sure = sure || year.is_some() || !everyday;
        sure.then_some((Date::Season { season: Some(season), year, which: Which::Bare }, next))
    }

    /// What follows "the weekend": "after next", "before last", "of July 4".
    fn weekend(&self, at: usize) -> (Date, usize) {
        match (self.word(at), self.word(at + 1)) {
            (Some(Word::After), Some(Word::Next)) => (Date::Weekend(Which::Next(2)), at + 2),
            (Some(Word::Before), Some(Word::Last)) => (Date::Weekend(Which::Last(2)), at + 2),
            (Some(Word::Of), _) => match self.calendar_date(self.skip(at + 1, Word::The)) {
                Some((day @ Date::Day { .. }, next)) => (Date::WeekendOf(Box::new(day)), next),
                _ => (Date::Weekend(Which::Bare), at),
            },
            _ => (Date::Weekend(Which::Bare), at),
        }
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
