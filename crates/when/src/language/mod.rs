//! The words of a language, as data.
//!
//! The grammar under [`crate::mention`] asks for meanings and not for strings: each word of a text is looked up here once and
//! becomes a [`Word`]. A language is a folder beside this file, whose `mod.rs` has a constant `LEXICON`; the build finds it, and
//! nothing else has to be told.

mod word;

pub(crate) use word::Word;

use crate::{mention::Holiday, word_table::WordTable};

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
