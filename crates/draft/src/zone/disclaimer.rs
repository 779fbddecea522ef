//! What a lawyer adds below a mail.

use super::{Lines, ZoneKind, begins_with_any};

/// Beginnings of sentences that only such a text has.
const SIGNS: &[&str] = &[
    "this e-mail and any",
    "this email and any",
    "this message and any",
    "this e-mail is confidential",
    "this email is confidential",
    "the information contained in this",
    "this communication is confidential",
    "this message is intended only",
    "this email is intended",
    "this e-mail is intended",
    "this e-mail message is",
    "this message is confidential",
    "confidentiality notice",
    "if you are not the intended recipient",
    "disclaimer:",
    "this transmission",
    "please consider the environment",
    "this e-mail may contain",
    "this email may contain",
    "this message may contain",
];

/// Claims such a paragraph and everything free below it.
pub(super) fn claim(lines: &mut Lines) {
    let first = (1..lines.len()).find(|&index| {
        lines.is_free(index) && begins_with_any(lines.lower(index).trim_start_matches(['*', '_', ' ']), SIGNS)
    });
    for index in first.unwrap_or(lines.len())..lines.len() {
        if !lines.is_blank(index) {
            lines.claim(index, ZoneKind::Disclaimer);
        }
    }
}
