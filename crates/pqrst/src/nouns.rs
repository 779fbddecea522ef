//! What the draft itself calls things: the topic, the thing asked about, the reader. Questions are made of these words.

use std::sync::LazyLock;

use draft::{Span, Word, WordHash, WordKind, WordSet};

use crate::{
    facts::{Facts, SentenceFacts},
    language::{Cue, Hit, english, skeleton},
};

/// How many words a name for a thing may have.
const LONGEST: usize = 6;

/// Words before the name of a topic.
static OPENS_TOPIC: LazyLock<WordSet> = LazyLock::new(|| {
    ["about", "regarding", "re", "discuss", "concerning"].map(WordHash::of).into_iter().collect()
});

/// Words before the name of a thing.
static DETERMINERS: LazyLock<WordSet> = LazyLock::new(|| {
    ["the", "a", "an", "my", "your", "our", "this", "that", "these", "those"]
        .map(WordHash::of)
        .into_iter()
        .collect()
});

/// What the message is about, in its own words: what follows "about" or "regarding", or else the subject.
pub(crate) fn topic(facts: &Facts) -> Option<String> {
    let text = facts.message.text;
    let about = |words: &[Word]| {
        let at = words.iter().position(|word| OPENS_TOPIC.contains(&word.hash))?;
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
        DETERMINERS.contains(&words[at].hash).then(|| phrase(facts.message.text, &words[at..], false))?
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

/// The first phrase that leans on a thing, and to which nothing adds what thing: not "the link to the deck", nor "the
/// attached work plan".
pub(crate) fn nameless<'a>(facts: &'a Facts) -> Option<&'a Hit> {
    let text = facts.message.text;
    let adds = [
        "to", "of", "for", "about", "from", "with", "in", "on", "that", "which", "you", "you're", "above",
        "below",
    ];
    facts.statements().flat_map(|sentence| sentence.hits.iter().map(move |hit| (sentence, hit))).find_map(
        |(sentence, hit)| {
            let leans = match hit.cue {
                // "This one" mostly stands beside what it is.
                Cue::NamelessThing => facts.words[hit.end - 1].hash != WordHash::of("one"),
                // "As per" and "your mail" are parts of phrases that say more.
                Cue::AsDiscussed => hit.end - hit.first >= 3,
                _ => false,
            };
            // What a thread is about, and what hangs on it, its readers know.
            let known = facts.message.is_reply && matches!(which(facts, hit).0, "loose" | "attached");
            let next = facts.words.get(hit.end).filter(|_| hit.end < sentence.words.end);
            let told = next.is_some_and(|next| {
                is_content(text, next) && !is_bare(facts, hit)
                    || adds.iter().any(|word| WordHash::of(word) == next.hash) && !is_bare(facts, hit)
            });
            (leans && !told && !known).then_some(hit)
        },
    )
}

/// Nouns that say nothing even with more words around them: "the thing we discussed in Lisbon".
fn is_bare(facts: &Facts, hit: &Hit) -> bool {
    let bare = ["thing", "things", "stuff", "it", "this", "that"];
    let last = facts.words[hit.first..hit.end].last();
    last.is_some_and(|last| bare.iter().any(|word| WordHash::of(word) == last.hash))
}

/// How to ask which thing is meant: a key, and the noun that is asked about.
pub(crate) fn which(facts: &Facts, hit: &Hit) -> (&'static str, String) {
    let text = facts.message.text;
    let words: Vec<&str> = facts.words[hit.first..hit.end]
        .iter()
        .filter(|word| word.kind != WordKind::Punctuation)
        .map(|word| word.span.of(text))
        .collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    if hit.cue == Cue::AsDiscussed || lower.first().is_some_and(|first| first == "what") {
        return ("discussed", String::new());
    }
    match lower.last().map(String::as_str) {
        Some("attached") => return ("attached", String::new()),
        Some("it" | "this" | "that") => return ("loose", words[words.len() - 1].to_lowercase()),
        _ => {}
    }
    let outer =
        ["the", "that", "this", "those", "these", "my", "our", "your", "same", "trailing", "subject", "we"];
    let noun: Vec<&str> = words
        .iter()
        .zip(&lower)
        .filter(|(_, lower)| !outer.contains(&lower.as_str()))
        .map(|(word, _)| *word)
        .collect();
    ("noun", noun.join(" "))
}

/// "The staging thing": a thing that has a word before it and still no name.
pub(crate) fn loose_thing<'a>(facts: &'a Facts) -> Option<&'a str> {
    let (things, the) = (["thing", "stuff"].map(WordHash::of), WordHash::of("the"));
    facts.statements().find_map(|sentence| {
        let words = facts.words_of(sentence);
        let last = words.iter().position(|word| things.contains(&word.hash))?;
        let first = words[..last].iter().rposition(|word| word.hash == the)?;
        let named = (2..=3).contains(&(last - first));
        named.then(|| words[first].span.cover(words[last].span).of(facts.message.text))
    })
}

/// The thing that "attached" or "here is" points at.
pub(crate) fn pointed_at(facts: &Facts) -> Option<String> {
    let (text, attached) = (facts.message.text, ["attached", "enclosed"].map(WordHash::of));
    facts.statements().find_map(|sentence| {
        let hit = sentence.hits.iter().find(|hit| hit.cue == Cue::Pointer)?;
        let words = &facts.words[hit.first..sentence.words.end];
        let at = words.iter().take(4).position(|word| attached.contains(&word.hash));
        let behind = |at: usize| {
            let named = phrase(text, words.get(at + 1..)?, true)?;
            (!named.starts_with("the ")).then(|| format!("the {named}")).or(Some(named))
        };
        at.and_then(behind).or_else(|| {
            let introduced = &facts.words[hit.end..sentence.words.end];
            phrase(text, introduced, false)
        })
    })
}

/// Words for a time that everybody reads differently: "asap", "when you get a chance".
pub(crate) fn vague_time<'a>(facts: &'a Facts) -> Option<&'a str> {
    let text = facts.message.text;
    let hits =
        |cue: Cue| facts.statements().flat_map(|sentence| &sentence.hits).filter(move |hit| hit.cue == cue);
    let whole = |hit: &&Hit| is_content(text, &facts.words[hit.end - 1]);
    let phrases = hits(Cue::Sometime).filter(|hit| hit.end - hit.first >= 3).filter(whole);
    let hit = hits(Cue::Urgent)
        .next()
        .or_else(|| hits(Cue::Haste).find(whole))
        .or_else(|| phrases.max_by_key(|hit| hit.end - hit.first))?;
    Some(facts.span_of(hit).of(text))
}

/// What the reader is asked to do, told from the writer's side: "send you the invoices". None where that can't be cut out
/// of the sentence whole.
pub(crate) fn task(facts: &Facts, sentence: &SentenceFacts) -> Option<String> {
    let text = facts.message.text;
    let asks = [Cue::AskDirect, Cue::AskPlease];
    let asked = sentence.hits.iter().filter(|hit| asks.contains(&hit.cue)).map(|hit| hit.end).min();
    let start = asked.or(sentence.imperative.then_some(sentence.words.start))?;
    let is = |word: &Word, known: &[&str]| known.iter().any(|known| WordHash::of(known) == word.hash);
    let words = &facts.words[start.min(sentence.words.end)..sentence.words.end];
    let polite = ["please", "pls", "kindly", "just", "also", "you", "quickly", ","];
    let lead = words.iter().take_while(|word| is(word, &polite) || word.kind == WordKind::Mention).count();
    let (verb, rest) = words[lead..].split_first()?;
    if !skeleton::is_verb(verb) || is(verb, &["let", "be", "do", "see", "note", "help", "need"]) {
        return None;
    }
    let to_writer = rest.first().is_some_and(|word| is(word, &["me", "us"]));
    let object = &rest[usize::from(to_writer)..];
    let thing = phrase(text, object, false);
    let length = match &thing {
        Some(thing) => thing.split_whitespace().count(),
        None if object.first().is_some_and(|word| is(word, &["it"])) => 1,
        None => return None,
    };
    // A phrase that goes on would be cut in its middle.
    let ends = [
        "by", "before", "until", "and", "or", "so", "as", "when", "if", "because", "today", "tomorrow",
        "asap",
    ];
    let clean = object.get(length).is_none_or(|next| {
        is(next, &ends) || matches!(next.span.of(text), "." | "," | "?" | "!" | ";" | ":")
    });
    let verb = verb.span.of(text).to_lowercase();
    let you = if to_writer { " you" } else { "" };
    let thing = thing.unwrap_or_else(|| "it".to_owned());
    clean.then(|| format!("{verb}{you} {thing}"))
}
