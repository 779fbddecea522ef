//! Whether a text is in a language that can be judged: a count of common words, cheap enough for every keystroke.

use std::sync::LazyLock;

use draft::{Word, WordHash, WordKind, WordSet};

use super::english;

/// How many words decide; the rest of a long text is in the same language.
const WORDS: usize = 120;

/// Below this many words no language can be told, and nothing is held against the text.
const FEWEST: usize = 6;

/// A text in English has one common word in four or five; other languages share a few of them by chance.
const LEAST_SHARE: f32 = 0.1;

static COMMON: LazyLock<WordSet> =
    LazyLock::new(|| english::COMMON_WORDS.split_whitespace().map(WordHash::of).collect());

/// Whether `words` are English, or too few to tell. Names and greetings in another language do not count against it.
pub(crate) fn is_readable(text: &str, words: &[Word]) -> bool {
    let plain = words.iter().filter(|word| word.kind == WordKind::Plain).take(WORDS);
    let (mut common, mut counted, mut foreign) = (0_u32, 0_u32, 0_u32);
    for word in plain {
        counted += 1;
        if COMMON.contains(&word.hash) {
            common += 1;
        } else if word.span.of(text).chars().any(is_foreign) {
            foreign += 1;
        }
    }
    if (counted as usize) < FEWEST {
        // A few words of another script are enough.
        return foreign * 2 <= counted.max(1) || counted == 0;
    }
    common as f32 / counted as f32 >= LEAST_SHARE
}

/// A letter that English borrows at most for a name.
fn is_foreign(letter: char) -> bool {
    letter > '\u{24f}' && letter.is_alphabetic() || matches!(letter, 'ß' | 'ø' | 'å' | 'ł' | 'ő' | 'ğ' | 'ı')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readable(text: &str) -> bool {
        is_readable(text, &draft::words(text))
    }

    #[test]
    fn english_in_all_its_voices_is_read() {
        for text in [
            "Can we discuss the API design?",
            "pls advise",
            "Kindly do the needful and revert at the earliest.",
            "Bonjour Amélie, could you please check the invoice for the Lyon office?",
            "lgtm 👍",
            "Refunded both, apologised, closing.",
            "",
        ] {
            assert!(readable(text), "{text}");
        }
    }

    #[test]
    fn other_languages_are_left_alone() {
        for text in [
            "Können wir bitte über das Design der Schnittstelle sprechen? Ich brauche eine Antwort bis Freitag.",
            "¿Puedes revisar el documento adjunto y decirme qué opinas antes del viernes?",
            "Est-ce que tu peux regarder le fichier que je t'ai envoyé hier soir ?",
            "Você pode revisar o documento e me dizer o que acha até sexta-feira?",
            "можешь посмотреть",
            "明日までにレビューをお願いします。",
        ] {
            assert!(!readable(text), "{text}");
        }
    }
}
