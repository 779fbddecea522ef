//! Zones where people put them: "5pm PT", "14:00 UTC+2", "9am London time", "10:00 (Eastern)", "your time".

use timezone::Tz;

use super::{
    clock::Bare,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::{
    language::Word,
    zone::{self, Season, Zone, ZoneName},
};

/// The longest name in words: "australian eastern standard time".
const LONGEST: usize = 4;

/// The longest name of a place, with its signs: "Port-au-Prince".
const LONGEST_PLACE: usize = 5;

impl Reader<'_> {
    /// A zone after a clock time or a date.
    pub(super) fn zone(&self, at: usize) -> Parsed<ZoneName> {
        if self.symbol(at, '(') {
            let (zone, next) = self.zone_inside(at + 1, true)?;
            return self.symbol(next, ')').then_some((zone, next + 1));
        }
        self.zone_inside(at, false)
    }

    fn zone_inside(&self, at: usize, alone: bool) -> Parsed<ZoneName> {
        self.zone_offset(at)
            .or_else(|| self.zone_of_a_person(at))
            .or_else(|| self.zone_by_path(at))
            .or_else(|| self.zone_by_name(at))
            .or_else(|| self.zone_by_letters(at))
            .or_else(|| self.zone_by_place(at, alone))
    }

    /// "+0530", "UTC+5:30", "GMT -8".
    fn zone_offset(&self, at: usize) -> Parsed<ZoneName> {
        let named = matches!(self.raw(at), "UTC" | "GMT" | "utc" | "gmt" | "Utc" | "Gmt");
        let sign_at = if named { at + 1 } else { at };
        let sign = match self.kind(sign_at)? {
            Kind::Symbol('+') => 1,
            Kind::Symbol('-') => -1,
            _ => return None,
        };
        let (value, digits) = self.digits(sign_at + 1)?;
        if !self.glued(sign_at + 1) && !named {
            return None;
        }
        let mut colon = false;
        let (hours, minutes, next) = if digits <= 2 {
            match self.digits(sign_at + 3) {
                Some((minutes, 2)) if self.symbol(sign_at + 2, ':') => {
                    colon = digits == 2 && sign > 0 && minutes % 15 == 0;
                    (value, minutes, sign_at + 4)
                }
                _ => (value, 0, sign_at + 2),
            }
        } else if digits == 4 {
            (value / 100, value % 100, sign_at + 2)
        } else {
            return None;
        };
        // Without "UTC", "9:00-10" and "10:00-11:00" are ranges of hours: a minus counts after seconds or an ISO time only,
        // or as four digits on their own.
        let whole = digits == 4 && !self.glued(sign_at) && value <= 1400 && minutes % 15 == 0
            || colon && !self.glued(sign_at);
        let joined = self.glued(sign_at) && (sign > 0 || self.exact_clock_before(sign_at));
        if !(named || whole || joined) || self.is_unit(next) || self.meridiem(next, true).is_some() {
            return None;
        }
        Some((ZoneName::Offset(zone::offset_minutes(sign, hours, minutes)?), next))
    }

    /// Whether a clock with seconds, or one after the "T" of an ISO time, ends right before a position.
    fn exact_clock_before(&self, at: usize) -> bool {
        at >= 4
            && self.digits(at.wrapping_sub(1)).is_some()
            && (self.symbol(at.wrapping_sub(4), ':') && self.glued(at.wrapping_sub(3))
                || self.is(at.wrapping_sub(4), Word::T))
    }

    /// "my time", "your time", "local time".
    fn zone_of_a_person(&self, at: usize) -> Parsed<ZoneName> {
        let name = match self.word(at)? {
            Word::My | Word::Our | Word::Local | Word::Server => ZoneName::Mine,
            Word::Your => ZoneName::Yours,
            _ => return None,
        };
        let time = self.skip(at + 1, Word::Local);
        self.is(time, Word::Time).then_some((name, time + 1))
    }

    /// "`America/New_York`".
    fn zone_by_path(&self, at: usize) -> Parsed<ZoneName> {
        if !self.symbol(at + 1, '/') || !self.glued(at + 1) {
            return None;
        }
        // "America/North_Dakota/New_Salem", "Etc/GMT+12": the longest run that is a name.
        let is_part = |at: usize| match self.kind(at) {
            Some(Kind::Symbol(sign)) => matches!(sign, '_' | '/' | '-' | '+'),
            kind => kind.is_some(),
        };
        let end = (at + 1..at + 12).take_while(|next| self.glued(*next) && is_part(*next)).last()? + 1;
        (at + 3..=end).rev().find_map(|next| {
            let written = self.text(at, next);
            let zone: Tz = written.parse().ok()?;
            Some((known(written, vec![Zone::Named(zone)], Season::Either, false), next))
        })
    }

    /// "PT", "Eastern", "pacific standard time".
    pub(super) fn zone_by_name(&self, at: usize) -> Parsed<ZoneName> {
        let words = (0..LONGEST)
            .take_while(|step| {
                self.kind(at + step).is_some_and(|kind| matches!(kind, Kind::Other | Kind::Word(_)))
            })
            .count();
        for count in (1..=words).rev() {
            let written = self.text(at, at + count);
            let Some(name) = zone::known(written) else { continue };
            let everyday = name.capitals || count == 1 && matches!(self.kind(at), Some(Kind::Word(_)));
            // "TODAY AT 9:00": in a line of capitals they say nothing.
            let preposition = self.is(at, Word::At) && self.clock(at + 1, Bare::Yes).is_some();
            // "…T12:00:00z"
            let glued = self.glued(at) && self.exact_clock_before(at);
            if everyday && !(self.all_capitals(at) || glued) || preposition {
                continue;
            }
            let candidates = name.candidates.iter().map(|zone| Zone::Named(*zone)).collect();
            let mut next = at + count;
            if self.is(next, Word::Time) {
                next += 1;
            }
            return Some((known(written, candidates, name.season, name.mixed_up), next));
        }
        None
    }

    /// "E.T.", "P.S.T."
    fn zone_by_letters(&self, at: usize) -> Parsed<ZoneName> {
        let is_letter =
            |at: usize| self.raw(at).len() == 1 && self.capitalised(at) && self.symbol(at + 1, '.');
        let letters = (0..LONGEST).take_while(|letter| is_letter(at + 2 * letter)).count();
        if letters < 2 {
            return None;
        }
        let written: String = (0..letters).map(|letter| self.raw(at + 2 * letter)).collect();
        let name = zone::known(&written)?;
        let candidates = name.candidates.iter().map(|zone| Zone::Named(*zone)).collect();
        Some((known(&written, candidates, name.season, name.mixed_up), at + 2 * letters))
    }

    /// "London time", "in Bangalore", "(Berlin)".
    fn zone_by_place(&self, at: usize, alone: bool) -> Parsed<ZoneName> {
        let start = self.skip(at, Word::In);
        let alone = alone || start > at;
        let start = self.skip(start, Word::The);
        // "St. John's" and "Port-au-Prince" have signs within.
        let is_part = |at: usize| match self.kind(at) {
            Some(Kind::Symbol(sign)) => matches!(sign, '.' | '\'' | '-') && self.glued(at),
            Some(Kind::Number { .. }) | None => false,
            Some(_) => true,
        };
        let words = (0..LONGEST_PLACE).take_while(|step| is_part(start + step)).count();
        for count in (1..=words).rev() {
            let next = start + count;
            let time = self.is(next, Word::Time);
            // "(11:00 Lagos, 15:30 Bengaluru)": a city that ends its phrase.
            let placed = alone || self.ends_text(next) || self.symbol(next, '(') || self.symbol(next, ')');
            if !(time || placed && self.capitalised(start)) {
                continue;
            }
            if matches!(self.kind(next - 1), Some(Kind::Symbol(_))) {
                continue;
            }
            let written = self.text(start, next);
            let candidates = zone::of_place(written);
            if !candidates.is_empty() {
                return Some((known(written, candidates, Season::Either, false), next + usize::from(time)));
            }
        }
        None
    }
}

fn known(written: &str, candidates: Vec<Zone>, season: Season, mixed_up: bool) -> ZoneName {
    ZoneName::Known { written: written.to_owned(), candidates, season, mixed_up }
}
