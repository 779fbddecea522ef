//! Who writes: the lines below `-- ` or below the closing, and what a telephone adds.

use super::{Lines, ZoneKind, begins_with_any};

/// What devices and apps put below a mail.
const DEVICES: &[&str] = &[
    "sent from my",
    "sent from mail",
    "get outlook for",
    "sent via",
    "sent with",
    "von meinem iphone",
    "gesendet von",
    "envoyé de mon",
    "envoyé depuis",
    "enviado desde mi",
    "enviado do meu",
    "inviato da",
    "verstuurd vanaf",
    "skickat från min",
    "sendt fra min",
    "lähetetty",
    "wysłano z",
    "отправлено с",
];

/// A line of a signature has few words.
const LONGEST: usize = 9;

pub(super) fn claim_marked(lines: &mut Lines) {
    let marked = (1..lines.len()).find(|&index| {
        lines.is_free(index)
            && (matches!(lines.raw(index), "-- " | "--" | "---" | "—" | "__" | "___")
                && is_last_part(lines, index)
                || is_device(lines.lower(index)))
    });
    if let Some(first) = marked {
        for index in first..lines.len() {
            if !lines.is_blank(index) {
                lines.claim(index, ZoneKind::Signature);
            }
        }
    }
}

fn is_device(lower: &str) -> bool {
    begins_with_any(lower, DEVICES) && lower.split_whitespace().count() <= LONGEST
}

/// A rule across the page divides; the mark of a signature has only a few lines below it.
fn is_last_part(lines: &Lines, index: usize) -> bool {
    let below = (index + 1..lines.len()).filter(|&below| lines.is_free(below) && !lines.is_blank(below));
    lines.raw(index) == "-- "
        || below.clone().take(6).count() <= 5
            && below.clone().all(|below| lines.get(below).split_whitespace().count() <= LONGEST)
}

/// Claims the short lines below a closing, or a name alone in the last line.
pub(super) fn claim_after_closing(lines: &mut Lines) {
    let closing = (0..lines.len()).rev().find(|&index| lines.kinds[index] == Some(ZoneKind::Closing));
    if let Some(closing) = closing {
        let below: Vec<usize> = (closing + 1..lines.len())
            .filter(|&index| lines.is_free(index) && !lines.is_blank(index))
            .collect();
        for index in below {
            if is_afterthought(lines.get(index)) {
                break;
            }
            lines.claim(index, ZoneKind::Signature);
        }
        return;
    }
    let own: Vec<usize> = lines.free().collect();
    if let [first, .., last] = own[..] {
        let set_apart = lines.is_blank(last - 1) && first != last;
        if set_apart && is_name(lines.get(last)) {
            lines.claim(last, ZoneKind::Signature);
        }
    }
}

/// "P.S. The invoice follows." is said, wherever it stands.
fn is_afterthought(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower.starts_with("ps")
        || lower.starts_with("p.s")
        || lower.starts_with("edit:")
        || line.split_whitespace().count() > LONGEST
}

/// One or two words, with capitals or in lower case with a dash before them, without the marks of a sentence.
fn is_name(line: &str) -> bool {
    let bare = line.trim_start_matches(['-', '–', '—', '~', '/', ' ']);
    let dashed = bare.len() != line.len();
    let words: Vec<&str> = bare.split_whitespace().collect();
    (1..=3).contains(&words.len())
        && words.iter().all(|word| {
            word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | ','))
                && (dashed || word.starts_with(char::is_uppercase))
        })
        && !line.ends_with(['!', '?', ':'])
        && (dashed || !line.ends_with('.') || words.len() == 1 && line.len() <= 3)
}

#[cfg(test)]
mod tests {
    use crate::{ZoneKind, zones};

    fn last(text: &str) -> ZoneKind {
        zones(text).last().expect("a zone").kind
    }

    #[test]
    fn names_and_devices_below_are_no_words_of_the_message() {
        assert_eq!(last("The build is red again today.\n\nTom"), ZoneKind::Signature);
        assert_eq!(last("The build is red again today.\n\n- tom"), ZoneKind::Signature);
        assert_eq!(last("The build is red.\n-- \nTom Jones\nPaint Ltd"), ZoneKind::Signature);
        assert_eq!(last("Yes.\n\nSent from my telephone"), ZoneKind::Signature);
        assert_eq!(last("Thanks for this.\n\nDone."), ZoneKind::Prose);
        assert_eq!(last("It's red.\n\nBest,\nTom\n\nPS: the invoice follows"), ZoneKind::Prose);
    }
}
