//! Clauses: the pieces of a sentence that each do one thing.

use std::sync::LazyLock;

use crate::{Sentence, Span, Word, WordHash, WordKind, WordSet, line};

/// Words that open a clause after a comma.
static AFTER_COMMA: LazyLock<WordSet> = LazyLock::new(|| {
    set(&[
        "but",
        "so",
        "and",
        "or",
        "which",
        "then",
        "can",
        "could",
        "would",
        "will",
        "please",
        "pls",
        "if",
        "let",
        "do",
        "does",
        "is",
        "are",
        "otherwise",
        "as",
        "since",
        "when",
        "while",
        "we",
        "i",
        "it",
        "that's",
        "unless",
    ])
});

/// Words that open a clause wherever they stand.
static ANYWHERE: LazyLock<WordSet> = LazyLock::new(|| {
    set(&["because", "cause", "cuz", "although", "otherwise", "unless", "whereas", "since"])
});

fn set(words: &[&str]) -> WordSet {
    words.iter().copied().map(WordHash::of).collect()
}

/// The clauses of `sentence`, in order; `words` are those of the whole text, or at least of the sentence.
///
/// ```
/// use draft::{clauses, sentences, words, zones};
/// let text = "The build is red, so please wait.";
/// let sentence = &sentences(text, &zones(text))[0];
/// let pieces: Vec<_> = clauses(text, sentence, &words(text)).iter().map(|span| span.of(text)).collect();
/// assert_eq!(pieces.len(), 2, "{pieces:?}");
/// ```
#[must_use]
pub fn clauses(text: &str, sentence: &Sentence, words: &[Word]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = sentence.span.start;
    let first = words.partition_point(|word| word.span.start < sentence.span.start);
    let within: Vec<&Word> =
        words[first..].iter().take_while(|word| word.span.end <= sentence.span.end).collect();
    for (place, word) in within.iter().enumerate() {
        let next = within.get(place + 1);
        let mark = word.span.of(text);
        let cut = match word.kind {
            WordKind::Punctuation => match mark {
                ";" | "—" | "–" | "(" | "…" => Some(word.span.end),
                "-" if set_off(text, word.span) => Some(word.span.end),
                ":" if next.is_some() => Some(word.span.end),
                "," if next.is_some_and(|next| AFTER_COMMA.contains(&next.hash)) => Some(word.span.end),
                _ => None,
            },
            WordKind::Plain if place > 1 && ANYWHERE.contains(&word.hash) => Some(word.span.start),
            _ => None,
        };
        if let Some(cut) = cut {
            push(text, Span::new(start, cut), &mut found);
            start = cut;
        }
    }
    push(text, Span::new(start, sentence.span.end), &mut found);
    found
}

fn push(text: &str, span: Span, found: &mut Vec<Span>) {
    let span = line::trimmed(text, span);
    if span.of(text).contains(|c: char| c.is_alphanumeric()) {
        found.push(span);
    }
}

/// A hyphen with white space on both sides.
fn set_off(text: &str, span: Span) -> bool {
    text[..span.start].ends_with(char::is_whitespace) && text[span.end..].starts_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sentences, words, zones};

    #[test]
    fn reasons_and_asks_stand_apart() {
        let text = "The pool is exhausted since noon, so can you raise the limit - we lose orders because checkout waits?";
        let sentence = sentences(text, &zones(text))[0];
        let found: Vec<&str> =
            clauses(text, &sentence, &words(text)).into_iter().map(|clause| clause.of(text)).collect();
        assert_eq!(
            found,
            [
                "The pool is exhausted",
                "since noon,",
                "so can you raise the limit -",
                "we lose orders",
                "because checkout waits?"
            ]
        );
    }
}
