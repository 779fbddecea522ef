//! A reader's holiday, weekend or night at the time that is named.

use chrono::{Datelike, NaiveDate, TimeDelta, Timelike, Weekday};
use protocol::{Notice, NoticeCode};
use when::mention::Relation;

use crate::{
    said::Said,
    time_row::{Rows, local},
    wording,
    world::Reader,
};

/// From 22:00 to 06:00 nobody should be asked to a call.
const NIGHT_FROM: u32 = 22;
const NIGHT_TO: u32 = 6;

/// Why a reader is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Away {
    /// A public holiday, by its name.
    Holiday(NaiveDate, &'static str),
    /// A day off of their own.
    DayOff(NaiveDate),
    /// No working day of theirs, on the writer's working day.
    Weekend(Weekday),
    /// Night.
    Night,
}

/// One remark for each reason, however many readers share it.
pub(super) fn notices(rows: &Rows, time: &Said) -> Vec<Notice> {
    let mut reasons: Vec<(Away, Vec<String>)> = Vec::new();
    for reader in rows.readers {
        let Some(away) = away(rows, time, reader) else { continue };
        let name = match away {
            Away::DayOff(_) => reader.person.name.clone(),
            Away::Night => format!("{} ({})", reader.place(), clock_there(rows, time, reader)),
            Away::Holiday(..) | Away::Weekend(_) => reader.place().to_owned(),
        };
        match reasons.iter_mut().find(|(known, _)| *known == away) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => reasons.push((away, vec![name])),
        }
    }
    let message = |(away, names): (Away, Vec<String>)| {
        let names = wording::list(&names);
        match away {
            Away::Holiday(date, holiday) => wording::holiday(date, holiday, &names),
            Away::DayOff(date) => wording::day_off(date, &names),
            Away::Weekend(weekday) => wording::weekend(weekday, &names),
            Away::Night => wording::night(&names),
        }
    };
    let notice = |message| Notice { code: NoticeCode::ReaderAway, message, fix: None };
    reasons.into_iter().map(message).map(notice).collect()
}

fn away(rows: &Rows, time: &Said, reader: &Reader) -> Option<Away> {
    let after = matches!(time.mention.relation, Relation::Since | Relation::After);
    let over = time
        .whole_day()
        .map_or(time.instant < rows.world.now, |day| day < rows.world.zone_time(rows.world.now).date());
    if after
        || over
        || time.is_now()
        || time.mention.is_recurring()
        || (!time.has_clock() && time.whole_day().is_none())
    {
        return None;
    }
    if time.has_clock() && reader.clock.is_at_work(time.instant) {
        return None;
    }
    // What is due at midnight is due on the day that ends then.
    let last = if time.mention.is_deadline() { time.instant - TimeDelta::seconds(1) } else { time.instant };
    let there = reader.clock.local(last);
    let date = time.whole_day().unwrap_or(there.date());
    let here = rows.world.zone_time(last).date();
    let writer_works =
        rows.world.writer_clock().working.days.contains(&time.whole_day().unwrap_or(here).weekday());
    if let Some(holiday) = reader.clock.public_holiday(date) {
        Some(Away::Holiday(date, holiday))
    } else if reader.clock.days_off.contains(&date) {
        Some(Away::DayOff(date))
    } else if writer_works && !reader.clock.working.days.contains(&date.weekday()) {
        Some(Away::Weekend(date.weekday()))
    } else if !time.has_clock() || time.mention.is_deadline() {
        // What is due in the night can be done the day before.
        None
    } else {
        let elsewhere = reader.offset_at(time.instant) != rows.world.writer_offset(time.instant);
        let night = !(NIGHT_TO..NIGHT_FROM).contains(&there.hour());
        (elsewhere && night).then_some(Away::Night)
    }
}

fn clock_there(rows: &Rows, time: &Said, reader: &Reader) -> String {
    let there = local(time.instant, reader.zone(), time.civil.date());
    wording::clock(&there, rows.world.settings.clock_24)
}
