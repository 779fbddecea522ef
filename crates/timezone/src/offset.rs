//! Offsets, and which of them a clock has.

use std::fmt;

use chrono::{
    DateTime, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
};

use crate::{
    Tz,
    history::{Held, Span},
    table::SPANS,
};

/// Beyond a day from UTC there is no clock.
const SECONDS_OF_A_DAY: i64 = 86_400;

/// What a zone's clocks have for some time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TzOffset {
    zone: Tz,
    span: u8,
}

impl TzOffset {
    /// What it is called, "CEST"; `None` where the tz database has no letters for it.
    ///
    /// ```
    /// use chrono::TimeZone;
    /// let called = |zone: timezone::Tz| zone.with_ymd_and_hms(2026, 7, 7, 12, 0, 0).unwrap().offset().abbreviation();
    /// assert_eq!(called(timezone::Europe::Berlin), Some("CEST"));
    /// assert_eq!(called(timezone::America::Sao_Paulo), None);
    /// ```
    #[must_use]
    pub fn abbreviation(&self) -> Option<&'static str> {
        self.span().abbreviation
    }

    /// Whether a part of it is daylight saving. In Dublin, whose standard time is that of summer, that is so in winter.
    #[must_use]
    pub fn is_daylight_saving(&self) -> bool {
        self.span().daylight_saving != 0
    }

    /// The part of it that is daylight saving.
    #[must_use]
    pub fn daylight_saving(&self) -> TimeDelta {
        TimeDelta::seconds(self.span().daylight_saving.into())
    }

    fn span(self) -> &'static Span {
        &SPANS[usize::from(self.span)]
    }
}

impl Offset for TzOffset {
    fn fix(&self) -> FixedOffset {
        FixedOffset::east_opt(self.span().offset).expect("no clock is a day from UTC")
    }
}

/// The abbreviation, or hours and minutes where there is none: "+0530".
impl fmt::Display for TzOffset {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(abbreviation) = self.abbreviation() {
            return formatter.write_str(abbreviation);
        }
        let minutes = self.span().offset / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        write!(formatter, "{sign}{hours:02}")?;
        if minutes == 0 { Ok(()) } else { write!(formatter, "{minutes:02}") }
    }
}

impl fmt::Debug for TzOffset {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Tz {
    /// The instant at which the clocks are put forward over a civil time; `None` if they show it.
    ///
    /// ```
    /// let zone = timezone::Europe::Berlin;
    /// let skipped = zone.skipped_at("2026-03-29T02:30:00".parse().unwrap()).unwrap();
    /// assert_eq!(skipped.to_rfc3339(), "2026-03-29T01:00:00+00:00");
    /// assert_eq!(zone.skipped_at("2026-03-29T03:00:00".parse().unwrap()), None);
    /// ```
    #[must_use]
    pub fn skipped_at(self, civil: NaiveDateTime) -> Option<DateTime<Utc>> {
        match self.offset_from_local_datetime(&civil) {
            LocalResult::None => DateTime::from_timestamp(self.around(civil)[1].begin, 0),
            _ => None,
        }
    }

    fn at(self, instant: i64) -> Held {
        self.history().at(instant)
    }

    /// What holds before and after a change beside a civil time. What holds at all lasts for days, so that there is one at most.
    fn around(self, civil: NaiveDateTime) -> [Held; 2] {
        let civil = civil.and_utc().timestamp();
        [self.at(civil - SECONDS_OF_A_DAY), self.at(civil + SECONDS_OF_A_DAY)]
    }

    fn offset(self, held: Held) -> TzOffset {
        TzOffset { zone: self, span: held.span }
    }
}

impl TimeZone for Tz {
    type Offset = TzOffset;

    fn from_offset(offset: &TzOffset) -> Self {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> LocalResult<TzOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<TzOffset> {
        let [before, after] = self.around(*local);
        if before == after {
            return LocalResult::Single(self.offset(before));
        }
        let shows = |held: Held| {
            let offset = SPANS[usize::from(held.span)].offset;
            self.at(local.and_utc().timestamp() - i64::from(offset)) == held
        };
        match (shows(before), shows(after)) {
            (true, true) => LocalResult::Ambiguous(self.offset(before), self.offset(after)),
            (true, false) => LocalResult::Single(self.offset(before)),
            (false, true) => LocalResult::Single(self.offset(after)),
            (false, false) => LocalResult::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> TzOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> TzOffset {
        self.offset(self.at(utc.and_utc().timestamp()))
    }
}
