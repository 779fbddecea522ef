//! When everybody in the roster is at work together.

use chrono::{NaiveDate, TimeDelta};
use protocol::{OverlapReport, OverlapWindow, PersonInWindow};
use when::{overlap::best_windows, person, zone::Zone};

use crate::{time_row::local, world::World};

/// The best windows of a day of the writer's; of today where `date` is `None`.
pub(crate) fn report(date: Option<&str>, world: &World) -> Result<OverlapReport, String> {
    let date = match date {
        Some(date) => {
            date.parse::<NaiveDate>().map_err(|_| format!("{date:?} is not a date: write 2026-03-05"))?
        }
        None => world.zone_time(world.now).date(),
    };
    let zone = Zone::Named(world.zone);
    let midnight = |date: NaiveDate| zone.instant(date.and_time(chrono::NaiveTime::MIN));
    let people: Vec<person::Person> = world.readers.iter().map(|reader| reader.clock.clone()).collect();
    let windows = best_windows(&people, midnight(date), midnight(date + TimeDelta::days(1)));
    let best = windows.first().map_or(0, |window| window.at_work.len());
    let windows = windows
        .into_iter()
        .map(|window| {
            let utc = Zone::Named(chrono_tz::UTC);
            OverlapWindow {
                start: local(window.start, utc, date),
                end: local(window.end, utc, date),
                people: world
                    .readers
                    .iter()
                    .enumerate()
                    .map(|(index, reader)| {
                        let there = Zone::Named(reader.clock.zone);
                        PersonInWindow {
                            person: reader.person.id.clone(),
                            name: reader.person.name.clone(),
                            start: local(window.start, there, date),
                            end: local(window.end, there, date),
                            at_work: window.at_work.contains(&index),
                        }
                    })
                    .collect(),
            }
        })
        .collect();
    Ok(OverlapReport { people: people.len() as u32, best: best as u32, windows })
}
