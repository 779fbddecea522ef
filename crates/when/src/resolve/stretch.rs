//! Stretches of civil time, and the arithmetic of days and months.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::Grain;
use crate::mention::Length;

/// A stretch of civil time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Its beginning.
    pub(super) start: NaiveDateTime,
    /// Its end: for clock times the instant, for days and longer units the last day; `None` for a single unit.
    pub(super) end: Option<NaiveDateTime>,
    /// The unit it is exact to.
    pub(super) grain: Grain,
}

impl Stretch {
    pub(super) fn at(start: NaiveDateTime, grain: Grain) -> Self {
        Self { start, end: None, grain }
    }

    pub(super) fn day(day: NaiveDate) -> Self {
        Self::at(midnight(day), Grain::Day)
    }

    pub(super) fn days(first: NaiveDate, last: NaiveDate) -> Self {
        Self { start: midnight(first), end: Some(midnight(last)), grain: Grain::Day }
    }

    /// The last day of it.
    pub(super) fn last_day(&self) -> NaiveDate {
        if let Some(end) = self.end {
            return end.date();
        }
        let first = self.start.date();
        let after = match self.grain {
            Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => return first,
            Grain::Week => plus_days(first, 7),
            Grain::Weekend => plus_days(first, 2),
            Grain::Month => plus_months(first, 1),
            Grain::Quarter | Grain::Season => plus_months(first, 3),
            Grain::Year => plus_months(first, 12),
        };
        after.and_then(|after| after.pred_opt()).unwrap_or(first)
    }
}

pub(super) fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

/// A day some days away; `None` beyond the calendar's end.
pub(super) fn plus_days(day: NaiveDate, days: i32) -> Option<NaiveDate> {
    let count = Days::new(u64::from(days.unsigned_abs()));
    if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) }
}

/// The same day some months away, or the month's last where it has no such day.
pub(super) fn plus_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) }
}

/// A time some length away.
pub(super) fn plus(time: NaiveDateTime, length: Length) -> Option<NaiveDateTime> {
    let day = plus_days(plus_months(time.date(), length.months)?, length.days)?;
    let day = plus_working_days(day, length.working_days)?;
    day.and_time(time.time()).checked_add_signed(TimeDelta::try_seconds(length.seconds)?)
}

/// A day some working days away, Monday to Friday.
pub(super) fn plus_working_days(day: NaiveDate, days: i32) -> Option<NaiveDate> {
    // Whole weeks first, so that the rest is at most four steps.
    let mut day = plus_days(day, (days / 5).checked_mul(7)?)?;
    let step = days.signum();
    let mut left = (days % 5).abs();
    while left > 0 || days != 0 && is_weekend(day) {
        day = plus_days(day, step)?;
        if !is_weekend(day) {
            left -= 1;
        }
        if left < 0 {
            break;
        }
    }
    Some(day)
}

pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The first day of the week that a day lies in.
pub(super) fn week_start(day: NaiveDate, first: Weekday) -> NaiveDate {
    let back = day.weekday().days_since(first);
    plus_days(day, -(back as i32)).unwrap_or(day)
}

/// The first of a weekday on or after a day.
pub(super) fn on_or_after(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    plus_days(day, weekday.days_since(day.weekday()) as i32)
}

/// The last of a weekday on or before a day.
pub(super) fn on_or_before(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    plus_days(day, -(day.weekday().days_since(weekday) as i32))
}
