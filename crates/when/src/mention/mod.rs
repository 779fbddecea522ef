//! What was said: the times that a text names, with their spans and meanings.
//!
//! A text is read in one pass: `fact.rs` turns its tokens into facts, line by line; then each family of expressions has
//! a file with its rules, and `point.rs` puts their pieces together.

mod calendar_date;
mod clock;
mod deadline;
mod fact;
mod holiday;
mod judge;
mod list;
mod meaning;
mod number;
mod part;
mod point;
mod range;
mod reader;
mod recurring;
mod relative;
mod zone;

use draft::Span;

pub use meaning::{
    Clock, Counted, Date, DayHalf, DayPart, Holiday, Length, Meaning, Meridiem, Month, PartOfDay, Point,
    Precision, Season, StretchPart, Unit, Which, Year,
};

use crate::{Conventions, Resolution, Writer, resolve, zone::ZoneName};
use fact::Gap;
use reader::Reader;

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
///
/// ```
/// use when::{Conventions, mention::Relation, read};
/// let found = read("Please reply by Thursday 5pm PT.", &Conventions::default());
/// assert_eq!(found[0].span.of("Please reply by Thursday 5pm PT."), "by Thursday 5pm PT");
/// assert_eq!(found[0].relation, Relation::By);
/// assert!(found[0].has_clock() && found[0].has_date() && found[0].is_deadline());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it is named, in bytes.
    pub span: Span,
    /// How it is tied to its event.
    pub relation: Relation,
    /// What was said.
    pub meaning: Meaning,
    /// The time right before it that it says again for another zone: "8am ET / 2pm CET".
    pub restates: Option<Box<Meaning>>,
}

impl Mention {
    /// The time that is named, or the first of two.
    #[must_use]
    pub fn point(&self) -> Option<&Point> {
        match &self.meaning {
            Meaning::Point(point)
            | Meaning::Range { from: point, .. }
            | Meaning::Lasting { from: point, .. }
            | Meaning::Recurring { first: point, .. } => Some(point),
            Meaning::Duration(_) => None,
        }
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        let end = match &self.meaning {
            Meaning::Range { to, .. } => Some(to),
            _ => None,
        };
        self.point().into_iter().chain(end)
    }

    /// Whether a clock time is named, and not only a day or a longer unit.
    #[must_use]
    pub fn has_clock(&self) -> bool {
        self.points().any(|point| point.clock.is_some())
    }

    /// Whether a day (or a longer unit) is named, absolutely or relatively; "5pm" alone names none.
    #[must_use]
    pub fn has_date(&self) -> bool {
        self.points().any(|point| point.date.is_some())
    }

    /// The zone that is named.
    #[must_use]
    pub fn zone(&self) -> Option<&ZoneName> {
        self.points().find_map(|point| point.zone.as_ref())
    }

    /// Whether it is only a length of time: "a 30-minute call".
    #[must_use]
    pub fn is_duration(&self) -> bool {
        matches!(self.meaning, Meaning::Duration(_))
    }

    /// Whether it recurs: "every Monday at 9am".
    #[must_use]
    pub fn is_recurring(&self) -> bool {
        matches!(self.meaning, Meaning::Recurring { .. })
    }

    /// Whether it is a deadline in words: "by Friday", "EOD", "within 24h".
    #[must_use]
    pub fn is_deadline(&self) -> bool {
        matches!(self.relation, Relation::By | Relation::Before | Relation::Until | Relation::Within)
    }

    /// What it means for `writer`; `None` for a bare duration, and for a day that does not exist (a fifth Tuesday).
    #[must_use]
    pub fn resolve(&self, writer: &Writer) -> Option<Resolution> {
        resolve::resolve(self, writer)
    }
}

/// Finds every time that `text` names, in order, none overlapping another.
///
/// ```
/// let found = when::read("Tue 2pm or Wed 10am?", &when::Conventions::default());
/// assert_eq!(found.len(), 2);
/// ```
#[must_use]
pub fn read(text: &str, conventions: &Conventions) -> Vec<Mention> {
    let facts = fact::facts(text);
    let mut mentions = Vec::new();
    for line in facts.chunk_by(|_, next| next.gap != Gap::Break) {
        Reader::new(text, line, conventions.day_first).line(&mut mentions);
    }
    mentions
}

impl Reader<'_> {
    /// Reads the mentions of one line.
    fn line(&self, mentions: &mut Vec<Mention>) {
        let mut at = 0;
        let mut list = list::List::default();
        while at < self.len() {
            let found = self
                .mention(at)
                .or_else(|| self.next_alone(mentions, &list, at))
                .or_else(|| self.moved_to(mentions, &list, at));
            let Some((mention, next)) = found else {
                at += 1;
                continue;
            };
            self.add(mentions, &mut list, mention, at, next);
            at = next.max(list.end);
        }
    }
}
