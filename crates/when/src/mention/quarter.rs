//! Quarters and halves of a year: "Q3", "Q3 2026", "2026-Q1", "3Q26", "H1 2026".

use super::{
    Counted, Date, Unit, Year,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "Q3", "Q3 2026", "2026-Q1", "18q4", "H1 2026".
    pub(super) fn quarter(&self, at: usize) -> Parsed<Date> {
        if let Some((number, halves, next)) = self.quarter_name(at) {
            // "Q3 FY26", "Q3 of next fiscal year"
            if let (false, Some((of, next))) = (halves, self.fiscal_year(self.skip(next, Word::Of))) {
                let (number, what) = (i16::from(number), Counted::Unit(Unit::Quarter));
                return Some((Date::Nth { number, what, of: Some(Box::new(of)) }, next));
            }
            let after = self.skip_symbol(next, '-');
            let after = self.skip_symbol(after, '/');
            let after = self.skip_symbol(after, ',');
            let (year, next) =
                self.year(after, self.glued(after)).map_or((None, next), |(year, next)| (Some(year), next));
            // "h2" is a heading, and a half of a year with a year.
            let half = !halves || year.is_some() || self.raw(at) == "H";
            return half.then_some((Date::Quarter { year, number, halves }, next));
        }
        let (value, digits) = self.digits(at).filter(|_| self.starts_number(at))?;
        let year = match digits {
            4 if (1900..=2199).contains(&value) => value as i32,
            2 if self.glued(at + 1) => 2000 + value as i32,
            _ => return None,
        };
        let name = if self.symbol(at + 1, '-') || self.symbol(at + 1, '/') { at + 2 } else { at + 1 };
        let (number, halves, next) = self.quarter_name(name)?;
        Some((Date::Quarter { year: Some(Year::Number(year)), number, halves }, next))
    }

    /// "Q3", "H1", "3Q".
    fn quarter_name(&self, at: usize) -> Option<(u8, bool, usize)> {
        let halves = match self.kind(at)? {
            Kind::Word(Word::Q) => false,
            Kind::Word(Word::H) => true,
            Kind::Number { value: number @ 1..=4, digits: 1 } => {
                let named = self.glued(at + 1) && self.is(at + 1, Word::Q) && self.starts_number(at);
                return named.then_some((number as u8, false, at + 2));
            }
            _ => return None,
        };
        let (number, 1) = self.digits(at + 1).filter(|_| self.glued(at + 1))? else { return None };
        let most = if halves { 2 } else { 4 };
        let ends = !self.glued(at + 2) || matches!(self.kind(at + 2), Some(Kind::Symbol(_)));
        ((1..=most).contains(&number) && ends).then_some((number as u8, halves, at + 2))
    }
}
