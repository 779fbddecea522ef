//! The units of time, and lengths of it.

/// The units of time.
///
/// ```
/// use when::mention::{Date, Unit};
/// use when::{Conventions, read};
/// let found = read("next quarter", &Conventions::default());
/// assert_eq!(found[0].point().unwrap().date, Some(Date::Unit { unit: Unit::Quarter, offset: 1 }));
/// assert!(Unit::Hour < Unit::Day && Unit::Day < Unit::Quarter);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    /// A working day: weekends do not count.
    WorkingDay,
    Night,
    Day,
    Weekend,
    Week,
    Fortnight,
    /// Only read where the conventions say how long one is.
    Sprint,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
}

/// A length of time; the parts are kept apart, since a month is no fixed number of days.
///
/// ```
/// use when::mention::{Length, Unit};
/// let length = Length::of(1, 1, Unit::Month).and(Length::of(5, 2, Unit::Hour));
/// assert_eq!((length.months, length.seconds), (1, 9000));
/// assert_eq!(length.back().months, -1);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Length {
    /// Months.
    pub months: i32,
    /// Days.
    pub days: i32,
    /// Days that are worked on.
    pub working_days: i32,
    /// Seconds.
    pub seconds: i64,
    /// Whether a unit below the day was said.
    pub clock: bool,
}

impl Length {
    /// So many of a unit; `numerator / denominator`, rounded to whole parts: half a year is six months, half a day twelve hours.
    #[must_use]
    pub fn of(numerator: i64, denominator: i64, unit: Unit) -> Self {
        let denominator = denominator.max(1);
        let mut length = Self::default();
        let in_days = |days: i64| {
            let seconds = numerator.saturating_mul(days).saturating_mul(86_400) / denominator;
            (i32::try_from(seconds / 86_400).unwrap_or(i32::MAX), seconds % 86_400)
        };
        let in_months =
            |months: i64| i32::try_from(numerator.saturating_mul(months) / denominator).unwrap_or(i32::MAX);
        let in_seconds = |seconds: i64| numerator.saturating_mul(seconds) / denominator;
        match unit {
            Unit::Second => (length.seconds, length.clock) = (in_seconds(1), true),
            Unit::Minute => (length.seconds, length.clock) = (in_seconds(60), true),
            Unit::Hour => (length.seconds, length.clock) = (in_seconds(3600), true),
            Unit::Day | Unit::Night => (length.days, length.seconds) = in_days(1),
            Unit::WorkingDay => length.working_days = in_days(1).0,
            // Half a week is three days: nobody means the hours.
            Unit::Week | Unit::Weekend => length.days = in_days(7).0,
            Unit::Fortnight | Unit::Sprint => length.days = in_days(14).0,
            Unit::Month if denominator > 1 && numerator % denominator != 0 => {
                length.months = in_months(1);
                let rest = numerator % denominator;
                length.days = i32::try_from(rest * 30 / denominator).unwrap_or(0);
            }
            Unit::Month => length.months = in_months(1),
            Unit::Quarter | Unit::Season => length.months = in_months(3),
            Unit::Year => length.months = in_months(12),
            Unit::Decade => length.months = in_months(120),
        }
        length.clock |= length.seconds != 0;
        length
    }

    /// Both lengths together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            months: self.months.saturating_add(other.months),
            days: self.days.saturating_add(other.days),
            working_days: self.working_days.saturating_add(other.working_days),
            seconds: self.seconds.saturating_add(other.seconds),
            clock: self.clock || other.clock,
        }
    }

    /// The same length into the past.
    #[must_use]
    pub fn back(self) -> Self {
        Self {
            months: self.months.saturating_neg(),
            days: self.days.saturating_neg(),
            working_days: self.working_days.saturating_neg(),
            seconds: self.seconds.saturating_neg(),
            clock: self.clock,
        }
    }
}
