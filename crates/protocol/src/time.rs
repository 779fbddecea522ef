//! Times, as the writer said them and as each reader sees them.

use serde::{Deserialize, Serialize};

use crate::{Fix, Span};

/// A date and a clock without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CivilTime {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 for Monday to 6 for Sunday.
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// Where an instant falls in somebody's working time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum DayPosition {
    /// A working day, before work.
    Before,
    /// At work.
    Within,
    /// A working day, after work.
    After,
    /// A day of the week on which they do not work.
    Weekend,
    /// A public holiday, or a day off of their own.
    Holiday,
    /// 22:00 to 06:00.
    Night,
}

/// An instant on somebody's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LocalTime {
    /// Date and clock there.
    pub civil: CivilTime,
    /// Minutes east of UTC.
    pub offset: i32,
    /// The zone's abbreviation on that date, or "+05:30".
    pub abbreviation: String,
    /// The calendar day against the writer's: -1 the day before, 1 the day after.
    pub day_change: i8,
}

/// One reader's view of a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReaderTime {
    /// The person's id in the roster.
    pub person: String,
    /// Their name.
    pub name: String,
    /// Their place.
    pub place: String,
    /// The time there.
    pub start: LocalTime,
    /// The end there, for a range.
    pub end: Option<LocalTime>,
    /// Where the start falls in their working time.
    pub position: DayPosition,
    /// The name of the holiday, where it is one.
    pub holiday: Option<String>,
    /// The first moment from `start` on when they are at work; `null` where they are.
    pub next_at_work: Option<LocalTime>,
}

/// A zone that a name may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ZoneCandidate {
    /// The IANA zone name, or an offset as "+05:30".
    pub zone: String,
    /// What to call it: "India (UTC+05:30)".
    pub label: String,
    /// The change that would say so in the draft: "5pm IST" to "5pm India time".
    pub fix: Option<Fix>,
}

/// The zone that a time is read in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ZoneReading {
    /// The IANA zone name, or an offset as "+05:30".
    pub zone: String,
    /// Whether the draft names no zone, so that it is the writer's.
    pub implied: bool,
    /// All that the name may mean, likeliest first; empty where it is clear.
    pub candidates: Vec<ZoneCandidate>,
    /// The name, where people in different countries mean different zones by it, so that a choice for it is worth keeping.
    pub shared_name: Option<String>,
}

/// What is noteworthy about a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum NoticeCode {
    /// The clock change skips this local time.
    Skipped,
    /// The clock change has this local time twice.
    Doubled,
    /// "PST" on a summer's day.
    StandardInSummer,
    /// The weekday and the date disagree.
    WeekdayDisagrees,
    /// It is already past.
    Past,
    /// The zone's name means several zones.
    AmbiguousZone,
    /// The same instant was written twice, and the two disagree.
    Disagrees,
    /// No zone is named, and a reader's clock shows another time.
    ZoneUnsaid,
    /// A clock change between now and then makes it another hour for a reader than today's difference would.
    ClockChange,
    /// A holiday, a weekend or the night of a reader.
    ReaderAway,
}

/// A remark on a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Notice {
    /// What kind of remark.
    pub code: NoticeCode,
    /// The remark, in the language of the draft.
    pub message: String,
    /// A change that would settle it.
    pub fix: Option<Fix>,
}

/// A time named in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TimeRow {
    /// Where it is named.
    pub span: Span,
    /// The words.
    pub text: String,
    /// Whether a clock is named, and not only a day: the rows of readers need one.
    pub has_clock: bool,
    /// The zone it is read in.
    pub zone: ZoneReading,
    /// On the clock of that zone.
    pub stated: LocalTime,
    /// In UTC.
    pub utc: LocalTime,
    /// The end in UTC, for a range.
    pub utc_end: Option<LocalTime>,
    /// On the writer's clock.
    pub writer: LocalTime,
    /// On each reader's clock, from west to east.
    pub readers: Vec<ReaderTime>,
    /// What is noteworthy about it.
    pub notices: Vec<Notice>,
}

/// The answer of the converter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Conversion {
    /// Every time found in what was typed.
    pub times: Vec<TimeRow>,
    /// The same as lines of plain text, to copy.
    pub text: String,
}

/// A city, country or zone that a person can be in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Place {
    /// What to call it: "Bangalore".
    pub name: String,
    /// The country's name, to tell two places apart.
    pub country: String,
    /// The IANA zone name.
    pub zone: String,
    /// The holiday region, "IN-KA" or "IN", where one is known.
    pub holidays: Option<String>,
    /// Minutes east of UTC now.
    pub offset: i32,
}

/// One person in a window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonInWindow {
    /// The person's id in the roster.
    pub person: String,
    /// Their name.
    pub name: String,
    /// The window's start there.
    pub start: LocalTime,
    /// The window's end there.
    pub end: LocalTime,
    /// Whether they are at work all through it.
    pub at_work: bool,
}

/// A stretch of time in which the same people are at work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OverlapWindow {
    /// Its start in UTC.
    pub start: LocalTime,
    /// Its end in UTC.
    pub end: LocalTime,
    /// Everybody's view of it, from west to east.
    pub people: Vec<PersonInWindow>,
}

/// When a set of people is at work together on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OverlapReport {
    /// How many were asked for.
    pub people: u32,
    /// How many of them are at work in the best windows.
    pub best: u32,
    /// The windows with that many, in order of time.
    pub windows: Vec<OverlapWindow>,
}

/// One week's slot for a meeting, and whose turn it is to take it outside their working time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Proposal {
    /// Its start in UTC.
    pub start: LocalTime,
    /// Its end in UTC.
    pub end: LocalTime,
    /// Everybody's view of it, from west to east.
    pub people: Vec<PersonInWindow>,
    /// The id of the person whose turn it is; `null` where all are at work.
    pub turn: Option<String>,
}
