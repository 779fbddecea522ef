//! # What it says
//! A new message in a channel answers one that it quotes.
//!
//! # Why it matters
//! Who follows the thread misses the answer, and everybody else reads half of a conversation.
//!
//! # What to do
//! Answer in the thread of the quoted message.

use draft::ZoneKind;

use super::{Found, Reading, Rule};
use crate::{Channel, Level};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let message = reading.facts.message;
    if message.channel != Channel::Chat || message.is_reply {
        return None;
    }
    let [first, rest @ ..] = &reading.facts.zones[..] else { return None };
    let answered = rest.iter().any(|zone| zone.kind == ZoneKind::Prose);
    (first.kind == ZoneKind::Quote && answered)
        .then(|| Found { span: Some(first.span), slots: Vec::new(), fix: None })
}
