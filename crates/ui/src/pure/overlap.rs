//! The golden hours of a day in one line.

use protocol::OverlapReport;

use super::clock::Style;

/// What a report says, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldenHours {
    /// How many of how many are at work.
    pub best: u32,
    /// How many people there are.
    pub people: u32,
    /// The windows in UTC and who is in each.
    pub windows: Vec<Window>,
}

/// One window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// "14:00–17:00".
    pub utc: String,
    /// The names of those at work, from west to east.
    pub names: Vec<String>,
}

/// The report in words; `None` where fewer than two people are ever at work together.
#[must_use]
pub fn golden_hours(report: &OverlapReport, style: &Style) -> Option<GoldenHours> {
    if report.best < 2 || report.windows.is_empty() {
        return None;
    }
    let windows = report
        .windows
        .iter()
        .map(|window| Window {
            utc: style.clocks(&window.start, Some(&window.end)),
            names: window
                .people
                .iter()
                .filter(|person| person.at_work)
                .map(|person| person.name.clone())
                .collect(),
        })
        .collect();
    Some(GoldenHours { best: report.best, people: report.people, windows })
}

#[cfg(test)]
mod tests {
    use protocol::{CivilTime, LocalTime, OverlapWindow, PersonInWindow};

    use super::super::language::tests::{british, english};
    use super::*;

    fn at(hour: u8) -> LocalTime {
        LocalTime {
            civil: CivilTime { year: 2026, month: 3, day: 5, weekday: 3, hour, minute: 0 },
            offset: 0,
            abbreviation: "UTC".to_owned(),
            day_change: 0,
        }
    }

    fn person(name: &str, at_work: bool) -> PersonInWindow {
        PersonInWindow { person: name.to_owned(), name: name.to_owned(), start: at(14), end: at(17), at_work }
    }

    #[test]
    fn windows_name_those_at_work() {
        let style = Style { calendar: british(), clock_24: true, say: english };
        let people = vec![person("Alex", true), person("Asha", false), person("Kim", true)];
        let report = OverlapReport {
            people: 3,
            best: 2,
            windows: vec![OverlapWindow { start: at(14), end: at(17), people }],
        };
        let golden = golden_hours(&report, &style).expect("two are at work");
        assert_eq!(
            golden.windows,
            [Window { utc: "14:00–17:00".to_owned(), names: vec!["Alex".to_owned(), "Kim".to_owned()] }]
        );
        assert_eq!(golden_hours(&OverlapReport { best: 1, ..report }, &style), None);
    }
}
