//! The smallest pieces of a text.

use crate::Span;

/// What a [`Token`] is made of.
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
/// let kinds: Vec<_> = tokens("by 5pm!").iter().map(|token| token.kind).collect();
/// assert_eq!(kinds, [Letters, Space, Digits, Letters, Symbol]);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut found: Vec<Token> = Vec::with_capacity(text.len() / 3 + 1);
    let mut start = 0;
    while let Some(&first) = bytes.get(start) {
        // Nearly every text is ASCII nearly throughout: its runs are measured byte by byte.
        let (kind, end) = match ASCII.get(usize::from(first)) {
            Some(&kind @ (TokenKind::Symbol | TokenKind::LineBreak)) => (kind, start + 1),
            Some(&kind) => {
                let same = |byte: &u8| ASCII.get(usize::from(*byte)) == Some(&kind);
                (kind, start + 1 + bytes[start + 1..].iter().take_while(|byte| same(byte)).count())
            }
            None => {
                let Some(character) = text[start..].chars().next() else { break };
                (kind_of(character), start + character.len_utf8())
            }
        };
        add(text, &mut found, Token { span: Span::new(start, end), kind });
        start = end;
    }
    found
}

/// Adds a token, or lengthens the last one by it.
fn add(text: &str, found: &mut Vec<Token>, token: Token) {
    if let Some(last) = found.last_mut() {
        let joins = match token.kind {
            TokenKind::Letters | TokenKind::Digits | TokenKind::Space => last.kind == token.kind,
            TokenKind::LineBreak => token.span.of(text) == "\n" && last.span.of(text) == "\r",
            TokenKind::Symbol => {
                last.kind == TokenKind::Letters
                    && token.span.of(text).chars().next().is_some_and(is_combining)
            }
        };
        if joins {
            last.span.end = token.span.end;
            return;
        }
    }
    found.push(token);
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

fn kind_of(character: char) -> TokenKind {
    match character {
        _ if character.is_ascii() => kind_of_ascii(character),
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
        let kinds: Vec<_> = tokens("a\r\n\r\nb").iter().map(|token| token.kind).collect();
        assert_eq!(
            kinds,
            [TokenKind::Letters, TokenKind::LineBreak, TokenKind::LineBreak, TokenKind::Letters]
        );
    }
}
