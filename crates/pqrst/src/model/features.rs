//! What the models look at.

use draft::{Ending, Word, WordHash, WordKind, ZoneKind};

use crate::{
    Channel, Message, certain,
    facts::{Facts, SentenceFacts},
    language::{SenseSet, english, skeleton},
};

/// A feature: the hash of its name, and how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Feature {
    pub(crate) hash: u32,
    pub(crate) value: f32,
}

impl Feature {
    /// Its bucket among `buckets`, a power of two.
    pub(crate) fn bucket(self, buckets: usize) -> usize {
        (self.hash.wrapping_mul(0x9e37_79b1) >> 8) as usize & (buckets - 1)
    }
}

/// What words are worth in all, by the root of the sum of their squares.
const WORDS_VALUE: f32 = 2.0;

/// What one of `count` words is worth: many words say no more together than a few.
fn value_among(count: usize) -> f32 {
    (WORDS_VALUE / (count.max(1) as f32).sqrt()).min(0.5)
}

const CHANNEL_VALUE: f32 = 2.5;

/// How a message is written.
pub(crate) fn circumstances(message: &Message) -> [&'static str; 2] {
    [channel_name(message.channel), if message.is_reply { "reply" } else { "opening" }]
}

/// Takes features; the name is only asked for where an explanation is wanted.
pub(crate) trait Sink: FnMut(Feature, &dyn Fn() -> String) {}

impl<T: FnMut(Feature, &dyn Fn() -> String)> Sink for T {}

/// FNV-1a over bytes: names of features need no folding of case.
const fn hash_name(name: &str) -> u32 {
    let (bytes, mut hash, mut at) = (name.as_bytes(), 0x811c_9dc5_u32, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

fn mix(group: &str, item: u32) -> u32 {
    let mut hash = hash_name(group).rotate_left(7) ^ item;
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

fn flag(sink: &mut impl Sink, group: &str, name: &str) {
    let hash = mix(group, hash_name(name));
    sink(Feature { hash, value: 1.0 }, &|| format!("{group} {name}"));
}

/// Where a sentence stands among those that say something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    Only,
    First,
    Last,
    Middle,
}

impl Position {
    /// The positions of all sentences of a message, in order; a greeting stands before them, and counts as in the middle.
    pub(crate) fn all(sentences: &[SentenceFacts]) -> impl Iterator<Item = Self> {
        let says = |sentence: &SentenceFacts| sentence.zone != ZoneKind::Greeting;
        let (first, last) = (sentences.iter().position(says), sentences.iter().rposition(says));
        (0..sentences.len()).map(move |at| match (first == Some(at), last == Some(at)) {
            (true, true) => Self::Only,
            (true, false) => Self::First,
            (false, true) => Self::Last,
            (false, false) => Self::Middle,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::First => "first",
            Self::Last => "last",
            Self::Middle => "middle",
        }
    }
}

/// The features of one sentence of `text`, whose words are among `words`.
pub(crate) fn of_sentence(
    message: &Message,
    text: &str,
    words: &[Word],
    sentence: &SentenceFacts,
    position: Position,
    sink: &mut impl Sink,
) {
    of_form(text, words, sentence, sink);
    let [channel, reply] = circumstances(message);
    flag(sink, "written as", reply);
    flag(sink, "written in", channel);
    flag(sink, "place", position.name());
    for cue in sentence.cues.iter() {
        flag(sink, reply, cue.name());
    }
}

/// The features that a sentence has by itself, wherever it stands.
pub(crate) fn of_form(text: &str, words: &[Word], sentence: &SentenceFacts, sink: &mut impl Sink) {
    let ending = match sentence.ending {
        Ending::Question => "?",
        Ending::Exclamation => "!",
        Ending::Colon => ":",
        Ending::Stop | Ending::Open => ".",
    };
    flag(sink, "ends", ending);
    flag(sink, "zone", if sentence.zone == ZoneKind::Item { "item" } else { "prose" });
    for cue in sentence.cues.iter() {
        flag(sink, "cue", cue.name());
        if sentence.is_question() {
            flag(sink, "asked", cue.name());
        }
    }
    for hit in &sentence.hits {
        if hit.first <= sentence.words.start + 1 {
            flag(sink, "begins", hit.cue.name());
        }
    }
    for reference in sentence.references.iter() {
        flag(sink, "reference", reference.name());
    }
    for (name, holds) in sentence.times.flags() {
        if holds {
            flag(sink, "time", name);
        }
    }
    for role in sentence.time_roles() {
        flag(sink, "time role", role);
    }
    if sentence.imperative {
        flag(sink, "mood", "imperative");
    }
    flag(sink, "length", bucket(sentence.words.len(), &[1, 2, 3, 5, 8, 12, 20, 30]));
    let within = &words[sentence.words.clone()];
    of_senses(sink, "sense", sentence.senses);
    let value = value_among(within.len());
    of_skeleton(text, within, sink);
    if let Some(first) = within.first() {
        word(sink, value, "first", text, first, None);
        word(sink, value, "first two", text, first, within.get(1));
    }
    if let [.., before, last] = within {
        word(sink, value, "last two", text, before, Some(last));
    }
    for place in 0..within.len() {
        word(sink, value, "word", text, &within[place], None);
        if let Some(next) = within.get(place + 1) {
            word(sink, value, "words", text, &within[place], Some(next));
        }
    }
}

/// Three bones in a row, and the first two, three and four.
fn of_skeleton(text: &str, words: &[Word], sink: &mut impl Sink) {
    let value = value_among(words.len());
    let bones: Vec<u32> = words.iter().map(|word| skeleton::bone(text, word)).collect();
    let join =
        |bones: &[u32]| bones.iter().fold(0_u32, |hash, bone| hash.wrapping_mul(31).wrapping_add(*bone));
    let written = |from: usize, to: usize| words[from].span.cover(words[to - 1].span).of(text).to_owned();
    for length in 2..=4.min(bones.len()) {
        let hash = mix("begins like", join(&bones[..length]).wrapping_add(length as u32));
        sink(Feature { hash, value }, &|| format!("begins like {:?}", written(0, length)));
    }
    for (at, three) in bones.windows(3).enumerate() {
        let hash = mix("like", join(three));
        sink(Feature { hash, value }, &|| format!("like {:?}", written(at, at + 3)));
    }
}

/// The words of the message.
pub(crate) fn of_words(facts: &Facts, sink: &mut impl Sink) {
    let text = facts.message.text;
    let value = value_among(facts.length());
    if let Some(start) = facts.statements().next().and_then(|first| facts.words_of(first).first()) {
        word(sink, value, "first word", text, start, None);
    }
    for subject_word in &facts.subject_words {
        word(sink, value, "subject word", facts.message.subject.unwrap_or(""), subject_word, None);
    }
    for sentence in facts.statements() {
        let within = facts.words_of(sentence);
        for place in 0..within.len() {
            word(sink, value, "word", text, &within[place], None);
            if let Some(next) = within.get(place + 1) {
                word(sink, value, "words", text, &within[place], Some(next));
            }
        }
    }
}

/// The facts of the message, without its words.
pub(crate) fn of_facts(facts: &Facts, sink: &mut impl Sink) {
    let message = facts.message;
    let [channel, reply] = circumstances(message);
    // What a channel is for says more than any word in it.
    sink(Feature { hash: mix("channel", hash_name(channel)), value: CHANNEL_VALUE }, &|| {
        format!("channel {channel}")
    });
    flag(sink, "written as", reply);
    flag(sink, channel, reply);
    flag(sink, "subject", if facts.subject.is_some() { "yes" } else { "no" });
    if let Some(subject) = &facts.subject {
        for cue in subject.cues.iter() {
            flag(sink, "subject", cue.name());
        }
        of_senses(sink, "subject sense", subject.senses);
        flag(sink, "subject words", bucket(subject.words.len(), &[1, 2, 3, 5, 8, 12]));
        for reference in subject.references.iter() {
            flag(sink, "subject reference", reference.name());
        }
        for (name, holds) in subject.times.flags() {
            if holds {
                flag(sink, "subject time", name);
            }
        }
        for role in subject.time_roles() {
            flag(sink, "subject time role", role);
        }
    }
    of_context(message.context.unwrap_or(""), sink);
    for cue in facts.cues.iter() {
        flag(sink, "cue", cue.name());
        flag(sink, reply, cue.name());
    }
    let mut questions = 0;
    for (place, sentence) in facts.statements().enumerate() {
        if sentence.is_question() {
            questions += 1;
            for cue in sentence.cues.iter() {
                flag(sink, "asked", cue.name());
            }
        }
        if place == 0 {
            for cue in sentence.cues.iter() {
                flag(sink, "first", cue.name());
            }
        }
        for (name, holds) in sentence.times.flags() {
            if holds {
                flag(sink, "time", name);
            }
        }
        for role in sentence.time_roles() {
            flag(sink, "time role", role);
        }
        if sentence.imperative {
            flag(sink, "mood", "imperative");
        }
    }
    let asked = |asks: bool| {
        let sentences = facts.statements().filter(move |sentence| !asks || sentence.asks());
        sentences.fold(SenseSet::default(), |all, sentence| all.union(sentence.senses))
    };
    of_senses(sink, "sense", asked(false));
    of_senses(sink, "asked sense", asked(true));
    for reference in facts.references.iter() {
        flag(sink, "reference", reference.name());
    }
    let kinds = facts.references.iter().count() + usize::from(facts.shows);
    flag(sink, "kinds of reference", bucket(kinds, &[1, 2, 3, 4, 6]));
    for zone in &facts.zones {
        if matches!(zone.kind, ZoneKind::Item) || zone.kind.is_shown() {
            flag(sink, "zone", zone_name(zone.kind));
        }
    }
    if certain::is_self_contained(facts) {
        flag(sink, "asks", "for what it names");
    }
    flag(sink, "questions", bucket(questions, &[1, 2, 3, 5]));
    flag(sink, "sentences", bucket(facts.statements().count(), &[1, 2, 3, 5, 8, 15]));
    flag(sink, "length", bucket(facts.length(), &[1, 3, 5, 8, 12, 20, 30, 50, 80, 130, 200]));
}

fn of_senses(sink: &mut impl Sink, group: &str, senses: SenseSet) {
    for sense in senses.iter() {
        flag(sink, group, english::SENSES.name(sense));
    }
}

/// What the line of context says of the place: not its words, but whether something was asked there.
fn of_context(context: &str, sink: &mut impl Sink) {
    const SIGNS: &[&str] = &[
        "asked",
        "asks",
        "asking",
        "question",
        "opens",
        "new",
        "reply",
        "comment",
        "pull",
        "issue",
        "thread",
        "topic",
        "forum",
        "list",
        "mailing",
        "first",
        "own",
        "his",
        "her",
        "posted",
        "pause",
        "before",
        "after",
        "channel",
        "team",
        "meeting",
        "call",
        "wants",
        "forwarded",
        "sent",
        "answered",
        "customer",
        "company",
    ];
    if context.is_empty() {
        flag(sink, "context", "none");
        return;
    }
    let words = draft::words(context);
    for sign in SIGNS {
        let hash = WordHash::of(sign);
        if words.iter().any(|word| word.hash == hash) {
            flag(sink, "context", sign);
        }
    }
    if context.contains('?') {
        flag(sink, "context", "?");
    }
}

/// A word or a pair of words; numbers, links and names of things are all alike.
fn word(sink: &mut impl Sink, value: f32, group: &str, text: &str, first: &Word, second: Option<&Word>) {
    let item = identity(first).wrapping_mul(31).wrapping_add(second.map_or(0, identity));
    let hash = mix(group, item);
    sink(Feature { hash, value }, &|| {
        let second = second.map_or("", |second| second.span.of(text));
        format!("{group} {:?}", format!("{} {second}", first.span.of(text)).trim_end())
    });
}

fn identity(word: &Word) -> u32 {
    match word.kind {
        WordKind::Plain | WordKind::Punctuation => word.hash.0,
        other => other as u32 + 1,
    }
}

/// The first of `limits` that `count` does not reach, by name.
fn bucket(count: usize, limits: &[usize]) -> &'static str {
    const NAMES: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
    NAMES[limits.partition_point(|&limit| limit <= count)]
}

fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Chat => "chat",
        Channel::Issue => "issue",
        Channel::Meeting => "meeting",
        Channel::Announcement => "announcement",
        Channel::Status => "status",
        Channel::Incident => "incident",
        Channel::Decision => "decision",
    }
}

fn zone_name(zone: ZoneKind) -> &'static str {
    match zone {
        ZoneKind::Item => "item",
        ZoneKind::Table => "table",
        ZoneKind::Code => "code",
        ZoneKind::Log => "log",
        _ => "prose",
    }
}
