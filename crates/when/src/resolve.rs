//! What a mention means for a writer at an instant.

mod calendar;
mod holiday;
mod instant;
mod part;
mod stretch;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

pub(crate) use instant::resolve;

use crate::{Conventions, zone::Zone};

/// The unit that a mention is exact to.
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
