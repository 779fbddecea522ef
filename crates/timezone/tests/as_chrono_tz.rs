//! The table says what chrono-tz says: of every name, at every clock change and at any instant.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, TZ_VARIANTS};
use proptest::prelude::*;
use timezone::{FIRST_YEAR, Tz, UnknownName};

/// A day: chrono-tz is asked this often for changes.
const STEP: i64 = 86_400;

/// What is said of an offset: seconds east of UTC, the seconds of it that are daylight saving, and what it is called.
type Said = (i32, i64, Option<String>, String);

fn ours(offset: timezone::TzOffset) -> Said {
    let daylight_saving = offset.daylight_saving().num_seconds();
    assert_eq!(offset.is_daylight_saving(), daylight_saving != 0);
    let abbreviation = offset.abbreviation().map(str::to_owned);
    (offset.fix().local_minus_utc(), daylight_saving, abbreviation, offset.to_string())
}

fn theirs(offset: chrono_tz::TzOffset) -> Said {
    let daylight_saving = offset.dst_offset().num_seconds();
    let abbreviation = offset.abbreviation().map(str::to_owned);
    (offset.fix().local_minus_utc(), daylight_saving, abbreviation, offset.to_string())
}

/// Each zone as ours and as theirs.
fn zones() -> impl Iterator<Item = (Tz, chrono_tz::Tz)> {
    TZ_VARIANTS.into_iter().map(|theirs| (theirs.name().parse().expect("every name is known"), theirs))
}

fn civil(seconds: i64) -> NaiveDateTime {
    DateTime::from_timestamp(seconds, 0).unwrap().naive_utc()
}

fn new_year(year: i32) -> i64 {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp()
}

/// Compares what holds at an instant, and what instants a clock means that shows the same digits.
fn compare(zone: Tz, other: chrono_tz::Tz, seconds: i64) {
    let at = civil(seconds);
    assert_eq!(
        ours(zone.offset_from_utc_datetime(&at)),
        theirs(other.offset_from_utc_datetime(&at)),
        "{zone} at {at} UTC"
    );
    compare_civil(zone, other, at);
}

fn compare_civil(zone: Tz, other: chrono_tz::Tz, civil: NaiveDateTime) {
    let found = zone.offset_from_local_datetime(&civil);
    let expected = other.offset_from_local_datetime(&civil);
    assert_eq!(found.map(ours), expected.map(theirs), "{zone} where a clock shows {civil}");
    let skipped_at = zone.skipped_at(civil);
    let gap = chrono_tz::GapInfo::new(&civil, &other).and_then(|gap| gap.end);
    assert_eq!(skipped_at, gap.map(|end| end.to_utc()), "{zone} where a clock jumps over {civil}");
    assert_eq!(skipped_at.is_some(), matches!(found, LocalResult::None));
}

#[test]
fn every_name_is_read_and_written_alike() {
    let mut names: Vec<&str> = TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
    names.sort_unstable();
    assert_eq!(Tz::all().map(Tz::name).collect::<Vec<_>>(), names);
    for (zone, other) in zones() {
        assert_eq!(zone.name(), other.name());
        assert_eq!(zone.to_string(), other.to_string());
        assert_eq!(Tz::from_offset(&zone.offset_from_utc_datetime(&civil(0))), zone);
    }
    let same = [
        (timezone::UTC, chrono_tz::UTC),
        (timezone::Europe::Berlin, chrono_tz::Europe::Berlin),
        (timezone::Etc::GMTPlus12, chrono_tz::Etc::GMTPlus12),
        (timezone::Etc::GMTMinus1, chrono_tz::Etc::GMTMinus1),
        (timezone::America::PortauPrince, chrono_tz::America::PortauPrince),
        (timezone::America::Argentina::ComodRivadavia, chrono_tz::America::Argentina::ComodRivadavia),
    ];
    for (zone, other) in same {
        assert_eq!(zone.name(), other.name());
    }
}

/// At the change, a second and some hours on both sides, in UTC and on the clocks.
#[test]
fn every_clock_change_comes_alike() {
    let mut count = 0;
    for (zone, other) in zones() {
        let offset = |seconds: i64| other.offset_from_utc_datetime(&civil(seconds));
        let mut from = new_year(FIRST_YEAR);
        let mut held = offset(from);
        while from < new_year(2102) {
            let next = offset(from + STEP);
            if next != held {
                let (mut before, mut after) = (from, from + STEP);
                while after - before > 1 {
                    let middle = i64::midpoint(before, after);
                    *(if offset(middle) == held { &mut before } else { &mut after }) = middle;
                }
                for near in [-7200, -3600, -1800, -1, 0, 1, 1800, 3600, 7200] {
                    compare(zone, other, after + near);
                    for seen in [held, next] {
                        let shown = i64::from(seen.fix().local_minus_utc());
                        compare_civil(zone, other, civil(after + near + shown));
                    }
                }
                count += 1;
            }
            held = next;
            from += STEP;
        }
    }
    assert!(count > 20_000, "{count} changes");
}

#[test]
fn before_the_table_begins_what_held_then_has_always_held() {
    for (zone, other) in zones() {
        let first = civil(new_year(FIRST_YEAR));
        let held = theirs(other.offset_from_utc_datetime(&first));
        for years in [0, 1, 50, 300, 260_000] {
            let before = first.checked_sub_signed(TimeDelta::days(365 * years)).unwrap();
            assert_eq!(ours(zone.offset_from_utc_datetime(&before)), held, "{zone} at {before} UTC");
        }
    }
}

#[test]
fn what_is_no_name_is_none() {
    for name in
        ["", "/", "Europe", "Europe/", "europe/berlin", "Europe/Berlin ", "Europe/Berlim", "ZZZ", "\u{0}"]
    {
        assert_eq!(name.parse::<Tz>(), Err(UnknownName), "{name:?}");
        assert!(name.parse::<chrono_tz::Tz>().is_err(), "{name:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// From two days after the table begins, because what a clock shows before may lie before it, to where chrono-tz still
    /// answers.
    #[test]
    fn any_instant_is_alike(seconds in new_year(FIRST_YEAR) + 2 * 86_400..new_year(2300)) {
        for (zone, other) in zones() {
            compare(zone, other, seconds);
        }
    }

    #[test]
    fn any_text_is_a_name_or_none_alike(text in "[A-Z][a-z]{1,6}/?[A-Z][a-z_]{0,9}|\\PC{0,12}") {
        prop_assert_eq!(text.parse::<Tz>().map(Tz::name).ok(), text.parse::<chrono_tz::Tz>().map(chrono_tz::Tz::name).ok());
    }
}
