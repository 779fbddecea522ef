//! The words of a language, as data.
//!
//! The grammar under [`crate::mention`] never compares a string: each word of a text is looked up here once and becomes
//! a [`Word`]. A further language is a further file beside `english.rs`.

pub(crate) mod english;

use chrono::Weekday;

use crate::mention::{Holiday, Meridiem, PartOfDay, Season, StretchPart, Unit};

/// What a word can mean in a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A month from 1; `true`: also an everyday word ("may", "march"), which needs a neighbour to be read as a month.
    Month(u8, bool),
    /// A day of the week; `true`: also an everyday word ("sat", "sun", "wed").
    Weekday(Weekday, bool),
    /// Several of a weekday: "Mondays".
    Weekdays(Weekday),
    /// A unit of time, longer than one letter.
    Unit(Unit),
    /// One letter, which is a unit only right after a number: "5m".
    Letter(Unit),
    /// A cardinal below a hundred.
    Cardinal(u8),
    /// "hundred", "thousand".
    Times(u16),
    /// "dozen": twelve.
    Dozen,
    /// An ordinal; "second" is [`Word::Unit`] and asked for apart.
    Ordinal(u8),
    /// "st", "nd", "rd", "th" after digits.
    OrdinalSuffix,
    /// "few", "several", "couple": a quantity that is not exact, and the one to reckon with.
    Vague(u8),
    /// "am", "pm", "a.m.".
    Meridiem(Meridiem),
    /// A day by its distance from today: "today", "tomorrow", "yesterday".
    Day(i8),
    /// "tonight": the night of today.
    Tonight,
    /// A part of the day.
    Part(PartOfDay),
    /// "noon", "midnight": an hour with a name.
    NamedHour(u8),
    /// A season; `true`: also an everyday word ("fall", "spring").
    Season(Season, bool),
    /// "early", "late", "mid", "end", "beginning", "rest".
    Stretch(StretchPart),
    /// "eod", "eow", "eom": the end of a unit in one word.
    EndOf(Unit),
    /// "daily", "fortnightly": every so many units.
    Recurs(u8, Unit),
    /// A holiday's name in one word.
    Holiday(Holiday),
    /// The first word of a holiday's name of several words.
    HolidayName,
    /// A word before a number that makes it no time: "page", "version", "room".
    Label,
    A,
    After,
    Ago,
    All,
    And,
    Around,
    As,
    Asap,
    At,
    Back,
    Before,
    Between,
    Business,
    By,
    Clock,
    Close,
    Coming,
    Commencing,
    Current,
    Daylight,
    Deadline,
    Due,
    During,
    Each,
    Earlier,
    Ending,
    Every,
    Exactly,
    Fiscal,
    Following,
    For,
    From,
    H,
    Half,
    Hence,
    In,
    Is,
    Ish,
    Last,
    Later,
    Latest,
    Less,
    Local,
    Minus,
    More,
    My,
    Next,
    No,
    Now,
    O,
    OClock,
    Of,
    On,
    Or,
    Other,
    Our,
    Out,
    Over,
    Past,
    Plus,
    Previous,
    Prior,
    Q,
    Quarter,
    Right,
    S,
    Server,
    Sharp,
    Since,
    Sometime,
    Standard,
    Starting,
    T,
    Than,
    The,
    This,
    Through,
    Till,
    Time,
    To,
    Until,
    W,
    Weekend,
    Within,
    Workday,
    Your,
    Zero,
}

/// The longest word that is looked up; a longer one is in no table.
const LONGEST: usize = 16;

/// What `word` means, whatever its case; `None` for a word that has nothing to do with time.
pub(crate) fn lookup(word: &str) -> Option<Word> {
    if word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    let mut lower = [0; LONGEST];
    let lower = &mut lower[..word.len()];
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let words = english::WORDS;
    words.binary_search_by(|(known, _)| known.as_bytes().cmp(lower)).ok().map(|at| words[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_a_search_finds_every_word() {
        for pair in english::WORDS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands before {}", pair[0].0, pair[1].0);
        }
        for (word, meaning) in english::WORDS {
            assert_eq!(lookup(&word.to_uppercase()), Some(*meaning));
        }
    }
}
