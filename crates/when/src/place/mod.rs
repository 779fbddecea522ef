//! Cities, countries and states, by the names that people call them.
//!
//! The data is `data/places.txt`, written by `cargo xtask generate places`; its head says where the facts are from.

mod fold;
mod table;
#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::BinaryHeap};

use timezone::Tz;

use self::{
    fold::fold,
    table::{names_of, names_with},
};

/// What kind of place a name stands for.
///
/// ```
/// use when::place::{PlaceKind, lookup};
/// let kind = |name| lookup(name).next().map(|place| place.kind);
/// assert_eq!(kind("India"), Some(PlaceKind::Country));
/// assert_eq!(kind("Karnataka"), Some(PlaceKind::Region));
/// assert_eq!(kind("Bangalore"), Some(PlaceKind::City));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A country or a territory with an ISO 3166 code of its own.
    Country,
    /// A part of a country: a state, a province, a nation.
    Region,
    /// A city or an island.
    City,
}

/// A place that a person can be in.
///
/// ```
/// let place = when::place::lookup("bombay").next().unwrap();
/// assert_eq!((place.name, place.country), ("Mumbai", "IN"));
/// assert_eq!(place.zone, timezone::Asia::Kolkata);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The English name that is usual at work: "Bangalore".
    pub name: &'static str,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The ISO 3166 code of its country: "IN".
    pub country: &'static str,
    /// Its zone.
    pub zone: Tz,
    /// The holiday region, "IN-KA" or "IN", as [`crate::holiday::on`] takes it; empty for none.
    pub holidays: &'static str,
}

/// Places by the beginning of their name, at most `limit`, likeliest first: the exact name, then the most populous.
///
/// Case, accents, full stops and a leading "the" do not matter. A place found by an alternative name bears that name
/// ("Saigon", "Bengaluru"), unless that is an abbreviation or its usual name begins in the same way. A country with several zones is listed once for each.
///
/// ```
/// let found = when::place::places("bang", 3);
/// assert!(found.iter().any(|place| place.name == "Bangalore" && place.holidays == "IN-KA"));
/// assert_eq!(when::place::places("são p", 1)[0].zone, timezone::America::Sao_Paulo);
/// assert_eq!(when::place::places("sf", 1)[0].name, "San Francisco");
/// assert!(when::place::places("", 10).is_empty());
/// ```
#[must_use]
pub fn places(query: &str, limit: usize) -> Vec<Place> {
    let query: String = fold(query).collect();
    if query.trim().is_empty() {
        return Vec::new();
    }
    let mut names: BinaryHeap<_> = names_with(&query)
        .iter()
        .map(|name| {
            let exact = fold(name.spelling()).eq(query.chars());
            Reverse((!exact, Reverse(name.likelihood()), *name))
        })
        .collect();
    let mut found: Vec<Place> = Vec::new();
    let mut lines = Vec::new();
    while let Some(Reverse((.., name))) = names.pop().filter(|_| found.len() < limit) {
        if lines.contains(&name.line_start()) {
            continue;
        }
        lines.push(name.line_start());
        let spelling = name.spelling();
        for place in name.places() {
            let begins_so = fold(place.name).take(query.chars().count()).eq(query.chars());
            let name = if begins_so || is_abbreviation(spelling) { place.name } else { spelling };
            found.push(Place { name, ..place });
        }
    }
    found.truncate(limit);
    found
}

/// The places that bear exactly this name, likeliest first; none where it is no place's.
///
/// Case, accents, full stops and a leading "the" do not matter. Of several places of one name the more populous comes
/// first; a country with several zones is listed once for each, the zone with the most people first. Nothing is
/// allocated, so a reader of texts may ask for every word. Many names are common words too ("Nice", "Reading", "Male",
/// "Most"): whether a place is meant is for the caller to judge.
///
/// ```
/// use timezone::{America, Asia, Europe};
/// let zones = |name| when::place::lookup(name).map(|place| place.zone).collect::<Vec<_>>();
/// assert_eq!(zones("Bombay"), [Asia::Kolkata]);
/// assert_eq!(zones("Kiev"), zones("Kyiv"));
/// assert_eq!(zones("Georgia")[..2], [Asia::Tbilisi, America::New_York]);
/// assert!(zones("tomorrow").is_empty());
/// ```
pub fn lookup(words: &str) -> impl Iterator<Item = Place> + use<> {
    names_of(words).iter().flat_map(|name| name.places())
}

/// The zones of the places that bear exactly this name, likeliest first.
pub(crate) fn zones(words: &str) -> impl Iterator<Item = Tz> + use<> {
    names_of(words).iter().flat_map(|name| name.zones())
}

/// The English name of a country, by its ISO 3166 code in capitals.
///
/// ```
/// assert_eq!(when::place::country_name("GB"), Some("United Kingdom"));
/// assert_eq!(when::place::country_name("XX"), None);
/// ```
#[must_use]
pub fn country_name(country: &str) -> Option<&'static str> {
    table::country_name(country)
}

/// Whether a spelling is letters read one by one ("NYC", "UK"), and no name to call a place by.
fn is_abbreviation(spelling: &str) -> bool {
    !spelling.bytes().any(|byte| byte.is_ascii_lowercase())
}
