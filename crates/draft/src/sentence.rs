//! Sentences, in prose that a person typed: with abbreviations, without full stops, a line at a time.

use crate::{Span, Zone, ZoneKind, line, zone};

/// What a sentence ends with.
///
/// ```
/// use draft::{Ending, sentences, zones};
/// let text = "It is done. Is it?";
/// let endings: Vec<_> = sentences(text, &zones(text)).iter().map(|sentence| sentence.ending).collect();
/// assert_eq!(endings, [Ending::Stop, Ending::Question]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// `?`, also among others: `?!`.
    Question,
    /// `!`
    Exclamation,
    /// `.` or `…`
    Stop,
    /// `:`
    Colon,
    /// Nothing: the line or the text ended.
    Open,
}

/// A sentence of the writer's.
///
/// ```
/// use draft::{sentences, zones};
/// let text = "- Ship it.\n- Tell Ana.";
/// let spans: Vec<_> = sentences(text, &zones(text)).iter().map(|sentence| sentence.span.of(text)).collect();
/// assert_eq!(spans, ["Ship it.", "Tell Ana."]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without list marker and white space.
    pub span: Span,
    /// The zone that it is in.
    pub zone: ZoneKind,
    /// Which paragraph or list item it is in, counted from 0.
    pub paragraph: usize,
    /// What it ends with.
    pub ending: Ending,
}

/// A line that is shorter was broken by its writer, a longer one perhaps by a mail client.
const WRAPPED: usize = 50;

/// Abbreviations whose full stop ends no sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "eg", "ie", "vs", "cf", "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "inc", "ltd",
    "approx", "ca", "al", "resp", "incl", "excl", "fig", "sec", "ref", "dept", "est", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu",
    "thurs", "fri", "sat", "sun", "a.m", "p.m", "viz", "w.r.t", "wrt", "rev", "vol", "pp", "para", "min",
    "max", "tel", "ext", "hrs",
];

/// Abbreviations that end a sentence where a capital follows.
const OFTEN_LAST: &[&str] =
    &["no", "a.m", "p.m", "inc", "ltd", "etc", "min", "max", "hrs", "mon", "sat", "sun", "mar"];

/// The sentences that the writer says, in order.
///
/// ```
/// use draft::{sentences, zones};
/// let text = "We meet at 5 p.m. today. Is that fine?";
/// assert_eq!(sentences(text, &zones(text)).len(), 2);
/// ```
#[must_use]
pub fn sentences(text: &str, zones: &[Zone]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut opens = true;
    for (paragraph, zone) in zones.iter().enumerate().filter(|(_, zone)| zone.kind.is_spoken()) {
        let first = found.len();
        read_paragraph(text, *zone, opens, &mut found);
        found[first..].iter_mut().for_each(|sentence| sentence.paragraph = paragraph);
        opens = false;
    }
    found
}

/// The sentences of one paragraph or list item, which depend on nothing but its own text and `opens`: whether it is the
/// first in which the writer speaks. There alone a greeting stands.
///
/// ```
/// use draft::{Span, Zone, ZoneKind, paragraph_sentences};
/// let text = "Hi Ana, can you look?";
/// let zone = Zone { span: Span::new(0, text.len()), kind: ZoneKind::Prose };
/// assert_eq!(paragraph_sentences(text, zone, true).len(), 2);
/// assert_eq!(paragraph_sentences(text, zone, false).len(), 1);
/// ```
#[must_use]
pub fn paragraph_sentences(text: &str, zone: Zone, opens: bool) -> Vec<Sentence> {
    let mut found = Vec::new();
    read_paragraph(text, zone, opens, &mut found);
    found
}

fn read_paragraph(text: &str, zone: Zone, opens: bool, found: &mut Vec<Sentence>) {
    let mut span = zone.span;
    let greets = |span| Sentence { span, zone: ZoneKind::Greeting, paragraph: 0, ending: Ending::Open };
    match zone.kind {
        ZoneKind::Greeting => return found.push(greets(line::trimmed(text, span))),
        ZoneKind::Item => span.start += zone::marker_length(span.of(text)).unwrap_or(0),
        ZoneKind::Prose if opens => {
            // "Hi Ana, can you look?": the greeting is a sentence of its own.
            let bare = line::trimmed(text, span);
            if let Some(length) = zone::greeting_length(bare.of(text)) {
                let greeting = Span::new(bare.start, bare.start + length);
                found.push(greets(greeting));
                span.start = greeting.end;
            }
        }
        _ => {}
    }
    cut(text, span, zone.kind, found);
}

/// Cuts a paragraph.
fn cut(text: &str, span: Span, zone: ZoneKind, found: &mut Vec<Sentence>) {
    let mut start = span.start;
    let mut line_start = span.start;
    let mut brackets = 0_usize;
    let mut at = span.start;
    while let Some(skipped) = text.as_bytes()[at..span.end].iter().position(|&byte| may_end(byte)) {
        at += skipped;
        let rest = &text[at..span.end];
        let character = rest.chars().next().unwrap_or(' ');
        let mut next = at + character.len_utf8();
        let ending = match character {
            '\n' => {
                let broken = breaks(&text[line_start..at], &text[next..span.end]);
                line_start = next;
                broken.then(|| {
                    brackets = 0;
                    if text[start..at].trim_end().ends_with(':') { Ending::Colon } else { Ending::Open }
                })
            }
            '(' => {
                brackets += 1;
                None
            }
            ')' => {
                brackets = brackets.saturating_sub(1);
                None
            }
            '.' | '?' | '!' | '…' => {
                next = at + rest.find(|c| !matches!(c, '.' | '?' | '!' | '…')).unwrap_or(rest.len());
                let marks = &text[at..next];
                let closing = text[next..span.end]
                    .find(|c| !matches!(c, '"' | '”' | '’' | '\'' | ')' | '*' | '_'))
                    .unwrap_or(0);
                let after = &text[next + closing..span.end];
                let at_end = after.is_empty() || after.starts_with(char::is_whitespace);
                // A question in brackets is heard by itself; a full stop in brackets ends nothing outside.
                let inside =
                    brackets > 0 && !text[next..next + closing].contains(')') && !marks.contains('?');
                let ends = at_end && !inside && (marks != "." || ends_sentence(&text[start..at], after));
                if ends {
                    next += closing;
                    brackets = 0;
                }
                ends.then(|| match marks {
                    _ if marks.contains('?') => Ending::Question,
                    _ if marks.contains('!') => Ending::Exclamation,
                    _ => Ending::Stop,
                })
            }
            _ => None,
        };
        if let Some(ending) = ending {
            push(text, Span::new(start, next), zone, ending, found);
            start = next;
        }
        at = next;
    }
    let ending = if text[start..span.end].trim_end().ends_with(':') { Ending::Colon } else { Ending::Open };
    push(text, Span::new(start, span.end), zone, ending, found);
}

/// Whether a character that begins with this byte can end a sentence or is a bracket: `…` begins with the last of them.
fn may_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'(' | b')' | b'.' | b'?' | b'!' | 0xe2)
}

fn push(text: &str, span: Span, zone: ZoneKind, ending: Ending, found: &mut Vec<Sentence>) {
    let span = line::trimmed(text, span);
    // What holds neither letter nor digit (an emoji, a smiley, a rule) says nothing by itself.
    if span.of(text).contains(|c: char| c.is_alphanumeric()) {
        found.push(Sentence { span, zone, paragraph: 0, ending });
    }
}

/// Whether the break between two lines of a paragraph ends a sentence.
fn breaks(line: &str, rest: &str) -> bool {
    let next = rest.lines().next().unwrap_or("").trim_start();
    let line = line.trim_end();
    if line.ends_with(':') {
        return true;
    }
    // A full line that goes on in the same breath was broken by a machine.
    let (shortest, goes_on) = if next.starts_with(char::is_uppercase) {
        (WRAPPED, !line.ends_with([')', '"', '!', '?', '.']))
    } else {
        (WRAPPED - 10, true)
    };
    !(goes_on && line.chars().count() >= shortest)
}

/// Whether a single full stop after `before` ends a sentence that `after` would follow.
fn ends_sentence(before: &str, after: &str) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '/')).next().unwrap_or("");
    let capital = after.trim_start().starts_with(char::is_uppercase);
    let lower = word.to_lowercase();
    if after.trim().is_empty() {
        return true;
    }
    if lower == "etc" || OFTEN_LAST.contains(&lower.as_str()) {
        return capital;
    }
    if ABBREVIATIONS.contains(&lower.as_str()) {
        return false;
    }
    // "J. Smith", "1. First"
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word != "I";
    let number = before.trim().len() <= 2 && before.trim().bytes().all(|b| b.is_ascii_digit());
    !(initial || number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zones;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<&str> {
        sentences(text, &zones(text)).into_iter().map(|sentence| sentence.span.of(text)).collect()
    }

    #[test]
    fn abbreviations_and_numbers_end_nothing() {
        assert_eq!(
            read("Ask Dr. Okafor, e.g. about v2.1 of the spec. It costs 1.5 k approx. per month"),
            ["Ask Dr. Okafor, e.g. about v2.1 of the spec.", "It costs 1.5 k approx. per month"]
        );
        assert_eq!(read("done. next up is the index"), ["done.", "next up is the index"]);
    }

    #[test]
    fn in_chat_a_line_is_a_sentence() {
        assert_eq!(
            read("build is red\ncan you look\nit blocks me"),
            ["build is red", "can you look", "it blocks me"]
        );
    }

    #[test]
    fn a_mail_clients_line_breaks_are_none() {
        let text = "I am interested in working with the package on our\ncluster, and it fails to load there with an error\nthat I can't find. Any idea?";
        assert_eq!(read(text).len(), 2);
    }

    #[test]
    fn the_greeting_is_a_sentence_of_its_own() {
        assert_eq!(read("Hi Ana, can you look? Thanks!"), ["Hi Ana,", "can you look?", "Thanks!"]);
    }

    #[test]
    fn endings_are_told_apart() {
        let text = "Really?! Go! Well… Options:\n- one\n- two";
        let endings: Vec<_> =
            sentences(text, &zones(text)).into_iter().map(|sentence| sentence.ending).collect();
        assert_eq!(
            endings,
            [Ending::Question, Ending::Exclamation, Ending::Stop, Ending::Colon, Ending::Open, Ending::Open]
        );
    }

    proptest! {
        #[test]
        fn sentences_are_in_order_and_on_boundaries(text in "(\\PC{0,20}|[a-zA-Z ,.?!:()\"-]{0,30}|e\\.g\\. |Hi Ana, |\n){0,10}") {
            let mut end = 0;
            for sentence in sentences(&text, &zones(&text)) {
                prop_assert!(sentence.span.start >= end);
                prop_assert!(!sentence.span.of(&text).trim().is_empty());
                end = sentence.span.end;
            }
        }
    }
}
