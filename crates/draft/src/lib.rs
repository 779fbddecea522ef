//! The text of a message as its writer sees it.
//!
//! Everything that reads a draft starts here: [`Span`] says where something stands, [`tokens`] cuts a text into its
//! smallest pieces, [`words`] puts them together again into what a person would call a word, [`zones`] says what each
//! line is (the writer's prose, a quote, a signature, code) and [`sentences`] and [`clauses`] cut what the writer
//! wrote into its statements. Everything is one pass over the text or over what an earlier pass found.
//!
//! Offsets are bytes of UTF-8 throughout; [`Utf16Index`] translates them at the boundary to the browser, whose strings
//! count UTF-16 code units.

mod clause;
mod line;
mod sentence;
mod span;
mod token;
mod word;
mod zone;

pub use clause::clauses;
pub use sentence::{Ending, Sentence, paragraph_sentences, sentences};
pub use span::{Span, Utf16Index};
pub use token::{Token, TokenKind, tokens};
pub use word::{Word, WordHash, WordKind, WordMap, WordSet, words};
pub use zone::{Zone, ZoneKind, zones};
