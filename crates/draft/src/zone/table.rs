//! Tables: two neighbouring lines with cells.

use super::{Lines, ZoneKind};

pub(super) fn claim(lines: &mut Lines) {
    for index in 1..lines.len() {
        if cells(lines.raw(index)) && cells(lines.raw(index - 1)) {
            lines.claim(index - 1, ZoneKind::Table);
            lines.claim(index, ZoneKind::Table);
        }
    }
}

fn cells(line: &str) -> bool {
    let count = |line: &str, mark| line.bytes().filter(|&byte| byte == mark).count();
    let (bars, tabs) = (count(line, b'|'), count(line.trim(), b'\t'));
    (line.trim_start().starts_with('|') && bars >= 2) || bars >= 3 || tabs >= 2
}
