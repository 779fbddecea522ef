//! The words of a language, as data.
//!
//! The grammar under [`crate::mention`] asks for meanings and not for strings: each word of a text is looked up here once and
//! becomes a [`Word`]. A language is a folder beside this file, whose `mod.rs` has a constant `LEXICON`; the build finds it, and
//! nothing else has to be told.

use chrono::Weekday;

use crate::{
    mention::{Holiday, Meridiem, PartOfDay, Season, StretchPart, Unit, Weight},
    word_table::WordTable,
};

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
    /// A decade of a century, by its first year: "nineties".
    Decade(u8),
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
    /// "under", "least", "most": how exact a quantity is.
    Bound,
    Between,
    Business,
    By,
    Clock,
    Close,
    Coming,
    Commencing,
    Current,
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
    Future,
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
    Penultimate,
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

impl Word {
    /// How far this word can carry a time.
    pub(crate) const fn weight(self) -> Weight {
        match self {
            Self::Month(..)
            | Self::Weekday(..)
            | Self::Weekdays(_)
            | Self::Unit(_)
            | Self::Decade(_)
            | Self::Day(_)
            | Self::Tonight
            | Self::Part(_)
            | Self::NamedHour(_)
            | Self::Season(..)
            | Self::EndOf(_)
            | Self::Recurs(..)
            | Self::Holiday(_)
            | Self::HolidayName
            | Self::Asap
            | Self::Now
            | Self::Weekend
            | Self::Workday
            | Self::OClock
            | Self::Fiscal
            // "the fifteenth" is mostly a day; "the first" rarely.
            | Self::Ordinal(11..)
            | Self::Meridiem(_) => Weight::Anchor,
            Self::Cardinal(_)
            | Self::Ordinal(_)
            | Self::Next
            | Self::Last
            | Self::Past
            | Self::Previous
            | Self::Coming
            | Self::Following
            | Self::Quarter
            | Self::Half
            | Self::Vague(_)
            | Self::Dozen
            | Self::Close
            | Self::Stretch(_)
            | Self::Q
            | Self::H
            | Self::W
            | Self::O => Weight::Half,
            _ => Weight::None,
        }
    }

    /// Whether a time can begin with this word: a cheap look that spares most positions the rules.
    pub(crate) const fn may_begin(self) -> bool {
        !matches!(
            self,
            Self::OrdinalSuffix
                | Self::Letter(_)
                | Self::Label
                | Self::Ago
                | Self::And
                | Self::Back
                | Self::Clock
                | Self::Ending
                | Self::Hence
                | Self::Is
                | Self::Ish
                | Self::Future
                | Self::Of
                | Self::Or
                | Self::Other
                | Self::Out
                | Self::S
                | Self::Sharp
                | Self::T
                | Self::Than
                | Self::Time
        )
    }

    /// Whether this word makes a time of the half one after it: "at seven", "this quarter".
    pub(crate) const fn leads(self) -> bool {
        matches!(
            self,
            Self::At
                | Self::By
                | Self::From
                | Self::Between
                | Self::Until
                | Self::Till
                | Self::Before
                | Self::After
                | Self::Around
                | Self::On
                | Self::To
                | Self::Or
                | Self::Since
                | Self::Due
                | Self::This
                | Self::Current
        )
    }
}

/// The data of a language.
pub(crate) struct Lexicon {
    /// What each of its words can mean, in lists; no word stands twice.
    pub(crate) words: &'static [&'static [(&'static str, Word)]],
    /// What follows a two that stands for its sound: "2moro".
    pub(crate) sounds: &'static [(&'static str, Word)],
    /// Units whose names are also ordinals: "second".
    pub(crate) ordinal_units: &'static [(&'static str, u8)],
    /// Holidays whose names are several words.
    pub(crate) holidays: &'static [(&'static [&'static str], Holiday)],
}

/// A language, and where its words are found.
pub(crate) struct Dictionary {
    /// Its name: that of its folder.
    name: &'static str,
    lexicon: Lexicon,
    words: &'static [(&'static str, Word)],
    places: WordTable<2048>,
}

impl Dictionary {
    const fn new(name: &'static str, lexicon: Lexicon, words: &'static [(&'static str, Word)]) -> Self {
        let mut places = WordTable::new();
        let mut index = 0;
        while index < words.len() {
            places.add(words[index].0, index);
            index += 1;
        }
        Self { name, lexicon, words, places }
    }

    /// What `word` means, whatever its case; `None` for a word that has nothing to do with time.
    pub(crate) fn lookup(&self, word: &str) -> Option<Word> {
        self.places.find(word, |index| self.words[index].0).map(|index| self.words[index].1)
    }

    /// The ordinal that a unit's name also is: "second".
    pub(crate) fn ordinal_of_unit(&self, word: &str) -> Option<u8> {
        find(self.lexicon.ordinal_units, word)
    }

    /// What a two and these letters sound like: "2moro".
    pub(crate) fn sound(&self, letters: &str) -> Option<Word> {
        find(self.lexicon.sounds, letters)
    }

    /// Holidays whose names are several words; each word is compared whatever its case, and a possessive "'s" may follow it.
    pub(crate) fn holidays(&self) -> &'static [(&'static [&'static str], Holiday)] {
        self.lexicon.holidays
    }
}

fn find<T: Copy>(list: &[(&str, T)], word: &str) -> Option<T> {
    list.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, meaning)| *meaning)
}

/// How many words a language has.
const fn count(lexicon: &Lexicon) -> usize {
    let (mut list, mut count) = (0, 0);
    while list < lexicon.words.len() {
        count += lexicon.words[list].len();
        list += 1;
    }
    count
}

/// The words of a language in one list.
const fn joined<const COUNT: usize>(lexicon: &Lexicon) -> [(&'static str, Word); COUNT] {
    let mut words = [("", Word::A); COUNT];
    let (mut list, mut count) = (0, 0);
    while list < lexicon.words.len() {
        let mut index = 0;
        while index < lexicon.words[list].len() {
            words[count] = lexicon.words[list][index];
            (index, count) = (index + 1, count + 1);
        }
        list += 1;
    }
    words
}

// The modules of the languages, and `DICTIONARIES`, in the order of their names.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language that times are read in.
///
/// ```
/// use when::{Conventions, Language, read};
/// let english = Language::named("english").unwrap();
/// assert_eq!((english, english.name()), (Language::default(), "english"));
/// assert!(Language::all().any(|language| language == english));
/// let conventions = Conventions { language: english, ..Conventions::default() };
/// assert_eq!(read("tomorrow", &conventions).len(), 1);
/// ```
#[derive(Clone, Copy)]
pub struct Language(&'static Dictionary);

impl Language {
    /// All there are, in the order of their names.
    pub fn all() -> impl Iterator<Item = Self> {
        DICTIONARIES.iter().map(|dictionary| Self(dictionary))
    }

    /// The language of a name, which is its English one in small letters.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|language| language.name() == name)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    pub(crate) fn dictionary(self) -> &'static Dictionary {
        self.0
    }
}

impl Default for Language {
    /// English.
    fn default() -> Self {
        Self(&ENGLISH)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Language {}

impl std::fmt::Debug for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_one_meaning_and_is_found_in_capitals_too() {
        for dictionary in DICTIONARIES {
            for (word, meaning) in dictionary.words {
                assert_eq!(dictionary.lookup(&word.to_uppercase()), Some(*meaning), "{word}");
                let same = dictionary.words.iter().filter(|(other, _)| other == word);
                assert_eq!(same.count(), 1, "{word}");
                assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
            }
        }
    }
}
