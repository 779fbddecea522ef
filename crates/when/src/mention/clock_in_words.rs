//! Clock times that are told in words: "half past four", "quarter to 6", "ten thirty", "noon".

use super::{
    Clock, StretchPart, Unit,
    clock::{Face, named, to_24},
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "noon", "midnight", "12 noon", "mid-day".
    pub(super) fn named_hour(&self, at: usize) -> Parsed<Clock> {
        let after_twelve = if self.digits(at).is_some_and(|(value, _)| value == 12) { at + 1 } else { at };
        if let Some(Word::NamedHour(hour)) = self.word(after_twelve) {
            return Some((named(hour), after_twelve + 1));
        }
        if self.is(at, Word::Stretch(StretchPart::Middle)) && self.raw(at).len() == 3 {
            let next = self.skip_symbol(at + 1, '-');
            return match self.word(next)? {
                Word::Unit(Unit::Day) => Some((named(12), next + 1)),
                Word::Part(super::PartOfDay::Night) => Some((named(24), next + 1)),
                _ => None,
            };
        }
        None
    }

    /// "half past four", "quarter to 6", "20 past 3pm", "five minutes to eight".
    pub(super) fn past_or_to(&self, at: usize) -> Parsed<Clock> {
        let start = self.skip(at, Word::A);
        let (minutes, next, sure) = match self.kind(start)? {
            Kind::Word(Word::Half) => (30, start + 1, true),
            Kind::Word(Word::Quarter) => (15, start + 1, true),
            Kind::Number { value, digits: 1..=2 } if value < 60 => (value, start + 1, false),
            Kind::Word(Word::Cardinal(_)) => {
                let (value, next) = self.below_hundred(start).filter(|(value, _)| *value < 60)?;
                (value, next, false)
            }
            _ => return None,
        };
        // "half four", as the British say it
        if minutes == 30
            && self.is(start, Word::Half)
            && (at == 0 || self.word(at.wrapping_sub(1)).is_some_and(Word::leads))
            && let Some((hour, next)) = self.hour_of_a_clock(next).filter(|(_, next)| self.ends_text(*next))
        {
            return Some((Face::minute(hour.hour, 30).clock()?, next));
        }
        let said_minutes = self.is(next, Word::Unit(Unit::Minute));
        let sure = sure || said_minutes;
        let next = next + usize::from(said_minutes);
        let before = match self.word(next)? {
            Word::Past => false,
            Word::After if sure && minutes != 30 || minutes % 5 == 0 && !sure => false,
            Word::To | Word::Till if sure || minutes == 20 || minutes == 25 => true,
            Word::Before | Word::Of if sure && minutes == 15 => true,
            _ => return None,
        };
        let (hour, next) = self.hour_of_a_clock(next + 1)?;
        let mut face = Face::minute(hour.hour, hour.minute);
        if face.minute != 0 {
            return None;
        }
        (face.hour, face.minute) =
            if before { ((hour.hour + 23) % 24, 60 - minutes) } else { (hour.hour % 24, minutes) };
        if hour.of_24 || hour.hour > 12 {
            face.of_24 = true;
        } else if before && hour.hour == 1 {
            face.hour = 12;
        }
        face.weak = false;
        if let Some((meridiem, next)) = self.meridiem(next, true) {
            // "quarter to 12pm" is in the morning: the half of the day is the hour's that is named.
            let named = to_24(hour.hour, meridiem)?;
            face.hour = if before { (named + 23) % 24 } else { named };
            face.of_24 = true;
            return Some((face.clock()?, next));
        }
        Some((face.clock()?, next))
    }

    /// The hour after "past" and "to": a number, a word, "noon".
    pub(super) fn hour_of_a_clock(&self, at: usize) -> Parsed<Face> {
        if let Some(Word::NamedHour(hour)) = self.word(at) {
            return Some((Face { of_24: true, ..Face::hour(u32::from(hour)) }, at + 1));
        }
        let (hour, next) = match self.kind(at)? {
            Kind::Number { value, digits: 1..=2 } => (value, at + 1),
            Kind::Word(Word::Cardinal(value @ 1..=12)) => (u32::from(value), at + 1),
            _ => return None,
        };
        if hour > 24 || self.is_unit(next) || self.symbol(next, ':') && self.glued(next) {
            return None;
        }
        let next = self.o_clock(next).unwrap_or(next);
        Some((Face::hour(hour), next))
    }

    /// "ten", "ten thirty", "nine fifty nine", "twelve oh three".
    pub(super) fn face_in_words(&self, at: usize, hour: u32) -> (Face, usize) {
        let next = self.skip_symbol(at + 1, '-');
        if self.is_any(next, &[Word::O, Word::Zero]) {
            let ones = self.skip_symbol(next + 1, '-');
            if let Some(Word::Cardinal(one @ 1..=9)) = self.word(ones) {
                return (Face::minute(hour, u32::from(one)), ones + 1);
            }
        }
        if let Some((minute @ 10..=59, after)) = self.below_hundred(next)
            && !self.is_unit(after)
        {
            return (Face::minute(hour, minute), after);
        }
        (Face::hour(hour), at + 1)
    }
}
