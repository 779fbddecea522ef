//! # What it says
//! The message is a page long, and it stands in a chat.
//!
//! # Why it matters
//! In a chat it scrolls away, can't be commented on part by part, and is found by nobody in a month.
//!
//! # What to do
//! Put it into a document, and post the link with two sentences: what it is, and what is wanted of whom by when.

use draft::Span;

use super::{Found, Reading, Rule};
use crate::{Channel, Kind, Level};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

/// In words: about what a screen of a chat shows.
const LONG: usize = 220;

fn detect(reading: &Reading) -> Option<Found> {
    let facts = reading.facts;
    let length = facts.length();
    let fits = facts.message.channel != Channel::Chat
        || facts.message.is_reply
        || matches!(reading.kind, Kind::Incident | Kind::Social)
        || length < LONG;
    let tens = (length / 10 * 10).to_string();
    (!fits).then(|| Found { span: None::<Span>, slots: vec![("count", tens)], fix: None })
}
