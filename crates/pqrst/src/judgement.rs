//! What is said of a message.

use draft::Span;
use protocol::{Element, Kind, Level, Status};
use when::Mention;

use crate::Pace;

/// Where an element shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the text, in bytes.
    Text(Span),
    /// In the subject, in bytes.
    Subject(Span),
}

/// The judgement of one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementReading {
    /// How much of it is there.
    pub status: Status,
    /// Whether a message of this kind needs it.
    pub needed: bool,
    /// The words that show it, best first.
    pub evidence: Vec<Place>,
    /// What a colleague would ask for; `None` where nothing is missing.
    pub question: Option<String>,
    /// The facts and features that decided, for `--explain`.
    pub reasons: Vec<String>,
}

/// A replacement of words in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the button says.
    pub label: String,
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What shall stand there.
    pub insert: String,
}

/// A remark of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule, by its file's name.
    pub rule: &'static str,
    /// What the rule remarks on in general, for the list of what was silenced.
    pub name: &'static str,
    /// How loudly it speaks.
    pub level: Level,
    /// The words it is about.
    pub span: Option<Span>,
    /// What was found.
    pub message: String,
    /// Why it matters.
    pub why: &'static str,
    /// What would settle it.
    pub fix: Option<Fix>,
}

/// All that is said of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// What it is for.
    pub kind: Kind,
    /// Whether its language can be judged.
    pub readable: bool,
    /// The five, in the order of [`Element::ALL`].
    pub elements: [ElementReading; 5],
    /// Whether it pulls the reader into real time for something that could be written down.
    pub sync: bool,
    /// Whether it leans on something that the reader can't find.
    pub vague_reference: bool,
    /// 0 to 100; `None` where nothing is due.
    pub score: Option<u8>,
    /// How soon an answer can be expected.
    pub pace: Pace,
    /// Remarks beside the elements.
    pub findings: Vec<Finding>,
    /// The times that the writer's own part of the text names.
    pub mentions: Vec<Mention>,
    /// Where a line of the writer's own is best inserted: the end of the own part, before closing and signature.
    pub insertion_point: usize,
}

impl Judgement {
    /// The elements that a colleague would ask the writer to add.
    pub fn ask_for(&self) -> impl Iterator<Item = Element> + '_ {
        Element::ALL
            .into_iter()
            .zip(&self.elements)
            .filter(|(_, row)| row.question.is_some())
            .map(|(element, _)| element)
    }
}
