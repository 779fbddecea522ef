//! Places and zones as they are named on the command line.

use anyhow::bail;
use timezone::Tz;
use when::zone::Zone;

/// How many near names are offered for one that is not known.
const MOST_OFFERS: usize = 3;

/// How like a name must be to what was typed to be offered: 1 is the same.
const LEAST_LIKENESS: f64 = 0.8;

/// Where somebody is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Located {
    /// The zone.
    pub(crate) zone: Tz,
    /// The holiday region, "IN-KA" or "IN", where a place was named.
    pub(crate) holidays: Option<String>,
}

/// Where `name` is: a city, a country, an IANA name or an abbreviation; the likeliest where it means several.
///
/// # Errors
/// In one line, with the nearest names, where nothing is called so.
pub(crate) fn locate(name: &str) -> anyhow::Result<Located> {
    let named = when::zone::candidates(name).into_iter().find_map(|candidate| match candidate {
        Zone::Named(zone) => Some(zone),
        Zone::Fixed(_) => None,
    });
    if let Some(zone) = named.or_else(|| name.parse().ok()) {
        let place = when::place::lookup(name).find(|place| place.zone == zone);
        let region = place.map(|place| place.holidays.to_owned());
        return Ok(Located { zone, holidays: region.filter(|region| !region.is_empty()) });
    }
    let near = near(name);
    if near.is_empty() {
        bail!("no place or zone is called {:?}: give a city, or a name like Asia/Kolkata", shortened(name));
    }
    bail!("no place or zone is called {:?}; near it: {}", shortened(name), near.join(", "))
}

/// The names that look most like `name`, the likest first.
fn near(name: &str) -> Vec<&'static str> {
    // Who mistypes a name mostly has its beginning right.
    let places = (1..=3).rev().flat_map(|letters| {
        let beginning: String = name.chars().take(letters).collect();
        when::place::places(&beginning, usize::MAX).into_iter().map(|place| place.name)
    });
    let zones = Tz::all().map(Tz::name);
    let typed = shortened(name).to_lowercase();
    let mut near: Vec<(f64, &str)> = Vec::new();
    for known in places.chain(zones) {
        let likeness = strsim::jaro_winkler(&typed, &known.to_lowercase());
        if likeness >= LEAST_LIKENESS && !near.iter().any(|(_, other)| *other == known) {
            near.push((likeness, known));
        }
    }
    near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    near.into_iter().take(MOST_OFFERS).map(|(_, known)| known).collect()
}

/// As much of a text as fits into one line.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_brings_its_holidays_and_a_zone_none() {
        let at = |name: &str| locate(name).unwrap();
        assert_eq!(
            at("bangalore"),
            Located { zone: timezone::Asia::Kolkata, holidays: Some("IN-KA".to_owned()) }
        );
        assert_eq!(at("Asia/Kolkata"), Located { zone: timezone::Asia::Kolkata, holidays: None });
        assert_eq!(at("PT").zone, timezone::America::Los_Angeles);
    }

    #[test]
    fn a_name_that_nothing_bears_is_answered_with_near_ones() {
        let said = |name: &str| locate(name).unwrap_err().to_string();
        for (typed, meant) in [
            ("Bangolore", "Bangalore"),
            ("Lodnon", "London"),
            ("New Yrok", "New York"),
            ("Asia/Kolkatta", "Asia/Kolkata"),
        ] {
            assert!(said(typed).contains(meant), "{typed}: {}", said(typed));
        }
        for nonsense in ["", "🕔", "qqqqqq", &"x".repeat(1 << 20)] {
            let said = said(nonsense);
            assert!(said.contains("give a city") && said.len() < 200 && !said.contains('\n'), "{said}");
        }
    }
}
