//! What each line of a message is: the writer's own words, or something else.
//!
//! Each kind of zone has its file, with the facts it is recognised by. They run one after another over the lines, the
//! surest first; a line that one has claimed is no longer free for the next.

mod closing;
mod code;
mod disclaimer;
mod greeting;
mod item;
mod log;
mod quote;
mod signature;
mod table;

pub(crate) use greeting::length as greeting_length;
pub(crate) use item::marker_length;

use crate::{Span, line::lines};

/// What a run of lines is.
///
/// ```
/// use draft::{ZoneKind, zones};
/// let kinds: Vec<_> = zones("Hi Ana,\n\nit is done.\n\n> is it?").iter().map(|zone| zone.kind).collect();
/// assert_eq!(kinds, [ZoneKind::Greeting, ZoneKind::Prose, ZoneKind::Quote]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ZoneKind {
    /// "Hi Ana,"
    Greeting,
    /// What the writer says.
    Prose,
    /// A line of a list, and what belongs to it.
    Item,
    /// A line of a table.
    Table,
    /// Code, fenced or indented.
    Code,
    /// Output of a program.
    Log,
    /// Somebody else's words, and the line that introduces them.
    Quote,
    /// "Best regards,"
    Closing,
    /// Name, position, telephone number.
    Signature,
    /// What a lawyer adds below.
    Disclaimer,
}

impl ZoneKind {
    /// Whether the writer speaks here: what a sentence can be read from.
    #[must_use]
    pub const fn is_spoken(self) -> bool {
        matches!(self, Self::Greeting | Self::Prose | Self::Item)
    }

    /// Whether the writer put it there for the reader to look at.
    #[must_use]
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Table | Self::Code | Self::Log)
    }
}

/// A run of lines of one kind; its span holds its line breaks but the last.
///
/// ```
/// let text = "- first\n- second";
/// let zones = draft::zones(text);
/// assert!(zones.iter().all(|zone| zone.kind.is_spoken()));
/// assert_eq!(zones[0].span.of(text).lines().next(), Some("- first"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ZoneKind,
}

/// Lines while they are being claimed.
struct Lines<'a> {
    text: &'a str,
    spans: Vec<Span>,
    kinds: Vec<Option<ZoneKind>>,
    /// All lines in lower case, without white space around them, and where each stands: several kinds are recognised by
    /// lists of words.
    lower: String,
    lower_spans: Vec<Span>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let spans = lines(text);
        let mut lower = String::with_capacity(text.len());
        let mut lower_spans = Vec::with_capacity(spans.len());
        for span in &spans {
            let line = span.of(text).trim();
            let start = lower.len();
            if line.is_ascii() {
                lower.push_str(line);
                lower[start..].make_ascii_lowercase();
            } else {
                lower.push_str(&line.to_lowercase());
            }
            lower_spans.push(Span::new(start, lower.len()));
        }
        Self { text, kinds: vec![None; spans.len()], spans, lower, lower_spans }
    }

    fn len(&self) -> usize {
        self.spans.len()
    }

    /// The line without white space around it.
    fn get(&self, index: usize) -> &'a str {
        self.spans[index].of(self.text).trim()
    }

    /// The line in lower case, without white space around it.
    fn lower(&self, index: usize) -> &str {
        self.lower_spans[index].of(&self.lower)
    }

    /// The line with its indentation.
    fn raw(&self, index: usize) -> &'a str {
        self.spans[index].of(self.text)
    }

    fn is_free(&self, index: usize) -> bool {
        self.kinds[index].is_none()
    }

    fn is_blank(&self, index: usize) -> bool {
        self.get(index).is_empty()
    }

    /// Claims a line that is still free.
    fn claim(&mut self, index: usize, kind: ZoneKind) {
        self.kinds[index].get_or_insert(kind);
    }

    /// The free lines that are not blank, in order.
    fn free(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.len()).filter(|&index| self.is_free(index) && !self.is_blank(index))
    }
}

/// The zones of `text`, in order; blank lines between two zones belong to none.
///
/// ```
/// let text = "Done.\n\nBest regards,\nAna";
/// let zones = draft::zones(text);
/// assert_eq!(zones[0].span.of(text), "Done.");
/// assert_eq!(zones[1].kind, draft::ZoneKind::Closing);
/// ```
#[must_use]
pub fn zones(text: &str) -> Vec<Zone> {
    let mut lines = Lines::new(text);
    code::claim_fenced(&mut lines);
    quote::claim(&mut lines);
    signature::claim_marked(&mut lines);
    disclaimer::claim(&mut lines);
    closing::claim(&mut lines);
    signature::claim_after_closing(&mut lines);
    log::claim(&mut lines);
    table::claim(&mut lines);
    item::claim(&mut lines);
    code::claim_indented(&mut lines);
    greeting::claim(&mut lines);
    gather(&lines)
}

/// Whether `line` begins with one of `beginnings`.
fn begins_with_any(line: &str, beginnings: &[&str]) -> bool {
    // Nearly always the first byte says no.
    line.bytes().next().is_some_and(|first| {
        beginnings.iter().any(|known| known.as_bytes().first() == Some(&first) && line.starts_with(known))
    })
}

/// Whether `line` ends with one of `endings`.
fn ends_with_any(line: &str, endings: &[&str]) -> bool {
    line.bytes().next_back().is_some_and(|last| {
        endings.iter().any(|known| known.as_bytes().last() == Some(&last) && line.ends_with(known))
    })
}

/// Puts neighbouring lines of one kind together; a list item is a zone of its own.
fn gather(lines: &Lines) -> Vec<Zone> {
    let mut found: Vec<Zone> = Vec::new();
    let mut blank = false;
    for index in 0..lines.len() {
        if lines.is_blank(index) && lines.kinds[index].is_none() {
            blank = true;
            continue;
        }
        let kind = lines.kinds[index].unwrap_or(ZoneKind::Prose);
        let span = lines.spans[index];
        let begins_item = kind == ZoneKind::Item && item::marker_length(lines.raw(index)).is_some();
        match found.last_mut() {
            Some(last) if last.kind == kind && !begins_item && !(blank && kind.is_spoken()) => {
                last.span.end = span.end;
            }
            _ => found.push(Zone { span, kind }),
        }
        blank = false;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(ZoneKind, &str)> {
        zones(text).into_iter().map(|zone| (zone.kind, zone.span.of(text))).collect()
    }

    #[test]
    fn a_mail_falls_into_its_parts() {
        let text = "Hi Ana,\n\nThe build is red.\nCan you look?\n\nBest regards,\nTom\nAcme Ltd, +44 20 7946 0000\n\n\
                    On Mon, 2 Mar 2026 at 09:00, Ana wrote:\n> Is it green?\n";
        assert_eq!(
            read(text),
            [
                (ZoneKind::Greeting, "Hi Ana,"),
                (ZoneKind::Prose, "The build is red.\nCan you look?"),
                (ZoneKind::Closing, "Best regards,"),
                (ZoneKind::Signature, "Tom\nAcme Ltd, +44 20 7946 0000"),
                (ZoneKind::Quote, "On Mon, 2 Mar 2026 at 09:00, Ana wrote:\n> Is it green?"),
            ]
        );
    }

    #[test]
    fn an_answer_below_each_quote_is_the_writers_own() {
        let text = "> Is it green?\nYes, since noon.\n\n> And the docs?\nTomorrow.";
        let kinds: Vec<_> = read(text).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [ZoneKind::Quote, ZoneKind::Prose, ZoneKind::Quote, ZoneKind::Prose]);
    }

    #[test]
    fn list_code_log_and_table_are_told_apart() {
        let text = "Options:\n1. Keep it\n2. Drop it,\n   and the tests\n\n```\nlet x = 1;\n```\n\
                    2026-03-02 09:00:01 ERROR pool exhausted\n\n| a | b |\n|---|---|\n| 1 | 2 |\nWhich one?";
        assert_eq!(
            read(text),
            [
                (ZoneKind::Prose, "Options:"),
                (ZoneKind::Item, "1. Keep it"),
                (ZoneKind::Item, "2. Drop it,\n   and the tests"),
                (ZoneKind::Code, "```\nlet x = 1;\n```"),
                (ZoneKind::Log, "2026-03-02 09:00:01 ERROR pool exhausted"),
                (ZoneKind::Table, "| a | b |\n|---|---|\n| 1 | 2 |"),
                (ZoneKind::Prose, "Which one?"),
            ]
        );
    }

    #[test]
    fn a_fence_that_closes_in_its_line_is_code_and_the_next_line_is_not() {
        let kinds: Vec<_> = read("Run:\n``` ```\nDoes it work?").into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [ZoneKind::Prose, ZoneKind::Code, ZoneKind::Prose]);
    }

    #[test]
    fn thanks_alone_is_what_the_message_says() {
        assert_eq!(read("Thanks!"), [(ZoneKind::Prose, "Thanks!")]);
        assert_eq!(read("Hi Ana,\nThanks a lot!")[1].0, ZoneKind::Prose);
    }

    proptest! {
        #[test]
        fn zones_are_in_order_and_cover_all_that_is_not_blank(
            text in "(\\PC{0,20}|[-> *|`0-9A-Za-z@:,.]{0,12}|Thanks,|On Monday Ana wrote:|-- |\n|\r\n){0,12}"
        ) {
            let mut end = 0;
            for zone in zones(&text) {
                prop_assert!(zone.span.start >= end);
                prop_assert!(text[end..zone.span.start].trim().is_empty());
                prop_assert!(!zone.span.is_empty());
                end = zone.span.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
