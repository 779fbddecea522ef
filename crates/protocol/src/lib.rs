//! What the parts of the extension say to each other, declared once.
//!
//! ```text
//! content script  <-- ContentMessage / ContentCommand -->  background  <-- PanelMessage / PanelCommand -->  panel
//!                                                          background  <-- PageRequest  / PageReply    -->  popup, options
//!                                                          background  --- Request / Reply ------------->   engine.wasm
//! ```
//!
//! Rust uses these types as they are; TypeScript uses the declarations that `cargo xtask generate` writes from them
//! (feature `typescript`), and a test fails when that file is stale.
//!
//! Every offset here counts UTF-16 code units, as the strings of a browser do; the engine translates to and from bytes.
//! Every instant is in milliseconds since 1970-01-01T00:00Z, as `Date.now()` counts.

#![allow(clippy::large_enum_variant)] // A message is made once and sent; boxing its parts would save nothing.

mod advice;
mod draft;
mod people;
mod ports;
mod time;
#[cfg(feature = "typescript")]
mod typescript;

pub use advice::{
    Advice, Edit, Element, ElementRow, Evidence, Finding, Fix, Kind, Level, Marks, Segment, Span, Status,
    Underline,
};
pub use draft::{Channel, DraftInput, Recipient};
pub use people::{
    Environment, Guess, GuessReason, Person, Settings, SilencedRule, SiteSetting, Stranger, UpcomingWeekday,
    WorkingWeek, ZoneChoice,
};
pub use ports::{
    ContentCommand, ContentMessage, EditOutcome, PageReply, PageRequest, PanelCommand, PanelMessage, Reply,
    Request,
};
pub use time::{
    CivilTime, Conversion, DayPosition, LocalTime, Notice, NoticeCode, OverlapReport, OverlapWindow,
    PersonInWindow, Place, Proposal, ReaderTime, TimeRow, ZoneCandidate, ZoneReading,
};
#[cfg(feature = "typescript")]
pub use typescript::typescript;
