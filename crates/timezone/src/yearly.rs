//! Clock changes that come back every year. The build finds them with the same code as they are read with.

use chrono::{Datelike, NaiveDate, NaiveTime};

/// The last year of which chrono-tz knows the changes.
pub(crate) const LAST_YEAR: i32 = 2099;

const SECONDS_OF_A_DAY: i64 = 86_400;

/// The two changes of every year from one on, to [`LAST_YEAR`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Yearly {
    /// The first year in which they come.
    pub(crate) since: i32,
    /// In the order in which they come.
    pub(crate) changes: [Change; 2],
}

/// A change that comes once a year, on the first of a weekday from a day of a month on: the last Sunday of March is the first
/// from the 25th on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// From 1 to 12.
    pub(crate) month: u8,
    /// The first day of the month that it may be on; the month has six more.
    pub(crate) first_day: u8,
    /// Days after Monday.
    pub(crate) weekday: u8,
    /// Seconds after the midnight in UTC with which that day begins: below 0 or beyond a day where the day is that of a clock
    /// that is far from UTC.
    pub(crate) seconds: i32,
    /// What holds from then on: a place in the table of spans.
    pub(crate) span: u8,
}

impl Change {
    /// Its instant in a year, in seconds since 1970.
    pub(crate) fn instant(&self, year: i32) -> i64 {
        let first = NaiveDate::from_ymd_opt(year, self.month.into(), self.first_day.into())
            .expect("every year has that day");
        let days = (7 + u32::from(self.weekday) - first.weekday().num_days_from_monday()) % 7;
        let midnight = first.and_time(NaiveTime::MIN).and_utc().timestamp();
        midnight + i64::from(days) * SECONDS_OF_A_DAY + i64::from(self.seconds)
    }
}
