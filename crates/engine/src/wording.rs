//! What the engine says about times, in English.

use chrono::{Datelike, NaiveDate, Weekday};
use protocol::LocalTime;
use when::zone::Zone;

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// "+05:30".
pub(crate) fn iso_offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// "UTC+05:30", or "UTC".
pub(crate) fn utc_offset(minutes: i32) -> String {
    if minutes == 0 { "UTC".to_owned() } else { format!("UTC{}", iso_offset(minutes)) }
}

/// "UTC+5:30", "UTC−8", or "UTC": to be read, not to be written into a draft.
pub(crate) fn short_offset(minutes: i32) -> String {
    let sign = match minutes {
        0 => return "UTC".to_owned(),
        1.. => '+',
        _ => '\u{2212}',
    };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    if rest == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{rest:02}") }
}

/// "Kolkata" for "Asia/Kolkata", "New York" for "`America/New_York`".
pub(crate) fn zone_city(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// What to call a zone: "Kolkata", or "UTC+05:30" for an offset.
pub(crate) fn zone_place(zone: Zone) -> String {
    match zone {
        Zone::Named(zone) => zone_city(zone.name()),
        Zone::Fixed(minutes) => utc_offset(minutes),
    }
}

/// "Thu 5 Mar".
pub(crate) fn date(time: &LocalTime) -> String {
    let civil = &time.civil;
    day(civil.weekday.into(), civil.day.into(), civil.month.into())
}

fn date_of(date: NaiveDate) -> String {
    day(date.weekday().num_days_from_monday() as usize, date.day(), date.month() as usize)
}

fn day(weekday: usize, day: u32, month: usize) -> String {
    format!("{} {day} {}", WEEKDAYS[weekday], MONTHS[month - 1])
}

/// "17:30", or "5:30 pm".
pub(crate) fn clock(time: &LocalTime, clock_24: bool) -> String {
    let (hour, minute) = (time.civil.hour, time.civil.minute);
    if clock_24 {
        return format!("{hour:02}:{minute:02}");
    }
    let half = if hour < 12 { "am" } else { "pm" };
    let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
    if minute == 0 { format!("{hour} {half}") } else { format!("{hour}:{minute:02} {half}") }
}

/// " (+1 day)", or nothing on the writer's own day.
pub(crate) fn day_change(time: &LocalTime) -> String {
    match time.day_change {
        0 => String::new(),
        1 | -1 => format!(" ({:+} day)", time.day_change),
        days => format!(" ({days:+} days)"),
    }
}

/// What to say of a noteworthy time, given the words that name it and its zone.
pub(crate) fn notice(notice: &when::Notice, written: &str, zone: &str) -> String {
    use when::Notice::{AmbiguousZone, Disagrees, Doubled, Past, Skipped, WeekdayDisagrees, WrongSeason};
    match notice {
        Skipped => format!("“{written}” does not exist: the clocks skip it that day."),
        Doubled => format!("“{written}” happens twice: the clocks go back that day. The first is shown."),
        WrongSeason { written, holds } => format!("{written} is not in force that day; {holds} is."),
        WeekdayDisagrees { is } => format!("That date is a {}.", weekday(*is)),
        Past => format!("“{written}” is already past."),
        AmbiguousZone => format!("Which “{zone}”?"),
        Disagrees { minutes } => {
            format!("The two times differ by {}.", length(minutes.unsigned_abs()))
        }
    }
}

/// "Fri 25 Dec is Christmas Day in London."
pub(crate) fn holiday(date: NaiveDate, name: &str, places: &str) -> String {
    format!("{} is {name} in {places}.", date_of(date))
}

/// "Fri 6 Mar is a day off for Priya."
pub(crate) fn day_off(date: NaiveDate, names: &str) -> String {
    format!("{} is a day off for {names}.", date_of(date))
}

/// "It is Saturday then in Bangalore."
pub(crate) fn weekend(day: Weekday, places: &str) -> String {
    format!("It is {} then in {places}, not a working day.", weekday(day))
}

/// "It is night then in London (01:00) and Berlin (02:00)."
pub(crate) fn night(places: &str) -> String {
    format!("It is night then in {places}.")
}

/// What to say instead of "now" to somebody who sleeps.
pub(crate) const NO_RUSH: &str = "when you are back, no rush";

/// "It is Fri 02:00 in Bangalore now."
pub(crate) fn pressure(clocks: &str) -> String {
    format!("It is {clocks} now.")
}

/// "Fri 02:00 in Bangalore".
pub(crate) fn clock_in(time: &LocalTime, place: &str, clock_24: bool) -> String {
    format!("{} {} in {place}", WEEKDAYS[usize::from(time.civil.weekday)], clock(time, clock_24))
}

/// "Whose 17:00? In Bangalore it is another time."
pub(crate) fn whose(what: &str, places: &str) -> String {
    format!("Whose {what}? In {places} it is another time.")
}

/// "Clocks change in Los Angeles on Sun 8 Mar: by then it is 05:30 in Bangalore, not 06:30."
pub(crate) fn clock_change(zone: &str, on: NaiveDate, there: &str, then: &str, expected: &str) -> String {
    format!("Clocks change in {zone} on {}: by then it is {then} {there}, not {expected}.", date_of(on))
}

/// What to say of two deadlines that differ by so many minutes.
pub(crate) fn disagreement(first: &str, second: &str, minutes: u64) -> String {
    format!("“{first}” and “{second}” differ by {}. Keep one.", length(minutes))
}

/// The label of a fix that puts these words into the draft.
pub(crate) fn say(words: &str) -> String {
    format!("Say “{words}”")
}

/// "London", "London and Berlin", "London, Berlin and 2 more".
pub(crate) fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one} and {other}"),
        [one, other, third] => format!("{one}, {other} and {third}"),
        [one, other, more @ ..] => format!("{one}, {other} and {} more", more.len()),
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// "1 h", "30 min", "1 h 30 min".
fn length(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}
