//! What a clock has shown and will show.

use chrono::{DateTime, Datelike};

use crate::yearly::{LAST_YEAR, Yearly};

/// The offsets of a zone and of its aliases, one after another.
pub(crate) struct History {
    /// When each of the spans but the first begins, in seconds since 1970.
    pub(crate) begins: &'static [u32],
    /// What held, as places in [`SPANS`](crate::table::SPANS); one more than `begins`.
    pub(crate) spans: &'static [u8],
    /// What comes back every year after them.
    pub(crate) yearly: Option<&'static Yearly>,
}

/// What holds for some time.
pub(crate) struct Span {
    /// Seconds east of UTC, with `daylight_saving`.
    pub(crate) offset: i32,
    /// The seconds of it that are daylight saving; below 0 in Dublin, whose standard time is that of summer.
    pub(crate) daylight_saving: i32,
    /// What it is called, if the tz database has letters for it.
    pub(crate) abbreviation: Option<&'static str>,
}

/// What holds at an instant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Held {
    /// Since when, in seconds since 1970.
    pub(crate) begin: i64,
    /// A place in the table of spans.
    pub(crate) span: u8,
}

impl History {
    /// What holds at an instant, in seconds since 1970.
    pub(crate) fn at(&self, instant: i64) -> Held {
        if let Some(held) = self.yearly.and_then(|yearly| yearly.at(instant)) {
            return held;
        }
        let index = self.begins.partition_point(|begin| i64::from(*begin) <= instant);
        let begin = index.checked_sub(1).map_or(i64::MIN, |before| self.begins[before].into());
        Held { begin, span: self.spans[index] }
    }
}

impl Yearly {
    /// What holds at an instant; `None` before the first change.
    fn at(&self, instant: i64) -> Option<Held> {
        // Beyond chrono's range: nothing has changed since the last year, and nothing had before the first.
        let year = DateTime::from_timestamp(instant, 0).map_or(LAST_YEAR, |date| date.year()).min(LAST_YEAR);
        [year, year - 1]
            .into_iter()
            .filter(|year| *year >= self.since)
            .flat_map(|year| self.changes.iter().rev().map(move |change| (change.instant(year), change.span)))
            .find(|(begin, _)| *begin <= instant)
            .map(|(begin, span)| Held { begin, span })
    }
}
