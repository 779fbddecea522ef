//! Time expressions in work messages: text in, time mentions out; then resolution; then every reader's clock.
//!
//! Three steps, each a pure function of what came before:
//!
//! 1. [`read`] finds what was *said*: a [`Mention`] with its span, its meaning, the zone it names. No clock is consulted.
//! 2. [`Mention::resolve`] says what it *means* for a writer at an instant: civil times, zone, grain, notices.
//! 3. [`person`] shows an instant on somebody's clock and in their working day; [`overlap`] finds common hours.

pub mod convention;
pub mod holiday;
mod language;
pub mod mention;
pub mod overlap;
pub mod person;
pub mod place;
pub mod resolve;
pub mod zone;

pub use convention::Conventions;
pub use mention::{Mention, read};
pub use resolve::{Grain, Notice, Resolution, Writer};
