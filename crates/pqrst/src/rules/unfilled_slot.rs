//! # What it says
//! A slot of a template still waits for its words: `[Name]`, `{{first_name}}`, `[link]`.
//!
//! # Why it matters
//! The reader sees that something is missing, and has to ask what.
//!
//! # What to do
//! Fill it in, or take it out.

use draft::Span;

use super::{Found, Reading, Rule};
use crate::Level;

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

/// Beyond this a pair of brackets holds a remark.
const LONGEST: usize = 40;

/// What a slot in square brackets or angle brackets begins with, in lower case; a capital alone may be a name or a tag.
const BEGINNINGS: &[&str] = &[
    "name",
    "your",
    "insert",
    "add",
    "link",
    "date",
    "url",
    "company",
    "project",
    "topic",
    "title",
    "first name",
    "last name",
    "time",
    "recipient",
    "tbd",
    "todo",
    "xxx",
    "placeholder",
    "number",
    "ticket",
    "deadline",
    "team",
    "reason",
    "person",
    "owner",
    "firstname",
];

fn detect(reading: &Reading) -> Option<Found> {
    let text = reading.text();
    // A link that is to come has a rule of its own.
    let span = slots(reading).find(|span| !is_link(span.of(text)))?;
    Some(Found { span: Some(span), slots: vec![("slot", span.of(text).to_owned())], fix: None })
}

/// Whether a slot waits for a link: "[link]", "[URL here]".
pub(super) fn is_link(slot: &str) -> bool {
    let inner = slot.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ["link", "url"].iter().any(|name| inner.starts_with(name))
}

/// The slots in what the writer says.
pub(super) fn slots<'a>(reading: &'a Reading) -> impl Iterator<Item = Span> + 'a {
    let zones = reading.facts.zones.iter().filter(|zone| zone.kind.is_spoken());
    zones.flat_map(|zone| slots_within(reading.text(), zone.span))
}

/// The slots within `span`.
fn slots_within(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let within = span.of(text);
    let opens = |(_, byte): &(usize, u8)| matches!(byte, b'[' | b'{' | b'<');
    within.bytes().enumerate().filter(opens).filter_map(move |(start, open)| {
        let close = match open {
            b'[' => "]",
            b'<' => ">",
            _ if within[start..].starts_with("{{") => "}}",
            _ => "}",
        };
        let length = within[start..].find(close)? + close.len();
        let inner = within[start + 1..start + length - 1].trim_matches(['{', '}', ' ']);
        let after = &within[start + length..];
        let named =
            inner.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '\'' | '/' | '.'));
        let begins = BEGINNINGS.iter().any(|beginning| {
            let rest = inner.to_lowercase();
            rest.strip_prefix(beginning).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        // "[name](https://…)" is a link, "{id}" a piece of a path.
        let is_slot =
            length <= LONGEST && named && !inner.is_empty() && !after.starts_with(['(', '[']) && begins;
        let template = close == "}}" && named && !inner.is_empty();
        let path = open == b'{' && within[..start].ends_with('/');
        ((is_slot && !path) || template).then(|| Span::new(span.start + start, span.start + start + length))
    })
}
