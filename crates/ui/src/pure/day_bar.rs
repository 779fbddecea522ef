//! Somebody's day as a bar: where they work, and where a time falls in it.

use protocol::{CivilTime, WorkingWeek};

/// A bar of 24 hours, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayBar {
    /// Start and length of the working time; `None` on a day off.
    pub work: Option<(u16, u16)>,
    /// Where the time falls.
    pub mark: u16,
}

/// The bar for a time on somebody's clock; `day_off` where it falls on a holiday or a weekend of theirs.
#[must_use]
pub fn day_bar(civil: &CivilTime, working: Option<&WorkingWeek>, day_off: bool) -> DayBar {
    let usual = WorkingWeek::default();
    let week = working.unwrap_or(&usual);
    // Night comes before weekend in the engine's answer, so the weekday is asked here too where the week is known.
    let works = !day_off && working.is_none_or(|week| week.days.contains(&civil.weekday));
    let length = week.end.min(1440).saturating_sub(week.start);
    DayBar {
        work: (works && length > 0).then_some((week.start, length)),
        mark: u16::from(civil.hour) * 60 + u16::from(civil.minute),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(weekday: u8, hour: u8) -> CivilTime {
        CivilTime { year: 2026, month: 3, day: 6, weekday, hour, minute: 30 }
    }

    #[test]
    fn a_day_off_has_no_working_stretch() {
        let sunday_to_thursday = WorkingWeek { days: vec![6, 0, 1, 2, 3], start: 540, end: 1020 };
        assert_eq!(day_bar(&at(4, 12), Some(&sunday_to_thursday), false).work, None);
        assert_eq!(day_bar(&at(6, 12), Some(&sunday_to_thursday), false).work, Some((540, 480)));
        assert_eq!(day_bar(&at(0, 12), None, false), DayBar { work: Some((540, 480)), mark: 750 });
        assert_eq!(day_bar(&at(0, 12), None, true).work, None);
    }

    #[test]
    fn a_stretch_ends_with_its_day() {
        let late = WorkingWeek { days: vec![0], start: 1380, end: 2000 };
        assert_eq!(day_bar(&at(0, 23), Some(&late), false).work, Some((1380, 60)));
    }
}
