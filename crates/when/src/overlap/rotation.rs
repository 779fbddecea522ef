//! A meeting every week, whose bad hour goes round.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{STEP, step_start};
use crate::person::{DayPosition, Person};

/// A slot for one week's meeting.
///
/// ```
/// use when::{overlap::rotation, person::{Person, usual_week}};
/// let alone = [Person { zone: timezone::UTC, working: usual_week("GB"), holidays: None, days_off: vec![] }];
/// let proposal = &rotation(&alone, &[], "2026-03-05T00:00:00Z".parse().unwrap(), 1, 30)[0];
/// assert_eq!((proposal.end - proposal.start).num_minutes(), 30);
/// assert!(proposal.turn.is_none() && proposal.outside.is_empty(), "within the working day");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// Whose turn it is to meet outside their working time, by index; nobody's where all are at work.
    pub turn: Option<usize>,
    /// Everybody who would meet outside their working time, by index, in ascending order.
    pub outside: Vec<usize>,
}

/// Whose turn it is to take the bad hour: theirs who had the fewest so far, the first of several; nobody's among none.
///
/// ```
/// assert_eq!(when::overlap::whose_turn(&[2, 1, 3, 1]), Some(1));
/// ```
#[must_use]
pub fn whose_turn(bad_hours: &[u32]) -> Option<usize> {
    (0..bad_hours.len()).min_by_key(|&index| bad_hours[index])
}

/// A slot of `minutes` on the same day of each of so many weeks; the first day is the 24 hours from `first` on.
///
/// Where a slot exists at which all are at work, it is that. Otherwise somebody meets outside their working time, and it is
/// the turn of one who did so least often: `bad_hours` counts it so far, one number for each of `people`, nothing meaning
/// never. Of the slots that are outside for one of those it is the one that costs everybody the least: a morning or an
/// evening counts 1, a day off 4, and a night 8 more. Of equal ones it is the one that hits those with fewer bad hours so
/// far, then one that begins on the half hour, then the earliest. A quarter of an hour that has begun is counted whole.
///
/// ```
/// use when::{overlap::rotation, person::{Person, usual_week}};
/// let person = |zone, country| Person { zone, working: usual_week(country), holidays: None, days_off: vec![] };
/// let people = [person(timezone::America::Los_Angeles, "US"), person(timezone::Europe::Berlin, "DE")];
/// let monday = "2026-02-02T00:00:00Z".parse().unwrap();
/// let proposals = rotation(&people, &[], monday, 3, 30);
/// let turns: Vec<_> = proposals.iter().map(|proposal| proposal.turn).collect();
/// assert_eq!(turns, [Some(0), Some(1), Some(0)]);
/// ```
#[must_use]
pub fn rotation(
    people: &[Person],
    bad_hours: &[u32],
    first: DateTime<Utc>,
    weeks: u32,
    minutes: u32,
) -> Vec<Proposal> {
    let mut bad_hours: Vec<u32> =
        bad_hours.iter().copied().chain(std::iter::repeat(0)).take(people.len()).collect();
    let days = (0..weeks).map(|week| first + Days::new(7 * u64::from(week)));
    days.filter_map(|day| {
        let proposal = propose(&slots(people, day, minutes), &bad_hours)?;
        for &index in &proposal.outside {
            bad_hours[index] += 1;
        }
        Some(proposal)
    })
    .collect()
}

/// A slot, and what it costs each person.
struct Slot {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    costs: Vec<u32>,
}

impl Slot {
    fn outside(&self) -> impl Iterator<Item = usize> {
        (0..self.costs.len()).filter(|&index| self.costs[index] > 0)
    }
}

/// The slots that begin within 24 hours.
fn slots(people: &[Person], day: DateTime<Utc>, minutes: u32) -> Vec<Slot> {
    let length = TimeDelta::minutes(minutes.max(1).into());
    let in_a_day = TimeDelta::days(1).num_seconds() / STEP.num_seconds();
    let in_a_slot = (length.num_seconds() - 1) / STEP.num_seconds() + 1;
    let steps: Vec<_> = (0..(in_a_day + in_a_slot) as usize).map(|number| step_start(day, number)).collect();
    let costs: Vec<Vec<u32>> =
        people.iter().map(|person| steps.iter().map(|&start| cost(person, start)).collect()).collect();
    let slot = |first: usize| {
        let worst =
            |costs: &Vec<u32>| costs[first..first + in_a_slot as usize].iter().copied().max().unwrap_or(0);
        Slot { start: steps[first], end: steps[first] + length, costs: costs.iter().map(worst).collect() }
    };
    (0..in_a_day as usize).map(slot).collect()
}

/// What it costs a person to meet in a step.
fn cost(person: &Person, start: DateTime<Utc>) -> u32 {
    let at = |instant| {
        let night = if person.is_night(instant) { 8 } else { 0 };
        match person.position(instant) {
            DayPosition::Within => 0,
            DayPosition::Weekend | DayPosition::Holiday(_) => night + 4,
            DayPosition::Before | DayPosition::After | DayPosition::Night => night + 1,
        }
    };
    let ends = at(start).max(at(start + STEP - TimeDelta::seconds(1)));
    if ends > 0 {
        return ends;
    }
    // A week whose work pauses for less than a step is at work at both ends of it, and not within.
    (1..STEP.num_minutes()).map(|minute| at(start + TimeDelta::minutes(minute))).max().unwrap_or(0)
}

fn propose(slots: &[Slot], bad_hours: &[u32]) -> Option<Proposal> {
    let fewest = bad_hours[whose_turn(bad_hours)?];
    let is_due = |index: &usize| bad_hours[*index] == fewest;
    let good = || slots.iter().filter(|slot| slot.outside().next().is_none());
    let due = || slots.iter().filter(|slot| slot.outside().any(|index| is_due(&index)));
    // Somebody who is always at work can't take a turn.
    let slot = cheapest(good(), bad_hours)
        .or_else(|| cheapest(due(), bad_hours))
        .or_else(|| cheapest(slots.iter(), bad_hours))?;
    let outside: Vec<usize> = slot.outside().collect();
    let turn = outside.iter().copied().min_by_key(|&index| bad_hours[index]);
    Some(Proposal { start: slot.start, end: slot.end, turn, outside })
}

fn cheapest<'a>(slots: impl Iterator<Item = &'a Slot>, bad_hours: &[u32]) -> Option<&'a Slot> {
    slots.min_by_key(|slot| {
        let cost: u32 = slot.costs.iter().sum();
        let before: u32 = slot.outside().map(|index| bad_hours[index]).sum();
        let odd = slot.start.timestamp() % (2 * STEP.num_seconds()) != 0;
        (cost, before, odd, slot.start)
    })
}
