//! The data file, read once.

use std::{cmp::Reverse, collections::BinaryHeap, sync::OnceLock};

use chrono_tz::Tz;

use super::{Place, PlaceKind, fold::fold};
use crate::holiday;

/// One name of one place. They sort by their keys, of one key the likelier first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    /// The name, folded.
    pub(super) key: &'static str,
    /// A logarithm of how many people are there.
    pub(super) likelihood: Reverse<u8>,
    /// Which place.
    pub(super) place: u16,
    /// The name as it is spelt.
    pub(super) spelling: &'static str,
}

/// All places, and all their names in order.
pub(super) struct Table {
    pub(super) places: Vec<Place>,
    pub(super) names: Vec<Name>,
}

impl Table {
    /// The names that begin with a folded one.
    pub(super) fn names_with(&self, beginning: &str) -> &[Name] {
        let start = self.names.partition_point(|name| name.key < beginning);
        let so = self.names[start..].partition_point(|name| name.key.starts_with(beginning));
        &self.names[start..start + so]
    }

    /// The names that fold to the same as `words`.
    pub(super) fn names_of(&self, words: &str) -> &[Name] {
        let mut buffer = [0; LONGEST];
        let Some(words) = fold_into(words, &mut buffer) else { return &[] };
        let start = self.names.partition_point(|name| name.key.as_bytes() < words);
        let same = self.names[start..].partition_point(|name| name.key.as_bytes() == words);
        &self.names[start..start + same]
    }
}

/// No name is longer, in bytes; a test looks after it.
pub(super) const LONGEST: usize = 64;

/// The folded bytes of `words`, without an allocation; `None` where they are longer than any name.
fn fold_into<'a>(words: &str, buffer: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    let mut length = 0;
    for c in fold(words) {
        let room = buffer.get_mut(length..length + c.len_utf8())?;
        length += c.encode_utf8(room).len();
    }
    Some(&buffer[..length])
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
    let mut places: Vec<Place> = Vec::new();
    // Keys are cut out of one text that lives as long as the program, as the data does.
    let mut keys = String::new();
    let mut spellings = Vec::new();
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
        let first = places.len();
        places.extend(zones.iter().map(|&zone| Place {
            name,
            kind,
            country: &region[..2],
            zone,
            holidays: holiday::nearest_region(region),
        }));
        for spelling in names.split('|') {
            let start = keys.len();
            keys.extend(fold(spelling));
            spellings.push((start..keys.len(), spelling, likelihood, first..places.len()));
        }
    }
    let keys: &'static str = keys.leak();
    let names: BinaryHeap<Name> = spellings
        .into_iter()
        .flat_map(|(key, spelling, likelihood, places)| {
            let key = &keys[key];
            places.map(move |place| Name {
                key,
                likelihood: Reverse(likelihood),
                place: place as u16,
                spelling,
            })
        })
        .collect();
    // A heap sorts with a tenth of the code that the sorting of slices has, and this is done once.
    Table { places, names: names.into_sorted_vec() }
}
