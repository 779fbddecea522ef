//! A meeting every week, whose bad hour goes round.

use protocol::Proposal;
use when::{overlap, zone::Zone};

use crate::{
    overlap::views,
    time_row::local,
    world::{self, World},
};

/// A slot for each week, counted on from the turns that everybody has had.
pub(crate) fn proposals(
    date: Option<&str>,
    weeks: u32,
    minutes: u32,
    world: &World,
) -> Result<Vec<Proposal>, String> {
    if !(1..=52).contains(&weeks) {
        return Err(format!("{weeks} weeks can't be planned: 1 to 52 can"));
    }
    if !(1..=480).contains(&minutes) {
        return Err(format!("a meeting of {minutes} minutes can't be planned: 1 to 480 can"));
    }
    let date = match date {
        Some(date) => world::date(date)?,
        None => world.next_working_day(),
    };
    let people = world.clocks();
    let turns: Vec<u32> = world.readers.iter().map(|reader| reader.person.turns).collect();
    let utc = Zone::Named(timezone::UTC);
    let proposals = overlap::rotation(&people, &turns, world.midnight(date), weeks, minutes);
    Ok(proposals
        .into_iter()
        .map(|proposal| {
            let at_work: Vec<usize> =
                (0..people.len()).filter(|index| !proposal.outside.contains(index)).collect();
            let day = proposal.start.date_naive();
            Proposal {
                start: local(proposal.start, utc, day),
                end: local(proposal.end, utc, day),
                people: views(proposal.start, proposal.end, &at_work, world),
                turn: proposal.turn.map(|index| world.readers[index].person.id.clone()),
            }
        })
        .collect())
}
