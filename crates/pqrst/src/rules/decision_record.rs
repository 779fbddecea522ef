//! # What it says
//! A record of a decision leaves out who decided, why, what else there was, or what happens next.
//!
//! # Why it matters
//! In half a year somebody asks why, and who was there has forgotten or left.
//!
//! # What to do
//! Add what is missing; a line for each is enough.

use draft::Span;

use super::{Found, Reading, Rule};
use crate::{Level, language::english, record::Field};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let record = reading.facts.record.as_ref().filter(|record| record.is_of_decision())?;
    let missing: Vec<Field> = Field::OF_DECISION
        .into_iter()
        // A title or the decision itself says what it is about as well as a label does.
        .filter(|&field| field != Field::Topic || record.entry(field).is_some())
        .filter(|&field| !record.says(field))
        .collect();
    let names: Vec<String> =
        missing.iter().map(|field| english::wording("record", field.name(), &[])).collect();
    let said = english::list(&names)?;
    // A label that is there and empty is where the answer belongs.
    let label = missing.iter().find_map(|&field| record.entry(field)).map(|entry| entry.label);
    let span = label.or_else(|| record.entry(Field::Decision).map(|entry| entry.label));
    let new: Vec<String> = missing
        .iter()
        .filter(|&&field| record.entry(field).is_none())
        .map(|field| english::wording("record labels", field.name(), &[]))
        .collect();
    let end = reading.insertion_point;
    let fix = (!new.is_empty()).then(|| Span::new(end, end));
    Some(Found { span, slots: vec![("missing", said), ("labels", new.join("\n"))], fix })
}
