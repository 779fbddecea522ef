//! Tokens become facts: what each piece of the text can mean, white space left out.

use draft::{Span, TokenKind};

use super::Unit;
use crate::{
    Conventions,
    language::{Dictionary, Word},
};

/// What a piece of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A run of digits.
    Number {
        /// Its value; more than nine digits are not a number but [`Kind::Other`].
        value: u32,
        /// How many digits it has.
        digits: u8,
    },
    /// A word of the language that can take part in a time.
    Word(Word),
    /// Any other word.
    Other,
    /// One character.
    Symbol(char),
}

/// What stands between a piece and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// White space.
    Space,
    /// The line break of a mail that is wrapped at a column.
    Wrap,
    /// Any other line break.
    Break,
}

/// A piece of the text that is not white space.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fact {
    /// What it is.
    pub(crate) kind: Kind,
    /// Where it stands.
    pub(crate) span: Span,
    /// What is before it.
    pub(crate) gap: Gap,
}

/// A line at least this long, in bytes, that ends in a word was broken to fit a column, and its sentence goes on.
const WRAP: usize = 55;

/// How far a fact can carry a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// A time can turn on it.
    Anchor,
    /// A time can turn on it where a neighbour helps: "two", "next".
    Half,
    /// It only joins or ties.
    None,
}

impl Fact {
    /// How far it can carry a time.
    pub(crate) fn weight(&self) -> Weight {
        match self.kind {
            Kind::Number { .. } => Weight::Anchor,
            Kind::Word(word) => word.weight(),
            Kind::Other | Kind::Symbol(_) => Weight::None,
        }
    }
}

/// Reads the tokens of `text` once.
pub(crate) fn facts(text: &str, conventions: &Conventions) -> Vec<Fact> {
    let dictionary = conventions.language.dictionary();
    let mut facts: Vec<Fact> = Vec::with_capacity(text.len() / 5 + 1);
    let mut gap = Gap::Break;
    let mut line_start = 0;
    for token in draft::tokens(text) {
        let kind = match token.kind {
            TokenKind::Space => {
                gap = gap.max(Gap::Space);
                continue;
            }
            TokenKind::LineBreak => {
                let wrapped = gap < Gap::Break && token.span.start - line_start >= WRAP;
                gap = if wrapped { Gap::Wrap } else { Gap::Break };
                line_start = token.span.end;
                continue;
            }
            TokenKind::Letters => match dictionary.lookup(token.span.of(text)) {
                // A sprint is a time for those alone who plan in sprints.
                Some(Word::Unit(Unit::Sprint)) if conventions.sprint.is_none() => Kind::Word(Word::Label),
                Some(word) => Kind::Word(word),
                None => Kind::Other,
            },
            TokenKind::Digits => number(token.span.of(text)),
            TokenKind::Symbol => symbol(token.span.of(text)),
        };
        if gap == Gap::Wrap {
            let flows = |kind: Kind| !matches!(kind, Kind::Symbol(_));
            let goes_on = flows(kind) && facts.last().is_some_and(|last| flows(last.kind));
            gap = if goes_on { Gap::Space } else { Gap::Break };
        }
        let fact = Fact { kind, span: token.span, gap };
        let sounds = gap == Gap::None && token.kind == TokenKind::Letters;
        gap = Gap::None;
        if sounds
            && let Some(last) = facts.last_mut()
            && let Some(word) = digit_spelling(text, last, &fact, dictionary)
        {
            *last = Fact { kind: Kind::Word(word), span: last.span.cover(fact.span), gap: last.gap };
            continue;
        }
        facts.push(fact);
    }
    facts
}

fn number(digits: &str) -> Kind {
    if digits.len() > 9 {
        return Kind::Other;
    }
    let value = digits.bytes().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    Kind::Number { value, digits: digits.len() as u8 }
}

fn symbol(sign: &str) -> Kind {
    Kind::Symbol(plain(sign.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)))
}

/// The typographic forms of a sign are read as its plain form.
fn plain(character: char) -> char {
    match character {
        '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ff1a}' => ':',
        _ => character,
    }
}

/// "2moro", "2day", "2nite": a two for its sound.
fn digit_spelling(text: &str, two: &Fact, rest: &Fact, dictionary: &Dictionary) -> Option<Word> {
    if !matches!(two.kind, Kind::Number { value: 2, digits: 1 }) {
        return None;
    }
    dictionary.sound(rest.span.of(text))
}
