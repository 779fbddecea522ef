//! What a mention means for a writer at an instant.

mod calendar;
mod clock;
mod holiday;
mod instant;
mod notice;
mod part;
mod range;
mod stretch;

use chrono::{DateTime, NaiveDateTime, Utc};
use timezone::Tz;

pub(crate) use instant::resolve;

use crate::{Conventions, zone::Zone};

/// The unit that a mention is exact to.
///
/// Finer grains are less than coarser ones; below the day a clock time was said.
///
/// ```
/// use when::Grain;
/// assert!(Grain::Minute < Grain::Day && Grain::Day < Grain::Month);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // The names say it.
pub enum Grain {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Season,
    Year,
}

/// Who says it, and when.
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use when::{Conventions, Writer, read};
/// let mut writer = Writer {
///     now: Utc.with_ymd_and_hms(2026, 7, 7, 17, 0, 0).unwrap(),
///     zone: timezone::America::Los_Angeles,
///     conventions: Conventions::default(),
///     readers: vec![timezone::Asia::Kolkata],
/// };
/// let found = read("by EOD Thursday your time", &writer.conventions);
/// let zone = |writer: &Writer| found[0].resolve(writer).unwrap().zone;
/// assert_eq!(zone(&writer), when::zone::Zone::Named(timezone::Asia::Kolkata));
/// // The same mention for another reader: nothing is read again.
/// writer.readers = vec![timezone::Europe::Berlin];
/// assert_eq!(zone(&writer), when::zone::Zone::Named(timezone::Europe::Berlin));
/// ```
#[derive(Clone, Debug)]
pub struct Writer {
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The writer's zone.
    pub zone: Tz,
    /// How the writer names times.
    pub conventions: Conventions,
    /// The zones of those who will read it: evidence for what an ambiguous zone name means.
    pub readers: Vec<Tz>,
}

/// What is noteworthy about a resolved time.
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use when::{Conventions, Notice, Writer, read};
/// let writer = Writer {
///     now: Utc.with_ymd_and_hms(2026, 7, 7, 17, 0, 0).unwrap(),
///     zone: timezone::America::Los_Angeles,
///     conventions: Conventions::default(),
///     readers: vec![],
/// };
/// let found = read("on Friday 9 July at 5pm PDT", &writer.conventions);
/// let notices = found[0].resolve(&writer).unwrap().notices;
/// assert_eq!(notices, [Notice::WeekdayDisagrees { is: chrono::Weekday::Thu }]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The clock change skips this local time.
    Skipped,
    /// The clock change has this local time twice.
    Doubled,
    /// A standard-time name on a day of summer time, or the reverse; the payload is the generic name to use.
    WrongSeason {
        /// As written: "PST".
        written: String,
        /// What holds on that day: "PDT".
        holds: String,
    },
    /// The weekday named is not the weekday of the date named.
    WeekdayDisagrees {
        /// The weekday that the date has.
        is: chrono::Weekday,
    },
    /// It is already past.
    Past,
    /// The zone's name means several zones.
    AmbiguousZone,
    /// Another mention beside it states the same instant, and the two disagree by this many minutes.
    Disagrees {
        /// The difference.
        minutes: i64,
    },
}

/// A mention, resolved.
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use when::{Conventions, Grain, Writer, read};
/// let writer = Writer {
///     now: Utc.with_ymd_and_hms(2026, 7, 7, 17, 0, 0).unwrap(),
///     zone: timezone::America::Los_Angeles,
///     conventions: Conventions::default(),
///     readers: vec![],
/// };
/// let found = read("tomorrow 2-3pm CEST", &writer.conventions);
/// let resolution = found[0].resolve(&writer).unwrap();
/// assert_eq!(resolution.grain, Grain::Hour);
/// assert_eq!(resolution.start_instant(), Some(Utc.with_ymd_and_hms(2026, 7, 8, 12, 0, 0).unwrap()));
/// assert_eq!(resolution.end_instant(), Some(Utc.with_ymd_and_hms(2026, 7, 8, 13, 0, 0).unwrap()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Resolution {
    /// The start, on the clock of `zone`; `None` for an open beginning.
    pub start: Option<NaiveDateTime>,
    /// The end, on the clock of `zone`: for clock ranges the instant said, for days and longer units the last one included.
    pub end: Option<NaiveDateTime>,
    /// The unit that start and end are exact to.
    pub grain: Grain,
    /// The zone it is read in.
    pub zone: Zone,
    /// Whether the text names that zone; where not, it is the writer's.
    pub zone_named: bool,
    /// All zones that the name may mean, likeliest first.
    pub candidates: Vec<Zone>,
    /// What is noteworthy.
    pub notices: Vec<Notice>,
}

impl Resolution {
    /// The start as an instant; a skipped local time is read with the offset before the change, a doubled one as the first.
    #[must_use]
    pub fn start_instant(&self) -> Option<DateTime<Utc>> {
        self.start.map(|civil| self.zone.instant(civil))
    }

    /// The end as an instant, likewise.
    #[must_use]
    pub fn end_instant(&self) -> Option<DateTime<Utc>> {
        self.end.map(|civil| self.zone.instant(civil))
    }
}
