//! The text of a message as its writer sees it.
//!
//! Everything that reads a draft starts here: [`Span`] says where something stands, [`tokens`] cuts a text into its
//! smallest pieces. Offsets are bytes of UTF-8 throughout; [`Utf16Index`] translates them at the boundary to the browser,
//! whose strings count UTF-16 code units.

mod span;
mod token;

pub use span::{Span, Utf16Index};
pub use token::{Token, TokenKind, tokens};
