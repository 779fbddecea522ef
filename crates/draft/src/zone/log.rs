//! What a program printed: a line that begins with a time stamp or a level, or is a frame of a stack trace.

use super::{Lines, ZoneKind};

pub(super) fn claim(lines: &mut Lines) {
    for index in 0..lines.len() {
        if lines.is_free(index) && looks_like_log(lines.get(index)) {
            lines.claim(index, ZoneKind::Log);
        }
    }
}

fn looks_like_log(line: &str) -> bool {
    let bare = line.trim_start_matches(['[', '(', '"']);
    starts_with_stamp(bare)
        || starts_with_level(bare)
        || ["Traceback (most recent", "Caused by: ", "Exception in thread", "panicked at "]
            .iter()
            .any(|start| line.starts_with(start))
        || (line.starts_with("at ") && line.ends_with(')') && line.contains('('))
        || (line.starts_with("File \"") && line.contains(", line "))
}

/// `2026-03-02 09:00:01 …`, `09:00:01.123 …`, with more after it than a person would write behind a time.
fn starts_with_stamp(line: &str) -> bool {
    let stamp = line
        .find(|c: char| {
            !(c.is_ascii_digit() || matches!(c, '-' | ':' | '.' | ',' | 'T' | 'Z' | '/' | '+' | ' '))
        })
        .unwrap_or(line.len());
    let stamp = &line[..stamp];
    let digits = stamp.bytes().filter(u8::is_ascii_digit).count();
    stamp.matches(':').count() >= 2 && digits >= 6
}

fn starts_with_level(line: &str) -> bool {
    ["ERROR", "WARN", "WARNING", "INFO", "DEBUG", "FATAL", "TRACE", "CRITICAL"].iter().any(|level| {
        line.strip_prefix(level).is_some_and(|rest| {
            rest.starts_with([']', ':', '\t', '|']) || rest.starts_with("  ") || rest.starts_with(" [")
        })
    })
}
