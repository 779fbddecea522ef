//! Zones, by the names that people use.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

/// A zone of the tz database, or a fixed offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// A named zone: the date decides its offset.
    Named(Tz),
    /// Minutes east of UTC.
    Fixed(i32),
}

impl Zone {
    /// The instant of a civil time here; a skipped local time is read with the offset before the change, a doubled one as the first.
    #[must_use]
    pub fn instant(self, _civil: NaiveDateTime) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH
    }

    /// Minutes east of UTC at an instant.
    #[must_use]
    pub fn offset_at(self, _instant: DateTime<Utc>) -> i32 {
        0
    }

    /// The abbreviation at an instant, "PDT", or "+05:30" where there is none.
    #[must_use]
    pub fn abbreviation_at(self, _instant: DateTime<Utc>) -> String {
        String::new()
    }
}

/// What a zone name, abbreviation, city or country may mean, likeliest first; empty where it is none.
#[must_use]
pub fn candidates(_name: &str) -> Vec<Zone> {
    Vec::new()
}
