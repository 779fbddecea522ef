//! Words, as a person would count them.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

use crate::Span;

/// A word's identity, whatever its case and its kind of apostrophe.
///
/// ```
/// use draft::WordHash;
/// assert_eq!(WordHash::of("Can’t"), WordHash::of("can't"));
/// assert_ne!(WordHash::of("can't"), WordHash::of("cannot"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordHash(pub u32);

impl WordHash {
    /// The identity of a word as it stands in a list of words.
    #[must_use]
    pub fn of(word: &str) -> Self {
        // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
        let mut hash = 0x811c_9dc5_u32;
        let mut add = |code: u32| hash = (hash ^ code).wrapping_mul(0x0100_0193);
        let ascii = word.bytes().take_while(u8::is_ascii).count();
        let (ascii, rest) = word.split_at(ascii);
        ascii.bytes().for_each(|byte| add(byte.to_ascii_lowercase().into()));
        for character in rest.chars() {
            match character {
                '’' => add('\''.into()),
                _ => character.to_lowercase().for_each(|lower| add(lower.into())),
            }
        }
        Self(hash)
    }
}

/// Something for each word of a list.
///
/// ```
/// use draft::{WordHash, WordMap};
/// let lengths: WordMap<usize> = ["can", "could"].into_iter().map(|word| (WordHash::of(word), word.len())).collect();
/// assert_eq!(lengths.get(&WordHash::of("Could")), Some(&5));
/// ```
pub type WordMap<T> = HashMap<WordHash, T, BuildHasherDefault<AsItIs>>;

/// The words of a list.
///
/// ```
/// use draft::{WordHash, WordSet};
/// let articles: WordSet = ["the", "a"].into_iter().map(WordHash::of).collect();
/// assert!(articles.contains(&WordHash::of("The")));
/// ```
pub type WordSet = HashSet<WordHash, BuildHasherDefault<AsItIs>>;

/// A [`WordHash`] is a hash already: to hash it once more would cost more than all the rest of a look into a list.
///
/// ```
/// use draft::{WordHash, WordSet};
/// assert!(!WordSet::default().contains(&WordHash::of("the")));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 << 8) | u64::from(byte);
        }
    }

    fn write_u32(&mut self, hash: u32) {
        // The tables look at the highest bits too, of which a hash of 32 bits has none.
        self.0 = u64::from(hash) | u64::from(hash) << 32;
    }
}

/// What a [`Word`] is.
///
/// ```
/// use draft::{WordKind, words};
/// assert_eq!(words("#412")[0].kind, WordKind::Tag);
/// assert_eq!(words("`cargo run`")[0].kind, WordKind::Code);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters, with apostrophes inside: `can't`.
    Plain,
    /// Digits, with separators inside: `26,000`, `1.5`, `12:30`.
    Number,
    /// Letters and digits or joints that no language puts together: `snake_case`, `v2.1`, `report.pdf`, `PROJ-123`.
    Identifier,
    /// An address on the web.
    Link,
    /// An e-mail address.
    Address,
    /// `@name`.
    Mention,
    /// `#channel`, `#412`.
    Tag,
    /// Code between backticks.
    Code,
    /// An emoji, or its name between colons.
    Emoji,
    /// Anything else that is no space: one character.
    Punctuation,
}

/// A word and its place.
///
/// ```
/// let text = "ask @ana";
/// let words = draft::words(text);
/// assert_eq!(words[1].span.of(text), "@ana");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// Which word it is.
    pub hash: WordHash,
    /// What it is.
    pub kind: WordKind,
}

/// The words of `text`, in order; white space is none.
///
/// ```
/// use draft::{WordKind::*, words};
/// let kinds: Vec<_> = words("@ana can't open v2.pdf?").iter().map(|word| word.kind).collect();
/// assert_eq!(kinds, [Mention, Plain, Plain, Identifier, Punctuation]);
/// ```
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::with_capacity(text.len() / 5 + 1);
    let mut start = 0;
    while let Some(gap) = text[start..].find(|c: char| !c.is_whitespace()) {
        start += gap;
        let (length, kind) = bare_word(&text[start..]).unwrap_or_else(|| first_word(text, start));
        let span = Span::new(start, start + length);
        found.push(Word { span, hash: WordHash::of(span.of(text)), kind });
        start = span.end;
    }
    found
}

/// What [`first_word`] finds where a text begins as most words do: a few letters of ASCII with white space or a comma
/// behind them.
fn bare_word(rest: &str) -> Option<(usize, WordKind)> {
    let bytes = rest.as_bytes();
    let length = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let is_end = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    let ends =
        is_end(length) || matches!(bytes[length], b',' | b'.' | b'?' | b'!' | b')') && is_end(length + 1);
    let kind = if has_inner_capital(&rest[..length]) { WordKind::Identifier } else { WordKind::Plain };
    (length > 0 && ends).then_some((length, kind))
}

/// "getUser", and not "Anna" or "NASA".
fn has_inner_capital(letters: &str) -> bool {
    letters.chars().skip(1).any(char::is_uppercase) && letters.chars().any(char::is_lowercase)
}

/// The length in bytes and the kind of the word that begins at `start`.
fn first_word(text: &str, start: usize) -> (usize, WordKind) {
    let rest = &text[start..];
    let first = rest.chars().next().unwrap_or(' ');
    let joined = text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
    if let Some(length) = link_length(rest) {
        return (length, WordKind::Link);
    }
    match first {
        '@' | '#' if !joined => {
            let name = run(&rest[1..], |c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/'));
            let name = rest[1..=name].trim_end_matches(['.', '-', '/']).len();
            if name > 0 {
                return (1 + name, if first == '@' { WordKind::Mention } else { WordKind::Tag });
            }
        }
        '`' => {
            let line = &rest[1..run(rest, |c| c != '\n')];
            if let Some(closing) = line.find('`').filter(|&closing| closing > 0) {
                return (closing + 2, WordKind::Code);
            }
        }
        ':' => {
            let name = run(&rest[1..], |c| {
                c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+')
            });
            if name > 1 && rest[1 + name..].starts_with(':') && !joined {
                return (name + 2, WordKind::Emoji);
            }
        }
        _ if is_emoji(first) => {
            return (run(rest, |c| is_emoji(c) || matches!(c, '\u{200d}' | '\u{fe0f}')), WordKind::Emoji);
        }
        _ if first.is_alphanumeric() => return alphanumeric(rest),
        _ => {}
    }
    (first.len_utf8(), WordKind::Punctuation)
}

/// A word of letters and digits: a plain word, a number, an e-mail address or an identifier.
fn alphanumeric(rest: &str) -> (usize, WordKind) {
    let length = run(rest, |c| c.is_alphanumeric() || is_combining(c) || is_joint(c) || c == '@');
    let mut piece = rest[..length].trim_end_matches(|c: char| is_joint(c) || c == '@');
    if let Some(at) = piece.find('@') {
        if piece[at + 1..].contains('.') && !piece[at + 1..].contains('@') {
            return (piece.len(), WordKind::Address);
        }
        piece = piece[..at].trim_end_matches(is_joint);
    }
    if is_bare_link(piece) {
        return (piece.len(), WordKind::Link);
    }
    let letters = piece.chars().any(char::is_alphabetic);
    let digits = piece.chars().any(char::is_numeric);
    if !letters {
        return (piece.len(), WordKind::Number);
    }
    if digits && piece.starts_with(|c: char| c.is_ascii_digit()) && !piece.contains(is_identifier_joint) {
        // 5pm, 30min, 2nd: the number and its unit are two words.
        let number = run(piece, |c| c.is_numeric() || matches!(c, ':' | ','));
        return (piece[..number].trim_end_matches([':', ',']).len(), WordKind::Number);
    }
    let plain = run(piece, |c| c.is_alphanumeric() || is_combining(c) || matches!(c, '\'' | '’'));
    let plain = piece[..plain].trim_end_matches(['\'', '’']).len();
    let inner_capital = has_inner_capital(&piece[..plain]) && !piece[..plain].contains(['\'', '’']);
    if plain == piece.len() {
        let kind = if digits || inner_capital { WordKind::Identifier } else { WordKind::Plain };
        return (plain, kind);
    }
    if looks_like_identifier(piece, digits) {
        return (piece.len(), WordKind::Identifier);
    }
    (plain, if digits || inner_capital { WordKind::Identifier } else { WordKind::Plain })
}

/// Whether it is an address that nobody began with `https://`: a host, a slash, and something behind it.
fn is_bare_link(piece: &str) -> bool {
    let Some((host, path)) = piece.split_once('/') else { return false };
    let Some((labels, top)) = host.rsplit_once('.') else { return false };
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    !path.is_empty()
        && top.len() >= 2
        && top.chars().all(|c| c.is_ascii_lowercase())
        && labels.split('.').all(is_label)
}

/// Whether letters joined by `_`, `.`, `/`, `:` or `-` name one thing, and are not two words with a mark between them.
fn looks_like_identifier(piece: &str, digits: bool) -> bool {
    if piece.contains('_') || piece.contains("::") {
        return true;
    }
    if let Some((stem, extension)) = piece.rsplit_once('.') {
        // report.pdf, index.html, www.example.org, sys.path; but not "done.Next".
        let short =
            (1..=5).contains(&extension.len()) && extension.chars().all(|c| c.is_ascii_alphanumeric());
        if short && !stem.is_empty() && !extension.starts_with(|c: char| c.is_uppercase() && stem.len() > 1) {
            return true;
        }
    }
    if piece.matches('/').count() >= 2 {
        return true;
    }
    // PROJ-123, SA2-98: capitals, a hyphen, digits.
    digits
        && piece.split_once('-').is_some_and(|(left, right)| {
            left.chars().all(|c| c.is_uppercase() || c.is_numeric())
                && right.starts_with(|c: char| c.is_alphanumeric())
        })
}

fn is_identifier_joint(character: char) -> bool {
    matches!(character, '_' | '/' | '-')
}

fn is_joint(character: char) -> bool {
    matches!(character, '\'' | '’' | '_' | '.' | ',' | ':' | '/' | '-' | '+')
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036f}')
}

fn is_emoji(character: char) -> bool {
    matches!(character,
        '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// The length of an address on the web at the start of `rest`.
fn link_length(rest: &str) -> Option<usize> {
    if !rest.starts_with(['h', 'H', 'w', 'W', 'f', 'F']) {
        return None;
    }
    let scheme = ["https://", "http://", "www.", "ftp://"]
        .into_iter()
        .find(|scheme| rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
    let whole = run(rest, |c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '|' | '`'));
    let link = rest[..whole].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', ']', '}', '…']);
    // A closing bracket belongs to the address only where it opened in it.
    let link = if link.ends_with(')') && !link.contains('(') { link.trim_end_matches(')') } else { link };
    (link.len() > scheme.len()).then_some(link.len())
}

/// The length in bytes of the longest beginning whose characters all satisfy `belongs`.
fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(&str, WordKind)> {
        words(text).into_iter().map(|word| (word.span.of(text), word.kind)).collect()
    }

    #[test]
    fn sentences_fall_into_words_and_marks() {
        use WordKind::{Number, Plain, Punctuation};
        assert_eq!(
            read("Don’t wait: 5pm, ok?"),
            [
                ("Don’t", Plain),
                ("wait", Plain),
                (":", Punctuation),
                ("5", Number),
                ("pm", Plain),
                (",", Punctuation),
                ("ok", Plain),
                ("?", Punctuation)
            ]
        );
        assert_eq!(WordHash::of("Don’t"), WordHash::of("don't"));
    }

    #[test]
    fn names_of_things_stay_whole() {
        use WordKind::{Address, Code, Emoji, Identifier, Link, Mention, Number, Plain, Tag};
        for (text, kind) in [
            ("https://example.org/a_(b)?c=1#d", Link),
            ("www.example.org", Link),
            ("tracker.example.org/web/pull/1029", Link),
            ("ana.lopez@example.org", Address),
            ("@ana.lopez", Mention),
            ("#412", Tag),
            ("#team-web", Tag),
            ("`cargo test -p x`", Code),
            (":woman_shrugging:", Emoji),
            ("👩🏽‍💻", Emoji),
            ("report_v2.xlsx", Identifier),
            ("PROJ-123", Identifier),
            ("std::mem", Identifier),
            ("getUser", Identifier),
            ("v2.1.0", Identifier),
            ("26,000", Number),
            ("12:30", Number),
            ("can't", Plain),
        ] {
            assert_eq!(read(text), [(text, kind)]);
        }
    }

    #[test]
    fn words_with_a_stroke_between_are_no_link() {
        for text in ["and/or", "v2.1/notes", "Mon./Tue.", "1.5/2"] {
            assert!(read(text).iter().all(|(_, kind)| *kind != WordKind::Link), "{text}");
        }
    }

    #[test]
    fn a_link_ends_before_the_mark_that_ends_its_sentence() {
        assert_eq!(read("(see https://example.org/a).")[2].0, "https://example.org/a");
    }

    #[test]
    fn a_bare_word_is_what_the_whole_reading_finds() {
        for text in [
            "word",
            "word ",
            "word, two",
            "word.",
            "word.pdf",
            "word,two",
            "word)",
            "word's",
            "Word",
            "NASA",
            "getUser",
            "www",
            "http",
            "word@x.y",
            "word\u{a0}",
            "wördle",
            "word-by",
            "a/b",
            "word!x",
            "word9",
            "word\u{301}",
        ] {
            if let Some(found) = bare_word(text) {
                assert_eq!(found, first_word(text, 0), "{text}");
            }
        }
        assert_eq!(bare_word("getUser, then"), Some((7, WordKind::Identifier)));
        assert_eq!(bare_word("word.pdf"), None);
    }

    proptest! {
        #[test]
        fn words_and_white_space_are_the_text(text in "\\PC{0,60}|[a-z0-9@#:`.'_/ \r\n\u{301}é👍-]{0,60}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(text[end..word.span.start].chars().all(char::is_whitespace));
                prop_assert!(!word.span.is_empty());
                end = word.span.end;
            }
            prop_assert!(text[end..].chars().all(char::is_whitespace));
        }
    }
}
