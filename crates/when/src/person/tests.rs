use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone, Timelike, Utc, Weekday};
use proptest::prelude::*;
use timezone::{Africa, America, Antarctica, Asia, Australia, Europe, Pacific, Tz};

use super::{DayPosition, LocalTime, Person, WorkingWeek, usual_week};

fn utc(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const EVERY_DAY: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

fn works(zone: Tz, days: &[Weekday], start: u16, end: u16) -> Person {
    Person {
        zone,
        working: WorkingWeek { days: days.to_vec(), start, end },
        holidays: None,
        days_off: Vec::new(),
    }
}

#[test]
fn every_position_of_a_day() {
    let mut person = works(Asia::Kolkata, &usual_week("IN").days, 9 * 60, 17 * 60);
    person.holidays = Some("IN-KA".to_owned());
    person.days_off.push(date(2026, 3, 10));
    let at = |text: &str| person.position(format!("{text}:00+05:30").parse().unwrap());
    // Thursday 5 March 2026.
    assert_eq!(at("2026-03-05T05:59"), DayPosition::Night);
    assert_eq!(at("2026-03-05T06:00"), DayPosition::Before);
    assert_eq!(at("2026-03-05T08:59"), DayPosition::Before);
    assert_eq!(at("2026-03-05T09:00"), DayPosition::Within);
    assert_eq!(at("2026-03-05T16:59"), DayPosition::Within);
    assert_eq!(at("2026-03-05T17:00"), DayPosition::After);
    assert_eq!(at("2026-03-05T21:59"), DayPosition::After);
    assert_eq!(at("2026-03-05T22:00"), DayPosition::Night);
    assert_eq!(at("2026-03-07T11:00"), DayPosition::Weekend);
    assert_eq!(at("2026-03-10T11:00"), DayPosition::Holiday(None));
    assert_eq!(at("2026-01-26T11:00"), DayPosition::Holiday(Some("Republic Day")));
    assert_eq!(at("2026-01-26T23:00"), DayPosition::Holiday(Some("Republic Day")));
}

#[test]
fn a_deadline_on_christmas_day_is_not_met_before_the_weekend_is_over() {
    let mut person = works(Europe::London, &usual_week("GB").days, 9 * 60, 17 * 60);
    person.holidays = Some("GB-ENG".to_owned());
    // 25 December 2026 is a Friday; Boxing Day, a Saturday, is made up for on Monday the 28th.
    assert_eq!(person.next_at_work(utc("2026-12-25T10:00")), Some(utc("2026-12-29T09:00")));
    person.days_off.push(date(2026, 12, 29));
    assert_eq!(person.next_at_work(utc("2026-12-25T10:00")), Some(utc("2026-12-30T09:00")));
}

#[test]
fn the_friday_of_the_guide_is_a_day_off_in_israel() {
    let person = works(Asia::Jerusalem, &usual_week("IL").days, 9 * 60, 17 * 60);
    assert_eq!(person.position(utc("2026-03-06T10:00")), DayPosition::Weekend);
    // Sunday at 9:00, two hours east of UTC.
    assert_eq!(person.next_at_work(utc("2026-03-06T10:00")), Some(utc("2026-03-08T07:00")));
}

#[test]
fn work_may_pass_midnight() {
    // Friday is the last day on which work begins; it ends on Saturday at 6:00.
    let person = works(Europe::London, &usual_week("GB").days, 22 * 60, 6 * 60);
    assert_eq!(person.position(utc("2026-01-16T21:59")), DayPosition::Before);
    assert_eq!(person.position(utc("2026-01-16T22:00")), DayPosition::Within);
    assert_eq!(person.position(utc("2026-01-17T05:59")), DayPosition::Within);
    assert_eq!(person.position(utc("2026-01-17T06:00")), DayPosition::Weekend);
    assert_eq!(person.next_at_work(utc("2026-01-17T06:00")), Some(utc("2026-01-19T22:00")));
    assert_eq!(person.position(utc("2026-01-19T03:00")), DayPosition::Night);
}

#[test]
fn the_clock_changes_how_long_a_night_is() {
    let person = works(America::New_York, &EVERY_DAY, 22 * 60, 6 * 60);
    // 2:00 becomes 3:00 on 8 March 2026: 22:00 EST to 6:00 EDT are seven hours.
    assert_eq!(person.after_working(utc("2026-03-08T03:00"), 7 * 60), Some(utc("2026-03-08T10:00")));
    assert_eq!(person.after_working(utc("2026-03-08T03:00"), 7 * 60 + 1), Some(utc("2026-03-09T02:01")));
    // 2:00 becomes 1:00 on 1 November 2026: 22:00 EDT to 6:00 EST are nine.
    assert_eq!(person.after_working(utc("2026-11-01T02:00"), 9 * 60), Some(utc("2026-11-01T11:00")));
}

#[test]
fn work_that_begins_in_a_skipped_hour_begins_at_the_change() {
    let person = works(America::New_York, &EVERY_DAY, 2 * 60 + 30, 10 * 60);
    assert_eq!(person.next_at_work(utc("2026-03-08T05:00")), Some(utc("2026-03-08T07:00")));
    // Chile changes at midnight, so that 6 September 2026 begins at 1:00.
    let person = works(America::Santiago, &EVERY_DAY, 0, 8 * 60);
    assert_eq!(person.next_at_work(utc("2026-09-05T22:00")), Some(utc("2026-09-06T04:00")));
}

#[test]
fn work_that_begins_in_a_doubled_hour_begins_the_first_time() {
    let person = works(Europe::Berlin, &EVERY_DAY, 2 * 60 + 30, 10 * 60);
    // 2:30 on 25 October 2026 is 00:30 and 01:30 UTC.
    assert_eq!(person.next_at_work(utc("2026-10-24T20:00")), Some(utc("2026-10-25T00:30")));
    assert!(person.is_at_work(utc("2026-10-25T01:00")), "the clock shows 2:00 again, and work goes on");
}

#[test]
fn who_never_works_is_never_next_at_work() {
    let now = utc("2026-03-05T00:00");
    for person in [works(Europe::London, &[], 540, 1020), works(Europe::London, &EVERY_DAY, 540, 540)] {
        assert_eq!(person.next_at_work(now), None);
        assert_eq!(person.after_working(now, 1), None);
        assert!(!person.is_at_work(now));
    }
    assert_eq!(works(Europe::London, &[Weekday::Mon], 540, 541).after_working(now, u32::MAX), None);
}

#[test]
fn five_pm_pacific_in_five_cities() {
    let zones = [America::New_York, Europe::London, Europe::Berlin, Asia::Kolkata, timezone::UTC];
    let clocks = |instant: DateTime<Utc>| {
        zones.map(|zone| {
            let local = LocalTime::at(instant, zone, America::Los_Angeles);
            (local.civil.format("%a %H:%M").to_string(), local.offset, local.day_change)
        })
    };
    let expect =
        |rows: [(&str, i32, i8); 5]| rows.map(|(clock, offset, change)| (clock.to_owned(), offset, change));
    let thursday = America::Los_Angeles.with_ymd_and_hms(2026, 3, 5, 17, 0, 0).unwrap().to_utc();
    assert_eq!(
        clocks(thursday),
        expect([
            ("Thu 20:00", -300, 0),
            ("Fri 01:00", 0, 1),
            ("Fri 02:00", 60, 1),
            ("Fri 06:30", 330, 1),
            ("Fri 01:00", 0, 1),
        ])
    );
    let a_week_later = America::Los_Angeles.with_ymd_and_hms(2026, 3, 12, 17, 0, 0).unwrap().to_utc();
    assert_eq!(clocks(a_week_later)[3], ("Fri 05:30".to_owned(), 330, 1));
    let back = LocalTime::at(utc("2026-03-05T02:00"), Pacific::Pago_Pago, Pacific::Kiritimati);
    assert_eq!((back.offset, back.day_change), (-660, -1));
}

/// People with any working week, many of them in zones whose clocks change in an unusual way.
pub(crate) fn any_person() -> impl Strategy<Value = Person> {
    let zones = [
        Africa::Cairo,
        Africa::Casablanca,
        America::Los_Angeles,
        America::New_York,
        America::Santiago,
        America::St_Johns,
        Antarctica::Troll,
        Asia::Kathmandu,
        Asia::Kolkata,
        Asia::Tokyo,
        Australia::Lord_Howe,
        Europe::Berlin,
        Europe::London,
        Pacific::Chatham,
        Pacific::Kiritimati,
    ];
    let regions = [None, Some("DE-BY"), Some("IN-KA"), Some("JP"), Some("US-CA"), Some("GB-SCT"), Some("XX")];
    let days_off = prop::collection::vec(0..7 * 365_u64, 0..20)
        .prop_map(|days| days.into_iter().map(|day| date(2024, 1, 1) + Days::new(day)).collect());
    (
        prop::sample::select(zones.to_vec()),
        prop::sample::subsequence(EVERY_DAY.to_vec(), 0..=7),
        0..1440_u16,
        0..=1440_u16,
        prop::sample::select(regions.to_vec()),
        days_off,
    )
        .prop_map(|(zone, days, start, end, region, days_off)| Person {
            zone,
            working: WorkingWeek { days, start, end },
            holidays: region.map(str::to_owned),
            days_off,
        })
}

/// Instants from 2024 to 2030, half of them within two days of a clock change of New York, Berlin or Santiago.
fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    let changes = [
        "2024-03-10T07:00",
        "2025-11-02T06:00",
        "2026-03-08T07:00",
        "2026-03-29T01:00",
        "2026-10-25T01:00",
        "2026-09-06T04:00",
        "2027-04-04T03:00",
    ];
    let near = (prop::sample::select(changes.to_vec()), -2880..2880_i64)
        .prop_map(|(change, minutes)| utc(change) + TimeDelta::minutes(minutes));
    let far =
        (0..7 * 365 * 1440_i64).prop_map(|minutes| utc("2024-01-01T00:00") + TimeDelta::minutes(minutes));
    prop_oneof![near, far]
}

/// Whether they are at work by the clock on the wall; only where no clock change is near.
fn at_work_by_the_clock(person: &Person, instant: DateTime<Utc>) -> Option<bool> {
    let offset = |hours| LocalTime::at(instant + TimeDelta::hours(hours), person.zone, timezone::UTC).offset;
    if (-49..=49).any(|hours| offset(hours) != offset(0)) {
        return None;
    }
    let local = person.local(instant);
    let minute = (local.hour() * 60 + local.minute()) as u16;
    let works_on = |date: NaiveDate| {
        person.working.days.contains(&date.weekday())
            && !person.days_off.contains(&date)
            && person.public_holiday(date).is_none()
    };
    let (start, end) = (person.working.start, person.working.end);
    Some(if start <= end {
        works_on(local.date()) && (start..end).contains(&minute)
    } else {
        works_on(local.date()) && minute >= start
            || works_on(local.date().pred_opt().unwrap()) && minute < end
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn they_are_at_work_when_the_clock_says_so(person in any_person(), instant in any_instant()) {
        if let Some(at_work) = at_work_by_the_clock(&person, instant) {
            prop_assert_eq!(person.is_at_work(instant), at_work);
        }
    }

    #[test]
    fn every_instant_has_the_position_that_its_clock_gives(person in any_person(), instant in any_instant()) {
        let local = person.local(instant);
        let minute = (local.hour() * 60 + local.minute()) as u16;
        let working_day = person.working.days.contains(&local.weekday());
        let night = !(6..22).contains(&local.hour());
        match person.position(instant) {
            DayPosition::Within => prop_assert!(person.is_at_work(instant)),
            other => {
                prop_assert!(!person.is_at_work(instant));
                let holiday = person.public_holiday(local.date());
                let day_off = person.days_off.contains(&local.date());
                match other {
                    DayPosition::Holiday(name) => prop_assert!(name == holiday && (name.is_some() || day_off && working_day)),
                    DayPosition::Weekend => prop_assert!(holiday.is_none() && !working_day),
                    _ => prop_assert!(holiday.is_none() && working_day && !day_off),
                }
                match other {
                    DayPosition::Night => prop_assert!(night),
                    DayPosition::Before => prop_assert!(!night && minute < person.working.start),
                    DayPosition::After => prop_assert!(!night && minute >= person.working.start),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn next_at_work_is_at_work_and_nothing_before_it_is(person in any_person(), instant in any_instant()) {
        match person.next_at_work(instant) {
            None => prop_assert!(person.working.days.is_empty() || person.working.start == person.working.end),
            Some(next) => {
                prop_assert!(instant <= next && person.is_at_work(next));
                let mut before = instant;
                while before < next {
                    prop_assert!(!person.is_at_work(before));
                    before += TimeDelta::minutes(11).min(next - before);
                }
                prop_assert!(next == instant || !person.is_at_work(next - TimeDelta::seconds(1)));
            }
        }
    }

    #[test]
    fn after_working_counts_the_minutes_at_work(person in any_person(), instant in any_instant(), minutes in 0..700_u32) {
        let Some(done) = person.after_working(instant, minutes) else {
            prop_assert_eq!(person.next_at_work(instant), None);
            return Ok(());
        };
        if minutes == 0 {
            prop_assert_eq!(Some(done), person.next_at_work(instant));
        }
        // Far apart days of work would take long to count.
        if done - instant < TimeDelta::days(10) {
            let mut worked = 0;
            let mut minute = instant;
            while minute < done {
                worked += u32::from(person.is_at_work(minute));
                minute += TimeDelta::minutes(1);
            }
            prop_assert_eq!(worked, minutes);
        }
        prop_assert!(minutes == 0 || person.is_at_work(done - TimeDelta::seconds(1)));
    }
}
