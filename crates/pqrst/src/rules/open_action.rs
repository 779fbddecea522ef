//! # What it says
//! An action in a list of actions has no owner, or no day.
//!
//! # Why it matters
//! What nobody in particular does by no day in particular is not done.
//!
//! # What to do
//! "@alex: update the docs (due 7 March)".

use draft::Span;

use super::{Found, Reading, Rule};
use crate::{Level, language::{english, skeleton}, record::Field};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let text = reading.text();
    let record = reading.facts.record.as_ref()?;
    let actions = &record.entry(Field::Actions)?.lines;
    let undated = |line: &Span| !reading.facts.mentions.iter().any(|mention| line.contains(mention.span));
    let (line, nobody, never) = actions.iter().find_map(|&line| {
        let (nobody, never) = (owner(line.of(text)).is_none(), undated(&line));
        (nobody || never).then_some((line, nobody, never))
    })?;
    // Notes in which no action has a day keep their days elsewhere, and lines without bullets are prose.
    let listed = actions.iter().all(|line| is_item(text, *line)) && !actions.iter().all(undated);
    if !listed && !record.is_of_decision() {
        return None;
    }
    let written = line.of(text);
    let what = owner(written).map_or(written, |(_, what)| what).trim_end_matches(['.', ';', ' ']).to_owned();
    let who = owner(written).map_or_else(String::new, |(who, _)| who.to_owned());
    let key = match (nobody, never) {
        (true, true) => "both",
        (true, false) => "owner",
        _ => "day",
    };
    let question = english::wording("open_action", key, &[("what", what), ("who", who)]);
    Some(Found { span: Some(line), slots: vec![("question", question)], fix: None })
}

/// Whether a bullet or a number stands before the line's words.
fn is_item(text: &str, line: Span) -> bool {
    let start = text[..line.start].rfind('\n').map_or(0, |at| at + 1);
    !text[start..line.start].trim().is_empty()
}

/// Who does it, and what: "@alex: update the docs", "Ana - call the printer", "Ana to call the printer".
fn owner(action: &str) -> Option<(&str, &str)> {
    let divided = [":", " - ", " – ", " — ", " to ", " will ", " does "].iter().filter_map(|divider| {
        let at = action.find(divider)?;
        Some((at, at + divider.len()))
    });
    let first = divided.min().map(|(end, rest)| (action[..end].trim(), action[rest..].trim()));
    let acts = draft::words(action).first().is_some_and(skeleton::is_verb);
    let named = first.filter(|(who, _)| {
        let name = who.starts_with(char::is_uppercase) && who.split_whitespace().count() <= 3 && !acts;
        who.starts_with('@') || name
    });
    // "Update the docs (@alex, 7 March)"
    let within = || {
        let word = action.split_whitespace().find(|word| word.trim_start_matches(['(', '[']).starts_with('@'))?;
        Some((word.trim_matches(['(', ')', '[', ']', ',', ':']), action))
    };
    named.or_else(within)
}
