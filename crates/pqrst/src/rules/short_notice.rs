//! # What it says
//! The meeting is less than a day away and has no agenda.
//!
//! # Why it matters
//! Who reads it in another time zone may find it after it is over, or comes without having prepared.
//!
//! # What to do
//! Give a day's notice and three lines of agenda, or ask in writing.

use chrono::TimeDelta;

use super::{Found, Reading, Rule};
use crate::{Kind, Level, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

const NOTICE: TimeDelta = TimeDelta::hours(24);

fn detect(reading: &Reading) -> Option<Found> {
    let facts = reading.facts;
    if reading.kind != Kind::Meeting || facts.message.is_reply || has_agenda(reading) {
        return None;
    }
    let mention = facts.mentions.iter().find(|mention| {
        let start = mention.resolve(reading.writer).and_then(|resolution| resolution.start_instant());
        mention.has_clock()
            && start.is_some_and(|start| start > reading.writer.now && start - reading.writer.now < NOTICE)
    })?;
    let asking = facts.statements().any(|sentence| {
        sentence.span.contains(mention.span) && sentence.cues.has(Cue::Meeting) && sentence.asks_or_proposes()
    });
    let written = mention.span.of(reading.text()).to_owned();
    asking.then(|| Found { span: Some(mention.span), slots: vec![("time", written)], fix: None })
}

/// A list, a link or the word itself.
fn has_agenda(reading: &Reading) -> bool {
    let items =
        reading.facts.sentences.iter().filter(|sentence| sentence.zone == draft::ZoneKind::Item).count();
    let agenda = draft::WordHash::of("agenda");
    let named = reading.facts.words.iter().any(|word| word.hash == agenda);
    items >= 2 || named || reading.facts.references.has(crate::facts::Reference::Link)
}
