use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use timezone::{America, Asia, Europe, Tz};

use super::*;
use crate::person::{tests::any_person, usual_week};

fn person(zone: Tz, country: &str) -> Person {
    Person { zone, working: usual_week(country), holidays: Some(country.to_owned()), days_off: Vec::new() }
}

fn utc(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

/// San Francisco, New York, London, Berlin, Bangalore: 9:00 to 17:00 is, in UTC on 5 March 2026,
///
/// ```text
/// San Francisco (-8)    17:00 to 01:00 of the 6th
/// New York (-5)         14:00 to 22:00
/// London (0)            09:00 to 17:00
/// Berlin (+1)           08:00 to 16:00
/// Bangalore (+5:30)     03:30 to 11:30
/// ```
///
/// so that London, Berlin and Bangalore are at work from 09:00 to 11:30, New York, London and Berlin from 14:00 to 16:00, and nowhere
/// are four.
fn five_cities() -> [Person; 5] {
    [
        person(America::Los_Angeles, "US-CA"),
        person(America::New_York, "US-NY"),
        person(Europe::London, "GB-ENG"),
        person(Europe::Berlin, "DE-BE"),
        person(Asia::Kolkata, "IN-KA"),
    ]
}

#[test]
fn of_five_cities_three_are_the_most_and_there_are_two_windows() {
    let windows = best_windows(&five_cities(), utc("2026-03-05T00:00"), utc("2026-03-06T00:00"));
    assert_eq!(
        windows,
        [
            Window { start: utc("2026-03-05T09:00"), end: utc("2026-03-05T11:30"), at_work: vec![2, 3, 4] },
            Window { start: utc("2026-03-05T14:00"), end: utc("2026-03-05T16:00"), at_work: vec![1, 2, 3] },
        ]
    );
}

#[test]
fn a_holiday_takes_a_city_out_and_a_clock_change_moves_it() {
    // Republic Day, a Monday: Bangalore is off, and only the afternoon's window is left.
    let windows = best_windows(&five_cities(), utc("2026-01-26T00:00"), utc("2026-01-27T00:00"));
    assert_eq!(windows.len(), 1);
    assert_eq!(windows[0].at_work, [1, 2, 3]);
    // From 8 to 29 March New York is an hour nearer to Europe: its day begins at 13:00 UTC.
    let windows = best_windows(&five_cities(), utc("2026-03-12T00:00"), utc("2026-03-13T00:00"));
    assert_eq!((windows[1].start, windows[1].end), (utc("2026-03-12T13:00"), utc("2026-03-12T16:00")));
}

#[test]
fn nobody_at_work_is_no_window() {
    let sunday = best_windows(&five_cities(), utc("2026-03-08T02:00"), utc("2026-03-08T23:00"));
    assert_eq!(sunday, []);
    assert_eq!(best_windows(&[], utc("2026-03-05T00:00"), utc("2026-03-06T00:00")), []);
    assert_eq!(best_windows(&five_cities(), utc("2026-03-06T00:00"), utc("2026-03-05T00:00")), []);
}

#[test]
fn the_fourth_proposal_goes_to_the_one_with_the_fewest_turns() {
    // Three have met outside their hours once, Berlin never.
    let people = &five_cities()[..4];
    let proposals = rotation(people, &[1, 1, 1, 0], utc("2026-02-02T00:00"), 1, 30);
    assert_eq!(proposals[0].turn, Some(3));
    assert!(proposals[0].outside.contains(&3));
    // Cheapest outside Berlin's hours is right after them, at 16:00 UTC: 8:00 in San Francisco.
    assert_eq!(proposals[0].start, utc("2026-02-02T16:00"));
    assert_eq!(proposals[0].outside, [0, 3]);
}

#[test]
fn where_all_are_at_work_together_nobody_has_a_turn() {
    let people = [person(Europe::London, "GB-ENG"), person(Europe::Berlin, "DE-BE")];
    for proposal in rotation(&people, &[3, 0], utc("2026-02-02T00:00"), 4, 30) {
        assert_eq!((proposal.turn, proposal.outside.len()), (None, 0));
    }
}

fn any_people() -> impl Strategy<Value = Vec<Person>> {
    prop::collection::vec(any_person(), 0..6)
}

fn any_from() -> impl Strategy<Value = DateTime<Utc>> {
    (0..7 * 365 * 1440_i64).prop_map(|minutes| utc("2024-01-01T00:00") + TimeDelta::minutes(minutes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn windows_hold_what_they_say_and_no_step_has_more(people in any_people(), from in any_from(), hours in 0..40_i64) {
        let to = from + TimeDelta::hours(hours);
        let windows = best_windows(&people, from, to);
        let best = windows.first().map_or(0, |window| window.at_work.len());
        let mut step = DateTime::from_timestamp((from.timestamp() + 899) / 900 * 900, 0).unwrap();
        while step + STEP <= to {
            // Work begins and ends on whole minutes, so whoever works in each minute of a step works all through it.
            let all_through = |person: &Person| (0..15).rev().all(|minute| person.is_at_work(step + TimeDelta::minutes(minute)));
            let at_work: Vec<usize> = (0..people.len()).filter(|&index| all_through(&people[index])).collect();
            let window = windows.iter().find(|window| window.start <= step && step < window.end);
            prop_assert!(at_work.len() <= best);
            match window {
                Some(window) => prop_assert_eq!(&window.at_work, &at_work),
                None => prop_assert!(at_work.is_empty() || at_work.len() < best),
            }
            step += STEP;
        }
        for window in &windows {
            prop_assert!(from <= window.start && window.start < window.end && window.end <= to);
        }
        for pair in windows.windows(2) {
            let one = pair[0].end == pair[1].start && pair[0].at_work == pair[1].at_work;
            prop_assert!(pair[0].end <= pair[1].start && !one, "windows are maximal, and apart");
        }
    }

    #[test]
    fn a_turn_is_taken_by_one_who_had_the_fewest(
        people in prop::collection::vec(any_person(), 1..4),
        from in any_from(),
        quarters in 1..7_i32,
    ) {
        let mut bad_hours = vec![0; people.len()];
        let length = STEP * quarters;
        let proposals = rotation(&people, &[], from, 4, length.num_minutes() as u32);
        prop_assert_eq!(proposals.len(), 4);
        for (week, proposal) in proposals.into_iter().enumerate() {
            let day = from + Days::new(7 * week as u64);
            prop_assert!(day <= proposal.start && proposal.start < day + Days::new(1) + STEP);
            prop_assert_eq!(proposal.end - proposal.start, length);
            let at_work = |index: usize, from: DateTime<Utc>, to: DateTime<Utc>| {
                (0..(to - from).num_minutes()).all(|minute| people[index].is_at_work(from + TimeDelta::minutes(minute)))
            };
            let outside: Vec<usize> =
                (0..people.len()).filter(|&index| !at_work(index, proposal.start, proposal.end)).collect();
            prop_assert_eq!(&proposal.outside, &outside);
            prop_assert_eq!(proposal.turn.is_none(), outside.is_empty());
            if let Some(turn) = proposal.turn {
                let fewest = bad_hours.iter().min().copied().unwrap_or(0);
                let due = |index: usize| bad_hours[index] == fewest;
                // Who is at work around the clock has no turn to take.
                let busy = |index: usize| at_work(index, day + STEP, day + Days::new(1));
                prop_assert!(due(turn) || (0..people.len()).filter(|&index| due(index)).all(busy));
                prop_assert!(outside.contains(&turn));
            }
            for index in outside {
                bad_hours[index] += 1;
            }
        }
    }
}

#[test]
fn own_days_off_count() {
    let mut people = five_cities();
    people[4].days_off.push(NaiveDate::from_ymd_opt(2026, 3, 5).unwrap());
    let windows = best_windows(&people, utc("2026-03-05T00:00"), utc("2026-03-06T00:00"));
    assert_eq!(windows.len(), 1);
}
