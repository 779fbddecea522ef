//! Lists: what neighbours share ("July 4th or 5th", "Monday or Tuesday next week at 3pm").

use super::{
    Clock, Date, DayHalf, Meaning, Mention, Month, Point, Precision, Relation, Unit, Which,
    fact::Kind,
    reader::{Parsed, Reader},
    restate::restate,
};
use crate::language::Word;

/// The most members of a list that share something.
const LONGEST: usize = 8;

/// A list that is being read.
#[derive(Default)]
pub(super) struct List {
    /// How many mentions belong to it so far.
    members: usize,
    /// The position after its last mention.
    pub(super) end: usize,
    /// Whether one of its joints is "or".
    or: bool,
}

impl Reader<'_> {
    /// Adds a mention that begins at `at` and ends before `end`, with what it shares with those before it.
    pub(super) fn add(
        &self,
        mentions: &mut Vec<Mention>,
        list: &mut List,
        mut mention: Mention,
        at: usize,
        end: usize,
    ) {
        let before = self.members_without_month(&mention, at, list.end);
        if let Some((_, start)) = before.last() {
            // "the 5th, 6th and 7th of May": the first was read before its month was known.
            if list.members > 0 && self.is_list_joint(list.end, *start) {
                let members = mentions.len() - list.members..;
                for member in &mut mentions[members] {
                    if let Meaning::Point(point) = &mut member.meaning {
                        take_date(point, &mention.meaning);
                    }
                }
            }
            *list = List::default();
        }
        let before = before.into_iter().rev().map(|(member, _)| member);
        let first = mentions.len();
        mentions.extend(before);
        if list.members > 0 {
            let restated = self.restates(list.end, at)
                && mentions.last_mut().is_some_and(|last| restate(last, &mut mention));
            if !restated && self.is_list_joint(list.end, at) && list.members < LONGEST {
                list.or |= (list.end..at).any(|between| self.is(between, Word::Or));
                let start = first - list.members;
                share(&mut mentions[start..first], &mut mention, list.or);
            } else {
                *list = List::default();
            }
        }
        let after = self.days_after(&mut mention, end);
        mentions.push(mention);
        list.members += 1 + after.len();
        list.end = end;
        for (member, next) in after {
            mentions.push(member);
            list.end = next;
        }
    }

    /// Further days of a month: "22, 23 and 28" after "Jan".
    fn days_after(&self, mention: &mut Mention, end: usize) -> Vec<(Mention, usize)> {
        let mut found = Vec::new();
        let Meaning::Point(Point {
            date: Some(Date::Day { year, month: month @ Some(Month::Number(_)), .. }),
            clock: None,
            ..
        }) = &mention.meaning
        else {
            return found;
        };
        if self.digits(end.wrapping_sub(1)).is_none_or(|(_, digits)| digits > 2)
            || !self.month_behind(end.wrapping_sub(1))
        {
            return found;
        }
        let mut at = end;
        while found.len() < LONGEST {
            let mut start = at;
            while start < at + 2 && self.is_list_word(start) {
                start += 1;
            }
            let Some((day @ 1..=31, 1..=2)) = self.digits(start) else { break };
            let counts = self.ends_phrase(start + 1)
                && !self.is_unit(start + 1)
                && !self.is(start + 1, Word::Of)
                && !self.continues_number(start + 1)
                && !self.symbol(start + 1, ':')
                && self.meridiem(start + 1, true).is_none();
            let goes_on = self.digits(start + 1).is_some();
            if start == at || !(counts || goes_on) {
                break;
            }
            let date = Date::Day { year: *year, month: *month, day: day as u8, weekday: None };
            let meaning = Meaning::Point(Point::on(date));
            at = start + 1;
            found.push((
                Mention { span: self.span(start, at), relation: Relation::At, meaning, restates: None },
                at,
            ));
        }
        if let Some((year, next)) = self.year(at, false).filter(|_| !found.is_empty()) {
            for member in found.iter_mut().map(|(member, _)| member).chain([mention]) {
                if let Meaning::Point(Point { date: Some(Date::Day { year: missing, .. }), .. }) =
                    &mut member.meaning
                {
                    *missing = Some(year);
                }
            }
            if let Some((member, end)) = found.last_mut() {
                *end = next;
                member.span.end = self.span(next - 1, next).end;
            }
        }
        found
    }

    /// Whether a day's number stands behind its month's name.
    fn month_behind(&self, at: usize) -> bool {
        (1..=2).any(|back| matches!(self.word(at.wrapping_sub(back)), Some(Word::Month(..))))
    }

    /// "4" in "move the 3pm to 4": an hour, since one was named before.
    pub(super) fn moved_to(&self, mentions: &[Mention], list: &List, at: usize) -> Parsed<Mention> {
        let clocked = list.members > 0 && mentions.last()?.has_clock();
        // "at 10 or 11 tomorrow"
        if clocked && self.is(at.wrapping_sub(1), Word::Or) && list.end + 1 == at {
            let found = self.point(at, super::clock::Bare::Yes)?;
            let ends = found.point.date.is_some() || self.ends_text(found.next);
            let meaning = Meaning::Point(found.point);
            let span = self.span(at, found.next);
            return ends
                .then_some((Mention { span, relation: Relation::At, meaning, restates: None }, found.next));
        }
        if !clocked || !self.is(at.wrapping_sub(1), Word::To) {
            return None;
        }
        let found = self.clock(at, super::clock::Bare::Yes).or_else(|| {
            // "twenty": an hour of 24 in words, which nothing else says.
            let (hour @ 13..=24, next) = self.number_in_words(at)? else { return None };
            let clock = Clock {
                hour: hour as u8 % 24,
                minute: 0,
                second: 0,
                precision: Precision::Hour,
                half: DayHalf::Known,
            };
            Some((clock, next))
        });
        let (clock, next) = found.filter(|(_, next)| self.ends_text(*next))?;
        let meaning = Meaning::Point(Point { clock: Some(clock), ..Point::default() });
        Some((Mention { span: self.span(at, next), relation: Relation::At, meaning, restates: None }, next))
    }

    /// "next" in "this week or next": the unit is that of the mention before.
    pub(super) fn next_alone(&self, mentions: &[Mention], list: &List, at: usize) -> Parsed<Mention> {
        let offset = match self.word(at)? {
            Word::Next => 1,
            Word::Last => -1,
            _ => return None,
        };
        let joined = list.members > 0 && list.end + 1 == at && self.is_any(list.end, &[Word::Or, Word::And]);
        let Meaning::Point(Point { date: Some(Date::Unit { unit, .. }), .. }) =
            &mentions.last().filter(|_| joined)?.meaning
        else {
            return None;
        };
        let meaning = Meaning::Point(Point::on(Date::Unit { unit: *unit, offset }));
        Some((
            Mention { span: self.span(at, at + 1), relation: Relation::At, meaning, restates: None },
            at + 1,
        ))
    }

    /// Whether only commas, "or" and "and" stand between two positions.
    fn is_list_joint(&self, from: usize, to: usize) -> bool {
        from < to && to <= from + 2 && (from..to).all(|at| self.is_list_word(at))
    }

    /// Whether a comma, "or" or the like is at a position.
    pub(super) fn is_list_word(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Symbol(',' | '/' | '&') | Kind::Word(Word::Or | Word::And)))
    }

    /// The members of a list that leave the month to the last: "3, 4, or 5 of February"; and months that are everyday words
    /// outside a list: "march, may, or june".
    /// Each with its position, the last first.
    fn members_without_month(&self, mention: &Mention, at: usize, floor: usize) -> Vec<(Mention, usize)> {
        let mut found = Vec::new();
        let Meaning::Point(point) = &mention.meaning else { return found };
        let date = point.date.as_ref();
        let mut position = at;
        while found.len() < LONGEST {
            let mut end = position;
            while end > floor && end + 2 > position && self.is_list_word(end - 1) {
                end -= 1;
            }
            if end == position || end <= floor {
                break;
            }
            let or = (end..position).any(|at| self.is(at, Word::Or));
            let member = match date {
                Some(date) if point.clock.is_none() => {
                    self.member_before(date, at, end).map(|(date, start)| (Point::on(date), start))
                }
                _ if or => self.hour_before(point, at, end),
                _ => None,
            };
            let Some((member, start)) = member else { break };
            if start < floor {
                break;
            }
            let meaning = Meaning::Point(member);
            let span = self.span(start, end);
            found.push((Mention { span, relation: Relation::At, meaning, restates: None }, start));
            position = start;
        }
        found
    }

    /// "2" in "2 or 3pm tomorrow".
    fn hour_before(&self, last: &Point, at: usize, end: usize) -> Parsed<Point> {
        let clock = last.clock.filter(|_| self.digits(at).is_some())?;
        let start = end.checked_sub(1)?;
        let (hour @ 1..=12, 1..=2) = self.digits(start)? else { return None };
        let free = self.starts_number(start) && !self.is(start.wrapping_sub(1), Word::Label);
        let hour = match hour as u8 % 12 {
            hour if clock.hour >= 12 => hour + 12,
            hour => hour,
        };
        // "11 or 1pm"
        let hour = if hour > clock.hour { hour - 12 } else { hour };
        let clock = Clock { hour, minute: 0, second: 0, precision: Precision::Hour, half: clock.half };
        (free && end == start + 1).then(|| (Point { clock: Some(clock), ..last.clone() }, start))
    }

    /// The member of a list that ends at a position, and where it begins.
    fn member_before(&self, last: &Date, at: usize, end: usize) -> Parsed<Date> {
        match last {
            Date::Day { year, month: month @ Some(Month::Number(_)), .. }
                if self.digits(at).is_some() || self.ordinal(at).is_some() =>
            {
                let suffixed = usize::from(self.is(end.wrapping_sub(1), Word::OrdinalSuffix));
                let start = end.checked_sub(1 + suffixed)?;
                // "the first or second of June"
                if let Some((day @ 1..=31, next)) = self.ordinal(start)
                    && next == end
                {
                    return Some((Date::Day { year: *year, month: *month, day, weekday: None }, start));
                }
                let (day @ 1..=31, 1..=2) = self.digits(start)? else { return None };
                let date = Date::Day { year: *year, month: *month, day: day as u8, weekday: None };
                self.starts_number(start).then_some((date, start))
            }
            Date::Month { year, which: Which::Bare, .. } => match self.word(end.checked_sub(1)?)? {
                Word::Month(month, true) => {
                    Some((Date::Month { year: *year, month, which: Which::Bare }, end - 1))
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// "every Tuesday and Thursday at 10am": both come again, and at the same hour.
fn share_recurrence(before: &mut [Mention], mention: &mut Mention) {
    let Some(Meaning::Recurring { first: previous, count, unit }) =
        before.last_mut().map(|last| &mut last.meaning)
    else {
        return;
    };
    let Meaning::Point(point) = &mut mention.meaning else { return };
    let Some(Date::Weekday { weekday, which: Which::Bare }) = point.date else { return };
    point.date = Some(Date::Weekday { weekday, which: Which::Coming });
    if previous.clock.is_none() {
        previous.clock = point.clock;
        previous.zone.clone_from(&point.zone);
    }
    mention.meaning = Meaning::Recurring { first: point.clone(), count: *count, unit: *unit };
}

/// Lets the members of a list share what only one of them says.
fn share(before: &mut [Mention], mention: &mut Mention, or: bool) {
    share_recurrence(before, mention);
    let Some(Meaning::Point(previous)) = before.last().map(|last| last.meaning.clone()) else { return };
    let (Meaning::Point(last) | Meaning::Range { from: last, .. } | Meaning::Lasting { from: last, .. }) =
        &mut mention.meaning
    else {
        return;
    };
    if let (
        Some(Date::Day { month: Some(month), year: said, .. }),
        Some(Date::Day { month: missing @ None, year, .. }),
    ) = (&previous.date, &mut last.date)
    {
        *missing = Some(*month);
        *year = year.or(*said);
    }
    if or && last.date.is_none() && last.clock.is_some() && previous.clock.is_some() {
        last.date.clone_from(&previous.date);
    }
    if let (
        Some(Date::Weekday { which: Which::Next(steps), .. }),
        Some(Date::Weekday { which: which @ Which::Bare, .. }),
    ) = (&previous.date, &mut last.date)
    {
        *which = Which::Next(*steps);
    }
    let last = mention.meaning.clone();
    for member in before.iter_mut() {
        let Meaning::Point(point) = &mut member.meaning else { continue };
        take_date(point, &last);
        // "2pm or 3pm on Tuesday"
        if let (true, Meaning::Point(last)) = (or, &last)
            && point.date.is_none()
            && point.clock.is_some()
            && last.clock.is_some()
        {
            point.date.clone_from(&last.date);
        }
        // "June 25th and July 2nd at 10am": two dates share the hour, but "Monday and Wednesday at 3pm" may not.
        let dates = matches!(point.date, Some(Date::Day { .. }))
            && matches!(&last, Meaning::Point(Point { date: Some(Date::Day { .. }), .. }));
        if (or || dates) && point.clock.is_none() && point.part.is_none() && is_day(point) {
            member.meaning = with_clock(point, &last);
        }
    }
}

/// The year of a later day, or the week of a later weekday.
fn take_date(point: &mut Point, last: &Meaning) {
    let (Meaning::Point(last) | Meaning::Range { from: last, .. }) = last else { return };
    match (&mut point.date, &last.date) {
        (
            Some(Date::Day { year: missing @ None, month: Some(Month::Number(month)), .. }),
            Some(Date::Day { year: year @ Some(_), month: Some(Month::Number(later)), .. }),
        ) if *month <= *later => {
            *missing = *year;
        }
        // "the 5th, 6th and 7th of May"
        (
            Some(Date::Day { year: missing @ None, month: month @ None, weekday: None, .. }),
            Some(Date::Day { year, month: said @ Some(Month::Number(_)), .. }),
        ) => {
            (*missing, *month) = (*year, *said);
        }
        (Some(Date::Weekday { weekday, which: Which::Bare }), Some(Date::Within { week, .. })) => {
            point.date = Some(Date::Within { day: *weekday, week: week.clone() });
        }
        _ => {}
    }
}

fn is_day(point: &Point) -> bool {
    matches!(
        point.date,
        Some(
            Date::Day { .. }
                | Date::Weekday { .. }
                | Date::Within { .. }
                | Date::Unit { unit: Unit::Day, .. }
        )
    )
}

/// A day with the clock times that the last of its list has.
fn with_clock(point: &Point, last: &Meaning) -> Meaning {
    let on_day = |clocked: &Point| Point { date: point.date.clone(), ..clocked.clone() };
    match last {
        Meaning::Point(last) if last.clock.is_some() => Meaning::Point(on_day(last)),
        Meaning::Range { from, to }
            if from.clock.is_some() && (to.date.is_none() || from.date == to.date) =>
        {
            Meaning::Range { from: on_day(from), to: Point { date: None, ..to.clone() } }
        }
        _ => Meaning::Point(point.clone()),
    }
}
