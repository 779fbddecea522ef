//! What somebody says of their place in the mail that is answered: the hours that they keep, the city and the telephone
//! number in their signature.

use protocol::{Guess, GuessReason, Place};
use when::{
    Conventions,
    place::PlaceKind,
    zone::{Zone, ZoneName},
};

use super::{calling_code, cities, known, zones_of_country};
use crate::{places, world::World};

/// What people write before the hours or the zone that they keep.
const HOURS: &[&str] = &[
    "my hours",
    "my working hours",
    "working hours",
    "work hours",
    "office hours",
    "business hours",
    "i work",
    "i'm in",
    "i am in",
    "i'm on",
    "i am on",
    "i'm available",
    "i am available",
    "available",
    "my time zone",
    "my timezone",
    "time zone",
    "timezone",
];

/// A signature and the line above it are no longer.
const LAST_LINES: usize = 10;

/// The guess from what somebody wrote, without what they quote in turn: what they say of their hours, then the place in
/// their signature, then their telephone number.
pub(super) fn guess(quoted: &str, world: &World) -> Option<Guess> {
    let own: Vec<&str> = own_lines(quoted).collect();
    let last = &own[own.len().saturating_sub(LAST_LINES)..];
    own.iter()
        .find_map(|line| by_hours(line, last, world))
        .or_else(|| last.iter().rev().find_map(|line| by_city(line, world)))
        .or_else(|| last.iter().rev().find_map(|line| by_telephone(line, world)))
}

/// The lines of the newest mail that a plain text quotes; empty where it quotes none.
pub(super) fn quoted_in(text: &str) -> String {
    text.lines()
        .filter_map(|line| line.strip_prefix('>'))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The lines that are not blank, up to the first that is quoted in turn.
fn own_lines(quoted: &str) -> impl Iterator<Item = &str> {
    quoted.lines().map(str::trim).take_while(|line| !line.starts_with('>')).filter(|line| !line.is_empty())
}

/// "My hours are 9-5 IST", "Time zone: UTC+2". A name of several zones is one where the signature chooses among them.
fn by_hours(line: &str, last: &[&str], world: &World) -> Option<Guess> {
    let lower = line.to_lowercase().replace('\u{2019}', "'");
    let begins =
        |cue: &&str| lower.find(*cue).is_some_and(|at| !lower[..at].ends_with(char::is_alphanumeric));
    if !HOURS.iter().any(begins) {
        return None;
    }
    let (zones, sign) = zones_said(line)?;
    let offsets: Vec<i32> = zones.iter().map(|zone| zone.offset_at(world.now)).collect();
    let place = if zones.len() == 1 {
        known(world).chain(cities(world)).find(|place| place.offset == offsets[0] && fits(place, zones[0]))?
    } else {
        let elsewhere =
            last.iter().rev().find_map(|line| by_city(line, world).or_else(|| by_telephone(line, world)));
        elsewhere.map(|guess| guess.place).filter(|place| offsets.contains(&place.offset))?
    };
    Some(Guess { place, reason: GuessReason::Hours, sign })
}

/// Whether a place keeps a zone: its own by name, or one of the same clock where only an offset is said.
fn fits(place: &Place, zone: Zone) -> bool {
    match zone {
        Zone::Named(zone) => place.zone == zone.name(),
        Zone::Fixed(_) => true,
    }
}

/// The zones that a line may mean, and its words for them.
fn zones_said(line: &str) -> Option<(Vec<Zone>, String)> {
    let mentioned = when::read(line, &Conventions::default()).into_iter().find_map(|mention| {
        let said = mention.span.of(line).to_owned();
        match mention.zone()? {
            ZoneName::Offset(minutes) => Some((vec![Zone::Fixed(*minutes)], said)),
            ZoneName::Known { candidates, mixed_up, .. } => {
                let zones =
                    if *mixed_up { candidates.clone() } else { candidates.iter().take(1).copied().collect() };
                Some((zones, said))
            }
            ZoneName::Mine | ZoneName::Yours => None,
        }
    });
    // "Time zone: UTC+2" has no time.
    mentioned.or_else(|| {
        let (_, said) = line.rsplit_once(':').filter(|(before, _)| before.to_lowercase().contains("zone"))?;
        let said = said.trim().trim_end_matches('.');
        let zones = when::zone::candidates(said);
        (!zones.is_empty()).then(|| (zones, said.to_owned()))
    })
}

/// "Bangalore, India", also with a street before it: a city in a country that stands right behind it.
fn by_city(line: &str, world: &World) -> Option<Guess> {
    let parts: Vec<&str> =
        line.split([',', '|', '·', '•', '/', ';']).map(|part| part.trim().trim_end_matches('.')).collect();
    parts.windows(2).find_map(|pair| {
        let [city, country] = <[&str; 2]>::try_from(pair).ok()?;
        let country = when::place::lookup(country).find(|place| place.kind == PlaceKind::Country)?.country;
        let named = |city| {
            when::place::lookup(city).find(|place| place.kind == PlaceKind::City && place.country == country)
        };
        // A postal code may stand before the city or behind it.
        let bare = city.trim_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' ');
        let place = named(city).or_else(|| named(bare))?;
        let sign = format!("{}, {}", place.name, when::place::country_name(country)?);
        Some(Guess { place: places::shown(place, world), reason: GuessReason::Signature, sign })
    })
}

/// A number with the code of a country that has one zone.
fn by_telephone(line: &str, world: &World) -> Option<Guess> {
    let number = &line[line.find('+')?..];
    let end = number[1..]
        .find(|c: char| !(c.is_ascii_digit() || " ()-./\u{a0}".contains(c)))
        .map_or(number.len(), |at| at + 1);
    let digits: String = number[..end].chars().filter(char::is_ascii_digit).collect();
    let country = calling_code::country(&digits)?;
    let [place] = <[Place; 1]>::try_from(zones_of_country(country, world)).ok()?;
    Some(Guess { place, reason: GuessReason::Telephone, sign: number[..end].trim_end().to_owned() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use protocol::{Environment, Settings};

    use super::*;

    /// Tuesday 24 November 2026, 16:12 UTC.
    const NOW: f64 = 1_795_536_720_000.0;

    fn guessed(quoted: &str) -> Option<(String, GuessReason, String)> {
        let environment = Environment {
            now: NOW,
            zone: "Europe/London".into(),
            people: Vec::new(),
            settings: Settings::default(),
        };
        let world = World::new(&environment).expect("a world");
        guess(quoted, &world).map(|guess| (guess.place.zone, guess.reason, guess.sign))
    }

    fn zone(quoted: &str) -> Option<String> {
        guessed(quoted).map(|(zone, ..)| zone)
    }

    #[test]
    fn a_telephone_number_of_a_country_with_one_zone() {
        let signed = guessed("Fine.\n\nPriya Nair\nT +91 (80) 4012-3456, ext. 7");
        assert_eq!(
            signed,
            Some(("Asia/Kolkata".into(), GuessReason::Telephone, "+91 (80) 4012-3456".into()))
        );
        assert_eq!(zone("Best\nMobile: +49 30 1234567").as_deref(), Some("Europe/Berlin"));
        assert_eq!(zone("Best\n+353 1 555 0100").as_deref(), Some("Europe/Dublin"));
    }

    #[test]
    fn a_number_that_says_little_is_passed_over() {
        for line in [
            "+1 415 555 0100",
            "+7 495 123-45-67",
            "+61 2 5550 1234",
            "Growth: +49 %",
            "1 + 91",
            "030 1234567",
        ] {
            assert_eq!(zone(&format!("Best\n{line}")), None, "{line}");
        }
    }

    #[test]
    fn a_city_in_its_country() {
        assert_eq!(
            guessed("Thanks\nAna\nAcme GmbH | Torstraße 1, 10119 Berlin, Germany"),
            Some(("Europe/Berlin".into(), GuessReason::Signature, "Berlin, Germany".into()))
        );
        // A country of many zones, and a city that names one of them.
        assert_eq!(zone("--\nJoão\nManaus, Brazil").as_deref(), Some("America/Manaus"));
        // The place goes before the number, which may be a mobile from elsewhere.
        assert_eq!(zone("Ana\nLisbon, Portugal\n+49 170 1234567").as_deref(), Some("Europe/Lisbon"));
        assert_eq!(zone("Paris, Texas is not Paris"), None);
        assert_eq!(zone("Nice, Reading, Most"), None);
    }

    #[test]
    fn hours_with_a_zone() {
        assert_eq!(
            guessed("My working hours are 9am-5pm JST.\n\nAiko"),
            Some(("Asia/Tokyo".into(), GuessReason::Hours, "9am-5pm JST".into()))
        );
        assert_eq!(zone("Ana\nTime zone: UTC+9").as_deref(), Some("Asia/Tokyo"));
        assert_eq!(zone("Time zone: Europe/Helsinki").as_deref(), Some("Europe/Helsinki"));
        // A time that is no one's hours says nothing.
        assert_eq!(zone("Let's meet at 5pm JST."), None);
    }

    #[test]
    fn hours_in_a_zone_of_several_meanings_need_a_second_sign() {
        assert_eq!(zone("My hours are 9am-5pm IST."), None);
        let both = guessed("My hours are 9am-5pm IST.\n\nPriya\n+91 80 4012 3456");
        assert_eq!(both, Some(("Asia/Kolkata".into(), GuessReason::Hours, "9am-5pm IST".into())));
        assert_eq!(
            zone("My hours are 9am-5pm IST.\n\nNoa\nTel Aviv, Israel").as_deref(),
            Some("Asia/Jerusalem")
        );
    }

    #[test]
    fn what_is_quoted_in_turn_is_somebody_elses() {
        assert_eq!(zone("Fine.\n> Ana\n> +49 30 1234567"), None);
        assert_eq!(
            quoted_in("Yes.\n\n> Fine?\n>> Is it?\n> +91 80 4012 3456\n"),
            "Fine?\n> Is it?\n+91 80 4012 3456"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_a_sign_stands_in_it(text in "(\\PC|\n){0,80}|[+0-9() .,-]{0,30}|(My hours are )?[0-9]{1,2}-[0-9]{1,2} [A-Z]{2,4}") {
            if let Some((zone, reason, sign)) = guessed(&text) {
                prop_assert!(zone.parse::<timezone::Tz>().is_ok());
                prop_assert!(reason == GuessReason::Signature || text.contains(&sign), "{sign}");
            }
        }

        #[test]
        fn what_is_said_below_a_quote_changes_nothing(above in "[a-z \n]{0,40}", below in "[a-z0-9+ \n]{0,40}") {
            prop_assert_eq!(zone(&above), zone(&format!("{above}\n> quoted\n{below}")));
        }
    }
}
