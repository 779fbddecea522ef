//! What was said.

use draft::Span;

use crate::{Conventions, Resolution, Writer};

/// How a mention is tied to the event it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// "at 5pm", "on Friday", or nothing.
    At,
    /// "by", "no later than", "due", EOD.
    By,
    /// "before".
    Before,
    /// "after".
    After,
    /// "since".
    Since,
    /// "until".
    Until,
    /// "within 24h", "in the next two hours".
    Within,
    /// "around".
    Around,
}

/// A time that a text names.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it is named, in bytes.
    pub span: Span,
    /// How it is tied to its event.
    pub relation: Relation,
}

impl Mention {
    /// Whether a clock time is named, and not only a day or a longer unit.
    #[must_use]
    pub fn has_clock(&self) -> bool {
        false
    }

    /// Whether a day (or a longer unit) is named, absolutely or relatively; "5pm" alone names none.
    #[must_use]
    pub fn has_date(&self) -> bool {
        false
    }

    /// Whether it is only a length of time: "a 30-minute call".
    #[must_use]
    pub fn is_duration(&self) -> bool {
        false
    }

    /// Whether it recurs: "every Monday at 9am".
    #[must_use]
    pub fn is_recurring(&self) -> bool {
        false
    }

    /// Whether it is a deadline in words: "by Friday", "EOD", "within 24h".
    #[must_use]
    pub fn is_deadline(&self) -> bool {
        matches!(self.relation, Relation::By | Relation::Before | Relation::Until | Relation::Within)
    }

    /// What it means for `writer`; `None` for a bare duration.
    #[must_use]
    pub fn resolve(&self, _writer: &Writer) -> Option<Resolution> {
        None
    }
}

/// Finds every time that `text` names, in order, none overlapping another.
#[must_use]
pub fn read(_text: &str, _conventions: &Conventions) -> Vec<Mention> {
    Vec::new()
}
