//! # What it says
//! Notes of a meeting hold no decision and no action, or a recording that was promised and is not there.
//!
//! # Why it matters
//! Who was not there reads what was talked about, and not what follows from it.
//!
//! # What to do
//! Two headings: what was decided, and who does what by when. "None" is an answer.

use super::{Found, Reading, Rule};
use crate::{Level, language::Cue, language::english, record::Field};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    let facts = reading.facts;
    if facts.message.is_reply || !is_titled_notes(reading) {
        return None;
    }
    let record = facts.record.as_ref();
    let says = |field: Field| record.is_some_and(|record| record.says(field));
    let labelled = |field: Field| record.is_some_and(|record| record.entry(field).is_some());
    // Notes in sentences say what was decided in sentences.
    let told = says(Field::Decision) || says(Field::Actions) || reading.phrase(Cue::Settled).is_some();
    let key = match () {
        () if !told => "outcome",
        () if labelled(Field::Recording) && !says(Field::Recording) => "recording",
        () => return None,
    };
    let span = (key == "recording").then(|| record?.entry(Field::Recording).map(|entry| entry.label)).flatten();
    let remark = english::wording("notes_without_outcome", key, &[]);
    Some(Found { span, slots: vec![("remark", remark)], fix: None })
}

/// The subject or the first line says that these are notes: "Meeting notes, 4 March", "Minutes of the board".
fn is_titled_notes(reading: &Reading) -> bool {
    let first = reading.text().lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let titles = [reading.facts.message.subject.unwrap_or_default(), first];
    titles.iter().any(|title| {
        let title = title.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        ["meeting notes", "notes of the", "notes from the", "minutes of", "meeting minutes"]
            .iter()
            .any(|known| title.starts_with(known))
    })
}
