//! Remarks beside the five elements: one file for each, found by the build script.
//!
//! A rule has a pure `detect`; what it says stands in the language's list of wordings under the rule's name:
//! `name`, `message`, `why`, and, where it offers a change, `label` and `insert`. Its cases stand in `cases/`. A phrase that only
//! rules look for stands in the language's `rules.txt`.

use draft::Span;
use when::Writer;

use crate::{
    Finding, Fix, Kind, Level, Pace, Status,
    facts::{Facts, SentenceFacts},
    language::{Cue, Hit, english},
};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// What rules look at.
pub(crate) struct Reading<'a> {
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) writer: &'a Writer,
    pub(crate) kind: Kind,
    pub(crate) statuses: [Status; 5],
    pub(crate) sync: bool,
    pub(crate) vague_reference: bool,
    pub(crate) insertion_point: usize,
    pub(crate) pace: Pace,
    /// The phrases that rules alone look for.
    pub(crate) hits: &'a [Hit],
}

impl Reading<'_> {
    fn text(&self) -> &str {
        self.facts.message.text
    }

    /// The first phrase that only rules look for and that is a sign of `cue`, with its sentence.
    fn phrase(&self, cue: Cue) -> Option<(&SentenceFacts, Span)> {
        let sentences = &self.facts.sentences;
        self.hits.iter().filter(|hit| hit.cue == cue).find_map(|hit| {
            // By halving, since a long text has many of both.
            let sentence = sentences.get(sentences.partition_point(|known| known.words.end < hit.end))?;
            let said = sentence.zone != draft::ZoneKind::Greeting && sentence.words.start <= hit.first;
            said.then(|| (sentence, self.facts.span_of(hit)))
        })
    }

    /// The first phrase in the text that is a sign of `cue`, with its sentence.
    fn first(&self, cue: Cue) -> Option<(&SentenceFacts, Span)> {
        self.facts.statements().find_map(|sentence| {
            let hit = sentence.hits.iter().find(|hit| hit.cue == cue)?;
            Some((sentence, self.facts.span_of(hit)))
        })
    }
}

/// A rule.
pub(crate) struct Rule {
    level: Level,
    detect: fn(&Reading) -> Option<Found>,
}

impl Rule {
    /// Whether it finds something, for a rule that leaves the word to this one.
    fn finds(&self, reading: &Reading) -> bool {
        (self.detect)(reading).is_some()
    }
}

/// What a rule found.
pub(crate) struct Found {
    /// The words that it is about; none where that is the subject, or all of the text.
    span: Option<Span>,
    /// What stands in the wording's slots.
    slots: Vec<(&'static str, String)>,
    /// What a fix would replace.
    fix: Option<Span>,
}

/// What all rules find, in the order of the text.
pub(crate) fn findings(reading: &Reading) -> Vec<Finding> {
    let mut found: Vec<Finding> = RULES
        .iter()
        .filter_map(|&(name, rule)| {
            let found = (rule.detect)(reading)?;
            let word = |key: &str| english::wording(name, key, &found.slots);
            Some(Finding {
                rule: name,
                name: english::raw_wording(name, "name"),
                level: rule.level,
                span: found.span,
                message: word("message"),
                why: english::raw_wording(name, "why"),
                fix: found.fix.map(|span| Fix { label: word("label"), span, insert: word("insert") }),
            })
        })
        .collect();
    found.sort_by_key(|finding| finding.span);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_words() {
        for (rule, _) in RULES {
            for key in ["name", "message", "why"] {
                assert!(!english::raw_wording(rule, key).is_empty(), "{rule} has no {key}");
            }
        }
    }
}
