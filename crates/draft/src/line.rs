//! Lines, without their breaks.

use crate::Span;

/// The lines of `text`; the break itself belongs to none. A text that ends in a break has no empty line after it.
pub(crate) fn lines(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let content = piece.trim_end_matches(['\n', '\r']);
        found.push(Span::new(start, start + content.len()));
        start += piece.len();
    }
    found
}

/// `span` without white space at either end.
pub(crate) fn trimmed(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let start = span.start + (piece.len() - piece.trim_start().len());
    Span::new(start, start + piece.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_of_every_system_belong_to_no_line() {
        let text = "one\r\ntwo\n\nthree";
        let found: Vec<&str> = lines(text).into_iter().map(|line| line.of(text)).collect();
        assert_eq!(found, ["one", "two", "", "three"]);
    }
}
