//! The writer's roster and settings, as they are kept in `storage.local`.

use serde::{Deserialize, Serialize};

use crate::Place;

/// When somebody works, in their own zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WorkingWeek {
    /// The working days, 0 for Monday to 6 for Sunday.
    pub days: Vec<u8>,
    /// Start of the day in minutes after midnight.
    pub start: u16,
    /// End of the day in minutes after midnight, at most 1,440.
    pub end: u16,
}

impl Default for WorkingWeek {
    fn default() -> Self {
        Self { days: vec![0, 1, 2, 3, 4], start: 9 * 60, end: 17 * 60 }
    }
}

/// A reader in the roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Person {
    /// Stays the same when anything else about the person changes.
    pub id: String,
    /// As the writer calls them.
    pub name: String,
    /// The place as the writer chose it: "Bangalore".
    pub place: String,
    /// The IANA zone name: "Asia/Kolkata".
    pub zone: String,
    /// E-mail addresses and handles by which pages name them.
    pub addresses: Vec<String>,
    /// When they work; `null` for what is usual where they live.
    pub working: Option<WorkingWeek>,
    /// Whose public holidays they keep: a country ("IN") or a part of one ("DE-BE"); `null` for the place's own.
    pub holidays: Option<String>,
    /// Days off of their own, as "2026-12-25".
    pub days_off: Vec<String>,
    /// How many meetings they have taken outside their working time so that others need not.
    pub turns: u32,
}

/// A reader whom the page names and the roster does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Stranger {
    /// What the page says of them; without a place.
    pub person: Person,
    /// Where they may live, if anything says so: to be offered, never taken for granted.
    pub guess: Option<Guess>,
}

/// Where somebody may live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Guess {
    /// The place.
    pub place: Place,
    /// What says so.
    pub reason: GuessReason,
    /// The very words that say so: "9:42 PM", ".de".
    pub sign: String,
}

/// What a guess rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum GuessReason {
    /// The clock that the page shows for them.
    LocalTime,
    /// The country's domain that their address ends in, where the country has one zone.
    Domain,
}

/// Which day "next Thursday" is, said on a Tuesday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum UpcomingWeekday {
    /// The one of next week.
    #[default]
    NextWeek,
    /// The first that comes.
    Nearest,
}

/// Whether a site is switched on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SiteSetting {
    /// A host name: "mail.google.com".
    pub host: String,
    /// On or off.
    pub enabled: bool,
}

/// What a zone's name means, where it means several: "IST" may be India's, Israel's or Ireland's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ZoneChoice {
    /// The name as it is written, in any case: "IST".
    pub name: String,
    /// The IANA zone name: "Asia/Kolkata".
    pub zone: String,
}

/// What the writer chose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Settings {
    /// The writer's zone; `null` for the browser's.
    pub zone: Option<String>,
    /// When the writer works.
    pub working: WorkingWeek,
    /// When "end of day" is, in minutes after midnight.
    pub end_of_day: u16,
    /// Whether 3/4 is the third of April.
    pub day_first: bool,
    /// The first day of a week, 0 for Monday to 6 for Sunday.
    pub week_start: u8,
    /// Which day "next Thursday" is.
    pub next_weekday: UpcomingWeekday,
    /// Whether clocks are shown as 17:30 and not as 5:30 pm.
    pub clock_24: bool,
    /// Whether lines that are copied or inserted carry UTC.
    pub show_utc: bool,
    /// Nothing is shown before this instant; `null` for no such pause.
    pub quiet_until: Option<f64>,
    /// Sites whose setting differs from what ships.
    pub sites: Vec<SiteSetting>,
    /// Zone names that the writer was asked about; each name once.
    pub zone_choices: Vec<ZoneChoice>,
    /// Remarks that the writer does not want to read again; each rule once.
    pub silenced: Vec<SilencedRule>,
}

/// A rule whose remarks are not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SilencedRule {
    /// The rule, by its file's name.
    pub rule: String,
    /// What it remarks on in general.
    pub name: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            zone: None,
            working: WorkingWeek::default(),
            end_of_day: 18 * 60,
            day_first: false,
            week_start: 0,
            next_weekday: UpcomingWeekday::default(),
            clock_24: true,
            show_utc: true,
            quiet_until: None,
            sites: Vec::new(),
            zone_choices: Vec::new(),
            silenced: Vec::new(),
        }
    }
}

/// What an answer depends on beside the question: given anew with every request, so that the engine remembers nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Environment {
    /// The present instant in milliseconds since 1970-01-01T00:00Z.
    pub now: f64,
    /// The browser's zone by its IANA name.
    pub zone: String,
    /// The roster.
    pub people: Vec<Person>,
    /// The settings.
    pub settings: Settings,
}
