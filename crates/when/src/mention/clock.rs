//! Clock times: "5pm", "17:00", "half past four", "noon", "1700 hours", "ten thirty am".

use super::{
    Clock, DayHalf, Meridiem, Precision, Unit,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

/// Whether a number alone may be an hour here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bare {
    /// "3" is a number.
    No,
    /// "3" is an hour, since "at" or the like stands before it.
    Yes,
}

/// Numbers of a clock before its half of the day is known.
#[derive(Clone, Copy)]
pub(super) struct Face {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
    pub(super) precision: Precision,
    /// The numbers are written as a clock of 24 hours has them.
    pub(super) of_24: bool,
    /// Without "am" or the like it would be a number like any other.
    pub(super) weak: bool,
}

impl Face {
    pub(super) fn hour(hour: u32) -> Self {
        Self { hour, minute: 0, second: 0, precision: Precision::Hour, of_24: false, weak: true }
    }

    pub(super) fn minute(hour: u32, minute: u32) -> Self {
        Self { minute, precision: Precision::Minute, ..Self::hour(hour) }
    }
}

impl Reader<'_> {
    /// A clock time.
    pub(super) fn clock(&self, at: usize, bare: Bare) -> Parsed<Clock> {
        if let Some(found) = self.named_hour(at).or_else(|| self.past_or_to(at)) {
            return Some(found);
        }
        let (face, next) = self.face(at, bare)?;
        self.finish(face, next, bare)
    }

    /// The numbers of a clock: "5", "17:00", "17h30", "1030", "ten thirty".
    fn face(&self, at: usize, bare: Bare) -> Parsed<Face> {
        match self.kind(at)? {
            Kind::Number { value, digits: digits @ 1..=2 } => self.face_in_digits(at, value, digits, bare),
            Kind::Number { value, digits: digits @ 3..=4 } => {
                self.face_without_colon(at, value, digits, bare)
            }
            Kind::Number { value, digits: 6 } if self.is(at.wrapping_sub(1), Word::T) => {
                let face = Face {
                    of_24: true,
                    weak: false,
                    second: value % 100,
                    precision: Precision::Second,
                    ..Face::minute(value / 10_000, value / 100 % 100)
                };
                Some((face, at + 1))
            }
            Kind::Word(Word::Cardinal(hour @ 1..=12)) => Some(self.face_in_words(at, u32::from(hour))),
            // "fifteen thirty"
            Kind::Word(Word::Cardinal(hour @ 13..=19)) => Some(self.face_in_words(at, u32::from(hour)))
                .filter(|(face, _)| face.precision == Precision::Minute),
            _ => None,
        }
    }

    fn face_in_digits(&self, at: usize, hour: u32, digits: u8, bare: Bare) -> Parsed<Face> {
        if hour > 24 {
            return None;
        }
        let of_24 = hour == 0 || hour > 12 || digits == 2 && hour < 10;
        let two_digits = |at: usize| {
            self.digits(at)
                .filter(|(value, digits)| *digits == 2 && *value < 60 && self.glued(at))
                .map(|(value, _)| value)
        };
        if self.symbol(at + 1, ':')
            && self.glued(at + 1)
            && let Some(minute) = two_digits(at + 2)
        {
            let mut face = Face { of_24, weak: false, ..Face::minute(hour, minute) };
            let mut next = at + 3;
            if (self.symbol(next, ':') || self.symbol(next, '.'))
                && self.glued(next)
                && let Some(second) = two_digits(next + 1)
            {
                face = Face { second, precision: Precision::Second, ..face };
                next += 2;
                // A fraction of a second says no more than we keep.
                if self.symbol(next, '.')
                    && self.glued(next)
                    && self.glued(next + 1)
                    && self.digits(next + 1).is_some()
                {
                    next += 2;
                }
            }
            // "1:2:3", "a 1:50 flow"
            let ratio = self.symbol(next, ':') && self.glued(next) && self.digits(next + 1).is_some()
                || self.is(at.wrapping_sub(1), Word::A) && self.kind(next) == Some(Kind::Other);
            return (!ratio).then_some((face, next));
        }
        if self.is(at + 1, Word::H) && self.glued(at + 1) {
            if let Some(minute) = two_digits(at + 2) {
                // "2h30m" is a length.
                if self.glued(at + 3)
                    && self.is_any(at + 3, &[Word::Letter(Unit::Minute), Word::Unit(Unit::Minute)])
                {
                    return None;
                }
                return Some((Face { of_24: true, weak: false, ..Face::minute(hour, minute) }, at + 3));
            }
            return Some((Face { of_24: true, ..Face::hour(hour) }, at + 2));
        }
        if self.symbol(at + 1, '.')
            && self.glued(at + 1)
            && let Some(minute) = two_digits(at + 2)
            && !(self.symbol(at + 3, '.') && self.glued(at + 3) && self.digits(at + 4).is_some())
            && (self.meridiem(at + 3, true).is_some()
                || self.offset_sign(at + 3)
                || bare == Bare::Yes
                    && !self.is_any(at.wrapping_sub(1), &[Word::From, Word::Between, Word::To])
                    && hour > 0
                    && self.ends_phrase(at + 3)
                    && !self.symbol(at + 3, '%')
                    && !self.is_unit(at + 3))
        {
            return Some((
                Face {
                    of_24,
                    weak: self.meridiem(at + 3, true).is_none() && !self.offset_sign(at + 3),
                    ..Face::minute(hour, minute)
                },
                at + 3,
            ));
        }
        Some((Face { of_24, ..Face::hour(hour) }, at + 1))
    }

    /// "1030": only with "am", "hours", a zone, or after "at".
    fn face_without_colon(&self, at: usize, value: u32, digits: u8, bare: Bare) -> Parsed<Face> {
        let (hour, minute) = (value / 100, value % 100);
        if hour > 24 || minute > 59 {
            return None;
        }
        let of_24 = hour == 0 || hour > 12 || digits == 4 && hour < 10;
        let face = Face { of_24, ..Face::minute(hour, minute) };
        let next = at + 1;
        if self.is(next, Word::H) && self.glued(next) && !self.glued(next + 1) {
            return Some((Face { of_24: true, weak: false, ..face }, next + 1));
        }
        if self.is(next, Word::Unit(Unit::Hour)) && digits == 4 {
            return Some((Face { of_24: true, weak: false, ..face }, next + 1));
        }
        if self.raw(next).eq_ignore_ascii_case("z") && self.glued(next)
            || matches!(self.raw(next), "UTC" | "GMT" | "Zulu" | "zulu")
        {
            return Some((Face { of_24: true, weak: false, ..face }, next));
        }
        // "from 2019" is a year.
        let year = (1970..=2099).contains(&value) && digits == 4;
        let placed = !year || self.is(at.wrapping_sub(1), Word::At) || self.symbol(at.wrapping_sub(1), '@');
        if bare == Bare::Yes && placed && self.ends_phrase(next) {
            return Some((face, next));
        }
        self.meridiem(next, true).map(|_| (face, next))
    }

    /// What may follow the numbers: "o'clock", "am", "ish", "sharp".
    fn finish(&self, face: Face, at: usize, bare: Bare) -> Parsed<Clock> {
        let mut face = face;
        let mut next = at;
        if self.is(next, Word::Ish) && self.glued(next) {
            face.weak = false;
            next += 1;
        } else if self.symbol(next, '-') && self.is(next + 1, Word::Ish) {
            face.weak = false;
            next += 2;
        }
        if face.precision == Precision::Hour
            && let Some(after) = self.o_clock(next)
        {
            face.weak = false;
            next = after;
        }
        // A lone "a" is an article unless a clock has minutes or is expected.
        let placed = || self.range_sign(next + 1).is_some() || self.zone_by_name(next + 1).is_some();
        let lone_a = at == 1 && self.ends_text(next + 1)
            || bare == Bare::Yes
            || face.precision > Precision::Hour
            || self.is(next, Word::A) && placed();
        if let Some((meridiem, after)) = self.meridiem(next, lone_a) {
            if face.hour == 0 && meridiem == Meridiem::Pm {
                return None;
            }
            if face.hour <= 12 {
                face.hour = to_24(face.hour, meridiem)?;
            } else if face.hour > 23 || face.precision == Precision::Hour {
                return None;
            }
            face.of_24 = true;
            face.weak = false;
            next = after;
        } else if self.are(next, &[Word::In, Word::The])
            && let Some((meridiem, after)) = self.meridiem(next + 2, false)
        {
            face.hour = to_24(face.hour, meridiem)?;
            (face.of_24, face.weak, next) = (true, false, after);
        } else if face.weak && bare == Bare::No && !self.is_h_clock(at, next) {
            return None;
        }
        // "20:00h", "08:00 hrs"
        let hours = self.is(next, Word::H) && self.glued(next) || self.is(next, Word::Unit(Unit::Hour));
        if hours && face.of_24 && !face.weak && face.precision == Precision::Minute {
            next += 1;
        }
        if self.is(next, Word::Sharp) {
            next += 1;
        }
        if face.weak
            && (self.is_unit(next)
                || matches!(self.word(self.skip(next, Word::Of)), Some(Word::Month(..)))
                || matches!(self.word(next), Some(Word::S | Word::Letter(_)))
                || self.symbol(next, '%')
                || self.is(next, Word::Times(100))
                || self.is(next, Word::OrdinalSuffix) && self.glued(next))
        {
            return None;
        }
        Some((face.clock()?, next))
    }

    /// "15h" before a zone or "for": without them it may be a length.
    fn is_h_clock(&self, at: usize, next: usize) -> bool {
        self.is(at.wrapping_sub(1), Word::H) && (self.zone(next).is_some() || self.is(next, Word::For))
    }

    /// "o'clock", "oclock", "o clock".
    pub(super) fn o_clock(&self, at: usize) -> Option<usize> {
        if self.is(at, Word::OClock) {
            return Some(at + 1);
        }
        if self.is(at, Word::O) {
            let next = self.skip_symbol(at + 1, '\'');
            return self.is(next, Word::Clock).then_some(next + 1);
        }
        None
    }

    /// "am", "pm", "a.m.", "p m", and the letter alone: "p" right after a number, "a" too where `lone_a`.
    pub(super) fn meridiem(&self, at: usize, lone_a: bool) -> Parsed<Meridiem> {
        let meridiem = match self.word(at)? {
            Word::Meridiem(meridiem) if self.raw(at).len() == 2 => return Some((meridiem, at + 1)),
            Word::Meridiem(meridiem) => meridiem,
            Word::A if self.raw(at).len() == 1 => Meridiem::Am,
            _ => return None,
        };
        let dot = self.skip_symbol(at + 1, '.');
        if self.is(dot, Word::Letter(Unit::Minute)) && !(dot == at + 1 && self.glued(dot)) {
            let end = if self.symbol(dot + 1, '.') && self.glued(dot + 1)
                || dot > at + 1 && self.symbol(dot + 1, '.')
            {
                dot + 2
            } else {
                dot + 1
            };
            return Some((meridiem, end));
        }
        let joined = self.glued(at) && (meridiem == Meridiem::Pm || lone_a);
        let dotted = dot > at + 1 && self.glued(at + 1) && lone_a && self.capitalised(at);
        (joined || dotted).then_some((meridiem, if dotted && !joined { dot } else { at + 1 }))
    }

    /// Whether a word for a unit is at a position: "5 minutes" is no clock.
    pub(super) fn is_unit(&self, at: usize) -> bool {
        matches!(self.word(at), Some(Word::Unit(_) | Word::Business | Word::Workday | Word::Weekend))
    }

    /// Whether a sign of an offset and a number are glued here: "23.00+14".
    fn offset_sign(&self, at: usize) -> bool {
        (self.symbol(at, '+') || self.symbol(at, '-'))
            && self.glued(at)
            && self.glued(at + 1)
            && self.digits(at + 1).is_some_and(|(_, digits)| digits == 2 || digits == 4)
    }
}

impl Face {
    pub(super) fn clock(self) -> Option<Clock> {
        let half = match self.hour {
            24 if self.minute == 0 && self.second == 0 => DayHalf::Midnight,
            24.. => return None,
            0 | 13.. => DayHalf::Known,
            _ if self.of_24 => DayHalf::Known,
            _ => DayHalf::Unsaid,
        };
        (self.minute < 60 && self.second < 60).then_some(Clock {
            hour: self.hour as u8,
            minute: self.minute as u8,
            second: self.second as u8,
            precision: self.precision,
            half,
        })
    }
}

pub(super) fn named(hour: u8) -> Clock {
    let half = if hour == 24 { DayHalf::Midnight } else { DayHalf::Known };
    Clock { hour, minute: 0, second: 0, precision: Precision::Hour, half }
}

/// The hour of 24 for an hour of 12.
pub(super) fn to_24(hour: u32, meridiem: Meridiem) -> Option<u32> {
    match (hour, meridiem) {
        (0 | 12, Meridiem::Am) => Some(0),
        (12, Meridiem::Pm) => Some(12),
        (1..=11, Meridiem::Am) => Some(hour),
        (1..=11, Meridiem::Pm) => Some(hour + 12),
        _ => None,
    }
}
