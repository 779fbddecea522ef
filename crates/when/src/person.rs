//! An instant on somebody's clock, and in their working day.

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;

/// When somebody works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingWeek {
    /// The working days.
    pub days: Vec<Weekday>,
    /// Start in minutes after midnight.
    pub start: u16,
    /// End in minutes after midnight.
    pub end: u16,
}

/// Somebody who reads.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their zone.
    pub zone: Tz,
    /// When they work.
    pub working: WorkingWeek,
    /// Whose public holidays they keep, "IN-KA" or "IN".
    pub holidays: Option<String>,
    /// Days off of their own.
    pub days_off: Vec<NaiveDate>,
}

/// Where an instant falls in somebody's working time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayPosition {
    /// A working day, before work.
    Before,
    /// At work.
    Within,
    /// A working day, after work.
    After,
    /// A day on which they do not work.
    Weekend,
    /// A public holiday, by name, or a day off of their own, without.
    Holiday(Option<&'static str>),
    /// Between 22:00 and 06:00.
    Night,
}

impl Person {
    /// Where `instant` falls for them.
    #[must_use]
    pub fn position(&self, _instant: DateTime<Utc>) -> DayPosition {
        DayPosition::Within
    }

    /// The first instant from `instant` on when they are at work.
    #[must_use]
    pub fn next_at_work(&self, instant: DateTime<Utc>) -> DateTime<Utc> {
        instant
    }

    /// The instant at which they will have worked for `minutes` from `instant` on.
    #[must_use]
    pub fn after_working(&self, instant: DateTime<Utc>, _minutes: u32) -> DateTime<Utc> {
        instant
    }
}

/// The working days that are usual in a country, by its ISO 3166 code.
#[must_use]
pub fn usual_week(_country: &str) -> WorkingWeek {
    WorkingWeek {
        days: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
        start: 9 * 60,
        end: 17 * 60,
    }
}
