//! The data file as it stands, and the order of the names in it, which the build has found.
//!
//! ```text
//! # comment
//! @Asia/Kolkata IN-KA             the zones and the region of the places that follow, up to the next such line
//! Bangalore|Bengaluru 53          a city: its names, the usual one first, and four times the binary logarithm of
//! =India|Bharat 81                a country           its thousands of people
//! +Karnataka 63                   a region
//! ```
//!
//! Nothing is read before it is asked for: a name is looked for by halving, and its line and heading are read where it stands.

use std::cmp::Ordering;

use timezone::Tz;

use super::{Place, PlaceKind, fold::fold};
use crate::holiday;

const DATA: &str = include_str!("../../data/places.txt");

/// Where each name begins in the data: in the order of the folded names, of one name the likelier place first.
pub(super) static IN_ORDER: &[Name] = &include!(concat!(env!("OUT_DIR"), "/places_in_order.rs"));

/// A name of a place, or of several in as many zones: where it begins in the data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name(u16);

impl Name {
    fn start(self) -> usize {
        usize::from(self.0)
    }

    /// Where its line begins: the same for all names of one place.
    pub(super) fn line_start(self) -> usize {
        DATA[..self.start()].rfind('\n').map_or(0, |end| end + 1)
    }

    /// The line that the name stands in.
    fn line(self) -> &'static str {
        DATA[self.line_start()..].lines().next().unwrap_or_default()
    }

    /// The zones and the region that the line stands under.
    fn heading(self) -> (&'static str, &'static str) {
        let start = DATA[..self.start()].rfind("\n@").map_or(0, |end| end + 2);
        DATA[start..].lines().next().and_then(|line| line.rsplit_once(' ')).unwrap_or_default()
    }

    /// The name as it is spelt.
    pub(super) fn spelling(self) -> &'static str {
        let rest = &DATA[self.start()..];
        let end = rest.find(['|', '\n']).unwrap_or(rest.len());
        match rest.as_bytes().get(end) {
            Some(b'|') => &rest[..end],
            // The likelihood ends the line.
            _ => rest[..end].rsplit_once(' ').map_or(rest, |(name, _)| name),
        }
    }

    /// A logarithm of how many people are there.
    pub(super) fn likelihood(self) -> u8 {
        self.line().rsplit_once(' ').and_then(|(_, last)| last.parse().ok()).unwrap_or(0)
    }

    /// The zones that the place is in, that with the most people first.
    pub(super) fn zones(self) -> impl Iterator<Item = Tz> {
        self.heading().0.split(' ').filter_map(|name| name.parse().ok())
    }

    /// The place, once for each of its zones.
    pub(super) fn places(self) -> impl Iterator<Item = Place> {
        let line = self.line();
        let (kind, names) = match line.as_bytes().first() {
            Some(b'=') => (PlaceKind::Country, &line[1..]),
            Some(b'+') => (PlaceKind::Region, &line[1..]),
            _ => (PlaceKind::City, line),
        };
        let (_, region) = self.heading();
        let place = move |zone| Place {
            name: usual(names),
            kind,
            country: &region[..2],
            zone,
            holidays: holiday::nearest_region(region),
        };
        self.zones().map(place)
    }
}

/// The first of the names in a line, which has no mark before it.
fn usual(line: &'static str) -> &'static str {
    let names = line.rsplit_once(' ').map_or(line, |(names, _)| names);
    names.split('|').next().unwrap_or(names)
}

/// The usual name of a country.
pub(super) fn country_name(code: &str) -> Option<&'static str> {
    let mut region = "";
    DATA.lines().find_map(|line| {
        if line.starts_with('@') {
            region = line.rsplit_once(' ').map_or("", |(_, region)| region);
        }
        line.strip_prefix('=').filter(|_| region == code).map(usual)
    })
}

/// The names that fold to the same as `words`.
pub(super) fn names_of(words: &str) -> &'static [Name] {
    let folded = fold(words);
    among(|name| fold(name.spelling()).cmp(folded.clone()))
}

/// The names that begin with a folded one.
pub(super) fn names_with(beginning: &str) -> &'static [Name] {
    let length = beginning.chars().count();
    among(|name| fold(name.spelling()).take(length).cmp(beginning.chars()))
}

/// The names that compare as equal with what is looked for.
fn among(compare: impl Fn(Name) -> Ordering) -> &'static [Name] {
    let start = IN_ORDER.partition_point(|name| compare(*name).is_lt());
    let equal = IN_ORDER[start..].partition_point(|name| compare(*name).is_eq());
    &IN_ORDER[start..start + equal]
}
