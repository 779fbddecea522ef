//! What is counted in a message.

use draft::{Word, WordHash, WordKind};

use crate::{
    facts::{Facts, SentenceFacts},
    language::{english, skeleton},
};

/// How many numbers [`measures`] gives.
pub(super) const MEASURES: usize = 16;

/// What is counted in a message, on a scale from -3 for none to about 3 for many.
///
/// A message that names nothing of its own matter has not said what it is about, however long it is.
pub(super) fn measures(facts: &Facts) -> [f32; MEASURES] {
    let text = facts.message.text;
    let in_all: usize = facts.statements().map(|sentence| sentence.specific).sum();
    let richest = facts.statements().map(|sentence| sentence.specific).max().unwrap_or(0);
    let asks: Vec<&SentenceFacts> = facts.statements().filter(|sentence| sentence.asks()).collect();
    let first = asks.first();
    let context = facts.message.context.unwrap_or("");
    let context_words = draft::words(context);
    let shared = context_words.iter().filter(|word| {
        skeleton::is_specific(context, word) && facts.words.iter().any(|other| other.hash == word.hash)
    });
    let own = |of: &dyn Fn(&Word) -> bool| -> usize {
        facts.statements().flat_map(|sentence| facts.words_of(sentence)).filter(|word| of(word)).count()
    };
    // "That file", "the client": the reader has to know which. What subject or context name is known.
    let known =
        |hash: WordHash| facts.subject_words.iter().chain(&context_words).any(|word| word.hash == hash);
    let pointing = |determiners: &[&str]| -> usize {
        let determiners: Vec<WordHash> = determiners.iter().map(|word| WordHash::of(word)).collect();
        let points = |two: &&[Word]| {
            determiners.contains(&two[0].hash)
                && skeleton::bone(text, &two[1]) != two[1].hash.0
                && !known(two[1].hash)
        };
        facts.statements().map(|sentence| facts.words_of(sentence).windows(2).filter(points).count()).sum()
    };
    let questions = facts.statements().filter(|sentence| sentence.is_question()).count();
    let share = in_all as f32 / facts.length().max(1) as f32;
    let counted = |count: usize| 2.0_f32.mul_add((1.0 + count as f32).ln(), -3.0);
    [
        counted(in_all),
        counted(richest),
        counted(facts.subject.as_ref().map_or(0, |subject| subject.specific)),
        counted(facts.subject_words.len()),
        counted(first.map_or(0, |first| first.specific)),
        counted(first.map_or(0, |first| first.words.len())),
        counted(asks.len()),
        counted(questions),
        counted(facts.statements().count()),
        counted(own(&|word| skeleton::is_pronoun(word))),
        counted(pointing(&english::POINTERS)),
        counted(pointing(&english::ARTICLES)),
        counted(own(&|word| word.kind == WordKind::Number)),
        counted(context_words.iter().filter(|word| skeleton::is_specific(context, word)).count()),
        counted(shared.count()),
        share.mul_add(6.0, -3.0),
    ]
}
