//! When everybody in the roster is at work together.

use chrono::{DateTime, TimeDelta, Utc};
use protocol::{OverlapReport, OverlapWindow, PersonInWindow};
use when::{overlap::best_windows, zone::Zone};

use crate::{
    time_row::local,
    world::{self, Reader, World},
};

/// The best windows of a day of the writer's; of today where `date` is `None`.
pub(crate) fn report(date: Option<&str>, world: &World) -> Result<OverlapReport, String> {
    let date = match date {
        Some(date) => world::date(date)?,
        None => world.zone_time(world.now).date(),
    };
    let people = world.clocks();
    let windows = best_windows(&people, world.midnight(date), world.midnight(date + TimeDelta::days(1)));
    let best = windows.first().map_or(0, |window| window.at_work.len());
    let windows = windows
        .into_iter()
        .map(|window| {
            let utc = Zone::Named(timezone::UTC);
            OverlapWindow {
                start: local(window.start, utc, date),
                end: local(window.end, utc, date),
                people: views(window.start, window.end, &window.at_work, world),
            }
        })
        .collect();
    Ok(OverlapReport { people: people.len() as u32, best: best as u32, windows })
}

/// What a stretch is on everybody's clock, given the indices of those who are at work all through it.
pub(crate) fn views(
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    at_work: &[usize],
    world: &World,
) -> Vec<PersonInWindow> {
    let date = start.date_naive();
    let view = |(index, reader): (usize, &Reader)| PersonInWindow {
        person: reader.person.id.clone(),
        name: reader.person.name.clone(),
        start: local(start, reader.zone(), date),
        end: local(end, reader.zone(), date),
        at_work: at_work.contains(&index),
    };
    world.readers.iter().enumerate().map(view).collect()
}
