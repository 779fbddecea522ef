//! The same text gets the same answer, whatever way it was written.

mod support;

use pqrst::{Channel, Manuscript, Message, judge};
use proptest::prelude::*;
use proptest::sample::Index;
use support::{corpus, draft, piece, writer};

/// A change of a draft.
#[derive(Clone, Debug)]
enum Change {
    /// A character at a time.
    Type(Index, String),
    /// All at once.
    Paste(Index, String),
    /// From one place to another.
    Delete(Index, Index),
    /// What stands between two places is put elsewhere, a keystroke for each half of it.
    Move(Index, Index, Index),
    /// A mark at the beginning of a line.
    Quote(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    prop_oneof![
        (place(), "[a-zA-Z .?\n>-]{1,6}").prop_map(|(at, text)| Change::Type(at, text)),
        (place(), piece()).prop_map(|(at, text)| Change::Paste(at, text)),
        (place(), place()).prop_map(|(from, to)| Change::Delete(from, to)),
        (place(), place(), place()).prop_map(|(from, to, at)| Change::Move(from, to, at)),
        place().prop_map(Change::Quote),
    ]
}

/// A place between two characters.
fn place(text: &str, index: Index) -> usize {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    *index.get(&places)
}

impl Change {
    /// The texts that stand in the box, one after the other.
    fn steps(&self, text: &str) -> Vec<String> {
        let between = |from: Index, to: Index| {
            let (from, to) = (place(text, from), place(text, to));
            from.min(to)..from.max(to)
        };
        let with = |text: &str, at: usize, piece: &str| format!("{}{piece}{}", &text[..at], &text[at..]);
        match self {
            Self::Type(index, typed) => {
                let at = place(text, *index);
                let ends = typed.char_indices().map(|(start, letter)| start + letter.len_utf8());
                ends.map(|end| with(text, at, &typed[..end])).collect()
            }
            Self::Paste(index, pasted) => vec![with(text, place(text, *index), pasted)],
            Self::Delete(from, to) => {
                let range = between(*from, *to);
                vec![format!("{}{}", &text[..range.start], &text[range.end..])]
            }
            Self::Move(from, to, elsewhere) => {
                let range = between(*from, *to);
                let left = format!("{}{}", &text[..range.start], &text[range.end..]);
                let at = place(&left, *elsewhere);
                vec![with(&left, at, &text[range]), left].into_iter().rev().collect()
            }
            Self::Quote(index) => {
                let starts: Vec<usize> =
                    [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
                vec![with(text, *index.get(&starts), "> ")]
            }
        }
    }
}

fn message(text: &str) -> Message<'_> {
    Message { channel: Channel::Email, text, ..Message::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn key_by_key(pieces in prop::collection::vec(piece(), 0..5)) {
        let text = pieces.concat();
        let mut manuscript = Manuscript::default();
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let message = message(&text[..at]);
            prop_assert_eq!(manuscript.judge(&message, &writer()), judge(&message, &writer()), "{:?}", &text[..at]);
        }
    }

    #[test]
    fn with_changes_anywhere(start in draft(), changes in prop::collection::vec(change(), 1..10)) {
        let mut manuscript = Manuscript::default();
        let mut text = start;
        manuscript.judge(&message(&text), &writer());
        for change in changes {
            for step in change.steps(&text) {
                text = step;
                let message = message(&text);
                prop_assert_eq!(manuscript.judge(&message, &writer()), judge(&message, &writer()), "{:?}", text);
            }
        }
    }
}

#[test]
fn one_message_of_the_corpus_after_the_other_in_halves() {
    let mut manuscript = Manuscript::default();
    for text in corpus().into_iter().step_by(10) {
        let middle = text.floor_char_boundary(text.len() / 2);
        for text in [&text[..middle], &text, &text[middle..]] {
            let message = message(text);
            assert_eq!(manuscript.judge(&message, &writer()), judge(&message, &writer()), "{text}");
        }
    }
}

#[test]
fn a_message_of_the_corpus_key_by_key() {
    for text in corpus().into_iter().step_by(400) {
        let mut manuscript = Manuscript::default();
        let ends = text.char_indices().map(|(at, _)| at).take(200).chain([text.len()]);
        for end in ends {
            let message = message(&text[..end]);
            assert_eq!(manuscript.judge(&message, &writer()), judge(&message, &writer()), "{}", &text[..end]);
        }
    }
}
