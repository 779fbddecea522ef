//! When several people are at work together.

use chrono::{DateTime, Utc};

use crate::person::Person;

/// A stretch of time during which the same people are at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its first instant.
    pub start: DateTime<Utc>,
    /// The instant after its last.
    pub end: DateTime<Utc>,
    /// Who is at work, by index.
    pub at_work: Vec<usize>,
}

/// The windows between two instants in which as many as possible are at work, in order of time.
#[must_use]
pub fn best_windows(_people: &[Person], _from: DateTime<Utc>, _to: DateTime<Utc>) -> Vec<Window> {
    Vec::new()
}
