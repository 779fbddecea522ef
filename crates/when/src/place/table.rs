//! The data file, read once.

use std::sync::OnceLock;

use chrono_tz::Tz;

use super::{Place, PlaceKind, fold::fold};
use crate::holiday;

/// One name of one place.
pub(super) struct Name {
    /// Where the folded name stands among the keys.
    start: u32,
    end: u32,
    /// The name as it is spelt.
    pub(super) spelling: &'static str,
    /// A logarithm of how many people are there.
    pub(super) likelihood: u8,
    /// Which place.
    pub(super) place: u16,
}

/// All places, and all their names in alphabetical order.
pub(super) struct Table {
    pub(super) places: Vec<Place>,
    names: Vec<Name>,
    keys: String,
}

impl Table {
    /// The folded name.
    pub(super) fn key(&self, name: &Name) -> &str {
        &self.keys[name.start as usize..name.end as usize]
    }

    /// The names that sort at or after a folded one.
    pub(super) fn names_from(&self, folded: &str) -> &[Name] {
        &self.names[self.names.partition_point(|name| self.key(name) < folded)..]
    }

    /// The names that fold to the same as `words`.
    pub(super) fn names_of(&self, words: &str) -> &[Name] {
        let words = fold(words);
        let start = self.names.partition_point(|name| self.key(name).chars().lt(words.clone()));
        let same = self.names[start..].partition_point(|name| self.key(name).chars().eq(words.clone()));
        &self.names[start..start + same]
    }
}

/// The table.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| read(include_str!("../../data/places.txt")))
}

/// Reads the data file.
///
/// ```text
/// # comment
/// @Asia/Kolkata IN-KA             the zones and the region of the places that follow, up to the next such line
/// Bangalore|Bengaluru 53          a city: its names, the usual one first, and four times the binary logarithm of
/// =India|Bharat 81                a country           its thousands of people
/// +Karnataka 63                   a region
/// ```
fn read(data: &'static str) -> Table {
    let mut table = Table { places: Vec::new(), names: Vec::new(), keys: String::new() };
    let mut zones: Vec<Tz> = Vec::new();
    let mut region = "";
    for line in data.lines().filter(|line| !line.starts_with('#')) {
        let (rest, last) = line.rsplit_once(' ').unwrap_or((line, ""));
        if let Some(names) = rest.strip_prefix('@') {
            zones = names.split(' ').filter_map(|name| name.parse().ok()).collect();
            region = last;
            continue;
        }
        let (kind, names) = match rest.as_bytes().first() {
            Some(b'=') => (PlaceKind::Country, &rest[1..]),
            Some(b'+') => (PlaceKind::Region, &rest[1..]),
            _ => (PlaceKind::City, rest),
        };
        let likelihood = last.parse().unwrap_or(0);
        let name = names.split('|').next().unwrap_or(names);
        let first = table.places.len();
        table.places.extend(zones.iter().map(|&zone| Place {
            name,
            kind,
            country: &region[..2],
            zone,
            holidays: holiday::nearest_region(region),
        }));
        for spelling in names.split('|') {
            let start = table.keys.len() as u32;
            table.keys.extend(fold(spelling));
            let end = table.keys.len() as u32;
            table.names.extend((first..table.places.len()).map(|place| Name {
                start,
                end,
                spelling,
                likelihood,
                place: place as u16,
            }));
        }
    }
    let Table { names, keys, .. } = &mut table;
    let key = |name: &Name| &keys[name.start as usize..name.end as usize];
    names
        .sort_by(|a, b| key(a).cmp(key(b)).then(b.likelihood.cmp(&a.likelihood)).then(a.place.cmp(&b.place)));
    table
}
