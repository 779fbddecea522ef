//! Phrases of a language, and the machine that finds them.
//!
//! A list of phrases is text: `[cue]` opens the phrases of a cue, then one phrase a line. A phrase is words with
//! spaces between them; `a/b` is one word or the other, `(please)` may be missing, `*` is any one word and `..` up to
//! four words within the sentence. Marks are words too: `?` is a question mark. A line behind `;` is a remark.

use draft::{Word, WordHash, WordKind, WordMap};

use super::Cue;

/// How many words `..` stands for at most.
const GAP: usize = 4;

/// One place of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Slot {
    One(Vec<WordHash>),
    Optional(Vec<WordHash>),
    Any,
    Gap,
}

#[derive(Clone, Debug)]
struct Phrase {
    cue: Cue,
    /// What must follow the first word.
    rest: Vec<Slot>,
    /// Which words may follow it, so that most phrases cost one look.
    next: Sieve,
}

/// A set of words that may hold a few more than were put in: one bit for each sixty-fourth of all words.
#[derive(Clone, Copy, Debug)]
struct Sieve(u64);

impl Sieve {
    const ALL: Self = Self(u64::MAX);

    const fn of(word: WordHash) -> Self {
        Self(1 << (word.0 & 63))
    }

    const fn may_hold(self, word: WordHash) -> bool {
        self.0 & Self::of(word).0 != 0
    }

    /// The words with which `slots` may begin.
    fn before(slots: &[Slot]) -> Self {
        let all = |words: &[WordHash]| words.iter().fold(0, |all, &word| all | Self::of(word).0);
        match slots {
            [Slot::One(choices), ..] => Self(all(choices)),
            [Slot::Optional(choices), rest @ ..] => Self(all(choices) | Self::before(rest).0),
            [] | [Slot::Any | Slot::Gap, ..] => Self::ALL,
        }
    }
}

/// All phrases of a language, by their first word.
#[derive(Debug)]
pub(crate) struct Lexicon {
    by_first_word: WordMap<Vec<Phrase>>,
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// What it is a sign of.
    pub(crate) cue: Cue,
    /// Its first word, by its index among the words searched.
    pub(crate) first: usize,
    /// The index after its last word.
    pub(crate) end: usize,
}

impl Lexicon {
    /// Reads lists of phrases.
    ///
    /// # Panics
    /// When a list names a cue that there is not, or a phrase begins with something else than a word: both are
    /// mistakes in a file that is compiled in, and a test reads them all.
    pub(crate) fn parse(lists: &[&str]) -> Self {
        let mut by_first_word: WordMap<Vec<Phrase>> = WordMap::default();
        for list in lists {
            let mut cue = None;
            for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(';'))
            {
                if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                    cue = Some(Cue::named(name).unwrap_or_else(|| panic!("no cue is named {name:?}")));
                    continue;
                }
                let cue = cue.unwrap_or_else(|| panic!("{line:?} stands before the first cue"));
                let mut slots = line.split_whitespace().map(slot);
                let Some(Slot::One(first_words)) = slots.next() else {
                    panic!("{line:?} does not begin with a word");
                };
                let rest: Vec<Slot> = slots.collect();
                for word in first_words {
                    by_first_word.entry(word).or_default().push(Phrase {
                        cue,
                        next: Sieve::before(&rest),
                        rest: rest.clone(),
                    });
                }
            }
        }
        Self { by_first_word }
    }

    /// The phrases in `words`, in order of their first word; of several ways to fill a gap the shortest.
    pub(crate) fn find(&self, words: &[Word]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (first, word) in words.iter().enumerate() {
            let follows =
                |phrase: &&Phrase| words.get(first + 1).is_none_or(|next| phrase.next.may_hold(next.hash));
            for phrase in self.by_first_word.get(&word.hash).into_iter().flatten().filter(follows) {
                if let Some(length) = matched(&phrase.rest, &words[first + 1..]) {
                    hits.push(Hit { cue: phrase.cue, first, end: first + 1 + length });
                }
            }
        }
        hits
    }
}

fn slot(text: &str) -> Slot {
    match text {
        "*" => Slot::Any,
        ".." => Slot::Gap,
        _ => match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
            Some(optional) => Slot::Optional(alternatives(optional)),
            None => Slot::One(alternatives(text)),
        },
    }
}

fn alternatives(text: &str) -> Vec<WordHash> {
    text.split('/').map(WordHash::of).collect()
}

/// How many of `words` the slots take up from the first one on.
fn matched(slots: &[Slot], words: &[Word]) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else {
        return Some(0);
    };
    let one = |belongs: bool| if belongs { Some(1 + matched(rest, &words[1..])?) } else { None };
    match slot {
        Slot::One(choices) => one(words.first().is_some_and(|word| choices.contains(&word.hash))),
        Slot::Optional(choices) => one(words.first().is_some_and(|word| choices.contains(&word.hash)))
            .or_else(|| matched(rest, words)),
        Slot::Any => one(words.first().is_some_and(|word| word.kind != WordKind::Punctuation)),
        Slot::Gap => (0..=GAP.min(words.len()))
            .take_while(|&skipped| skipped == 0 || words[skipped - 1].kind != WordKind::Punctuation)
            .find_map(|skipped| Some(skipped + matched(rest, &words[skipped..])?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: &str, text: &str) -> Vec<String> {
        let words = draft::words(text);
        Lexicon::parse(&[list])
            .find(&words)
            .into_iter()
            .map(|hit| text[words[hit.first].span.start..words[hit.end - 1].span.end].to_owned())
            .collect()
    }

    #[test]
    fn alternatives_options_and_gaps() {
        let list = "[reason]\n; a remark\ncan/could you (please) review\nwould be great .. if\nany * ?\n";
        assert_eq!(
            found(list, "Could you review it? Can you please review"),
            ["Could you review", "Can you please review"]
        );
        assert_eq!(found(list, "would be really great if"), Vec::<String>::new());
        assert_eq!(found(list, "It would be great for us all if"), ["would be great for us all if"]);
        assert_eq!(found(list, "would be great. And if"), Vec::<String>::new());
        assert_eq!(found(list, "Any idea?"), ["Any idea?"]);
        assert_eq!(found("[thanks]\nthanks (all)", "Thanks"), ["Thanks"]);
    }
}
