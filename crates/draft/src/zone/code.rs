//! Code: between fences, or indented and with the marks of code.

use super::{Lines, ZoneKind};

/// Claims what stands between fences, the fences with it; a fence that is never closed holds up to the end.
pub(super) fn claim_fenced(lines: &mut Lines) {
    let mut fenced = false;
    for index in 0..lines.len() {
        let line = lines.get(index);
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        // A fence that opens and closes in one line is a piece of that line.
        let closes_itself = is_fence && line.len() > 3 && line[3..].contains("```");
        if is_fence && !closes_itself {
            lines.claim(index, ZoneKind::Code);
            fenced = !fenced;
        } else if fenced || closes_itself {
            lines.claim(index, ZoneKind::Code);
        }
    }
}

/// Claims free lines that are set in and look like code, and lines that nobody would say.
pub(super) fn claim_indented(lines: &mut Lines) {
    for index in 0..lines.len() {
        if !lines.is_free(index) || lines.is_blank(index) {
            continue;
        }
        let raw = lines.raw(index);
        let indented = raw.starts_with("    ") || raw.starts_with('\t');
        if looks_like_code(lines.get(index), indented) {
            lines.claim(index, ZoneKind::Code);
        }
    }
}

fn looks_like_code(line: &str, indented: bool) -> bool {
    if ["$ ", "# ./", "sudo ", "#include", "import ", "def ", "#!/", "git ", "curl "]
        .iter()
        .any(|start| line.starts_with(start) && !line.ends_with(['.', '?', '!']))
    {
        // "import the file" is said; "import os" is code.
        return line.split_whitespace().count() <= 4 || line.contains(['/', '=', '(', '<', '-']);
    }
    let is_mark = |byte| {
        matches!(byte, b'{' | b'}' | b'(' | b')' | b'=' | b';' | b'<' | b'>' | b'[' | b']' | b'|' | b'_')
    };
    let marks = line.bytes().filter(|&byte| is_mark(byte)).count();
    if marks < 2 && line.len() > 2 {
        return false;
    }
    let ends_like_code = line.ends_with(['{', '}', ';']) || line.ends_with("):") || line.ends_with("];");
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    (ends_like_code && marks >= 2 && !line.contains(". "))
        || (line.len() <= 2 && line.chars().all(|c| matches!(c, '{' | '}' | '(' | ')' | ';' | ']')))
        || (indented && marks >= 3 && marks * 6 > letters)
        || (marks >= 6 && marks * 4 > letters && !line.contains("http"))
}
