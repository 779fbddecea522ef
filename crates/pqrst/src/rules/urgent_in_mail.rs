//! # What it says
//! Something urgent is asked for by mail.
//!
//! # Why it matters
//! Mail is read once or twice a day. Who could act within hours may see it tomorrow.
//!
//! # What to do
//! Write to the one who can act, directly, in chat; mail can hold the details.

use super::{Found, Reading, Rule};
use crate::{Channel, Kind, Level, urgency};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let facts = reading.facts;
    if facts.message.channel != Channel::Email || facts.message.is_reply || reading.kind != Kind::Request {
        return None;
    }
    let span = urgency::tag(facts)?.span();
    // Urgent by when comes first: one remark about a word is enough.
    let asked_already = super::urgent_without_time::RULE.finds(reading);
    (!asked_already).then(|| Found { span, slots: Vec::new(), fix: None })
}
