//! # What it says
//! The message sends the reader somewhere, "see the mockup here", and a slot stands where the link should be.
//!
//! # Why it matters
//! The reader can't look, and has to ask.
//!
//! # What to do
//! Put the link there.

use super::{Found, Reading, Rule, unfilled_slot};
use crate::Level;

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let (span, thing) = unfilled_slot::slots(reading).find_map(|span| {
        let slot = span.of(reading.text());
        unfilled_slot::is_link(slot).then(|| (span, slot.to_owned()))
    })?;
    Some(Found { span: Some(span), slots: vec![("slot", thing)], fix: None })
}
