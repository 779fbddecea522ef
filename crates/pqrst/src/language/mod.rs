//! What a language contributes: the phrases that are signs of something, the words that remarks are made of, and a
//! cheap way to tell that a text is in it. A further language is a further folder.

mod cue;
mod detect;
pub(crate) mod english;
mod lexicon;
mod sense;
pub(crate) mod skeleton;

pub(crate) use cue::{Cue, CueSet};
pub(crate) use detect::is_readable;
pub(crate) use lexicon::{Hit, Lexicon};
pub(crate) use sense::{SenseSet, Senses};
