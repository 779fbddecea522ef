//! Somebody's day as a bar: where they work, and where a time falls in it.

use protocol::{CivilTime, WorkingWeek};

/// A bar of 24 hours in hundredths of its length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayBar {
    /// Start and length of the working time; `None` on a day off.
    pub work: Option<(f64, f64)>,
    /// Where the time falls.
    pub mark: f64,
}

/// The bar for a time on somebody's clock; `day_off` where it falls on a holiday or a weekend of theirs.
#[must_use]
pub fn day_bar(civil: &CivilTime, working: Option<&WorkingWeek>, day_off: bool) -> DayBar {
    let usual = WorkingWeek::default();
    let week = working.unwrap_or(&usual);
    let share = |minutes: u16| f64::from(minutes) / 14.4;
    // Night comes before weekend in the engine's answer, so the weekday is asked here too where the week is known.
    let works = !day_off && working.is_none_or(|week| week.days.contains(&civil.weekday));
    let length = week.end.min(1440).saturating_sub(week.start);
    DayBar {
        work: (works && length > 0).then(|| (share(week.start), share(length))),
        mark: share(u16::from(civil.hour) * 60 + u16::from(civil.minute)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(weekday: u8, hour: u8, minute: u8) -> CivilTime {
        CivilTime { year: 2026, month: 3, day: 6, weekday, hour, minute }
    }

    #[test]
    fn a_day_off_has_no_working_stretch() {
        let sunday_to_thursday = WorkingWeek { days: vec![6, 0, 1, 2, 3], start: 540, end: 1020 };
        assert_eq!(day_bar(&at(4, 12, 0), Some(&sunday_to_thursday), false).work, None);
        assert_eq!(day_bar(&at(6, 12, 0), Some(&sunday_to_thursday), false).work, Some((37.5, 480.0 / 14.4)));
        assert_eq!(day_bar(&at(0, 12, 0), None, true).work, None);
    }

    proptest! {
        #[test]
        fn the_mark_lies_in_the_stretch_exactly_while_they_work(
            hour in 0u8..24, minute in 0u8..60, start in 0u16..1440, length in 1u16..1440,
        ) {
            let end = (start + length).min(1440);
            let week = WorkingWeek { days: vec![4], start, end };
            let bar = day_bar(&at(4, hour, minute), Some(&week), false);
            let (from, long) = bar.work.expect("Friday is worked");
            prop_assert!(from >= 0.0 && from + long <= 100.0 + 1e-9 && (0.0..100.0).contains(&bar.mark));
            let minutes = u16::from(hour) * 60 + u16::from(minute);
            let inside = bar.mark >= from - 1e-9 && bar.mark < from + long - 1e-9;
            prop_assert_eq!(inside, (start..end).contains(&minutes));
        }
    }
}
