//! Places that a person can be in, by what is typed.

use protocol::Place;
use when::zone::Zone;

use crate::world::World;

const LIMIT: usize = 8;

/// The likeliest places whose names begin with `query`.
pub(crate) fn find(query: &str, world: &World) -> Vec<Place> {
    when::place::places(query, LIMIT).into_iter().map(|place| shown(place, world)).collect()
}

/// A place in the terms of the protocol.
pub(crate) fn shown(place: when::place::Place, world: &World) -> Place {
    Place {
        name: place.name.to_owned(),
        country: when::place::country_name(place.country).unwrap_or(place.country).to_owned(),
        zone: place.zone.name().to_owned(),
        holidays: (!place.holidays.is_empty()).then(|| place.holidays.to_owned()),
        offset: Zone::Named(place.zone).offset_at(world.now),
    }
}
