//! Zones, by the names that people use.

pub(crate) mod names;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use timezone::Tz;

use crate::word_table::WordTable;

/// A zone of the tz database, or a fixed offset.
///
/// ```
/// use when::zone::Zone;
/// let zone = Zone::Named(timezone::America::Los_Angeles);
/// let civil = chrono::NaiveDate::from_ymd_opt(2026, 7, 9).unwrap().and_hms_opt(17, 0, 0).unwrap();
/// let instant = zone.instant(civil);
/// assert_eq!(instant.to_rfc3339(), "2026-07-10T00:00:00+00:00");
/// assert_eq!((zone.offset_at(instant), zone.abbreviation_at(instant).as_str()), (-420, "PDT"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// A named zone: the date decides its offset.
    Named(Tz),
    /// Minutes east of UTC.
    Fixed(i32),
}

/// How a civil time lies in a zone.
///
/// ```
/// use when::zone::{Fit, Zone};
/// let zone = Zone::Named(timezone::Europe::Berlin);
/// assert_eq!(zone.fit("2026-03-29T02:30:00".parse().unwrap()), Fit::Skipped);
/// assert_eq!(zone.fit("2026-10-25T02:30:00".parse().unwrap()), Fit::Doubled);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Once, as nearly always.
    Once,
    /// Never: the clocks were put forward over it.
    Skipped,
    /// Twice: the clocks were put back over it.
    Doubled,
}

impl Zone {
    /// The instant of a civil time here; a skipped local time is read with the offset before the change, a doubled one as the first.
    #[must_use]
    pub fn instant(self, civil: NaiveDateTime) -> DateTime<Utc> {
        match self {
            Self::Fixed(minutes) => utc(civil, i64::from(minutes) * 60),
            Self::Named(zone) => {
                let offset = zone.offset_from_local_datetime(&civil).earliest().unwrap_or_else(|| {
                    // Skipped: no clock change skips more than a day.
                    let before = civil.checked_sub_signed(TimeDelta::days(1)).unwrap_or(civil);
                    zone.offset_from_utc_datetime(&before)
                });
                utc(civil, i64::from(offset.fix().local_minus_utc()))
            }
        }
    }

    /// Whether the clock of this zone shows `civil` once, never or twice.
    #[must_use]
    pub fn fit(self, civil: NaiveDateTime) -> Fit {
        match self {
            Self::Fixed(_) => Fit::Once,
            Self::Named(zone) => match zone.offset_from_local_datetime(&civil) {
                chrono::LocalResult::Single(_) => Fit::Once,
                chrono::LocalResult::Ambiguous(..) => Fit::Doubled,
                chrono::LocalResult::None => Fit::Skipped,
            },
        }
    }

    /// The clock here at an instant.
    #[must_use]
    pub fn civil(self, instant: DateTime<Utc>) -> NaiveDateTime {
        let offset = TimeDelta::minutes(i64::from(self.offset_at(instant)));
        instant.naive_utc().checked_add_signed(offset).unwrap_or(instant.naive_utc())
    }

    /// Minutes east of UTC at an instant.
    #[must_use]
    pub fn offset_at(self, instant: DateTime<Utc>) -> i32 {
        match self {
            Self::Fixed(minutes) => minutes,
            Self::Named(zone) => {
                zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc() / 60
            }
        }
    }

    /// Whether summer time holds at an instant.
    #[must_use]
    pub fn is_daylight_at(self, instant: DateTime<Utc>) -> bool {
        match self {
            Self::Fixed(_) => false,
            Self::Named(zone) => zone.offset_from_utc_datetime(&instant.naive_utc()).is_daylight_saving(),
        }
    }

    /// The abbreviation at an instant, "PDT", or "+05:30" where there is none.
    #[must_use]
    pub fn abbreviation_at(self, instant: DateTime<Utc>) -> String {
        if let Self::Named(zone) = self
            && let Some(name) = zone.offset_from_utc_datetime(&instant.naive_utc()).abbreviation()
            && name.starts_with(|first: char| first.is_ascii_alphabetic())
        {
            return name.to_owned();
        }
        let offset = self.offset_at(instant);
        let sign = if offset < 0 { '-' } else { '+' };
        format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)
    }
}

/// The instant at which a clock that is `offset` seconds ahead of UTC shows `civil`.
fn utc(civil: NaiveDateTime, offset: i64) -> DateTime<Utc> {
    let zone = FixedOffset::east_opt(offset as i32).unwrap_or_else(|| Utc.fix());
    zone.from_local_datetime(&civil).single().map_or(DateTime::UNIX_EPOCH, |local| local.to_utc())
}

/// The part of the year that a zone's name is right for.
///
/// ```
/// use when::{Conventions, read, zone::{Season, ZoneName}};
/// let season = |text: &str| match read(text, &Conventions::default())[0].zone() {
///     Some(ZoneName::Known { season, .. }) => Some(*season),
///     _ => None,
/// };
/// assert_eq!(season("5pm PST"), Some(Season::Standard));
/// assert_eq!(season("5pm PDT"), Some(Season::Daylight));
/// assert_eq!(season("5pm PT"), Some(Season::Either));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// Standard time: PST.
    Standard,
    /// Summer time: PDT.
    Daylight,
    /// All year: PT, UTC.
    Either,
}

/// A zone as a text names it.
///
/// ```
/// use when::{Conventions, read, zone::ZoneName};
/// let name = |text: &str| read(text, &Conventions::default())[0].zone().cloned();
/// assert_eq!(name("at 5pm UTC+5:30"), Some(ZoneName::Offset(330)));
/// assert_eq!(name("at 5pm your time"), Some(ZoneName::Yours));
/// assert!(matches!(name("at 5pm PT"), Some(ZoneName::Known { mixed_up: false, .. })));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneName {
    /// By its distance from UTC, in minutes east: "UTC+5:30", "-0800".
    Offset(i32),
    /// By a name.
    Known {
        /// As it was written.
        written: String,
        /// What it may mean, likeliest first.
        candidates: Vec<Zone>,
        /// Which part of the year it is the right name for.
        season: Season,
        /// Whether people in different countries mean different zones by it.
        mixed_up: bool,
    },
    /// "my time": the writer's.
    Mine,
    /// "your time": the reader's.
    Yours,
}

/// What a zone name, abbreviation, city or country may mean, likeliest first; empty where it is none.
///
/// ```
/// use when::zone::{Zone, candidates};
/// assert_eq!(candidates("PT")[0], Zone::Named(timezone::America::Los_Angeles));
/// assert_eq!(candidates("America/Los_Angeles")[0], candidates("pacific time")[0]);
/// assert_eq!(candidates("UTC+5:30"), [Zone::Fixed(330)]);
/// assert!(candidates("IST").len() > 1);
/// assert!(candidates("nowhere").is_empty());
/// ```
#[must_use]
pub fn candidates(name: &str) -> Vec<Zone> {
    let name = name.trim();
    if let Some(known) = known(name) {
        return known.candidates.iter().map(|zone| Zone::Named(*zone)).collect();
    }
    if let Some(minutes) = parse_offset(name) {
        return vec![Zone::Fixed(minutes)];
    }
    if name.contains('/') {
        return name.parse().map(Zone::Named).into_iter().collect();
    }
    of_place(name)
}

/// The entry of a name that is no place.
pub(crate) fn known(name: &str) -> Option<&'static names::Name> {
    PLACES.find(name, |index| names::NAMES[index].text).map(|index| &names::NAMES[index])
}

/// The places of all names.
static PLACES: WordTable<1024> = {
    let mut table = WordTable::new();
    let mut index = 0;
    while index < names::NAMES.len() {
        table.add(names::NAMES[index].text, index);
        index += 1;
    }
    table
};

/// The minutes east of UTC that "+5", "+05:30", "-0800", "UTC+5:30" or "GMT-8" say; `None` beyond 14 hours.
fn parse_offset(text: &str) -> Option<i32> {
    let upper = text.to_ascii_uppercase();
    let rest = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT")).unwrap_or(&upper).trim();
    let (sign, digits) = match rest.chars().next()? {
        '+' => (1, &rest[1..]),
        '-' => (-1, &rest[1..]),
        '\u{2212}' => (-1, &rest['\u{2212}'.len_utf8()..]),
        _ => return None,
    };
    let digits = digits.trim();
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    offset_minutes(sign, hours.parse().ok()?, minutes.parse().ok()?)
}

/// The minutes east of UTC, where hours and minutes are those of a zone.
pub(crate) fn offset_minutes(sign: i32, hours: u32, minutes: u32) -> Option<i32> {
    (hours <= 14 && minutes < 60).then(|| sign * (hours * 60 + minutes) as i32)
}

/// The zones of a city or a country, by its name, likeliest first.
pub(crate) fn of_place(name: &str) -> Vec<Zone> {
    let mut zones: Vec<Zone> = Vec::new();
    for zone in crate::place::zones(name).map(Zone::Named) {
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    zones
}
