//! # What it says
//! An incident is told, and neither how severe it is nor who has it.
//!
//! # Why it matters
//! Minutes go by while everybody thinks that somebody else is on it.
//!
//! # What to do
//! Say who leads, and how bad it is: who is affected, since when.

use super::{Found, Reading, Rule};
use crate::{Kind, Level, language::Cue};

pub(super) const RULE: Rule = Rule { level: Level::Hint, detect };

fn detect(reading: &Reading) -> Option<Found> {
    if reading.kind != Kind::Incident || reading.facts.message.is_reply {
        return None;
    }
    let (_, span) = reading.first(Cue::Incident)?;
    let owned = reading.facts.cues.has(Cue::Commit) || reading.facts.cues.has(Cue::Owner);
    let sized = reading.facts.cues.has(Cue::Severity) || reading.facts.cues.has(Cue::Extent);
    (!(owned || sized)).then(|| Found { span, slots: Vec::new(), fix: None })
}
