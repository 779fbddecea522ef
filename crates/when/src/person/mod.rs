//! An instant on somebody's clock, and in their working day.

#[cfg(test)]
pub(crate) mod tests;
mod usual_week;
mod working;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Offset, TimeZone, Timelike, Utc, Weekday};
use timezone::Tz;

pub use self::usual_week::usual_week;
use crate::holiday;

/// Night begins at this hour.
const NIGHT_FROM: u32 = 22;
/// Night ends at this hour.
const NIGHT_TO: u32 = 6;

/// When somebody works.
///
/// ```
/// use chrono::Weekday::{Fri, Sun, Thu};
/// let week = when::person::usual_week("EG");
/// assert_eq!((week.days.first(), week.days.last()), (Some(&Sun), Some(&Thu)));
/// assert!(!week.days.contains(&Fri) && week.start < week.end);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingWeek {
    /// The days on which work begins.
    pub days: Vec<Weekday>,
    /// Start in minutes after midnight, at most 1,440.
    pub start: u16,
    /// End in minutes after midnight, at most 1,440. Before `start`, it is on the day after: 22:00 to 06:00. Equal to
    /// `start`, there is no working time at all.
    pub end: u16,
}

/// Somebody who reads.
///
/// ```
/// use when::person::{Person, WorkingWeek};
/// let nurse = Person {
///     zone: timezone::Europe::Paris,
///     working: WorkingWeek { days: vec![chrono::Weekday::Sat], start: 22 * 60, end: 6 * 60 },
///     holidays: None,
///     days_off: vec![],
/// };
/// assert!(nurse.is_at_work("2026-03-08T03:00:00+01:00".parse().unwrap()), "a Sunday, but Saturday's night");
/// ```
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

/// Where an instant falls in somebody's working time. The first that holds, in this order: `Within`, a public
/// `Holiday`, `Weekend`, a day off of their own, `Night`, `Before`, `After`.
///
/// ```
/// use when::person::{DayPosition, Person, usual_week};
/// let person = Person {
///     zone: timezone::Asia::Kolkata,
///     working: usual_week("IN"),
///     holidays: None,
///     days_off: vec!["2026-03-05".parse().unwrap()],
/// };
/// let at = |text: &str| person.position(text.parse().unwrap());
/// assert_eq!(at("2026-03-06T06:30:00+05:30"), DayPosition::Before);
/// assert_eq!(at("2026-03-06T23:00:00+05:30"), DayPosition::Night);
/// assert_eq!(at("2026-03-07T12:00:00+05:30"), DayPosition::Weekend);
/// assert_eq!(at("2026-03-05T12:00:00+05:30"), DayPosition::Holiday(None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPosition {
    /// A working day, before work.
    Before,
    /// At work.
    Within,
    /// A working day, after work.
    After,
    /// A day of the week on which they do not work.
    Weekend,
    /// A public holiday, by name, or a day off of their own, without.
    Holiday(Option<&'static str>),
    /// Between 22:00 and 06:00.
    Night,
}

/// An instant on a clock somewhere.
///
/// ```
/// use timezone::{America, Asia};
/// let instant = "2026-03-05T20:00:00Z".parse().unwrap();
/// let tokyo = when::person::LocalTime::at(instant, Asia::Tokyo, America::New_York);
/// assert_eq!((tokyo.offset, tokyo.day_change), (540, 1), "five in the morning of the day after");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// Date and clock there.
    pub civil: NaiveDateTime,
    /// Minutes east of UTC at that instant.
    pub offset: i32,
    /// The calendar day there against the one where the writer is: -1 for the day before, 1 for the day after.
    pub day_change: i8,
}

impl LocalTime {
    /// What clock and calendar show in `zone` at `instant`, compared with the calendar in the `writer`'s zone.
    ///
    /// ```
    /// use timezone::{America, Asia};
    /// let thursday_5pm_pt = "2026-03-06T01:00:00Z".parse().unwrap();
    /// let there = when::person::LocalTime::at(thursday_5pm_pt, Asia::Kolkata, America::Los_Angeles);
    /// assert_eq!(there.civil.to_string(), "2026-03-06 06:30:00");
    /// assert_eq!((there.offset, there.day_change), (330, 1));
    /// ```
    #[must_use]
    pub fn at(instant: DateTime<Utc>, zone: Tz, writer: Tz) -> Self {
        let there = instant.with_timezone(&zone);
        let here = instant.with_timezone(&writer);
        Self {
            civil: there.naive_local(),
            offset: there.offset().fix().local_minus_utc() / 60,
            day_change: (there.date_naive() - here.date_naive()).num_days() as i8,
        }
    }
}

impl Person {
    /// Where `instant` falls for them.
    ///
    /// ```
    /// use when::person::{DayPosition, Person, usual_week};
    /// let person = Person {
    ///     zone: timezone::Europe::London,
    ///     working: usual_week("GB"),
    ///     holidays: Some("GB-ENG".into()),
    ///     days_off: vec![],
    /// };
    /// let at = |text: &str| person.position(text.parse().unwrap());
    /// assert_eq!(at("2026-12-23T16:00:00Z"), DayPosition::Within);
    /// assert_eq!(at("2026-12-23T17:00:00Z"), DayPosition::After);
    /// assert_eq!(at("2026-12-25T10:00:00Z"), DayPosition::Holiday(Some("Christmas Day")));
    /// ```
    #[must_use]
    pub fn position(&self, instant: DateTime<Utc>) -> DayPosition {
        let local = instant.with_timezone(&self.zone);
        let date = local.date_naive();
        if self.is_at_work(instant) {
            DayPosition::Within
        } else if let Some(name) = self.public_holiday(date) {
            DayPosition::Holiday(Some(name))
        } else if !self.working.days.contains(&date.weekday()) {
            DayPosition::Weekend
        } else if self.days_off.contains(&date) {
            DayPosition::Holiday(None)
        } else if self.is_night(instant) {
            DayPosition::Night
        } else if local.num_seconds_from_midnight() < u32::from(self.working.start) * 60 {
            DayPosition::Before
        } else {
            DayPosition::After
        }
    }

    /// Whether they are at work at `instant`.
    #[must_use]
    pub fn is_at_work(&self, instant: DateTime<Utc>) -> bool {
        self.spans_from(instant).next().is_some_and(|span| span.start <= instant)
    }

    /// The first instant from `instant` on when they are at work; `None` where they never are.
    ///
    /// ```
    /// use when::person::{Person, usual_week};
    /// let person = Person {
    ///     zone: timezone::Asia::Kolkata,
    ///     working: usual_week("IN"),
    ///     holidays: None,
    ///     days_off: vec![],
    /// };
    /// let friday_evening = "2026-03-06T18:00:00+05:30".parse().unwrap();
    /// let monday_morning = "2026-03-09T09:00:00+05:30".parse().unwrap();
    /// assert_eq!(person.next_at_work(friday_evening), Some(monday_morning));
    /// ```
    #[must_use]
    pub fn next_at_work(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.spans_from(instant).next().map(|span| span.start.max(instant))
    }

    /// The instant at which they will have worked for `minutes` from `instant` on, counting working time only; `None`
    /// where they never will. For no minutes at all it is when they are next at work.
    ///
    /// ```
    /// use when::person::{Person, usual_week};
    /// let person = Person {
    ///     zone: timezone::Europe::Berlin,
    ///     working: usual_week("DE"),
    ///     holidays: Some("DE-BE".into()),
    ///     days_off: vec![],
    /// };
    /// // Two hours, asked for on Maundy Thursday at 16:00: an hour before Easter, and an hour after it.
    /// let asked = "2026-04-02T16:00:00+02:00".parse().unwrap();
    /// let honest = "2026-04-07T10:00:00+02:00".parse().unwrap();
    /// assert_eq!(person.after_working(asked, 120), Some(honest));
    /// ```
    #[must_use]
    pub fn after_working(&self, instant: DateTime<Utc>, minutes: u32) -> Option<DateTime<Utc>> {
        let mut left = chrono::TimeDelta::minutes(minutes.into());
        for span in self.spans_from(instant) {
            let start = span.start.max(instant);
            if left <= span.end - start {
                return Some(start + left);
            }
            left -= span.end - start;
        }
        None
    }

    /// Whether it is between 22:00 and 06:00 for them.
    pub(crate) fn is_night(&self, instant: DateTime<Utc>) -> bool {
        !(NIGHT_TO..NIGHT_FROM).contains(&self.local(instant).hour())
    }

    /// What their clock and calendar show at `instant`.
    #[must_use]
    pub fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        self.zone.from_utc_datetime(&instant.naive_utc()).naive_local()
    }

    /// The public holiday that they keep on a date, by its English name.
    #[must_use]
    pub fn public_holiday(&self, date: NaiveDate) -> Option<&'static str> {
        self.holidays.as_deref().and_then(|region| holiday::on(region, date))
    }

    /// Whether they begin to work on a date.
    fn works_on(&self, date: NaiveDate) -> bool {
        self.working.days.contains(&date.weekday())
            && !self.days_off.contains(&date)
            && self.public_holiday(date).is_none()
    }
}
