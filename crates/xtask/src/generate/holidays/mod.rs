//! `cargo xtask generate holidays`: writes `crates/when/data/holidays.txt`.
//!
//! The dates are those of the Python package `holidays`. A rule that gives the same dates is shorter than the dates, and many
//! countries share it; `crates/when/src/holiday/calendar.rs` says how the file is laid out.

mod pattern;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;

use self::pattern::{Easters, patterns};
use super::python::Python;

const HEAD: &str = "\
# Public holidays, 2024 to 2030: written by `cargo xtask generate holidays`.
# From the Python package holidays (github.com/vacanza/holidays), MIT licence, copyright Vacanza Team and contributors.
";

/// A holiday's name, and when it falls.
type Rule = (String, String);

/// The text of the data file.
pub(super) fn text(python: &Python) -> Result<String> {
    let list = python.run(include_str!("list.py"))?;
    let mut easters = Easters::default();
    let mut days: BTreeMap<&str, BTreeMap<&str, BTreeSet<NaiveDate>>> = BTreeMap::new();
    for line in list.lines() {
        let mut columns = line.splitn(3, '\t');
        let mut column = || columns.next().context("a column is missing");
        let (region, date, name) = (column()?, column()?.parse()?, column()?);
        match (region, name) {
            ("Easter", "western") => easters.western.push(date),
            ("Easter", _) => easters.orthodox.push(date),
            _ => {
                days.entry(region).or_default().entry(name).or_default().insert(date);
            }
        }
    }
    let regions: BTreeMap<&str, BTreeSet<Rule>> = days
        .into_iter()
        .map(|(region, names)| {
            let rules = names.into_iter().flat_map(|(name, dates)| {
                patterns(dates, &easters).into_iter().map(move |pattern| (name.to_owned(), pattern))
            });
            (region, rules.collect())
        })
        .collect();
    write(&easters, &regions)
}

fn write(easters: &Easters, regions: &BTreeMap<&str, BTreeSet<Rule>>) -> Result<String> {
    let rules: BTreeSet<&Rule> = regions.values().flatten().collect();
    let mut text = HEAD.to_owned();
    writeln!(text, "{}\t{}", pattern::dates(&easters.western), pattern::dates(&easters.orthodox))?;
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, pattern) in &rules {
        names.entry(name).or_default().push(pattern);
    }
    for (name, patterns) in names {
        writeln!(text, "{name}\t{}", patterns.join(" "))?;
    }
    writeln!(text)?;
    ensure!(rules.len() <= 64 * 64, "{} rules are more than two characters can number", rules.len());
    let number: BTreeMap<&Rule, usize> = rules.into_iter().zip(0..).collect();
    let list = |rules: &mut dyn Iterator<Item = &Rule>| {
        // Of two on one date the day itself goes before the day that stands in for another.
        let mut rules: Vec<&Rule> = rules.collect();
        rules.sort_by_key(|(name, _)| name.ends_with(')'));
        rules
            .into_iter()
            .flat_map(|rule| [number[rule] / 64, number[rule] % 64])
            .map(digit)
            .collect::<String>()
    };
    for (region, rules) in regions {
        match regions.get(&region[..2]).filter(|_| region.len() > 2) {
            None => writeln!(text, "{region} {}", list(&mut rules.iter()))?,
            Some(country) => {
                let more = list(&mut rules.difference(country));
                let less = list(&mut country.difference(rules));
                writeln!(text, "{region} {more}-{less}")?;
            }
        }
    }
    Ok(text)
}

fn digit(value: usize) -> char {
    char::from(b'0' + value as u8)
}
