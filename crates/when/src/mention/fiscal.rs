//! Fiscal years: "FY27", "next fiscal year", "FY end", "end of the fiscal year".

use super::{
    Counted, Date, StretchPart, Unit, Year,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// "FY end", "fiscal year end", "end of the fiscal year".
    pub(super) fn fiscal_year_end(&self, at: usize) -> Parsed<Date> {
        let is_end = |at: usize| self.is(at, Word::Stretch(StretchPart::End));
        if self.is(at, Word::Fiscal) {
            let end = self.skip(at + 1, Word::Unit(Unit::Year));
            return is_end(end).then_some((Date::FiscalYearEnd, end + 1));
        }
        if !is_end(at) || !self.is(at + 1, Word::Of) {
            return None;
        }
        let fiscal = self.skip(at + 2, Word::The);
        if let Some((Date::FiscalYear(year), next)) = self.fiscal_year(fiscal) {
            let (number, what) = (-1, Counted::Unit(Unit::Day));
            return Some((Date::Nth { number, what, of: Some(Box::new(Date::FiscalYear(year))) }, next));
        }
        self.is(fiscal, Word::Fiscal)
            .then(|| (Date::FiscalYearEnd, self.skip(fiscal + 1, Word::Unit(Unit::Year))))
    }

    /// "FY26", "fiscal year 2026", "next fiscal year".
    pub(super) fn fiscal_year(&self, at: usize) -> Parsed<Date> {
        let (which, fiscal) = self.which(at).map_or((None, at), |(which, next)| (Some(which), next));
        if !self.is(fiscal, Word::Fiscal) {
            return None;
        }
        let next = self.skip(fiscal + 1, Word::Unit(Unit::Year));
        if let Some(which) = which {
            return (next > fiscal + 1 || self.raw(fiscal).len() == 2)
                .then(|| (Date::FiscalYear(Year::Offset(which.steps())), next));
        }
        let (year, next) = self.year(next, true).filter(|_| self.digits(next).is_some())?;
        Some((Date::FiscalYear(year), next))
    }
}
