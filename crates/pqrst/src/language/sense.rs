//! What a word is about, as far as it matters to a message of work: a document, a meeting, a problem; giving, deciding,
//! waiting.
//!
//! "Share the deck" and "forward the minutes" have no word in common and the same senses. A word without any sense that
//! is no tool of grammar either is [specific](super::skeleton::is_specific): it belongs to the matter at hand.

use draft::{WordHash, WordMap};

/// A set of senses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct SenseSet(u64);

impl SenseSet {
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Their numbers, ascending.
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        (0..u64::BITS as usize).filter(move |sense| self.0 & (1 << sense) != 0)
    }
}

/// The senses of a language's words.
#[derive(Debug)]
pub(crate) struct Senses {
    names: Vec<&'static str>,
    by_word: WordMap<SenseSet>,
}

impl Senses {
    /// Reads a list: `[sense]` opens the words of a sense, a line behind `;` is a remark.
    ///
    /// # Panics
    /// When words stand before the first sense, or there are more than 64 senses: mistakes in a file that is compiled in.
    pub(crate) fn parse(list: &'static str) -> Self {
        let (mut names, mut by_word) = (Vec::new(), WordMap::<SenseSet>::default());
        for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(';')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                names.push(name);
                continue;
            }
            let sense = SenseSet(1 << names.len().checked_sub(1).expect("a sense stands above its words"));
            for form in line.split_whitespace().flat_map(forms) {
                let senses = by_word.entry(form).or_default();
                *senses = senses.union(sense);
            }
        }
        assert!(names.len() <= u64::BITS as usize, "a set holds 64 senses");
        Self { names, by_word }
    }

    /// The senses of a word.
    pub(crate) fn of(&self, word: WordHash) -> SenseSet {
        self.by_word.get(&word).copied().unwrap_or_default()
    }

    /// The name of a sense, by its number.
    pub(crate) fn name(&self, sense: usize) -> &'static str {
        self.names[sense]
    }
}

/// A word, its plural and the regular forms of a verb. What comes of it that no one writes does no harm.
fn forms(word: &str) -> Vec<WordHash> {
    let stem = word.strip_suffix(['e', 'y']).unwrap_or(word);
    let ends: &[&str] = match word.as_bytes().last() {
        Some(b'e') => &["e", "es", "ed", "ing"],
        Some(b'y') => &["y", "ys", "ies", "ied", "ying"],
        _ => &["", "s", "es", "ed", "ing"],
    };
    let doubled =
        word.chars().next_back().map(|last| [format!("{word}{last}ed"), format!("{word}{last}ing")]);
    let regular = ends.iter().map(|end| format!("{stem}{end}"));
    regular.chain(doubled.into_iter().flatten()).map(|form| WordHash::of(&form)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_its_senses_and_words_may_have_several() {
        let senses = Senses::parse("; remark\n[give]\nshare\nsupply\n[document]\nreport\n[tell]\nreport");
        let names = |word: &str| {
            senses.of(WordHash::of(word)).iter().map(|sense| senses.name(sense)).collect::<Vec<_>>()
        };
        for form in ["Share", "shares", "shared", "sharing", "supplies", "supplied", "supplying"] {
            assert_eq!(names(form), ["give"], "{form}");
        }
        assert_eq!(names("reports"), ["document", "tell"]);
        assert!(names("falcon").is_empty());
    }
}
