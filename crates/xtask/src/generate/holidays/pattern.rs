//! Finds rules in dates.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

const FIRST_YEAR: i32 = 2024;
const LAST_YEAR: i32 = 2030;

/// The dates of Easter Sunday, one a year.
#[derive(Default)]
pub(super) struct Easters {
    pub(super) western: Vec<NaiveDate>,
    pub(super) orthodox: Vec<NaiveDate>,
}

/// A date in every year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pattern {
    /// This day of this month.
    Fixed { month: u32, day: u32 },
    /// So many days after Easter.
    Easter { offset: i64 },
    /// So many days after the Easter of the Orthodox churches.
    Orthodox { offset: i64 },
    /// The first such weekday on or after this day of this month, so that the last Monday of May is the first on or after the 25th.
    Weekday { month: u32, day: u32, weekday: u32 },
}

impl Pattern {
    fn date(self, year: i32, easters: &Easters) -> Option<NaiveDate> {
        let index = (year - FIRST_YEAR) as usize;
        match self {
            Self::Fixed { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter { offset } => Some(easters.western[index] + TimeDelta::days(offset)),
            Self::Orthodox { offset } => Some(easters.orthodox[index] + TimeDelta::days(offset)),
            Self::Weekday { month, day, weekday } => {
                let start = NaiveDate::from_ymd_opt(year, month, day)?;
                let ahead = (weekday + 7 - start.weekday().num_days_from_monday()) % 7;
                start.checked_add_days(Days::new(ahead.into()))
            }
        }
    }

    /// All patterns by which `date` could have come about.
    fn of(date: NaiveDate, easters: &Easters) -> Vec<Self> {
        let index = (date.year() - FIRST_YEAR) as usize;
        let mut found = vec![Self::Fixed { month: date.month(), day: date.day() }];
        let near = |easter: NaiveDate| Some((date - easter).num_days()).filter(|days| days.abs() < 70);
        found.extend(near(easters.western[index]).map(|offset| Self::Easter { offset }));
        found.extend(near(easters.orthodox[index]).map(|offset| Self::Orthodox { offset }));
        found.extend((0..7).map(|back| {
            let start = date - Days::new(back);
            let weekday: Weekday = date.weekday();
            Self::Weekday { month: start.month(), day: start.day(), weekday: weekday.num_days_from_monday() }
        }));
        found
    }

    fn text(self) -> String {
        match self {
            Self::Fixed { month, day } => month_day(month, day),
            Self::Easter { offset } => format!("E{offset}"),
            Self::Orthodox { offset } => format!("O{offset}"),
            Self::Weekday { month, day, weekday } => format!(">{}{weekday}", month_day(month, day)),
        }
    }
}

/// The fewest patterns that give exactly these dates, as texts: those that hold for three years running or more, then single dates.
pub(super) fn patterns(mut left: BTreeSet<NaiveDate>, easters: &Easters) -> Vec<String> {
    let mut texts = Vec::new();
    loop {
        let candidates: BTreeSet<Pattern> =
            left.iter().flat_map(|&date| Pattern::of(date, easters)).collect();
        let run = |pattern: Pattern| {
            longest_run(|year| pattern.date(year, easters).is_some_and(|d| left.contains(&d)))
        };
        let longest = candidates.into_iter().rev().map(|pattern| (run(pattern), pattern));
        // The last of several maxima is taken: the simplest kind, as the order is reversed.
        let Some(((first, last), pattern)) = longest.max_by_key(|((first, last), _)| last - first) else {
            break;
        };
        if last - first < 2 {
            break;
        }
        let years = match (first, last) {
            (FIRST_YEAR, LAST_YEAR) => String::new(),
            _ => format!("@{}{}", first - FIRST_YEAR, last - FIRST_YEAR),
        };
        texts.push(pattern.text() + &years);
        for year in first..=last {
            if let Some(date) = pattern.date(year, easters) {
                left.remove(&date);
            }
        }
    }
    if !left.is_empty() {
        let left: Vec<_> = left.into_iter().collect();
        texts.push(format!("={}", dates(&left)));
    }
    texts
}

/// The first and the last year of the longest run of years that satisfy a condition; where none does, one year.
fn longest_run(holds: impl Fn(i32) -> bool) -> (i32, i32) {
    let mut longest = (FIRST_YEAR, FIRST_YEAR);
    let mut start = FIRST_YEAR;
    for year in FIRST_YEAR..=LAST_YEAR {
        if !holds(year) {
            start = year + 1;
        } else if year - start > longest.1 - longest.0 {
            longest = (start, year);
        }
    }
    longest
}

/// Dates, three characters each: the year since 2024, the month, the day.
pub(super) fn dates(dates: &[NaiveDate]) -> String {
    let date =
        |date: &NaiveDate| (date.year() - FIRST_YEAR).to_string() + &month_day(date.month(), date.day());
    dates.iter().map(date).collect()
}

/// Month and day as two digits to the base 36.
fn month_day(month: u32, day: u32) -> String {
    [month, day].into_iter().filter_map(|value| char::from_digit(value, 36)).collect()
}
