//! "Best regards," and its kin, in the last lines of the writer's own part.

use super::{Lines, ZoneKind};

/// What a closing begins with, in lower case.
const CLOSINGS: &[&str] = &[
    "best regards",
    "kind regards",
    "warm regards",
    "with regards",
    "regards",
    "best wishes",
    "best",
    "all the best",
    "many thanks",
    "thanks",
    "thank you",
    "thanks and regards",
    "thanks & regards",
    "thx",
    "cheers",
    "sincerely",
    "yours sincerely",
    "yours truly",
    "yours",
    "br",
    "rgds",
    "kr",
    "ta",
    "warmly",
    "cordially",
    "respectfully",
    "love",
    "big love",
    "with best",
    "have a good",
    "have a great",
    "have a nice",
    "have a lovely",
    "take care",
    "talk soon",
    "looking forward",
    "mit freundlichen",
    "viele grüße",
    "gruß",
    "lg",
    "saludos",
    "cordialement",
    "bien à vous",
    "in advance",
    "greetings",
    "ciao",
    "xoxo",
    "hugs",
    "ttyl",
    "hth",
    "hope this helps",
    "hope that helps",
];

/// A closing has few words; a longer line says something of its own.
const LONGEST: usize = 7;

/// How many short lines may stand below a closing: name, position, address.
const LINES_BELOW: usize = 8;

pub(super) fn claim(lines: &mut Lines) {
    let own: Vec<usize> = lines.free().collect();
    // Something must have been said before it closes.
    for (place, &index) in own.iter().enumerate().skip(1).rev().take(LINES_BELOW) {
        if !is_closing(lines.get(index)) {
            if lines.get(index).split_whitespace().count() > LONGEST + 3 {
                break;
            }
            continue;
        }
        // "Hi Ana,\nThanks!" says thanks.
        if place == 1 && super::greeting::is_greeting_line(lines.get(own[0])) {
            break;
        }
        lines.claim(index, ZoneKind::Closing);
        if let Some(&above) =
            own.get(place - 1).filter(|_| place > 1 && is_closing(lines.get(own[place - 1])))
        {
            lines.claim(above, ZoneKind::Closing);
        }
        break;
    }
}

fn is_closing(line: &str) -> bool {
    let lower = line.trim_start_matches(['-', '–', ' ', '*']).to_lowercase();
    let word_end = |rest: &str| {
        rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
    };
    line.split_whitespace().count() <= LONGEST
        && !lower.contains('?')
        && CLOSINGS.iter().any(|closing| {
            lower.strip_prefix(closing).is_some_and(|rest| word_end(rest) && !says_more(closing, rest))
        })
}

/// "Thanks for the fix" and "Best to wait" go on to say something.
fn says_more(closing: &str, rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let goes_on = [
        "for",
        "to",
        "that",
        "i",
        "is",
        "if",
        "it",
        "we",
        "on",
        "of",
        "guess",
        "practice",
        "practices",
        "the",
        "option",
        "way",
    ];
    rest.split_whitespace().next().is_some_and(|next| goes_on.contains(&next))
        && !matches!(closing, "looking forward" | "in advance")
        && !["for your help", "for your time", "for any help", "for the help", "for reading"]
            .iter()
            .any(|end| rest.starts_with(end))
}
