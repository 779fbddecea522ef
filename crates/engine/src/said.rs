//! A mention, and what it means for the writer now.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use when::{
    Grain, Mention, Resolution, Writer,
    mention::{Date, Unit},
};

/// A mention that stands for a point in time.
pub(crate) struct Said {
    pub(crate) mention: Mention,
    pub(crate) resolution: Resolution,
    /// Its start, or its end where it has an open beginning, on the clock of its zone.
    pub(crate) civil: NaiveDateTime,
    /// The same as an instant.
    pub(crate) instant: DateTime<Utc>,
    /// The end, where both ends have a clock.
    pub(crate) end: Option<DateTime<Utc>>,
}

impl Said {
    /// `None` for a bare duration, and for a day that does not exist.
    pub(crate) fn of(mention: Mention, writer: &Writer) -> Option<Self> {
        let resolution = mention.resolve(writer)?;
        let civil = resolution.start.or(resolution.end)?;
        let zone = resolution.zone;
        let end = resolution.end.filter(|_| resolution.grain <= Grain::Hour && resolution.start.is_some());
        let end = end.map(|end| zone.instant(end));
        Some(Self { instant: zone.instant(civil), mention, resolution, civil, end })
    }

    /// Whether it is exact to the hour or better, and not only a day.
    pub(crate) fn has_clock(&self) -> bool {
        self.resolution.grain <= Grain::Hour
    }

    /// The one day that is named, where no clock is.
    pub(crate) fn whole_day(&self) -> Option<NaiveDate> {
        (self.resolution.grain == Grain::Day && self.resolution.end.is_none()).then(|| self.civil.date())
    }

    /// Whether the present instant is meant.
    pub(crate) fn is_now(&self) -> bool {
        is_now(&self.mention)
    }

    /// Whether it is read off a clock on the wall, and would be another instant in another zone; "in two hours" would not.
    pub(crate) fn is_on_a_clock(&self) -> bool {
        self.mention.has_clock() || self.is_end_of_day()
    }

    /// "EOD", "by close of business on Thursday".
    pub(crate) fn is_end_of_day(&self) -> bool {
        matches!(date(&self.mention), Some(Date::EndOf { unit: Unit::Day, .. }))
    }
}

/// Whether the present instant is meant: "now", "asap".
pub(crate) fn is_now(mention: &Mention) -> bool {
    matches!(date(mention), Some(Date::Now))
}

fn date(mention: &Mention) -> Option<&Date> {
    mention.point()?.date.as_ref()
}
