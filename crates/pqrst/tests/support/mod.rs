//! A writer, and drafts to judge.
#![allow(dead_code)] // Each test file uses some of it.

use std::path::Path;

use proptest::prelude::*;
use when::{Conventions, Writer};

pub(crate) fn writer() -> Writer {
    Writer {
        now: "2026-03-04T16:00:00Z".parse().expect("an instant"),
        zone: timezone::UTC,
        conventions: Conventions::default(),
        readers: Vec::new(),
    }
}

/// Pieces that drafts are made of, and pieces that break readers.
pub(crate) fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Can you review the attached spec by Friday 5pm PT? ".to_owned()),
        Just("because it blocks the release. ".to_owned()),
        Just("https://example.org/a_(b)?c ".to_owned()),
        Just("PROJ-123, #412 and `code` ".to_owned()),
        Just("Let's jump on a quick call.\n".to_owned()),
        Just("\n> quoted\n".to_owned()),
        Just("On Monday Ana wrote:\n".to_owned()),
        Just("- one\n- two\n".to_owned()),
        Just("\n\nHi Ana,\n\n".to_owned()),
        Just("Purpose: ".to_owned()),
        Just("\n\nThanks,\nTom\n".to_owned()),
        Just("\n-- \nTom Jones\n".to_owned()),
        Just("\n```\n".to_owned()),
        Just("[Name] {{x}} <link> ".to_owned()),
        Just("Why? What? Which one do you want me to take? ".to_owned()),
        Just("🙏🏽👩‍💻é\u{301}\u{200f} ".to_owned()),
        Just("\n\n".to_owned()),
        "\\PC{0,12}",
        "[\r\n\t ]{1,3}",
    ]
}

pub(crate) fn draft() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..14).prop_map(|pieces| pieces.concat())
}

/// The texts of the corpus.
pub(crate) fn corpus() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/messages");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the corpus is part of the crate")
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        for line in std::fs::read_to_string(file).expect("UTF-8").lines() {
            let record: serde_json::Value = serde_json::from_str(line).expect("a record");
            texts.push(record["text"].as_str().expect("a text").to_owned());
        }
    }
    texts
}
