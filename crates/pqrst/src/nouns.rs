//! What the draft itself calls things: the topic, the thing asked about, the reader. Questions are made of these words.

use draft::{Span, Word, WordHash, WordKind};

use crate::{
    facts::{Facts, SentenceFacts},
    language::{Cue, english, skeleton},
};

/// How many words a name for a thing may have.
const LONGEST: usize = 6;

/// What the message is about, in its own words: what follows "about" or "regarding", or else the subject.
pub(crate) fn topic(facts: &Facts) -> Option<String> {
    let text = facts.message.text;
    let about = |words: &[Word]| {
        let opens: Vec<WordHash> =
            ["about", "regarding", "re", "discuss", "concerning"].map(WordHash::of).to_vec();
        let at = words.iter().position(|word| opens.contains(&word.hash))?;
        phrase(text, &words[at + 1..], true)
    };
    let said = facts.statements().find_map(|sentence| about(facts.words_of(sentence)));
    said.or_else(|| {
        let subject = facts.message.subject?;
        let words = &facts.subject_words;
        let named = words.len() >= 2 && words.iter().any(|word| word.kind != WordKind::Punctuation);
        let span = words.first()?.span.cover(words.last()?.span);
        (named && words.len() <= 2 * LONGEST)
            .then(|| format!("“{}”", span.of(subject).trim_end_matches(['?', '!', '.', ':'])))
    })
}

/// The thing that a sentence is about: its first phrase with an article or a possessive before it.
pub(crate) fn thing(facts: &Facts, sentence: &SentenceFacts) -> Option<String> {
    let words = facts.words_of(sentence);
    (0..words.len()).find_map(|at| {
        let determiner = ["the", "a", "an", "my", "your", "our", "this", "that", "these", "those"];
        let is_one = determiner.iter().any(|known| WordHash::of(known) == words[at].hash);
        is_one.then(|| phrase(facts.message.text, &words[at..], false))?
    })
}

/// The reader's name as the writer would say it.
pub(crate) fn reader(facts: &Facts) -> String {
    let known = facts
        .message
        .readers
        .first()
        .and_then(|reader| reader.name.split_whitespace().next())
        .map(str::to_owned);
    if facts.message.readers.len() > 1 {
        return english::phrase("reader");
    }
    let mentioned = || {
        let mention = facts.words.iter().take(6).find(|word| word.kind == WordKind::Mention)?;
        let name = &mention.span.of(facts.message.text)[1..];
        (!matches!(name, "here" | "channel" | "all" | "everyone" | "team" | "user"))
            .then(|| english::capitalised(name))
    };
    known.or_else(mentioned).unwrap_or_else(|| english::phrase("reader"))
}

/// What a choice is between: the items of the list, or the words around "or".
pub(crate) fn options(facts: &Facts) -> Option<String> {
    let text = facts.message.text;
    let items: Vec<&str> = facts
        .sentences
        .iter()
        .filter(|sentence| sentence.zone == draft::ZoneKind::Item && sentence.words.len() <= 2 * LONGEST)
        .map(|sentence| sentence.span.of(text).trim_end_matches(['.', ';', ',', '?']))
        .collect();
    (2..=4).contains(&items.len()).then(|| items.join(" / "))
}

/// A phrase at the beginning of `words`: a determiner, then words up to one that holds a sentence together.
fn phrase(text: &str, words: &[Word], bare: bool) -> Option<String> {
    let first = words.first()?;
    let possessive = [
        ("my", "your"),
        ("our", "your"),
        ("a", "the"),
        ("an", "the"),
        ("this", "this"),
        ("the", "the"),
        ("that", "that"),
        ("these", "these"),
        ("those", "those"),
    ];
    let written = first.span.of(text).to_lowercase();
    let turned = possessive.iter().find(|(said, _)| *said == written).map(|(_, turned)| *turned);
    if turned.is_none() && !(bare && is_content(text, first)) {
        return None;
    }
    let from = usize::from(turned.is_some());
    let length = words[from..].iter().take(LONGEST).take_while(|word| is_content(text, word)).count();
    if length == 0 {
        return None;
    }
    let span: Span = words[from].span.cover(words[from + length - 1].span);
    let rest = span.of(text);
    Some(turned.map_or_else(|| rest.to_owned(), |turned| format!("{turned} {rest}")))
}

fn is_content(text: &str, word: &Word) -> bool {
    let marks = word.kind == WordKind::Punctuation || word.kind == WordKind::Emoji;
    let holds = skeleton::bone(text, word) == word.hash.0;
    !marks && (!holds || word.kind != WordKind::Plain)
}

/// The first phrase that is a sign of one of `cues`, as it is written.
pub(crate) fn said<'a>(facts: &'a Facts, cues: &[Cue]) -> Option<(&'a SentenceFacts, &'a str)> {
    facts.statements().find_map(|sentence| {
        let hit = sentence.hits.iter().find(|hit| cues.contains(&hit.cue))?;
        Some((sentence, facts.span_of(hit).of(facts.message.text)))
    })
}
