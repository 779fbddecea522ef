//! # What it says
//! An incident is told, and not how severe it is, or not who has it.
//!
//! # Why it matters
//! Minutes go by while everybody thinks that somebody else is on it.
//!
//! # What to do
//! Say who leads, and how bad it is: who is affected, since when.

use super::{Found, Reading, Rule};
use crate::{
    Channel, Kind, Level,
    facts::Reference,
    language::{Cue, english},
};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let facts = reading.facts;
    // In mail and issues an outage is reported to those who own it.
    let reported = matches!(facts.message.channel, Channel::Email | Channel::Issue);
    if reading.kind != Kind::Incident || facts.message.is_reply || reported {
        return None;
    }
    let (sentence, span) = reading.first(Cue::Outage).or_else(|| reading.first(Cue::Incident))?;
    // "Hey, is prod down" only asks, with its mark or without.
    let said = sentence.span.of(reading.text()).to_lowercase();
    if sentence.is_question() || ["is ", "are ", "hey is ", "hey, is "].iter().any(|start| said.starts_with(start)) {
        return None;
    }
    let owned = facts.cues.has(Cue::Commit) || facts.cues.has(Cue::Owner) || reading.phrase(Cue::Taken).is_some();
    let sized = facts.cues.has(Cue::Severity)
        || facts.cues.has(Cue::Extent)
        || facts.references.has(Reference::Number)
        || facts.references.has(Reference::Amount)
        || facts.subject.as_ref().is_some_and(|subject| subject.cues.has(Cue::Severity))
        || reading.phrase(Cue::SeverityOrExtent).is_some();
    let key = match (owned, sized) {
        (true, true) => return None,
        (false, false) => "both",
        (false, true) => "owner",
        (true, false) => "severity",
    };
    let question = english::wording("incident_owner", key, &[]);
    Some(Found { span: Some(span), slots: vec![("question", question)], fix: None })
}
