//! Civil times in words: clocks, days, offsets.

use protocol::{CivilTime, DayPosition, LocalTime, ReaderTime};

use super::language::{Calendar, Say};

/// Everything that decides how a time is written.
#[derive(Clone, Debug)]
pub struct Style {
    /// Day and month names.
    pub calendar: Calendar,
    /// 17:30 and not 5:30 pm.
    pub clock_24: bool,
    /// Messages of the interface language.
    pub say: Say,
}

impl Style {
    /// "17:30", or "5:30 pm" and "5 pm".
    #[must_use]
    pub fn clock(&self, civil: &CivilTime) -> String {
        self.clock_of(u16::from(civil.hour) * 60 + u16::from(civil.minute))
    }

    /// The clock at so many minutes after midnight; 1,440 is the midnight at the day's end.
    #[must_use]
    pub fn clock_of(&self, minutes: u16) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60);
        if self.clock_24 {
            return format!("{hour:02}:{minute:02}");
        }
        let half = &self.calendar.halves[usize::from(hour % 24 >= 12)];
        let twelve = match hour % 12 {
            0 => 12,
            other => other,
        };
        // A no-break space: a clock is one word.
        if minute == 0 {
            format!("{twelve}\u{a0}{half}")
        } else {
            format!("{twelve}:{minute:02}\u{a0}{half}")
        }
    }

    /// "Fri 6 Mar" or "Fri Mar 6".
    #[must_use]
    pub fn day(&self, civil: &CivilTime) -> String {
        let weekday = &self.calendar.weekdays_short[usize::from(civil.weekday % 7)];
        let month = &self.calendar.months_short[usize::from((civil.month + 11) % 12)];
        let day = civil.day;
        if self.calendar.month_first {
            format!("{weekday} {month}\u{a0}{day}")
        } else {
            format!("{weekday} {day}\u{a0}{month}")
        }
    }

    /// "Fri 6 Mar, 01:00".
    #[must_use]
    pub fn moment(&self, local: &LocalTime) -> String {
        (self.say)("time_day_and_clock", &[&self.day(&local.civil), &self.clock(&local.civil)])
    }

    /// The clock, or the clocks of a range: "14:00–17:00"; the second one's day is said where it is another.
    #[must_use]
    pub fn clocks(&self, start: &LocalTime, end: Option<&LocalTime>) -> String {
        let from = self.clock(&start.civil);
        let Some(end) = end else { return from };
        let same_day = (start.civil.year, start.civil.month, start.civil.day)
            == (end.civil.year, end.civil.month, end.civil.day);
        let to = if same_day { self.clock(&end.civil) } else { self.moment(end) };
        (self.say)("time_range", &[&from, &to])
    }

    /// "+1 day" and the like; nothing on the writer's own day.
    #[must_use]
    pub fn day_change(&self, days: i8) -> Option<String> {
        let count = days.unsigned_abs().to_string();
        match days {
            0 => None,
            1 => Some((self.say)("time_day_after", &[])),
            -1 => Some((self.say)("time_day_before", &[])),
            2.. => Some((self.say)("time_days_after", &[&count])),
            _ => Some((self.say)("time_days_before", &[&count])),
        }
    }

    /// Where a time falls in a reader's working time, in words: "at work", "Republic Day".
    #[must_use]
    pub fn position(&self, reader: &ReaderTime) -> String {
        match (reader.position, &reader.holiday) {
            (DayPosition::Holiday, Some(name)) if !name.is_empty() => {
                (self.say)("time_position_named_holiday", &[name])
            }
            (position, _) => (self.say)(position_key(position), &[]),
        }
    }

    /// "at work from Mon 09:00": the day only where it is another, and its date only where the weekday would not tell.
    #[must_use]
    pub fn next_at_work(&self, reader: &ReaderTime) -> Option<String> {
        let next = reader.next_at_work.as_ref()?;
        let clock = self.clock(&next.civil);
        let when = match day_number(&next.civil) - day_number(&reader.start.civil) {
            0 => clock,
            1..=6 => {
                let weekday = &self.calendar.weekdays_short[usize::from(next.civil.weekday % 7)];
                (self.say)("time_weekday_and_clock", &[weekday, &clock])
            }
            _ => self.moment(next),
        };
        Some((self.say)("time_next_at_work", &[&when]))
    }

    /// The zone of a time as its clocks call it: "PST"; "UTC+5:30" where it has no name of its own.
    #[must_use]
    pub fn zone(local: &LocalTime) -> String {
        if local.abbreviation.starts_with(['+', '-', '\u{2212}']) || local.abbreviation.is_empty() {
            offset(local.offset)
        } else {
            local.abbreviation.clone()
        }
    }
}

/// Days since some day long ago: counted in 400-year eras that begin in March, so that a leap day is the last of its year.
fn day_number(civil: &CivilTime) -> i64 {
    let (month, day) = (i64::from(civil.month), i64::from(civil.day));
    let year = i64::from(civil.year) - i64::from(month < 3);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
}

fn position_key(position: DayPosition) -> &'static str {
    match position {
        DayPosition::Before => "time_position_before",
        DayPosition::Within => "time_position_within",
        DayPosition::After => "time_position_after",
        DayPosition::Weekend => "time_position_weekend",
        DayPosition::Holiday => "time_position_holiday",
        DayPosition::Night => "time_position_night",
    }
}

/// Minutes east of UTC as people write it: "UTC", "UTC+5:30", "UTC−8".
#[must_use]
pub fn offset(minutes: i32) -> String {
    let sign = match minutes {
        0 => return "UTC".to_owned(),
        1.. => '+',
        _ => '\u{2212}',
    };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    if rest == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{rest:02}") }
}

/// A zone in words: "Los Angeles (UTC−8)" of an IANA name, only the offset of anything else.
#[must_use]
pub fn zone_words(zone: &str, minutes: i32) -> String {
    if zone.contains('/') { format!("{} ({})", zone_city(zone), offset(minutes)) } else { offset(minutes) }
}

/// The city of an IANA name: "Los Angeles".
#[must_use]
pub fn zone_city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// The value of a time field, "09:30", in minutes after midnight.
#[must_use]
pub fn minutes_from_field(value: &str) -> Option<u16> {
    let (hour, minute) = value.split_once(':')?;
    let (hour, minute) = (hour.parse::<u16>().ok()?, minute.get(..2)?.parse::<u16>().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// The same for the end of a stretch, where "00:00" is the midnight that ends the day: 1,440.
#[must_use]
pub fn end_minutes_from_field(value: &str) -> Option<u16> {
    minutes_from_field(value).map(|minutes| if minutes == 0 { 1440 } else { minutes })
}

/// Minutes after midnight as a time field wants them; 1,440 becomes "00:00".
#[must_use]
pub fn field_from_minutes(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::language::tests::{british, english};
    use super::*;

    fn style(clock_24: bool) -> Style {
        Style { calendar: british(), clock_24, say: english }
    }

    fn at(day: u8, weekday: u8, hour: u8, minute: u8) -> LocalTime {
        LocalTime {
            civil: CivilTime { year: 2026, month: 3, day, weekday, hour, minute },
            offset: 330,
            abbreviation: "+05:30".to_owned(),
            day_change: 0,
        }
    }

    #[test]
    fn clocks_of_both_kinds() {
        let civil = |hour, minute| at(6, 4, hour, minute).civil;
        assert_eq!(style(true).clock(&civil(6, 5)), "06:05");
        assert_eq!(style(false).clock(&civil(0, 0)), "12\u{a0}am");
        assert_eq!(style(false).clock(&civil(12, 30)), "12:30\u{a0}pm");
        assert_eq!(style(false).clock(&civil(17, 0)), "5\u{a0}pm");
        assert_eq!(style(false).clock_of(1440), "12\u{a0}am");
    }

    #[test]
    fn the_order_of_day_and_month_is_the_languages() {
        let mut style = style(true);
        assert_eq!(style.day(&at(6, 4, 1, 0).civil), "Fri 6\u{a0}Mar");
        style.calendar.month_first = true;
        assert_eq!(style.day(&at(6, 4, 1, 0).civil), "Fri Mar\u{a0}6");
    }

    #[test]
    fn a_range_over_midnight_says_the_second_day() {
        let style = style(true);
        assert_eq!(style.clocks(&at(6, 4, 14, 0), Some(&at(6, 4, 17, 0))), "14:00–17:00");
        let over = style.clocks(&at(6, 4, 23, 0), Some(&at(7, 5, 1, 0)));
        assert!(over.contains("Sat 7\u{a0}Mar"), "{over}");
    }

    #[test]
    fn day_changes_in_words() {
        let style = style(true);
        assert_eq!(style.day_change(0), None);
        assert_eq!(style.day_change(1).as_deref(), Some("+1 day"));
        assert_eq!(style.day_change(-1).as_deref(), Some("−1 day"));
        assert_eq!(style.day_change(-2).as_deref(), Some("−2 days"));
    }

    #[test]
    fn a_holiday_goes_by_its_name_and_the_next_working_time_is_told() {
        let mut reader = ReaderTime {
            person: "a".to_owned(),
            name: "Asha".to_owned(),
            place: "Bangalore".to_owned(),
            start: at(6, 4, 6, 30),
            end: None,
            position: DayPosition::Before,
            holiday: None,
            next_at_work: Some(at(6, 4, 9, 0)),
        };
        let style = style(true);
        assert_eq!(style.next_at_work(&reader).as_deref(), Some("at work from 09:00"));
        reader.position = DayPosition::Holiday;
        reader.holiday = Some("Holi".to_owned());
        reader.next_at_work = Some(at(9, 0, 9, 0));
        assert_eq!(style.position(&reader), "holiday: Holi");
        assert_eq!(style.next_at_work(&reader).as_deref(), Some("at work from Mon 09:00"));
        reader.next_at_work = Some(at(16, 0, 9, 0));
        assert_eq!(style.next_at_work(&reader).as_deref(), Some("at work from Mon 16\u{a0}Mar, 09:00"));
        assert_eq!(Style::zone(&reader.start), "UTC+5:30");
    }

    #[test]
    fn days_are_counted_over_the_ends_of_months_and_years() {
        let number =
            |year, month, day| day_number(&CivilTime { year, month, day, weekday: 0, hour: 0, minute: 0 });
        assert_eq!(number(2026, 3, 1) - number(2026, 2, 28), 1);
        assert_eq!(number(2028, 3, 1) - number(2028, 2, 28), 2);
        assert_eq!(number(2027, 1, 1) - number(2026, 12, 31), 1);
        assert_eq!(number(2400, 2, 29) - number(2000, 2, 29), 146_097);
    }

    #[test]
    fn offsets_as_people_write_them() {
        assert_eq!(offset(0), "UTC");
        assert_eq!(offset(330), "UTC+5:30");
        assert_eq!(offset(-480), "UTC−8");
        assert_eq!(offset(-210), "UTC−3:30");
        assert_eq!(zone_words("America/Argentina/Buenos_Aires", -180), "Buenos Aires (UTC−3)");
        assert_eq!(zone_words("+05:30", 330), "UTC+5:30");
    }

    proptest! {
        #[test]
        fn a_time_field_gives_back_what_it_was_given(minutes in 0u16..1440) {
            prop_assert_eq!(minutes_from_field(&field_from_minutes(minutes)), Some(minutes));
        }

        #[test]
        fn the_end_of_a_day_survives_a_time_field(minutes in 1u16..=1440) {
            prop_assert_eq!(end_minutes_from_field(&field_from_minutes(minutes)), Some(minutes));
        }

        #[test]
        fn no_two_minutes_of_a_day_are_written_alike(a in 0u16..1440, b in 0u16..1440, clock_24: bool) {
            let style = style(clock_24);
            prop_assert_eq!(style.clock_of(a) == style.clock_of(b), a == b);
        }

        #[test]
        fn any_field_value_is_taken_or_refused(value in ".{0,8}") {
            if let Some(minutes) = minutes_from_field(&value) {
                prop_assert!(minutes < 1440);
            }
        }
    }
}
