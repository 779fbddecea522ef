//! What was said: the times that a text names, with their spans and meanings.
//!
//! A text is read in one pass: `fact.rs` turns its tokens into facts, line by line; then each family of expressions has
//! a file with its rules, and `point.rs` puts their pieces together.

mod calendar_date;
mod clock;
mod clock_in_words;
mod counted;
mod date;
mod date_meaning;
mod deadline;
mod decade;
mod fact;
mod fiscal;
mod holiday;
mod judge;
mod length;
mod list;
mod meaning;
mod number;
mod numeric_date;
mod part;
mod point;
mod quarter;
mod range;
mod reader;
mod recurring;
mod relative;
mod restate;
mod season;
mod unit;
mod week;
mod weekday;
mod zone;

use draft::Span;

pub use date_meaning::{Counted, Date, Holiday, Month, Season, StretchPart, Which, Year};
pub(crate) use meaning::Meridiem;
pub use meaning::{Clock, DayHalf, DayPart, Meaning, PartOfDay, Point, Precision, ZoneMention};
pub use unit::{Length, Unit};

use crate::{Conventions, Resolution, Writer, resolve, zone::ZoneName};
use fact::Gap;
pub(crate) use fact::Weight;
use reader::Reader;

/// How a mention is tied to the event it speaks of.
///
/// ```
/// use when::{Conventions, mention::Relation, read};
/// let relation = |text: &str| read(text, &Conventions::default())[0].relation;
/// assert_eq!(relation("on Friday"), Relation::At);
/// assert_eq!(relation("no later than Friday"), Relation::By);
/// assert_eq!(relation("within 24h"), Relation::Within);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// "at 5pm", "on Friday", or nothing.
    At,
    /// "by", "no later than", "due", EOD.
    By,
    /// "before".
    Before,
    /// "after", "starting", "no earlier than".
    After,
    /// "since": what it names is past.
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

    /// The same mention in a text that has `bytes` more in front.
    ///
    /// ```
    /// let conventions = when::Conventions::default();
    /// let alone = when::read("5pm IST", &conventions).remove(0);
    /// assert_eq!(alone.shifted(3), when::read("at 5pm IST", &conventions).remove(0));
    /// ```
    #[must_use]
    pub fn shifted(mut self, bytes: usize) -> Self {
        self.span = self.span.shifted(bytes);
        let restated = self.restates.as_deref_mut();
        for point in restated.into_iter().chain([&mut self.meaning]).flat_map(Meaning::points_mut) {
            if let Some(zone) = &mut point.zone {
                zone.span = zone.span.shifted(bytes);
            }
        }
        self
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
        self.points().find_map(|point| point.zone.as_ref()).map(|zone| &zone.name)
    }

    /// Where the zone is named, in bytes: "IST" in "5pm IST"; `None` where none is, or where it stands beside another time
    /// of the same list.
    ///
    /// ```
    /// let text = "call at 5pm IST?";
    /// let found = when::read(text, &when::Conventions::default());
    /// assert_eq!(found[0].zone_span().map(|span| span.of(text)), Some("IST"));
    /// ```
    #[must_use]
    pub fn zone_span(&self) -> Option<Span> {
        let spans = self.points().filter_map(|point| Some(point.zone.as_ref()?.span));
        spans.filter(|span| self.span.contains(*span)).last()
    }

    /// Whether it is only a length of time: "a 30-minute call".
    #[must_use]
    pub fn is_duration(&self) -> bool {
        matches!(self.meaning, Meaning::Duration(_))
    }

    /// How many minutes it lasts by its own words ("a 45-minute call"); `None` where no length, or one of days, is named.
    #[must_use]
    pub fn minutes(&self) -> Option<i64> {
        match &self.meaning {
            Meaning::Duration(length) | Meaning::Lasting { length, .. } => {
                (length.months == 0 && length.days == 0 && length.working_days == 0)
                    .then_some(length.seconds / 60)
            }
            _ => None,
        }
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
    let facts = fact::facts(text, conventions);
    let mut mentions = Vec::new();
    for line in facts.chunk_by(|_, next| next.gap != Gap::Break) {
        Reader::new(text, line, conventions).line(&mut mentions);
    }
    mentions
}

impl Reader<'_> {
    /// Reads the mentions of one line.
    fn line(&self, mentions: &mut Vec<Mention>) {
        let mut at = 0;
        let mut list = list::List::default();
        let mut anchor = None;
        while at < self.len() {
            // Nothing is read where no anchor is near, so a text without times costs next to nothing.
            if anchor.is_none_or(|anchor| anchor < at) {
                let next = self.anchor_from(at);
                if next == self.len() {
                    break;
                }
                at = self.lead_of(next, at);
                anchor = Some(next);
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// How many looks the grammar takes at a text.
    fn work(text: &str) -> usize {
        let facts = fact::facts(text, &Conventions::default());
        let lines = facts.chunk_by(|_, next| next.gap != Gap::Break);
        lines
            .map(|line| {
                let reader = Reader::new(text, line, &Conventions::default());
                reader.line(&mut Vec::new());
                reader.looks()
            })
            .sum()
    }

    #[test]
    fn work_grows_with_the_text_and_not_faster() {
        let seeds = [
            "Could someone look before the review on Friday at 10:30am ET? We ship on March 3rd between 14:00 and 15:00 UTC. ",
            "The staging run finished and the numbers look right, so the owner of that service should look at the logs. ",
            "1 ",
            "1-",
            "1/",
            "1:",
            "1.",
            "a ",
            "the ",
            "from ",
            "next ",
            "last ",
            "Monday ",
            "Monday, ",
            "March ",
            "March 1, ",
            "first of ",
            "end of the ",
            "early ",
            "in ",
            "in the ",
            "2 days ",
            "2 days after ",
            "week after ",
            "to ",
            "- ",
            "and ",
            "or ",
            ", ",
            "at ",
            "5pm ",
            "5pm to ",
            "half past ",
            "twenty ",
            "new york ",
            "Europe/",
            "America_",
            "this ",
            "every ",
            "for 2 days from ",
            "first week of ",
            "by before ",
            "(",
            "1st, ",
            "3 or 4 ",
            "17h",
        ];
        for seed in seeds {
            let small = work(&seed.repeat(2_000 / seed.len()));
            let large = work(&seed.repeat(20_000 / seed.len()));
            assert!(large <= 11 * small, "{seed:?}: {small} looks became {large}");
            assert!(large <= 200 * 20_000, "{seed:?}: {large} looks");
        }
    }
}
