//! # What it says
//! There is a video to watch, and no word on what it shows.
//!
//! # Why it matters
//! Nobody can skim, search or quote a video; who has two minutes on a train reads, and does not watch.
//!
//! # What to do
//! Two sentences under the link, and chapters where it is longer than five minutes.

use draft::WordKind;

use super::{Found, Reading, Rule};
use crate::Level;

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

/// Where recorded messages live.
const HOSTS: &[&str] = &["loom.com/", "vidyard.com/", "share.vidyard", "screencast.com/", "drop.com/v/", "vimeo.com/"];

/// A summary has more words than "Here is the walkthrough I promised".
const SUMMARY: usize = 14;

fn detect(reading: &Reading) -> Option<Found> {
    let facts = reading.facts;
    let video = facts.words.iter().find(|word| {
        let written = word.span.of(reading.text());
        word.kind == WordKind::Link && HOSTS.iter().any(|host| written.contains(host))
    })?;
    let spoken = facts
        .statements()
        .flat_map(|sentence| facts.words_of(sentence))
        .filter(|word| !matches!(word.kind, WordKind::Link | WordKind::Punctuation | WordKind::Emoji))
        .count();
    (spoken < SUMMARY).then(|| Found { span: Some(video.span), slots: Vec::new(), fix: None })
}
