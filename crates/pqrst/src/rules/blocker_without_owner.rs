//! # What it says
//! A blocker names nobody who could take it away.
//!
//! # Why it matters
//! Everybody reads it, and each thinks that another one is meant.
//!
//! # What to do
//! "Need input from @designer", "waiting for keys from DevOps".

use draft::{Span, WordKind};

use super::{Found, Reading, Rule};
use crate::{Level, record::Field};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

/// What people write where nothing blocks them.
const NOTHING: &[&str] = &["none", "nothing", "no", "n/a", "na", "nope", "nil", "all clear", "no blockers"];

fn detect(reading: &Reading) -> Option<Found> {
    let text = reading.text();
    let blockers = &reading.facts.record.as_ref()?.entry(Field::Blockers)?.lines;
    let line = blockers.iter().find(|line| !is_nothing(line.of(text)) && !names_somebody(text, **line))?;
    let what = line.of(text).trim_end_matches('.').to_owned();
    Some(Found { span: Some(*line), slots: vec![("what", what)], fix: None })
}

fn is_nothing(line: &str) -> bool {
    let said = line.to_lowercase();
    let said = said.trim_matches(|c: char| !c.is_alphanumeric());
    NOTHING.iter().any(|known| said == *known || said.starts_with(&format!("{known} ")))
}

/// A mention, a ticket that somebody has, a name within the line, or whoever stands behind "from".
fn names_somebody(text: &str, line: Span) -> bool {
    let written = line.of(text);
    let words = draft::words(written);
    words.iter().enumerate().any(|(at, word)| {
        let letters = word.span.of(written);
        let name = at > 0 && letters.starts_with(char::is_uppercase) && letters.chars().any(char::is_lowercase);
        matches!(word.kind, WordKind::Mention | WordKind::Link | WordKind::Tag)
            || word.kind == WordKind::Plain && (name || letters.eq_ignore_ascii_case("from"))
    })
}
