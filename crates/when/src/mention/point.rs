//! The pieces of one time, put together: date, clock, part of the day and zone, in whatever order they stand.

use super::{
    Clock, Date, DayHalf, DayPart, Length, Meridiem, PartOfDay, Point, Precision, Relation, Unit, Year,
    ZoneMention,
    clock::Bare,
    date::{merge_date, takes_clock},
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::{language::Word, zone::ZoneName};

/// A time has a date, a part of the day, a clock and a zone, and may name one of them again.
const MOST_PIECES: usize = 5;

/// What stands between two pieces.
struct Joint {
    next: usize,
    bare: Bare,
    relation: Option<Relation>,
    between: bool,
}

/// A time as it was put together.
pub(super) struct Found {
    pub(super) point: Point,
    /// What a preposition between the pieces says: "Friday before 5pm".
    pub(super) relation: Relation,
    /// Whether "between" stands among the pieces: "and" then leads to the other end.
    pub(super) between: bool,
    pub(super) next: usize,
}

impl Reader<'_> {
    /// A time; `bare`: whether its first piece may be an hour without "am" or the like.
    pub(super) fn point(&self, at: usize, bare: Bare) -> Option<Found> {
        let mut point = Point::default();
        let next = self.piece(&mut point, at, bare)?;
        let mut found = Found { point, relation: Relation::At, between: false, next };
        for _ in 1..MOST_PIECES {
            if let Some((zone, next)) = self.zone_of(&found.point, found.next) {
                let span = self.span(self.skip(found.next, Word::In), next);
                found.point.zone = Some(ZoneMention { name: zone, span });
                found.next = next;
                continue;
            }
            if let Some((year, next)) = self.late_year(&mut found.point, found.next) {
                let Some(Date::Day { year: missing, .. }) = &mut found.point.date else { break };
                (*missing, found.next) = (Some(year), next);
                continue;
            }
            let joint = self.joint(found.next, &found.point);
            let Some(next) = self.piece(&mut found.point, joint.next, joint.bare) else { break };
            found.next = next;
            found.between |= joint.between;
            found.relation = joint.relation.unwrap_or(found.relation);
        }
        found.next += usize::from(self.leaves_open(at, found.next) && self.symbol(found.next, ')'));
        settle(&mut found.point);
        Some(found)
    }

    /// Whether a bracket that opens between two positions does not close there: "Thursday (5pm".
    fn leaves_open(&self, from: usize, to: usize) -> bool {
        let count = |bracket: char| (from..to).filter(|&at| self.symbol(at, bracket)).count();
        count('(') > count(')')
    }

    /// The zone of a time that has none yet: right after its clock, or "in PST" after a day.
    fn zone_of(&self, point: &Point, at: usize) -> Parsed<ZoneName> {
        if point.zone.is_some() {
            return None;
        }
        if point.clock.is_some() || point.part.is_some() {
            return self.zone(at).or_else(|| self.zone(self.skip(at, Word::In)));
        }
        if matches!(point.date.as_ref()?, Date::EndOf { .. }) || self.is_any(at, &[Word::My, Word::Your]) {
            return self.zone(at);
        }
        if self.is(at, Word::In) {
            return self.zone(at + 1).or_else(|| self.zone(at));
        }
        self.zone(at).filter(|_| self.all_capitals(at))
    }

    /// The year behind the clock: "Thu Oct 26 11:00:09 2023".
    fn late_year(&self, point: &mut Point, at: usize) -> Parsed<Year> {
        let yearless = matches!(point.date, Some(Date::Day { year: None, month: Some(_), .. }));
        if !yearless || point.clock.is_none() || self.digits(at).is_none() {
            return None;
        }
        self.year(at, false)
    }

    /// Reads one piece that the time does not have yet.
    fn piece(&self, point: &mut Point, at: usize, bare: Bare) -> Option<usize> {
        if !self.may_begin(at) {
            return None;
        }
        let clock_fits = point.clock.is_none() && point.date.as_ref().is_none_or(takes_clock);
        if clock_fits && let Some((clock, next)) = self.clock(at, Bare::No) {
            point.clock = Some(clock);
            return Some(next);
        }
        if let Some((date, next)) = self.date(at, 0)
            && (point.clock.is_none() || takes_clock(&date))
            && merge_date(point, &date)
        {
            if matches!(date, Date::EndOf { .. }) {
                // "your EOD", "end of your day"
                let whose = (at.saturating_sub(1)..next).find(|at| self.is_any(*at, &[Word::Your, Word::My]));
                point.zone = whose.map(|whose| {
                    let name = if self.is(whose, Word::Your) { ZoneName::Yours } else { ZoneName::Mine };
                    ZoneMention { name, span: self.span(whose, whose + 1) }
                });
            }
            if self.is(at, Word::Tonight) {
                point.part = Some(DayPart { part: PartOfDay::Night, stretch: None });
            }
            return Some(next);
        }
        if point.part.is_none()
            && point.date.as_ref().is_none_or(takes_clock)
            && (bare == Bare::Yes || !self.names_meal(at, point))
            && let Some((part, next)) = self.day_part(at)
        {
            point.part = Some(part);
            if point.date.is_none() && self.names_today(at) {
                point.date = Some(Date::Unit { unit: Unit::Day, offset: 0 });
            } else if point.date.is_none()
                && let Some((date, next)) = self.day_beside(self.skip(at, Word::The), next)
            {
                point.date = Some(date);
                return Some(next);
            }
            return Some(next);
        }
        // "Tuesday PM"
        if point.part.is_none()
            && point.clock.is_none()
            && point.date.as_ref().is_some_and(takes_clock)
            && let Some(Word::Meridiem(meridiem)) = self.word(at)
            && self.raw(at).len() == 2
            && (self.all_capitals(at) || meridiem == Meridiem::Pm || self.ends_text(at + 1))
        {
            let part = if meridiem == Meridiem::Am { PartOfDay::Morning } else { PartOfDay::Afternoon };
            point.part = Some(DayPart { part, stretch: None });
            return Some(at + 1);
        }
        if point.part.is_none()
            && point.date.is_none()
            && let Some((part, offset, next)) = self.part_of_a_day(at)
        {
            point.part = Some(part);
            point.date = Some(Date::Unit { unit: Unit::Day, offset });
            return Some(next);
        }
        if clock_fits && (bare == Bare::Yes || self.bare_is_supported(at, point.date.is_some())) {
            let (clock, next) = self.clock(at, Bare::Yes)?;
            point.clock = Some(clock);
            return Some(next);
        }
        None
    }

    /// The day of "the night before Christmas", "the morning after Halloween"; the part begins at `part` and ends at `at`.
    fn day_beside(&self, part: usize, at: usize) -> Parsed<Date> {
        let side = match (self.word(part)?, self.word(at)?) {
            (Word::Part(_), Word::Before) => -1,
            (Word::Part(_), Word::After) => 1,
            _ => return None,
        };
        let (from, next) = self.date(at + 1, 1)?;
        let day = matches!(from, Date::Day { .. } | Date::Holiday { .. } | Date::Weekday { .. });
        let from = Some(Box::new(Point::on(from)));
        day.then(|| (Date::Offset { length: Length::of(side, 1, Unit::Day), from }, next))
    }

    /// "Lunch at noon" names an event, "tomorrow lunch" a time.
    fn names_meal(&self, at: usize, point: &Point) -> bool {
        let meal = matches!(
            self.word(at),
            Some(Word::Part(PartOfDay::Breakfast | PartOfDay::Brunch | PartOfDay::Lunch | PartOfDay::Dinner))
        );
        meal && *point == Point::default() && !self.ends_text(at + 1)
    }

    /// "last night", "late last night", "next morning": the part, and the day's distance from today.
    fn part_of_a_day(&self, at: usize) -> Option<(DayPart, i32, usize)> {
        let (stretch, start) = match self.word(at)? {
            Word::Stretch(stretch) => (Some(stretch), at + 1),
            _ => (None, at),
        };
        let (which, part_at) = self.which(start)?;
        let Word::Part(part) = self.word(part_at)? else { return None };
        Some((DayPart { part, stretch }, which.steps(), part_at + 1))
    }

    /// "this morning", "tonight": the part of a day is one of today.
    fn names_today(&self, at: usize) -> bool {
        self.is_any(at, &[Word::This, Word::Tonight]) || self.is_any(at + 1, &[Word::This, Word::Tonight])
    }

    /// What joins the next piece to those before it.
    fn joint(&self, at: usize, point: &Point) -> Joint {
        let mut joint = Joint { next: at, bare: Bare::No, relation: None, between: false };
        for _ in 0..3 {
            let Some(kind) = self.kind(joint.next) else { break };
            match kind {
                Kind::Symbol('@') | Kind::Word(Word::At | Word::From | Word::Between | Word::Starting) => {
                    joint.bare = Bare::Yes;
                    joint.between |= kind == Kind::Word(Word::Between);
                }
                // The "T" of an ISO time.
                Kind::Word(Word::T) if self.glued(joint.next) && self.glued(joint.next + 1) => {
                    joint.bare = Bare::Yes;
                }
                _ if self.is_mere_joint(joint.next, point) => {}
                _ => {
                    let Some((relation, next)) =
                        self.relation(joint.next).filter(|_| self.may_join(joint.next))
                    else {
                        break;
                    };
                    joint.relation = Some(relation);
                    joint.bare = Bare::Yes;
                    joint.next = next;
                    continue;
                }
            }
            joint.next += 1;
        }
        joint
    }

    /// "Friday before 5pm", but "sent 3 March, due 2 April".
    fn may_join(&self, at: usize) -> bool {
        self.range_sign(at).is_none() && !self.is_any(at, &[Word::Due, Word::Deadline, Word::Commencing])
    }

    /// Whether a sign or word joins two pieces and says nothing: a comma, "on", a dash after a day.
    fn is_mere_joint(&self, at: usize, point: &Point) -> bool {
        match self.kind(at) {
            Some(
                Kind::Symbol(',' | '·' | '∙' | '|' | '(')
                | Kind::Word(Word::On | Word::Of | Word::For | Word::The),
            ) => true,
            Some(Kind::Word(Word::In)) => self.day_part(at).is_none() && self.relative(at, 0).is_none(),
            Some(Kind::Symbol(':')) => self.glued(at) && point.clock.is_none(),
            Some(Kind::Symbol('-')) => {
                point.clock.is_none() && point.date.is_some() || self.glued(at) && point.date.is_none()
            }
            Some(Kind::Symbol('.')) => self.glued(at) && self.digits(at + 1).is_some(),
            _ => false,
        }
    }

    /// Whether an hour without "am" or the like is one by what stands around it: "3-5pm", "3 in the morning", "Monday 12-4".
    fn bare_is_supported(&self, at: usize, after_date: bool) -> bool {
        let Some((clock, next)) = self.clock(at, Bare::Yes) else { return false };
        // "ten thirty on Monday", "for ten thirty": two numbers in words are hardly a count.
        if clock.precision == Precision::Minute
            && matches!(self.word(at), Some(Word::Cardinal(1..=12)))
            && (self.followed_by_day(next)
                || self.zone(next).is_some()
                || self.is(at.wrapping_sub(1), Word::For) && self.ends_text(next))
        {
            return true;
        }
        if self.digits(at).is_some_and(|(_, digits)| digits == 3) {
            return false;
        }
        if let Some(second) = self.range_sign(next) {
            if self.clock(second, Bare::No).is_some() && !self.is(next, Word::And) {
                return true;
            }
            // "0830-0930"
            let four = |at: usize| self.digits(at).is_some_and(|(_, digits)| digits == 4);
            if four(at) && four(second) && self.raw(at).starts_with('0') && self.ends_text(second + 1) {
                return true;
            }
            let Some((_, end)) = self.clock(second, Bare::Yes) else { return false };
            return after_date && self.ends_phrase(end)
                || self.followed_by_day(end)
                || self.day_part(end).is_some();
        }
        // "tomorrow 3."
        let day_before = matches!(self.word(at.wrapping_sub(1)), Some(Word::Day(_)));
        if after_date && day_before && self.ends_text(next) {
            return true;
        }
        let part = self.day_part(next).is_some() && !self.is(next, Word::For);
        let lone = at == 0 || matches!(self.kind(at.wrapping_sub(1)), Some(Kind::Symbol(_)));
        part && (after_date || self.is_any(next, &[Word::In, Word::At, Word::This]) || lone)
            || (lone || after_date) && (self.followed_by_day(next) || self.is(next, Word::Tonight))
            || (lone || after_date) && self.zone_by_name(next).is_some()
            || after_date
                && self.digits(at).is_some_and(|(_, digits)| digits == 4)
                && self.ends_phrase(next)
                && self.raw(at).starts_with('0')
    }

    /// Whether a day follows, with "on" or nothing before it.
    fn followed_by_day(&self, at: usize) -> bool {
        let on = self.skip(at, Word::On);
        match self.word(on) {
            Some(Word::Day(_) | Word::Weekday(..)) => true,
            Some(Word::This | Word::Next | Word::Last) => {
                matches!(self.word(on + 1), Some(Word::Weekday(..) | Word::Unit(Unit::Week) | Word::Part(_)))
            }
            _ => on > at && self.calendar_date(on).is_some(),
        }
    }
}

/// An hour's half of the day from the part of the day that is named with it: "8 in the evening".
fn settle(point: &mut Point) {
    let (Some(clock), Some(part)) = (&mut point.clock, point.part) else { return };
    if clock.half == DayHalf::Unsaid {
        *clock = in_part(*clock, part.part);
    }
}

fn in_part(clock: Clock, part: PartOfDay) -> Clock {
    let hour = match (part, clock.hour) {
        (PartOfDay::Morning | PartOfDay::Breakfast, 12) => 0,
        (PartOfDay::Night | PartOfDay::Evening | PartOfDay::Dinner, 12) => 24,
        (PartOfDay::Morning | PartOfDay::Breakfast, hour)
        | (PartOfDay::Night, hour @ 1..=4)
        | (PartOfDay::Lunch | PartOfDay::Brunch | PartOfDay::Daytime, hour @ 7..=12) => hour,
        (_, 12) => 12,
        (_, hour) => hour + 12,
    };
    let half = if hour == 24 { DayHalf::Midnight } else { DayHalf::Known };
    Clock { hour, half, ..clock }
}

#[cfg(test)]
mod tests {
    use crate::{Conventions, read};

    #[test]
    fn a_time_that_opens_a_bracket_ends_behind_it() {
        for (text, time) in [
            ("by Thursday (5pm PT).", "by Thursday (5pm PT)"),
            ("(Thursday 5pm PT)", "Thursday 5pm PT"),
            ("Thursday 5pm (PT)", "Thursday 5pm (PT)"),
        ] {
            let spans: Vec<_> =
                read(text, &Conventions::default()).iter().map(|mention| mention.span.of(text)).collect();
            assert_eq!(spans, [time], "{text}");
        }
    }
}
