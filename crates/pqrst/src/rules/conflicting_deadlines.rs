//! # What it says
//! Two deadlines on one day disagree: "Thursday EOD" and "Thursday 5pm PT".
//!
//! # Why it matters
//! One reader takes the earlier, another the later; across zones the two may be a day apart.
//!
//! # What to do
//! Keep one of them.

use super::{Found, Reading, Rule};
use crate::{Level, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Advice, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let facts = reading.facts;
    let deadlines: Vec<_> = facts
        .mentions
        .iter()
        .filter(|mention| {
            let sentence = facts.statements().find(|sentence| sentence.span.contains(mention.span));
            let promised = sentence.is_some_and(|sentence| {
                sentence.cues.has(Cue::Commit) || sentence.zone == draft::ZoneKind::Item
            });
            (mention.is_deadline() || mention.has_clock())
                && mention.has_date()
                && !mention.is_recurring()
                && !promised
        })
        .filter_map(|mention| Some((mention, mention.resolve(reading.writer)?)))
        .filter(|(mention, _)| mention.is_deadline())
        .collect();
    deadlines.windows(2).find_map(|pair| {
        let [(first, one), (second, other)] = pair else { return None };
        let day =
            |resolution: &when::Resolution| resolution.end.or(resolution.start).map(|civil| civil.date());
        let exact = |resolution: &when::Resolution| resolution.grain <= when::Grain::Hour;
        let instant = |resolution: &when::Resolution| resolution.end_instant().or(resolution.start_instant());
        let differ =
            instant(one)? != instant(other)? && day(one)? == day(other)? && exact(one) && exact(other);
        let text = reading.text();
        let slots =
            vec![("first", first.span.of(text).to_owned()), ("second", second.span.of(text).to_owned())];
        differ.then_some(Found { span: Some(second.span), slots, fix: None })
    })
}
