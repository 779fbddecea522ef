//! # What it says
//! A record names an option that was not taken, and not why.
//!
//! # Why it matters
//! Whoever comes later proposes it again.
//!
//! # What to do
//! Half a line behind it: "too slow on the large tables".

use draft::Span;

use super::{Found, Reading, Rule};
use crate::{Level, record::Field};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

/// What divides an option's name from what is said of it.
const DIVIDERS: &[&str] = &[" - ", " – ", " — ", ": ", " (", ", ", "; ", " because ", " since ", " as "];

/// The last word on an option, with nothing behind it.
const VERDICTS: &[&str] =
    &["rejected", "discarded", "declined", "dismissed", "no", "not chosen", "not taken", "ruled out", "dropped"];

fn detect(reading: &Reading) -> Option<Found> {
    let text = reading.text();
    let record = reading.facts.record.as_ref().filter(|record| record.is_of_decision())?;
    let decided: String = record
        .entry(Field::Decision)?
        .lines
        .iter()
        .map(|line| line.of(text).to_lowercase())
        .collect::<Vec<_>>()
        .join(" ");
    let options = &record.entry(Field::Options)?.lines;
    // One line may hold them all in a sentence; what is said of each can't be told there.
    let unreasoned = |line: &&Span| {
        let (name, said) = divided(line.of(text));
        let taken = decided.contains(&name.to_lowercase());
        !taken && said.is_none_or(|said| VERDICTS.contains(&said))
    };
    let line = options.iter().filter(|_| options.len() > 1).find(unreasoned)?;
    let (name, _) = divided(line.of(text));
    Some(Found { span: Some(*line), slots: vec![("option", name.to_owned())], fix: None })
}

/// An option's name, and what is said of it.
fn divided(line: &str) -> (&str, Option<&str>) {
    let divider = DIVIDERS.iter().filter_map(|divider| Some((line.find(divider)?, divider.len()))).min();
    match divider {
        Some((at, length)) => {
            let said = line[at + length..].trim_matches(|c: char| !c.is_alphanumeric());
            (line[..at].trim(), (!said.is_empty()).then_some(said))
        }
        None => (line.trim_end_matches('.'), None),
    }
}
