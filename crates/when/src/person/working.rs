//! Working time as spans of instants.

use std::{iter, ops::Range};

use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use timezone::Tz;

use super::Person;

impl Person {
    /// The stretches in which they work, in order, from the one that holds `instant`, or the first after it, on; none is empty,
    /// and none begins before another's end.
    ///
    /// The clock changes decide how long a stretch lasts: 22:00 to 06:00 is seven hours on the night on which an hour is
    /// skipped, and nine on the one that has an hour twice.
    pub(crate) fn spans_from(&self, instant: DateTime<Utc>) -> impl Iterator<Item = Range<DateTime<Utc>>> {
        // Yesterday's work may pass midnight.
        let yesterday = self.local(instant).date().checked_sub_days(Days::new(1));
        let never = self.working.days.is_empty() || self.working.start == self.working.end;
        let first = if never { None } else { yesterday };
        iter::successors(first, NaiveDate::succ_opt)
            .take_while(|&date| date < LAST)
            .filter(|&date| self.works_on(date))
            .map(|date| self.span_on(date))
            .filter(move |span| span.start < span.end && instant < span.end)
    }

    /// The stretch in which they work that begins on a date, if they work on it.
    fn span_on(&self, date: NaiveDate) -> Range<DateTime<Utc>> {
        let midnight = date.and_time(NaiveTime::MIN);
        let start = midnight + TimeDelta::minutes(self.working.start.into());
        let mut end = midnight + TimeDelta::minutes(self.working.end.into());
        if end < start {
            end += TimeDelta::days(1);
        }
        boundary(self.zone, start)..boundary(self.zone, end)
    }
}

/// Nobody plans beyond, and no calendar arithmetic overflows before.
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 30).unwrap();

/// The first instant at which a clock shows `civil` or later. Where a clock change skips it, that is the change itself:
/// work that would begin at 02:30 begins when the clock jumps from 02:00 to 03:00.
fn boundary(zone: Tz, civil: NaiveDateTime) -> DateTime<Utc> {
    match zone.from_local_datetime(&civil) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => instant.to_utc(),
        LocalResult::None => zone.skipped_at(civil).unwrap_or_else(|| civil.and_utc()),
    }
}
