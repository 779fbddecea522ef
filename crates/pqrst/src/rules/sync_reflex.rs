//! # What it says
//! "Let's jump on a quick call" asks for everybody's time at once.
//!
//! # Why it matters
//! Across time zones a call waits for hours that two people share; written thoughts can be read at once and found again.
//!
//! # What to do
//! Ask for the thoughts in writing. A call is right for an incident, a debate, a talk about feelings or a coffee, and
//! there the rule is silent.

use super::{Found, Reading, Rule};
use crate::{
    Kind, Level,
    language::{Cue, english},
    nouns,
};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

fn detect(reading: &Reading) -> Option<Found> {
    if matches!(
        reading.kind,
        Kind::Incident | Kind::Announcement | Kind::Status | Kind::Social | Kind::Decision | Kind::Ping
    ) {
        return None;
    }
    let facts = reading.facts;
    let spoken = [Cue::Debate, Cue::Bonding].into_iter().any(|cue| reading.phrase(cue).is_some());
    if facts.cues.has(Cue::Incident) && facts.cues.has(Cue::Haste) || facts.cues.has(Cue::Delicate) || spoken {
        return None;
    }
    let (sentence, span) = reading.first(Cue::Sync)?;
    // A standing meeting is no reflex, nor is a call that has its time.
    if !reading.sync || sentence.cues.has(Cue::Standing) {
        return None;
    }
    let topic = nouns::topic(facts).unwrap_or_else(|| english::phrase("this"));
    Some(Found { span: Some(span), slots: vec![("topic", topic)], fix: Some(sentence.span) })
}
