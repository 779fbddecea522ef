//! A mention as a whole: one time, from one to another, or a length; and what ties neighbours together.

use super::{
    Date, Meaning, Mention, Month, Point, Relation,
    clock::Bare,
    fact::Kind,
    point::Found,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// The mention that begins at a position.
    pub(super) fn mention(&self, at: usize) -> Parsed<Mention> {
        if !self.may_begin(at) {
            return None;
        }
        if let Some((meaning, next)) = self.recurring(at) {
            return Some((self.found(at, next, Relation::At, meaning), next));
        }
        if let Some((mention, next)) = self.day_range(at) {
            return Some((mention, next));
        }
        if let Some((meaning, next)) = self.length_range(at) {
            return self.judge(at, at, next, Relation::At, meaning);
        }
        let (prefix, start) = self.prefix(at);
        // "due on the 1st of each month"
        if start > at
            && let Some((meaning, next)) = self.recurring(start)
        {
            return self.judge(at, start, next, prefix.unwrap_or(Relation::At), meaning);
        }
        let between = start > at && self.is(start.wrapping_sub(1), Word::Between);
        let bare = if start > at { Bare::Yes } else { Bare::No };
        if let Some(found) = self.point(start, bare).filter(|found| self.fits_prefix(&found.point, at, start))
        {
            let (point, next) = (found.point, found.next);
            let between = between || found.between;
            let inner = Some(found.relation).filter(|inner| *inner != Relation::At);
            let relation = prefix.or(inner).unwrap_or_else(|| self.said_by(&point, start));
            let closed = prefix.is_none_or(|prefix| !matches!(prefix, Relation::By | Relation::Until));
            if let Some((second, end)) = self.range_end(&point, start, next, between).filter(|_| closed) {
                let meaning = Meaning::Range { from: point, to: second };
                return self.judge(at, start, end, prefix.unwrap_or(Relation::At), meaning);
            }
            // "from 5 to 6 servers"
            if self.is_any(at, &[Word::From, Word::Between])
                && point.date.is_none()
                && self.is_lone_number(start, next)
            {
                return None;
            }
            if let Some((length, end)) = self.lasting(next) {
                if let Some((from, end)) =
                    self.start_of_length(next + 1, end).filter(|(from, _)| from.date.is_none())
                {
                    let from = Point { date: point.date, ..from };
                    return self.judge(at, start, end, relation, Meaning::Lasting { from, length });
                }
                return self.judge(at, start, end, relation, Meaning::Lasting { from: point, length });
            }
            let (relation, next) = self.trailing_relation(next).unwrap_or((relation, next));
            return self.judge(at, start, next, relation, Meaning::Point(point));
        }
        let (length, next) = self.length(at, false)?;
        if let Some((from, next)) = self.start_of_length(at, next) {
            return self.judge(at, at, next, Relation::At, Meaning::Lasting { from, length });
        }
        self.judge(at, at, next, Relation::At, Meaning::Duration(length))
    }

    fn found(&self, from: usize, to: usize, relation: Relation, meaning: Meaning) -> Mention {
        Mention { span: self.span(from, to), relation, meaning, restates: None }
    }

    /// Whether the rules need to be asked at all.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Number { .. } | Kind::Symbol('+' | '-' | '@')) => true,
            Some(Kind::Word(word)) => word.may_begin(),
            _ => false,
        }
    }

    /// The prepositions before a time: what they say of it, and where the time begins.
    fn prefix(&self, at: usize) -> (Option<Relation>, usize) {
        if let Some((relation, next)) = self.relation(at) {
            let next = if self.is(next, Word::At) { next + 1 } else { next };
            return (Some(relation), next);
        }
        match self.kind(at) {
            Some(Kind::Word(Word::At | Word::From | Word::Between) | Kind::Symbol('@')) => {
                let next = at + 1;
                match self.relation(next) {
                    Some((relation @ Relation::Around, next)) => (Some(relation), next),
                    _ => (None, self.skip(next, Word::Exactly)),
                }
            }
            _ => (None, at),
        }
    }

    /// "at 5" is a clock and "at Friday" is not said; "from" and "by" take anything.
    fn fits_prefix(&self, point: &Point, at: usize, start: usize) -> bool {
        if start == at {
            return true;
        }
        // A number alone after "by", "about" or "from" is mostly a count.
        let bare = point.date.is_none()
            && point.part.is_none()
            && point.zone.is_none()
            && self.is_bare_number(start);
        if !bare {
            return true;
        }
        let Some((_, next)) = self.clock(start, Bare::Yes) else { return true };
        match self.word(at) {
            // "look at 2 accounts" counts them.
            Some(Word::At) if self.kind(next) == Some(Kind::Other) && self.raw(next).ends_with('s') => false,
            Some(Word::At) => {
                self.ends_count(next) && (self.digits(start).is_some() || self.ends_phrase(next))
            }
            Some(Word::Around) => self.ends_text(next),
            None => self.symbol(at, '@') && self.ends_count(next),
            Some(Word::From | Word::Between) => self.range_sign(next).is_some() || self.is(next, Word::And),
            _ => self.ends_text_or_link(next),
        }
    }

    /// Whether an hour stands at a position with nothing that makes it one.
    fn is_bare_number(&self, at: usize) -> bool {
        self.clock(at, Bare::No).is_none()
    }

    /// Whether a number without "am" or the like is all that stands between two positions.
    fn is_lone_number(&self, start: usize, next: usize) -> bool {
        next == start + 1 && self.is_bare_number(start)
    }

    fn ends_count(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Word(_) | Kind::Other) if self.glued(at) => false,
            Some(Kind::Symbol('.' | ',')) => {
                !(self.glued(at) && self.glued(at + 1) && self.digits(at + 1).is_some())
            }
            Some(Kind::Symbol('-')) => !self.glued(at) && self.digits(at + 1).is_none(),
            Some(
                Kind::Symbol('%' | '/' | '$' | '€' | '*' | ':')
                | Kind::Word(Word::Label | Word::Times(_) | Word::Dozen)
                | Kind::Number { .. },
            ) => false,
            _ => true,
        }
    }

    fn ends_text_or_link(&self, at: usize) -> bool {
        self.ends_count(at) && !matches!(self.kind(at), Some(Kind::Other))
    }

    /// What a date says by itself: EOD is a deadline, "within 24h" too.
    fn said_by(&self, point: &Point, start: usize) -> Relation {
        match point.date {
            Some(Date::EndOf { .. }) => Relation::By,
            Some(Date::Offset { .. } | Date::Window { .. }) if self.is(start, Word::Within) => {
                Relation::Within
            }
            _ => Relation::At,
        }
    }

    /// A sign or word between the two ends of a range; the position after it.
    pub(super) fn range_sign(&self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            Kind::Symbol('-' | '~') => Some(self.skip_symbol(at + 1, '-')),
            Kind::Word(Word::To | Word::Until | Word::Till | Word::Through) => Some(at + 1),
            _ => None,
        }
    }

    /// The second end of a range.
    fn range_end(&self, from: &Point, first: usize, at: usize, between: bool) -> Parsed<Point> {
        let comma = if self.symbol(at, ',') && self.range_sign(at + 1).is_some() { at + 1 } else { at };
        let start = match self.range_sign(comma) {
            Some(start) => start,
            // "2026-07-07/2026-07-14", as ISO 8601 writes it
            None if self.symbol(at, '/')
                && self.glued(at)
                && matches!(from.date, Some(Date::Day { year: Some(_), .. }))
                && self.digits(at + 1).is_some_and(|(_, digits)| digits == 4 || digits == 8) =>
            {
                at + 1
            }
            None if between && self.is(at, Word::And) => at + 1,
            None => return None,
        };
        let start = if self.is_any(start, &[Word::At, Word::Around, Word::From]) { start + 1 } else { start };
        // "May 3 - 5", "Feb 12 to the 15th"
        let with_day = matches!(from.date, Some(Date::Day { .. })) && from.part.is_none();
        if with_day && (from.clock.is_none() || self.is(start, Word::The)) {
            let number = self.skip(start, Word::The);
            let day = self.ordinal(number).or_else(|| {
                self.digits(number)
                    .filter(|(value, digits)| (1..=31).contains(value) && *digits <= 2)
                    .map(|(value, _)| (value as u8, number + 1))
            });
            if let Some((day @ 1..=31, next)) = day
                && self.meridiem(next, true).is_none()
                && !matches!(self.kind(next), Some(Kind::Symbol('/' | ':')) if self.glued(next))
                && !(self.symbol(next, '-') && self.glued(next) && self.digits(next + 1).is_some())
                && !self.is_unit(next)
                && !matches!(self.word(self.skip(next, Word::Of)), Some(Word::Month(..)))
            {
                let comma = self.skip_symbol(next, ',');
                let (year, next) =
                    self.year(comma, false).map_or((None, next), |(year, next)| (Some(year), next));
                let to = Point::on(Date::Day { year, month: None, day, weekday: None });
                // "Jan 5 - 9 at 3pm"
                return Some((to, next));
            }
        }
        let bare = if from.clock.is_some() { Bare::Yes } else { Bare::No };
        let Found { point: to, next, .. } = self.point(start, bare)?;
        // "Mon-Fri 9-5" names days and hours apart.
        if from.clock.is_none()
            && to.clock.is_some()
            && let Some(second) = self.range_sign(next)
            && self.clock(second, Bare::Yes).is_some()
            && let Some((date, next)) = self.date(start, 0)
        {
            return Some((Point::on(date), next));
        }
        // "move the 3pm to 4" speaks of two times.
        if self.is(at, Word::To) && self.is(first.wrapping_sub(1), Word::The) && self.is_bare_number(start) {
            return None;
        }
        // "3pm - this week" are two times.
        if from.clock.is_some() && from.date.is_none() && to.clock.is_none() {
            return None;
        }
        if bare == Bare::Yes
            && to.clock.is_some()
            && to.date.is_none()
            && self.is_bare_number(start)
            && (self.kind(next) == Some(Kind::Other) && (!between || self.raw(next).ends_with('s'))
                || !self.ends_count(next))
        {
            return None;
        }
        Some((to, next))
    }

    /// "starting May 20th" after "for two weeks".
    fn start_of_length(&self, at: usize, next: usize) -> Parsed<Point> {
        let comma = self.skip_symbol(next, ',');
        let after_for = self.is(at.wrapping_sub(1), Word::For);
        let start = match self.word(comma)? {
            Word::Starting | Word::Commencing => comma + 1,
            Word::From if after_for => comma,
            _ => return None,
        };
        let start = if self.is_any(start, &[Word::From, Word::On, Word::At]) { start + 1 } else { start };
        let found = self.point(start, Bare::Yes)?;
        Some((found.point, found.next))
    }

    /// "for two hours" after a time.
    fn lasting(&self, at: usize) -> Parsed<super::Length> {
        if !self.is(at, Word::For) {
            return None;
        }
        self.length(at + 1, false)
    }

    /// Days of one month: "13-15 July", "from the 13th to the 15th of July 2026".
    fn day_range(&self, at: usize) -> Parsed<Mention> {
        let mut start = at;
        if self.is_any(start, &[Word::From, Word::Between]) {
            start += 1;
        }
        start = self.skip(start, Word::The);
        let day = |at: usize| {
            self.ordinal(at).or_else(|| {
                self.digits(at)
                    .filter(|(value, digits)| {
                        (1..=31).contains(value) && *digits <= 2 && self.starts_number(at)
                            || self.symbol(at.wrapping_sub(1), '-') && *digits <= 2
                    })
                    .map(|(value, _)| (value as u8, at + 1))
            })
        };
        if !matches!(
            self.kind(start)?,
            Kind::Number { .. } | Kind::Word(Word::Ordinal(_) | Word::Cardinal(_))
        ) {
            return None;
        }
        let (first, next) = day(start)?;
        let second_at =
            self.range_sign(next).or_else(|| (start > at && self.is(next, Word::And)).then_some(next + 1))?;
        let second_at = self.skip(second_at, Word::The);
        let (second, next) = day(second_at)?;
        let of = self.skip(next, Word::Of);
        let Some(Word::Month(month, _)) = self.word(of) else {
            // "5th-7th", with nothing after it that could be counted
            let suffixed = self.is(start + 1, Word::OrdinalSuffix) && self.is(next - 1, Word::OrdinalSuffix);
            let on = |day| Point::on(Date::Day { year: None, month: None, day, weekday: None });
            let meaning = Meaning::Range { from: on(first), to: on(second) };
            return (suffixed && first < second && self.ends_text(next))
                .then(|| (self.found(at, next, Relation::At, meaning), next));
        };
        let after_month = self.skip_dot(of + 1);
        let (year, next) = self
            .year(self.skip_symbol(after_month, ','), false)
            .map_or((None, of + 1), |(year, next)| (Some(year), next));
        if first > 31 || second > 31 || first >= second {
            return None;
        }
        let on = |day| Point::on(Date::Day { year, month: Some(Month::Number(month)), day, weekday: None });
        Some((self.found(at, next, Relation::At, Meaning::Range { from: on(first), to: on(second) }), next))
    }
}
