//! List items: `- `, `* `, `• `, `1. `, `2) `, `a) `, `[ ] `.

use super::{Lines, ZoneKind};

/// The length of the marker at the start of a line, with the white space around it.
pub(crate) fn marker_length(line: &str) -> Option<usize> {
    let bare = line.trim_start();
    let indent = line.len() - bare.len();
    let bullet = bare
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '*' | '•' | '–' | '·' | '◦' | '▪' | '+'))
        .map(char::len_utf8);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let number = (1..=2).contains(&digits).then_some(digits).filter(|&n| bare[n..].starts_with(['.', ')']));
    let letter = bare
        .starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(1)
        .filter(|&n| bare[n..].starts_with(')'));
    let mut length = match bullet {
        Some(bullet) => bullet,
        None => number.or(letter)? + 1,
    };
    let after = bare[length..].trim_start();
    // "- " and "1." need their space: "-5", "1.5" and "*bold*" are none.
    if after.len() == bare.len() - length || after.is_empty() {
        return None;
    }
    length = bare.len() - after.len();
    for box_mark in ["[ ]", "[x]", "[X]"] {
        if let Some(rest) = after.strip_prefix(box_mark) {
            length = bare.len() - rest.trim_start().len();
        }
    }
    Some(indent + length)
}

pub(super) fn claim(lines: &mut Lines) {
    let mut within = false;
    for index in 0..lines.len() {
        let raw = lines.raw(index);
        if !lines.is_free(index) || lines.is_blank(index) {
            within = false;
        } else if marker_length(raw).is_some() {
            lines.claim(index, ZoneKind::Item);
            within = true;
        } else if within && raw.starts_with([' ', '\t']) {
            // What is set in below an item continues it.
            lines.claim(index, ZoneKind::Item);
        } else {
            within = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_and_what_only_looks_like_one() {
        for (line, length) in [
            ("- a", Some(2)),
            ("  * a", Some(4)),
            ("• a", Some(4)),
            ("12. a", Some(4)),
            ("b) a", Some(3)),
            ("- [ ] a", Some(6)),
            ("-5 degrees", None),
            ("1.5 GB", None),
            ("*bold* move", None),
            ("2026. A year", None),
            ("-", None),
        ] {
            assert_eq!(marker_length(line), length, "{line}");
        }
    }
}
