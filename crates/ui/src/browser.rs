//! The browser's interfaces, as far as the pages use them, in one thin layer.

pub(crate) mod chrome;
pub(crate) mod clipboard;
pub(crate) mod engine;
pub(crate) mod files;
pub(crate) mod language;
pub(crate) mod sites;
pub(crate) mod storage;

pub(crate) use language::{text, text_with};
