//! A clock change between now and then, where it makes the time another hour for a reader than today's difference would.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use protocol::{Notice, NoticeCode};
use when::zone::Zone;

use crate::{
    said::Said,
    time_row::{Rows, local},
    wording,
};

/// Said of the first reader whom it concerns.
pub(super) fn notice(rows: &Rows, time: &Said) -> Option<Notice> {
    let (now, then) = (rows.world.now, time.instant);
    let told = [when::Notice::Skipped, when::Notice::Doubled];
    let is_told = time.resolution.notices.iter().any(|notice| told.contains(notice));
    if then <= now || is_told || !time.is_on_a_clock() || !time.has_clock() {
        return None;
    }
    let stated = time.resolution.zone;
    let difference = |reader: Zone, at| reader.offset_at(at) - stated.offset_at(at);
    rows.readers.iter().map(|reader| (reader, reader.zone())).find_map(|(reader, zone)| {
        let (today, there) = (difference(zone, now), difference(zone, then));
        if today == there {
            return None;
        }
        let (changed, on) =
            [stated, zone].into_iter().find_map(|zone| Some((zone, change(zone, now, then)?)))?;
        let date = zone.civil(then).date();
        let expected = then + TimeDelta::minutes(i64::from(today - there));
        let clock = |instant| wording::clock(&local(instant, zone, date), rows.world.settings.clock_24);
        let there = if changed == zone { "there".to_owned() } else { format!("in {}", reader.place()) };
        let changed = if changed == zone { reader.place().to_owned() } else { wording::zone_place(changed) };
        let message = wording::clock_change(&changed, on, &there, &clock(then), &clock(expected));
        Some(Notice { code: NoticeCode::ClockChange, message, fix: None })
    })
}

/// The day, on the clocks of a zone, on which they change for the first time between two instants.
fn change(zone: Zone, from: DateTime<Utc>, to: DateTime<Utc>) -> Option<NaiveDate> {
    // Clocks that change do so within a year; a date in the far future must not be walked to hour by hour.
    let to = to.min(from + TimeDelta::days(366));
    let hours = (1..=(to - from).num_hours()).map(|hours| from + TimeDelta::hours(hours));
    let after = hours.chain([to]).find(|&instant| zone.offset_at(instant) != zone.offset_at(from))?;
    Some(zone.civil(after).date())
}
