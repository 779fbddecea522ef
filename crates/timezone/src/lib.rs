//! Every zone of the tz database as [chrono-tz](https://docs.rs/chrono-tz) knows it, in a table of a few kilobytes.
//!
//! The build asks chrono-tz about every zone from [`FIRST_YEAR`] to 2099 and writes down when its clocks change; what comes
//! back every year is written once. Before that, what held at its beginning is taken to have held always, and after it what
//! holds at its end, as in chrono-tz. Zones are named as there: `America/New_York` is [`America::New_York`].
//!
//! ```
//! use chrono::{NaiveDate, Offset, TimeZone};
//! let noon = timezone::Europe::Berlin.with_ymd_and_hms(2026, 7, 7, 12, 0, 0).unwrap();
//! assert_eq!(noon.to_string(), "2026-07-07 12:00:00 CEST");
//! let there = noon.with_timezone(&timezone::Asia::Kolkata);
//! assert_eq!(there.to_rfc3339(), "2026-07-07T15:30:00+05:30");
//! assert!(noon.offset().is_daylight_saving() && !there.offset().is_daylight_saving());
//! ```

mod history;
mod offset;
mod table;
mod yearly;

use std::{error::Error, fmt, str::FromStr};

pub use offset::TzOffset;
pub use table::FIRST_YEAR;

/// A zone, by one of its names: those of one zone are not the same, though they show the same time.
///
/// ```
/// use timezone::{Asia, Tz};
/// let zone: Tz = "Asia/Calcutta".parse().unwrap();
/// assert_eq!((zone, zone.name()), (Asia::Calcutta, "Asia/Calcutta"));
/// assert_ne!(zone, Asia::Kolkata);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tz(u16);

impl Tz {
    /// Every name of every zone, in the order of their bytes.
    ///
    /// ```
    /// assert_eq!(timezone::Tz::all().next(), Some(timezone::Africa::Abidjan));
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        (0..table::NAMES.len()).map(|place| Self(place as u16))
    }

    /// The name in the tz database, `Europe/Berlin`.
    #[must_use]
    pub fn name(self) -> &'static str {
        table::NAMES[usize::from(self.0)]
    }

    fn history(self) -> &'static history::History {
        &table::HISTORIES[usize::from(table::HISTORY_OF[usize::from(self.0)])]
    }
}

impl FromStr for Tz {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        table::NAMES.binary_search(&name).map(|place| Self(place as u16)).map_err(|_| UnknownName)
    }
}

impl fmt::Display for Tz {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl fmt::Debug for Tz {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The tz database has no zone of that name, in that spelling.
///
/// ```
/// assert_eq!("europe/berlin".parse::<timezone::Tz>(), Err(timezone::UnknownName));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownName;

impl fmt::Display for UnknownName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no zone has that name")
    }
}

impl Error for UnknownName {}

include!(concat!(env!("OUT_DIR"), "/names.rs"));
