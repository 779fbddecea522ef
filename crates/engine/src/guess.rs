//! Where somebody whom the roster does not know may live, by what the page shows: a guess, with its reason, to be offered.
//!
//! The clock that a page shows for them comes first: it is of now, while an address may be old. It gives an offset, which
//! many places share, so that the country of the address and the places of the roster are asked which of them has it. A
//! country decides by itself where it has one zone.

use chrono::Timelike;
use protocol::{Guess, GuessReason, Place, Recipient};
use when::{Conventions, mention::DayHalf, place::PlaceKind};

use crate::{places, world::World};

/// Domains of countries that are sold for what they spell or for nothing, and say little of where somebody lives: those
/// that Google Search treats as generic ("Managing multi-regional sites", Search Central), and others sold likewise.
const SPELLING: &[&str] = &[
    "ac", "ad", "ai", "as", "bz", "cc", "cd", "co", "dj", "fm", "gg", "gl", "im", "io", "je", "la", "ly",
    "me", "ms", "nu", "pw", "sc", "sh", "sr", "st", "su", "tk", "to", "tv", "vc", "ws",
];

/// Where many people work who write to each other across the world, the likelier of one offset first.
const CITIES: &[&str] = &[
    "London",
    "Berlin",
    "Helsinki",
    "Bangalore",
    "New York",
    "San Francisco",
    "Chicago",
    "Denver",
    "São Paulo",
    "Istanbul",
    "Dubai",
    "Karachi",
    "Dhaka",
    "Jakarta",
    "Singapore",
    "Tokyo",
    "Sydney",
    "Auckland",
    "Honolulu",
    "Anchorage",
    "Halifax",
    "Tehran",
    "Kabul",
    "Kathmandu",
    "Yangon",
    "Adelaide",
    "St. John's",
    "Noumea",
    "Reykjavik",
];

/// Clocks in pages show minutes, and the minute may just have changed: offsets are whole quarters of an hour.
const QUARTER: i32 = 15;
const DAY: i32 = 24 * 60;

/// The guess for somebody; `None` where the page shows nothing that says enough.
pub(crate) fn guess(recipient: &Recipient, world: &World) -> Option<Guess> {
    let domain = recipient.address.as_deref().and_then(country_domain);
    let at_home = domain.map(|domain| zones_of(domain, world)).unwrap_or_default();
    if let Some((shown, minutes)) =
        recipient.local_time.as_deref().and_then(|shown| Some((shown, offset(shown, world)?)))
    {
        let has_it = |place: &Place| (place.offset - minutes) % DAY == 0;
        let place = at_home.into_iter().chain(known(world)).chain(cities(world)).find(has_it)?;
        return Some(Guess { place, reason: GuessReason::LocalTime, sign: shown.to_owned() });
    }
    let [place] = <[Place; 1]>::try_from(at_home).ok()?;
    Some(Guess { place, reason: GuessReason::Domain, sign: format!(".{}", domain?) })
}

/// The country's domain that an address ends in: "de".
fn country_domain(address: &str) -> Option<&str> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    let last = domain.rsplit_once('.')?.1;
    (last.len() == 2 && !SPELLING.contains(&last.to_lowercase().as_str())).then_some(last)
}

/// The country of a domain, once for each of its zones.
fn zones_of(domain: &str, world: &World) -> Vec<Place> {
    // The United Kingdom's domain is the one that is not its code.
    let code = if domain.eq_ignore_ascii_case("uk") { "GB".to_owned() } else { domain.to_uppercase() };
    let named = when::place::country_name(&code).into_iter().flat_map(when::place::lookup);
    named
        .filter(|place| place.kind == PlaceKind::Country && place.country == code)
        .map(|place| places::shown(place, world))
        .collect()
}

/// The places of the roster.
fn known<'a>(world: &'a World) -> impl Iterator<Item = Place> + use<'a> {
    world.readers.iter().filter(|reader| !reader.person.place.is_empty()).map(|reader| Place {
        name: reader.place().to_owned(),
        country: String::new(),
        zone: reader.clock.zone.name().to_owned(),
        holidays: reader.person.holidays.clone(),
        offset: reader.offset_at(world.now),
    })
}

fn cities<'a>(world: &'a World) -> impl Iterator<Item = Place> + use<'a> {
    CITIES.iter().filter_map(|city| when::place::lookup(city).next()).map(|place| places::shown(place, world))
}

/// Minutes east of UTC where a clock shows this now; it may be a whole day off.
fn offset(shown: &str, world: &World) -> Option<i32> {
    let mention = when::read(shown, &Conventions::default()).into_iter().next()?;
    let clock = mention.point()?.clock?;
    if clock.half == DayHalf::Unsaid {
        return None;
    }
    let there = i32::from(clock.hour) * 60 + i32::from(clock.minute);
    let here = i32::try_from(world.now.num_seconds_from_midnight() / 60).ok()?;
    Some((f64::from(there - here) / f64::from(QUARTER)).round() as i32 * QUARTER)
}

#[cfg(test)]
mod tests {
    use protocol::{Environment, Person, Settings};

    use super::*;

    /// Tuesday 24 November 2026, 16:12 UTC.
    const NOW: f64 = 1_795_536_720_000.0;

    fn guessed(
        address: Option<&str>,
        local_time: Option<&str>,
        people: Vec<Person>,
    ) -> Option<(String, GuessReason)> {
        let environment =
            Environment { now: NOW, zone: "Europe/London".into(), people, settings: Settings::default() };
        let world = World::new(&environment).expect("a world");
        let recipient = Recipient {
            name: None,
            address: address.map(Into::into),
            local_time: local_time.map(Into::into),
        };
        guess(&recipient, &world).map(|guess| (guess.place.zone, guess.reason))
    }

    fn by_domain(address: &str) -> Option<String> {
        guessed(Some(address), None, Vec::new()).map(|(zone, _)| zone)
    }

    #[test]
    fn a_country_with_one_zone_is_enough() {
        assert_eq!(by_domain("priya@example.co.in").as_deref(), Some("Asia/Kolkata"));
        assert_eq!(by_domain("sam@example.uk").as_deref(), Some("Europe/London"));
        assert_eq!(by_domain("aiko@EXAMPLE.JP").as_deref(), Some("Asia/Tokyo"));
    }

    #[test]
    fn other_domains_say_nothing() {
        for address in
            ["a@example.com", "a@example.us", "a@example.io", "a@example.ai", "a@example.xx", "@priya", ""]
        {
            assert_eq!(by_domain(address), None, "{address}");
        }
    }

    #[test]
    fn a_clock_gives_an_offset() {
        let by_clock = |shown| guessed(None, Some(shown), Vec::new());
        assert_eq!(by_clock("9:42 PM"), Some(("Asia/Kolkata".into(), GuessReason::LocalTime)));
        assert_eq!(by_clock("21:41"), by_clock("9:42 PM"));
        assert_eq!(by_clock("11:12 AM"), Some(("America/New_York".into(), GuessReason::LocalTime)));
        // Past midnight: the next day there.
        assert_eq!(by_clock("01:12"), Some(("Asia/Tokyo".into(), GuessReason::LocalTime)));
        assert_eq!(by_clock("away"), None);
        assert_eq!(by_clock("4:12"), None);
    }

    #[test]
    fn a_clock_goes_before_the_domain_and_chooses_among_its_zones() {
        let both = |address, shown| guessed(Some(address), Some(shown), Vec::new()).map(|(zone, _)| zone);
        assert_eq!(both("a@example.in", "17:12").as_deref(), Some("Europe/Berlin"));
        assert_eq!(both("a@example.us", "9:12 AM").as_deref(), Some("America/Denver"));
    }

    #[test]
    fn a_place_of_the_roster_goes_before_one_that_nobody_lives_in() {
        let ana = Person {
            name: "Ana".into(),
            place: "Lisbon".into(),
            zone: "Europe/Lisbon".into(),
            ..Person::default()
        };
        assert_eq!(
            guessed(None, Some("16:12"), vec![ana]),
            Some(("Europe/Lisbon".into(), GuessReason::LocalTime))
        );
    }
}
