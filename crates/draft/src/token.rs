//! The smallest pieces of a text.

use crate::Span;

/// What a [`Token`] is made of.
///
/// ```
/// use draft::{TokenKind, tokens};
/// assert_eq!(tokens("17h").map(|token| token.kind).collect::<Vec<_>>(), [TokenKind::Digits, TokenKind::Letters]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A run of letters of any script, with their combining marks: `Thursday`, `é`, `pm` in `5pm`.
    Letters,
    /// A run of ASCII digits: `5` in `5pm`.
    Digits,
    /// A run of white space without a line break; the no-break space counts.
    Space,
    /// One line break: `\n`, `\r` or `\r\n`.
    LineBreak,
    /// One character that is nothing of the above: `-`, `'`, `@`, an emoji.
    Symbol,
}

/// A piece of a text; the tokens of a text, put together, are the text.
///
/// ```
/// let text = "5pm";
/// let pieces: Vec<_> = draft::tokens(text).map(|token| token.span.of(text)).collect();
/// assert_eq!(pieces, ["5", "pm"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Cuts a text into tokens, in one pass.
///
/// ```
/// use draft::{TokenKind::*, tokens};
/// let kinds: Vec<_> = tokens("by 5pm!").map(|token| token.kind).collect();
/// assert_eq!(kinds, [Letters, Space, Digits, Letters, Symbol]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let (kind, length) = kind_at(text, start)?;
        let mut end = start + length;
        match kind {
            TokenKind::Letters | TokenKind::Digits | TokenKind::Space => end = run_end(text, end, kind),
            TokenKind::LineBreak if text[start..].starts_with("\r\n") => end += 1,
            TokenKind::LineBreak | TokenKind::Symbol => {}
        }
        let token = Token { span: Span::new(start, end), kind };
        start = end;
        Some(token)
    })
}

/// Where a run of a kind ends that goes on from an offset.
fn run_end(text: &str, from: usize, kind: TokenKind) -> usize {
    let mut end = from;
    loop {
        // Nearly every text is ASCII nearly throughout.
        match text.as_bytes().get(end) {
            Some(byte) if byte.is_ascii() => {
                if ASCII[usize::from(*byte)] != kind {
                    return end;
                }
                end += 1;
            }
            Some(_) => match text[end..].chars().next() {
                Some(next) if kind_of(next) == kind || kind == TokenKind::Letters && is_combining(next) => {
                    end += next.len_utf8();
                }
                _ => return end,
            },
            None => return end,
        }
    }
}

/// The kind of the character at an offset, and its length; `None` at the end.
fn kind_at(text: &str, at: usize) -> Option<(TokenKind, usize)> {
    let byte = *text.as_bytes().get(at)?;
    match ASCII.get(usize::from(byte)) {
        Some(kind) => Some((*kind, 1)),
        None => text[at..].chars().next().map(|character| (kind_of(character), character.len_utf8())),
    }
}

/// What each ASCII character is.
static ASCII: [TokenKind; 128] = {
    let mut kinds = [TokenKind::Symbol; 128];
    let mut code = 0_u8;
    while code < 128 {
        kinds[code as usize] = kind_of_ascii(code as char);
        code += 1;
    }
    kinds
};

const fn kind_of_ascii(character: char) -> TokenKind {
    match character {
        'a'..='z' | 'A'..='Z' => TokenKind::Letters,
        '0'..='9' => TokenKind::Digits,
        '\n' | '\r' => TokenKind::LineBreak,
        ' ' | '\t' | '\u{b}' | '\u{c}' => TokenKind::Space,
        _ => TokenKind::Symbol,
    }
}

/// What a character beyond ASCII is.
fn kind_of(character: char) -> TokenKind {
    match character {
        _ if character.is_whitespace() => TokenKind::Space,
        _ if character.is_alphabetic() => TokenKind::Letters,
        _ => TokenKind::Symbol,
    }
}

/// Combining diacritical marks, which belong to the letter before them.
fn is_combining(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tokens_put_together_are_the_text(text in "\\PC{0,60}|[a-z0-9 \r\n\u{301}é👍-]{0,60}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert_eq!(token.span.start, end);
                prop_assert!(!token.span.is_empty());
                end = token.span.end;
                prop_assert!(text.is_char_boundary(end));
            }
            prop_assert_eq!(end, text.len());
        }
    }

    #[test]
    fn a_windows_line_break_is_one_token() {
        let kinds: Vec<_> = tokens("a\r\n\r\nb").map(|token| token.kind).collect();
        assert_eq!(
            kinds,
            [TokenKind::Letters, TokenKind::LineBreak, TokenKind::LineBreak, TokenKind::Letters]
        );
    }
}
