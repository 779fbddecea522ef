//! Decades: "the 1990s", "the 80's", "the nineties"; "last decade" is a unit like others.

use super::{
    Date,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A decade.
    pub(super) fn decade(&self, at: usize) -> Parsed<Date> {
        let start = self.skip(at, Word::The);
        // "in her thirties" are an age, and "80s" alone are seconds.
        let the = start > at;
        let (first, next) = match self.kind(start)? {
            Kind::Word(Word::Decade(decade)) if the => (in_century(decade.into()), start + 1),
            Kind::Number { value, digits: 4 } if (1000..=2999).contains(&value) => {
                (value as i32, self.plural(start + 1)?)
            }
            Kind::Number { value, digits: 2 } if the => (in_century(value), self.plural(start + 1)?),
            _ => return None,
        };
        (first % 10 == 0).then_some((Date::Decade(first), next))
    }

    /// The position after "s" or "'s" right behind a number.
    fn plural(&self, at: usize) -> Option<usize> {
        let s = self.skip_symbol(at, '\'');
        (self.is(s, Word::S) && (at..=s).all(|at| self.glued(at))).then_some(s + 1)
    }
}

/// The first year of a decade that is named without its century: the thirties to the nineties are those of the last.
fn in_century(decade: u32) -> i32 {
    decade as i32 + if decade < 30 { 2000 } else { 1900 }
}
