//! From one time to another: what each end leaves out is taken from the other.

use chrono::{TimeDelta, Timelike};

use super::{
    Grain,
    calendar::View,
    clock::{minutes, settled},
    stretch::{Stretch, midnight, plus_months},
};
use crate::mention::{Clock, Date, DayHalf, Month, Point, Unit, Which, Year};

impl View<'_> {
    /// The stretch between two times.
    pub(super) fn range(self, from: &Point, to: &Point) -> Option<Stretch> {
        let (mut from, mut to) = (from.clone(), to.clone());
        let own_date = to.date.is_some() && from.date.is_some();
        let borrowed = from.date.is_none();
        share(&mut from, &mut to);
        share_clock(&mut from, &mut to);
        let mut first = self.point(&from)?;
        if matches!(to.date, Some(Date::Now)) && to.clock.is_none() && first.start > self.now {
            // "between Jan 22 and now" looks back.
            let year = plus_months(first.start.date(), -12)?;
            first.start = year.and_time(first.start.time());
        }
        if matches!(from.date, Some(Date::Now))
            && let Some(clock) = &mut to.clock
        {
            to.date = Some(Date::Unit { unit: Unit::Day, offset: 0 });
            let settled = settled(*clock);
            let evening = Clock { hour: settled.hour + 12, half: DayHalf::Known, ..settled };
            let passed = minutes(settled) <= self.now.hour() * 60 + self.now.minute();
            *clock =
                if clock.half == DayHalf::Unsaid && settled.hour < 12 && passed { evening } else { settled };
        }
        // "Monday to Friday": the Friday after that Monday.
        let bare_start = matches!(from.date, Some(Date::Weekday { which: Which::Bare, .. }));
        let follows = match to.date {
            Some(Date::Weekday { which: Which::Next(_), .. }) => bare_start,
            Some(
                Date::Weekday { which: Which::Bare, .. }
                | Date::Day { year: None, .. }
                | Date::Month { year: None, .. },
            ) => true,
            _ => false,
        };
        let view = if follows && own_date { View { now: first.start, ..self } } else { self };
        let mut last = view.point(&to)?;
        let tomorrow = matches!(to.date, Some(Date::Unit { unit: Unit::Day, offset: 1.. }));
        if last.start < first.start && borrowed && tomorrow {
            // "from 6pm to 6am tomorrow" begins today.
            first.start = first.start.checked_sub_signed(TimeDelta::days(1))?;
        } else if last.start < first.start {
            last = later(&to, own_date, last, first)?;
        }
        if first.grain == Grain::Day && (last.grain == Grain::Day || matches!(to.date, Some(Date::Now)))
            || first.grain > Grain::Day
            || last.grain > Grain::Day
        {
            let grain = first.grain.min(last.grain).max(Grain::Day);
            return Some(Stretch { start: first.start, end: Some(midnight(last.last_day())), grain });
        }
        let end = last.end.unwrap_or(last.start);
        Some(Stretch { start: first.start, end: Some(end), grain: first.grain.min(last.grain) })
    }
}

/// A second end that lies before the first is one day, week or year later.
fn later(to: &Point, own_date: bool, last: Stretch, first: Stretch) -> Option<Stretch> {
    let step = match (&to.date, own_date) {
        (Some(Date::Weekday { .. }), true) => 7,
        (_, false) => 1,
        _ => return Some(last),
    };
    let start = last.start.checked_add_signed(TimeDelta::days(step))?;
    Some(if start >= first.start { Stretch { start, ..last } } else { last })
}

/// What one end of a range leaves out is taken from the other.
fn share(from: &mut Point, to: &mut Point) {
    match (&mut from.date, &mut to.date) {
        (date @ None, other) => date.clone_from(other),
        (date, other @ None) => other.clone_from(date),
        (
            Some(Date::Day { year: first_year, month: first_month, .. }),
            Some(Date::Day { year, month, .. }),
        ) => {
            *month = month.or(*first_month);
            *first_month = first_month.or(*month);
            let wraps = matches!((*first_month, *month), (Some(Month::Number(first)), Some(Month::Number(second))) if first > second);
            *first_year = first_year.or(year.map(|year| shifted(year, -i32::from(wraps))));
            *year = year.or(first_year.map(|year| shifted(year, i32::from(wraps))));
        }
        (
            Some(Date::Month { year: first_year, month: first, which: Which::Bare }),
            Some(
                Date::Month { year, month: second, .. }
                | Date::Day { year, month: Some(Month::Number(second)), .. },
            ),
        ) => {
            let wraps = i32::from(first > second);
            *first_year = first_year.or(year.map(|year| shifted(year, -wraps)));
        }
        _ => {}
    }
    if to.clock.is_none() && to.part.is_none() && from.clock.is_some() {
        to.clock = from.clock;
    }
}

fn shifted(year: Year, by: i32) -> Year {
    match year {
        Year::Number(year) => Year::Number(year + by),
        Year::Offset(offset) => Year::Offset(offset + by),
    }
}

/// Which halves of the day the two hours of a range lie in: "2-3pm", "11-1pm", "9 to 5".
fn share_clock(from: &mut Point, to: &mut Point) {
    let (Some(first), Some(last)) = (&mut from.clock, &mut to.clock) else { return };
    let same_day = from.date == to.date;
    match (first.half, last.half) {
        (DayHalf::Unsaid, DayHalf::Known | DayHalf::Midnight) if same_day => {
            let end = minutes(*last);
            let end = if end == 0 { 24 * 60 } else { end };
            let afternoon = Clock { hour: first.hour % 12 + 12, half: DayHalf::Known, ..*first };
            let morning = Clock { hour: first.hour % 12, half: DayHalf::Known, ..*first };
            *first = if minutes(afternoon) < end { afternoon } else { morning };
        }
        (_, DayHalf::Unsaid) if same_day => {
            *first = settled(*first);
            let start = minutes(*first);
            let afternoon = Clock { hour: last.hour % 12 + 12, half: DayHalf::Known, ..*last };
            let morning = Clock { hour: last.hour % 12, half: DayHalf::Known, ..*last };
            *last = if minutes(morning) > start || minutes(afternoon) <= start { morning } else { afternoon };
        }
        _ => {}
    }
}
