//! What the engine says about times, in English.

use chrono::Weekday;
use protocol::LocalTime;

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

/// "Kolkata" for "Asia/Kolkata", "New York" for "`America/New_York`".
pub(crate) fn zone_city(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// "Thu 5 Mar".
pub(crate) fn date(time: &LocalTime) -> String {
    let civil = &time.civil;
    format!("{} {} {}", WEEKDAYS[usize::from(civil.weekday)], civil.day, MONTHS[usize::from(civil.month) - 1])
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

/// What to say of a noteworthy time, given the words that name it.
pub(crate) fn notice(notice: &when::Notice, written: &str) -> String {
    use when::Notice::{AmbiguousZone, Disagrees, Doubled, Past, Skipped, WeekdayDisagrees, WrongSeason};
    match notice {
        Skipped => format!("“{written}” does not exist: the clocks skip it that day."),
        Doubled => format!("“{written}” happens twice: the clocks go back that day. The first is shown."),
        WrongSeason { written, holds } => format!("{written} is not in force that day; {holds} is."),
        WeekdayDisagrees { is } => format!("That date is a {}.", weekday(*is)),
        Past => format!("“{written}” is already past."),
        AmbiguousZone => "This zone name means several places. Which one?".to_owned(),
        Disagrees { minutes } => {
            format!("The two times differ by {}.", length(minutes.unsigned_abs()))
        }
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
