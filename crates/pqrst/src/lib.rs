//! What the reader of a message will miss: Purpose, Question, Rationale, Supporting context, Timeline.
//!
//! [`judge`] reads a [`Message`] as a careful colleague in another time zone would. Words become facts, facts become
//! elements, kind and what to ask for; rules (one file each, in `rules/`) remark on the rest. A [`Manuscript`] does the same
//! for a draft that grows, and reads only what has changed.

mod asking;
mod certain;
mod evidence;
mod facts;
mod judge;
mod judgement;
mod language;
mod manuscript;
mod message;
mod model;
mod nouns;
mod pace;
mod record;
mod rules;
mod score;
#[cfg(feature = "training")]
pub mod training;
mod urgency;

pub use judge::judge;
pub use judgement::{ElementReading, Finding, Fix, Judgement, Place};
pub use manuscript::Manuscript;
pub use message::{Message, Reader};
pub use pace::Pace;
pub use protocol::{Channel, Element, Kind, Level, Status};
