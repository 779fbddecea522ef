//! A record of a decision or of a meeting: lines that begin with labels, each with what stands behind it.
//!
//! ```text
//! **Decision**: cursors for the export API
//! **Rationale**:
//! - offsets are too slow on the large tables
//! ```

use draft::{Span, Zone, ZoneKind};

/// What a record of a decision says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// What it is about.
    Topic,
    /// Who decided.
    People,
    /// What was decided.
    Decision,
    /// Why.
    Rationale,
    /// What else could have been.
    Options,
    /// Who does what by when.
    Actions,
    /// What keeps the writer from going on.
    Blockers,
    /// Where a meeting can be watched.
    Recording,
}

impl Field {
    /// Those of a decision's record, in the order in which they are usually written.
    pub(crate) const OF_DECISION: [Self; 6] =
        [Self::Topic, Self::People, Self::Decision, Self::Rationale, Self::Options, Self::Actions];

    /// The key of its wording.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::People => "people",
            Self::Decision => "decision",
            Self::Rationale => "rationale",
            Self::Options => "options",
            Self::Actions => "actions",
            Self::Blockers => "blockers",
            Self::Recording => "recording",
        }
    }

    /// The field of a label, in lower case.
    fn of(label: &str) -> Option<Self> {
        let field = match label {
            "topic" | "subject" | "context" | "background" | "problem" => Self::Topic,
            "participants" | "people" | "deciders" | "decided by" | "attendees" | "present" | "who"
            | "approvers" | "stakeholders" => Self::People,
            "decision" | "decisions" | "outcome" | "resolution" | "we decided" => Self::Decision,
            "rationale" | "reason" | "reasons" | "why" | "reasoning" | "motivation" | "justification" => {
                Self::Rationale
            }
            "options"
            | "options considered"
            | "alternatives"
            | "alternatives considered"
            | "other options"
            | "considered"
            | "considered options" => Self::Options,
            "action items"
            | "actions"
            | "action"
            | "next steps"
            | "todo"
            | "to do"
            | "todos"
            | "next steps (who, by when)" => Self::Actions,
            "blockers" | "blocker" | "blocked" | "blocked by" | "impediments" => Self::Blockers,
            "recording" | "recordings" | "video" => Self::Recording,
            _ => return None,
        };
        Some(field)
    }
}

/// A label and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) field: Field,
    /// The label's line, without marks around it.
    pub(crate) label: Span,
    /// What stands behind it, line by line, without bullets and white space; empty where nothing does.
    pub(crate) lines: Vec<Span>,
}

/// The labelled parts of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) entries: Vec<Entry>,
}

impl Record {
    /// The part under the label of a field.
    pub(crate) fn entry(&self, field: Field) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.field == field)
    }

    /// Whether something stands under the label of a field.
    pub(crate) fn says(&self, field: Field) -> bool {
        self.entry(field).is_some_and(|entry| !entry.lines.is_empty())
    }

    /// Whether it is laid out as a record, and not a text with a label or two in it.
    pub(crate) fn is_laid_out(&self) -> bool {
        Field::OF_DECISION.into_iter().filter(|&field| self.entry(field).is_some()).count() >= 3
    }

    /// Whether it is meant to record a decision.
    pub(crate) fn is_of_decision(&self) -> bool {
        self.entry(Field::Decision).is_some() && self.is_laid_out()
    }
}

/// Reads the labelled parts of `text`; `None` where there are none.
pub(crate) fn read(text: &str, zones: &[Zone]) -> Option<Record> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut open = false;
    for line in own_lines(text, zones) {
        if let Some((field, label, rest)) = labelled(text, line) {
            let lines = rest.into_iter().collect();
            entries.push(Entry { field, label, lines });
            open = true;
        } else if is_heading(line.of(text)) {
            open = false;
        } else if let (true, Some(entry), Some(content)) = (open, entries.last_mut(), content(text, line)) {
            entry.lines.push(content);
        }
    }
    (!entries.is_empty()).then_some(Record { entries })
}

/// The lines that the writer wrote, without those that close the message.
fn own_lines<'a>(text: &'a str, zones: &'a [Zone]) -> impl Iterator<Item = Span> + 'a {
    let own = zones.iter().filter(|zone| zone.kind.is_spoken() && zone.kind != ZoneKind::Greeting);
    own.flat_map(move |zone| {
        let mut start = zone.span.start;
        zone.span.of(text).split('\n').map(move |line| {
            let span = Span::new(start, start + line.len());
            start = span.end + 1;
            span
        })
    })
}

/// Marks that lists, headings and emphasis put around words.
fn is_mark(character: char) -> bool {
    character.is_whitespace() || matches!(character, '*' | '_' | '#' | '-' | '•' | '–')
}

/// "## Something else", or a label that this record does not know: what follows belongs to nobody.
fn is_heading(line: &str) -> bool {
    line.trim_start().starts_with('#') || line.trim_end_matches(is_mark).ends_with(':') && line.len() <= 40
}

/// A line that begins with a label: its field, the label's span, and what stands behind it on the same line.
fn labelled(text: &str, line: Span) -> Option<(Field, Span, Option<Span>)> {
    let written = line.of(text);
    let (label, rest) = match written.split_once(':') {
        Some((label, rest)) => (label, Some(rest)),
        // Without a colon a label stands alone, as a heading.
        None if written.trim_start().starts_with(['#', '*']) => (written, None),
        None => return None,
    };
    let field = Field::of(&label.trim_matches(is_mark).to_lowercase())?;
    let start = line.start + (label.len() - label.trim_start_matches(is_mark).len());
    let end = line.start + label.trim_end_matches(is_mark).len();
    let rest = rest.and_then(|rest| content(text, Span::new(line.end - rest.len(), line.end)));
    Some((field, Span::new(start, end), rest))
}

/// What a line says, without bullet, number and marks; `None` where that is nothing, or a slot.
fn content(text: &str, line: Span) -> Option<Span> {
    let written = line.of(text);
    let numbered = written.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let number_ends = numbered.len() < written.trim_start().len() && numbered.starts_with(['.', ')']);
    let rest = if number_ends { &numbered[1..] } else { written };
    let body = rest.trim_start_matches(is_mark);
    let start = line.end - body.len();
    let body = body.trim_end_matches(|c: char| c.is_whitespace() || c == '*');
    let empty =
        matches!(body.trim_matches(['.', '[', ']']).to_lowercase().as_str(), "" | "tbd" | "todo" | "…");
    (!empty).then(|| Span::new(start, start + body.len()))
}
