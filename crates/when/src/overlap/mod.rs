//! When several people are at work together, and whose turn it is where they never are.

mod rotation;
#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

pub use self::rotation::{Proposal, rotation, whose_turn};
use crate::person::Person;

/// Meetings begin and end on these, counted from midnight UTC: every zone's offset is a whole number of them.
const STEP: TimeDelta = TimeDelta::minutes(15);

/// A stretch of time during which the same people are at work.
///
/// ```
/// use when::{overlap::best_windows, person::{Person, usual_week}};
/// let alone = [Person { zone: timezone::UTC, working: usual_week("GB"), holidays: None, days_off: vec![] }];
/// let day = ["2026-03-05T00:00:00Z", "2026-03-06T00:00:00Z"].map(|text| text.parse().unwrap());
/// let window = &best_windows(&alone, day[0], day[1])[0];
/// assert_eq!((window.end - window.start).num_hours(), 8);
/// assert_eq!(window.at_work, [0]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its first instant.
    pub start: DateTime<Utc>,
    /// The instant after its last.
    pub end: DateTime<Utc>,
    /// Who is at work all through it, by index, in ascending order.
    pub at_work: Vec<usize>,
}

/// The windows between two instants in which as many as possible are at work, in order of time; none where nobody is.
///
/// Windows begin and end on quarters of an hour. Each is as long as the same people stay: where one leaves as another comes,
/// a second window begins.
///
/// ```
/// use when::{overlap::best_windows, person::{Person, usual_week}};
/// let person = |zone, country| Person { zone, working: usual_week(country), holidays: None, days_off: vec![] };
/// let people = [person(timezone::Europe::London, "GB"), person(timezone::Asia::Kolkata, "IN")];
/// let day = "2026-03-05T00:00:00Z".parse().unwrap().."2026-03-06T00:00:00Z".parse().unwrap();
/// let windows = best_windows(&people, day.start, day.end);
/// // 9:00 in London is 14:30 in Bangalore, where work ends at 17:00.
/// assert_eq!(windows.len(), 1);
/// assert_eq!(windows[0].start.to_string(), "2026-03-05 09:00:00 UTC");
/// assert_eq!(windows[0].end.to_string(), "2026-03-05 11:30:00 UTC");
/// assert_eq!(windows[0].at_work, [0, 1]);
/// ```
#[must_use]
pub fn best_windows(people: &[Person], from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Window> {
    let steps = at_work_by_step(people, from, to);
    let best = steps.iter().map(Vec::len).max().unwrap_or(0);
    let mut windows: Vec<Window> = Vec::new();
    for (number, at_work) in steps.into_iter().enumerate() {
        let start = step_start(from, number);
        match windows.last_mut() {
            Some(window) if window.end == start && window.at_work == at_work => window.end += STEP,
            _ if best > 0 && at_work.len() == best => {
                windows.push(Window { start, end: start + STEP, at_work });
            }
            _ => {}
        }
    }
    windows
}

/// Who is at work all through each step that lies between two instants.
fn at_work_by_step(people: &[Person], from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Vec<usize>> {
    let steps = steps_until(from, to);
    let mut at_work = vec![Vec::new(); steps];
    for (index, person) in people.iter().enumerate() {
        for span in person.spans_from(from).take_while(|span| span.start < to) {
            for step in &mut at_work[steps_within(from, &span, steps)] {
                step.push(index);
            }
        }
    }
    at_work
}

/// The steps of which a span holds the whole.
fn steps_within(from: DateTime<Utc>, span: &Range<DateTime<Utc>>, steps: usize) -> Range<usize> {
    let before = steps_until(from, span.start);
    let first = before + usize::from(step_start(from, before) < span.start);
    let last = steps_until(from, span.end).min(steps);
    first.min(last)..last
}

/// The whole steps from the first one on to an instant; none where it is before.
fn steps_until(from: DateTime<Utc>, instant: DateTime<Utc>) -> usize {
    let seconds = (instant - step_start(from, 0)).num_seconds();
    usize::try_from(seconds / STEP.num_seconds()).unwrap_or(0)
}

/// When a step begins: the first one is the first quarter of an hour from `from` on.
fn step_start(from: DateTime<Utc>, number: usize) -> DateTime<Utc> {
    let seconds = STEP.num_seconds();
    let late = from.timestamp().rem_euclid(seconds) * 1_000 + i64::from(from.timestamp_subsec_millis());
    let wait = TimeDelta::milliseconds((seconds * 1_000 - late) % (seconds * 1_000));
    from + wait + STEP * number as i32
}
