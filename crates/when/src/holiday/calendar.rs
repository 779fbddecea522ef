//! The data file, read once.
//!
//! ```text
//! # comment
//! 03v14k245…<tab>055…                   Easter Sunday, western and orthodox, from 2024 on
//! Christmas Day<tab>17 cp               a name, and the patterns by which a date can bear it; together they are rules
//! …
//!
//! DE 3O3P…                              a country, and the numbers of its rules
//! DE-BE 4A-                             a part of it: the rules it has beside its country's, and those it lacks
//! ```
//!
//! Rules are numbered in order from 0, a number is two digits to the base 64, the digits are the characters from `0` on. A pattern is
//!
//! ```text
//! cp           month and day to the base 36: 25 December
//! E-2   O1     days after Easter, western or orthodox
//! >5p0         the first such weekday (0 is Monday) on or after a month and day: the last Monday of May
//! =03v14k      dates: the year since 2024, month, day
//! 6j@26        any of the first three, and the first and last year for which it holds, since 2024
//! ```

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

const FIRST_YEAR: i32 = 2024;
const YEARS: i32 = 7;

struct Rule {
    name: &'static str,
    pattern: &'static str,
}

/// What every region keeps.
pub(super) struct Calendar {
    easter: [&'static [u8]; 2],
    rules: Vec<Rule>,
    /// Codes, in order, and the rest of their lines.
    regions: Vec<(&'static str, &'static str)>,
}

/// The calendar.
pub(super) fn calendar() -> &'static Calendar {
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    CALENDAR.get_or_init(|| read(include_str!("../../data/holidays.txt")))
}

fn read(data: &'static str) -> Calendar {
    let mut lines = data.lines().filter(|line| !line.starts_with('#'));
    let mut columns =
        lines.by_ref().take_while(|line| !line.is_empty()).filter_map(|line| line.split_once('\t'));
    let (western, orthodox) = columns.next().unwrap_or_default();
    let rules = columns
        .flat_map(|(name, patterns)| patterns.split(' ').map(move |pattern| Rule { name, pattern }))
        .collect();
    let regions = lines.filter_map(|line| line.split_once(' ')).collect();
    Calendar { easter: [western.as_bytes(), orthodox.as_bytes()], rules, regions }
}

impl Calendar {
    pub(super) fn regions(&self) -> impl Iterator<Item = &'static str> {
        self.regions.iter().map(|&(code, _)| code)
    }

    /// The numbers of a region's rules, and of those that it lacks.
    pub(super) fn region(&self, region: &str) -> Option<(&'static str, &'static str)> {
        let index = self.regions.binary_search_by_key(&region, |&(code, _)| code).ok()?;
        let numbers = self.regions[index].1;
        Some(numbers.split_once('-').unwrap_or((numbers, "")))
    }

    pub(super) fn on(&self, region: &str, date: NaiveDate) -> Option<&'static str> {
        let year = date.year() - FIRST_YEAR;
        if !(0..YEARS).contains(&year) {
            return None;
        }
        let own = if region.len() > 2 { self.region(region) } else { None };
        let (more, less) = own.unwrap_or_default();
        let (country, _) = self.region(region.get(..2)?)?;
        let kept = numbers(country).filter(|number| numbers(less).all(|lacking| lacking != *number));
        let mut rules = numbers(more).chain(kept).filter_map(|number| self.rules.get(number));
        rules.find(|rule| self.falls_on(rule.pattern, year, date)).map(|rule| rule.name)
    }

    /// Whether a pattern gives a date, which is in the given year since 2024.
    fn falls_on(&self, pattern: &str, year: i32, date: NaiveDate) -> bool {
        let (pattern, years) = pattern.split_once('@').unwrap_or((pattern, ""));
        if let [first, last] = years.as_bytes()
            && !(digit(*first)..=digit(*last)).contains(&(year as u32))
        {
            return false;
        }
        match (pattern.as_bytes()[0], &pattern.as_bytes()[1..]) {
            (b'=', dates) => dates.chunks(3).any(|chunk| dated(chunk) == Some(date)),
            (church @ (b'E' | b'O'), _) => {
                let easters = self.easter[usize::from(church == b'O')];
                let easter = easters.chunks(3).nth(year as usize).and_then(dated);
                easter.map(|easter| (date - easter).num_days()) == pattern[1..].parse().ok()
            }
            (b'>', &[month, day, weekday]) => {
                let start = NaiveDate::from_ymd_opt(date.year(), digit(month), digit(day));
                let since = start.map_or(-1, |start| (date - start).num_days());
                (0..7).contains(&since) && date.weekday().num_days_from_monday() == digit(weekday)
            }
            (month, &[day]) => date.month() == digit(month) && date.day() == digit(day),
            _ => false,
        }
    }
}

fn numbers(list: &str) -> impl Iterator<Item = usize> {
    let value = |byte: u8| usize::from(byte - b'0');
    list.as_bytes().chunks_exact(2).map(move |digits| value(digits[0]) * 64 + value(digits[1]))
}

/// A digit to the base 36.
fn digit(byte: u8) -> u32 {
    char::from(byte).to_digit(36).unwrap_or(0)
}

fn dated(chunk: &[u8]) -> Option<NaiveDate> {
    let &[year, month, day] = chunk else { return None };
    NaiveDate::from_ymd_opt(FIRST_YEAR + digit(year) as i32, digit(month), digit(day))
}
