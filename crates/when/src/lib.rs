#![doc = include_str!("../README.md")]

pub mod convention;
pub mod holiday;
mod language;
pub mod mention;
pub mod overlap;
pub mod person;
pub mod place;
pub mod resolve;
mod word_table;
pub mod zone;

pub use convention::{Conventions, Sprint};
pub use language::Language;
pub use mention::{Mention, read};
pub use resolve::{Grain, Notice, Resolution, Writer};
