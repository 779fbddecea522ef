//! Whether what the rules found is a time at all: "may" is a verb, "sat" too, and "page 3" is no hour.

use super::{
    Date, Meaning, Mention, PartOfDay, Point, Relation, Unit, Which,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// Accepts a find, or not; its span begins at the relation's words, but not at "at", "on" or "in".
    pub(super) fn judge(
        &self,
        at: usize,
        start: usize,
        end: usize,
        relation: Relation,
        meaning: Meaning,
    ) -> Parsed<Mention> {
        let said =
            start > at && !self.is_any(at, &[Word::At, Word::From, Word::Between]) && !self.symbol(at, '@');
        let from = if said || matches!(meaning, Meaning::Range { .. }) { at } else { start };
        let accepted = self.stands_alone(at, end)
            && match &meaning {
                Meaning::Point(point) => self.is_time(point, at, start, end),
                Meaning::Range { from, to } => self.is_range(from, to, start),
                // "a day" is as often a figure of speech, and "a second" mostly.
                Meaning::Duration(length) => !self.is(at, Word::A) || length.clock && length.seconds > 1,
                Meaning::Lasting { .. } | Meaning::Recurring { .. } => true,
            };
        accepted.then(|| (Mention { span: self.span(from, end), relation, meaning, restates: None }, end))
    }

    /// Whether no letter, digit or sign ties the words to something else: "b52", "monday.com", "v1.2".
    fn stands_alone(&self, at: usize, end: usize) -> bool {
        let tied_before = at > 0
            && self.glued(at)
            && match self.kind(at.wrapping_sub(1)) {
                Some(Kind::Other | Kind::Word(_) | Kind::Number { .. }) => true,
                // "Mon/Wed", "9am PT/12pm ET"
                Some(Kind::Symbol('/'))
                    if matches!(
                        self.word(at.wrapping_sub(2)),
                        Some(Word::Weekday(..) | Word::Meridiem(_))
                    ) || self.all_capitals(at.wrapping_sub(2))
                        && self.zone_by_name(at.wrapping_sub(2)).is_some() =>
                {
                    false
                }
                Some(Kind::Symbol('.' | '_' | '#' | '$' | '£' | '€' | '/' | ':')) => {
                    at > 1 && self.glued(at.wrapping_sub(1))
                        || matches!(
                            self.kind(at.wrapping_sub(1)),
                            Some(Kind::Symbol('#' | '$' | '£' | '€' | '_'))
                        )
                }
                Some(Kind::Symbol('-')) => {
                    at > 1
                        && self.glued(at.wrapping_sub(1))
                        && !matches!(self.kind(at.wrapping_sub(2)), Some(Kind::Symbol(_)))
                }
                _ => false,
            };
        let tied_after = self.glued(end)
            && match self.kind(end) {
                Some(Kind::Other | Kind::Symbol('%') | Kind::Number { .. }) => true,
                Some(Kind::Symbol('.' | '@' | '_' | '/')) => {
                    self.glued(end + 1) && matches!(self.kind(end + 1), Some(Kind::Other))
                }
                _ => false,
            };
        let label = at > 0
            && self.is(at.wrapping_sub(1), Word::Label)
            && self.digits(at).is_some()
            && !matches!(self.word(at + 1), Some(Word::Meridiem(_) | Word::Month(..)))
            && !self.symbol(at + 1, ':');
        !tied_before && !tied_after && !label
    }

    fn is_range(&self, from: &Point, to: &Point, start: usize) -> bool {
        let weak = |point: &Point| {
            point.clock.is_none() && point.part.is_none() && matches!(point.date, Some(Date::Now))
        };
        !(weak(from) && weak(to) || from == to && self.digits(start).is_some())
    }

    fn is_time(&self, point: &Point, at: usize, start: usize, end: usize) -> bool {
        if point.clock.is_some() {
            return true;
        }
        let whole = at == 0 && self.ends(end);
        let Some(date) = &point.date else {
            // "good morning" greets; "in the morning" is a time.
            // "by night", "before the night shift" are no times of a day.
            let idiom = point.part.is_some_and(|part| {
                part.stretch.is_none() && matches!(part.part, PartOfDay::Night | PartOfDay::Daytime)
            });
            if self.is(at, Word::By) && !self.is(start, Word::The) && idiom {
                return false;
            }
            if start > at && self.is(start, Word::The) && self.kind(end) == Some(Kind::Other) {
                return false;
            }
            let placed = start > at
                || self.is_any(
                    start,
                    &[Word::In, Word::At, Word::During, Word::This, Word::Tonight, Word::Over],
                )
                || matches!(self.word(start), Some(Word::Stretch(_)));
            return placed && point.part.is_some() || whole;
        };
        if point.part.is_some() {
            return true;
        }
        let before = start.checked_sub(1).and_then(|before| self.word(before));
        let placed = matches!(
            before,
            Some(
                Word::On
                    | Word::In
                    | Word::By
                    | Word::Until
                    | Word::Till
                    | Word::Before
                    | Word::After
                    | Word::Since
                    | Word::From
                    | Word::During
                    | Word::Through
                    | Word::Of
                    | Word::For
                    | Word::To
                    | Word::Due
                    | Word::This
                    | Word::Next
                    | Word::Last
                    | Word::Between
                    | Word::Or
                    | Word::And
                    | Word::Every
                    | Word::Over
                    | Word::Around
            )
        );
        match date {
            Date::Month { year: None, which: Which::Bare, .. } if self.is_name(start, end) => false,
            Date::Month { month: 3 | 5, year: None, which: Which::Bare }
                if self.word(start).is_some_and(|word| matches!(word, Word::Month(_, true))) =>
            {
                whole
                    || placed && !matches!(before, Some(Word::And | Word::Or | Word::To | Word::This))
                    || placed && self.capitalised(start) && self.ends(end)
                    || self.capitalised(start) && start > 0 && self.raw(start).len() > 2 && self.ends(end)
            }
            Date::Month { year: None, which: Which::This, .. } if self.everyday_month(end - 1) => {
                self.capitalised(end - 1) || self.ends_phrase(end)
            }
            Date::Month { year: None, which: Which::Bare, .. } => {
                // Names of people are short: "june", "jan", "april".
                let long = self.raw(start).len() > 6;
                self.capitalised(start) || placed || whole || long || self.month_follows(end)
            }
            Date::Weekday { which: Which::Bare, .. }
                if matches!(self.word(self.skip(start, Word::The)), Some(Word::Weekday(_, true))) =>
            {
                // "in the sun", "Hi Mo"
                let long = self.raw(start).len() > 2;
                let listed = matches!(
                    (self.kind(start.wrapping_sub(1)), self.word(start.wrapping_sub(2))),
                    (Some(Kind::Symbol(',' | '/' | '&')), Some(Word::Weekday(..)))
                );
                let lists = self.is_list_word(end) && matches!(self.word(end + 1), Some(Word::Weekday(..)));
                long && ((placed || whole || listed || lists) && !self.is(start, Word::The)
                    || self.capitalised(start) && start > 0)
            }
            Date::Offset { length, from: None } => {
                // "in a second", "in a sec" are figures of speech.
                !(self.is(start, Word::In) && self.is(start + 1, Word::A) && length.seconds == 1)
            }
            // "my last day", "the next day" are days of a story.
            Date::Unit { unit: Unit::Day, offset: 1 | -1 } if self.is(end - 1, Word::Unit(Unit::Day)) => {
                !self.is(start, Word::The)
                    && !matches!(before, Some(Word::My | Word::Your | Word::Our | Word::A))
            }
            // "summer time"
            Date::Season { which: Which::Bare, year: None, .. } if self.is(end, Word::Time) => false,
            Date::Weekend(Which::Bare) => whole || placed || self.is(start, Word::The),
            _ => true,
        }
    }

    fn everyday_month(&self, at: usize) -> bool {
        matches!(self.word(at), Some(Word::Month(_, true)))
    }

    /// "Larry May", "Jan-Willem": a month that is a person.
    fn is_name(&self, start: usize, end: usize) -> bool {
        let first_name =
            self.kind(start.wrapping_sub(1)) == Some(Kind::Other) && self.capitalised(start.wrapping_sub(1));
        let double = self.symbol(end, '-') && self.glued(end) && self.kind(end + 1) == Some(Kind::Other);
        (first_name || double) && self.capitalised(start)
    }

    /// "or feb" after "jan".
    fn month_follows(&self, at: usize) -> bool {
        let next = self.skip(self.skip_symbol(at, ','), Word::Or);
        let next = self.skip(self.skip(next, Word::And), Word::In);
        next > at && matches!(self.word(next), Some(Word::Month(..)))
    }

    fn ends(&self, at: usize) -> bool {
        matches!(self.kind(at), None | Some(Kind::Symbol('.' | ',' | '?' | '!' | ';' | ')')))
    }
}
