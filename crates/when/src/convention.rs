//! What people differ in when they name times.

use chrono::{NaiveDate, Weekday};

use crate::Language;

/// Choices between readings that are all sensible.
///
/// ```
/// use when::{Conventions, read};
/// let british = Conventions { day_first: true, ..Conventions::default() };
/// assert_ne!(read("on 3/4", &british), read("on 3/4", &Conventions::default()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conventions {
    /// The language of the text.
    pub language: Language,
    /// Whether 3/4 is the third of April.
    pub day_first: bool,
    /// The first day of a week.
    pub week_start: Weekday,
    /// When "end of day" is, in minutes after midnight.
    pub end_of_day: u16,
    /// Whether "next Thursday" is always the one of next week, and not the first that comes; and "last Thursday" the one of
    /// last week, and not the latest that was.
    pub next_is_next_week: bool,
    /// Whether a bare weekday, day or clock that is past means the one to come.
    pub forward: bool,
    /// The month and day on which the fiscal year ends.
    pub fiscal_year_end: (u8, u8),
    /// The sprints that the writer plans in; "next sprint" is read only where they are known.
    pub sprint: Option<Sprint>,
}

/// Sprints: stretches of so many days, one after the other.
///
/// ```
/// use when::{Conventions, Sprint, read};
/// let first_day = chrono::NaiveDate::from_ymd_opt(2026, 7, 6).unwrap();
/// let planned = Conventions { sprint: Some(Sprint { first_day, days: 14 }), ..Conventions::default() };
/// assert_eq!(read("done next sprint", &planned).len(), 1);
/// assert!(read("done next sprint", &Conventions::default()).is_empty());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sprint {
    /// The first day of any one of them.
    pub first_day: NaiveDate,
    /// How many days each has.
    pub days: u16,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            language: Language::default(),
            day_first: false,
            week_start: Weekday::Mon,
            end_of_day: 18 * 60,
            next_is_next_week: true,
            forward: false,
            fiscal_year_end: (12, 31),
            sprint: None,
        }
    }
}
