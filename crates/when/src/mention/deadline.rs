//! How a time is tied to its event: "by", "no later than", "until", "within", "around", and what trails it: "or earlier".

use super::{
    Relation, StretchPart,
    fact::Kind,
    reader::{Parsed, Reader},
};
use crate::language::Word;

impl Reader<'_> {
    /// A word or words before a time that tie it to its event.
    pub(super) fn relation(&self, at: usize) -> Parsed<Relation> {
        let found = match self.kind(at)? {
            Kind::Word(Word::By) => (Relation::By, at + 1),
            Kind::Word(Word::Due) => {
                let next = self.skip(at + 1, Word::Is);
                let ahead = self.is(next, Word::In) && self.length(next + 1, true).is_some();
                (
                    Relation::By,
                    if self.is_any(next, &[Word::By, Word::On, Word::At, Word::In]) && !ahead {
                        next + 1
                    } else {
                        next
                    },
                )
            }
            Kind::Word(Word::Deadline) => {
                let next = self.skip_symbol(self.skip(at + 1, Word::Is), ':');
                (
                    Relation::By,
                    if self.is_any(next, &[Word::By, Word::On, Word::At]) { next + 1 } else { next },
                )
            }
            Kind::Word(Word::Before) => {
                let or = if self.are(at + 1, &[Word::Or, Word::On]) || self.are(at + 1, &[Word::Or, Word::In])
                {
                    at + 3
                } else {
                    at + 1
                };
                (Relation::Before, or)
            }
            Kind::Word(Word::Prior) if self.is(at + 1, Word::To) => (Relation::Before, at + 2),
            Kind::Word(Word::Until | Word::Till | Word::Through) => (Relation::Until, at + 1),
            Kind::Word(Word::As) if self.is(at + 1, Word::Of) => (Relation::After, at + 2),
            Kind::Word(Word::After) => (Relation::After, at + 1),
            Kind::Word(Word::Since) => (Relation::Since, at + 1),
            Kind::Word(Word::Starting | Word::Commencing) => {
                (Relation::After, self.skip(self.skip(at + 1, Word::On), Word::From))
            }
            Kind::Word(Word::Around) => (Relation::Around, at + 1),
            Kind::Word(Word::Within) if self.window(at + 1).is_some() => (Relation::Within, at + 1),
            Kind::Word(Word::No) if self.is(at + 2, Word::Than) => match self.word(at + 1)? {
                Word::Later => (Relation::By, at + 3),
                Word::Earlier => (Relation::After, at + 3),
                _ => return None,
            },
            Kind::Word(Word::Later) if self.is(at + 1, Word::Than) => (Relation::After, at + 2),
            Kind::Word(Word::Earlier) if self.is(at + 1, Word::Than) => (Relation::Before, at + 2),
            Kind::Word(Word::On) if self.is(at + 1, Word::Or) => match self.word(at + 2)? {
                Word::Before => (Relation::By, at + 3),
                Word::After => (Relation::After, at + 3),
                Word::Earlier if self.is(at + 3, Word::Than) => (Relation::By, at + 4),
                Word::Later if self.is(at + 3, Word::Than) => (Relation::After, at + 4),
                _ => return None,
            },
            Kind::Word(Word::As) if self.is(at + 2, Word::As) => match self.word(at + 1)? {
                Word::Stretch(StretchPart::Early) => (Relation::After, at + 3),
                Word::Stretch(StretchPart::Late) => (Relation::By, at + 3),
                _ => return None,
            },
            _ => return None,
        };
        // "by around 5pm"
        let (relation, next) = found;
        Some((relation, if relation == Relation::Around { next } else { self.skip(next, Word::Around) }))
    }

    /// "or later", "or earlier", "onwards", "at the latest" after a time.
    pub(super) fn trailing_relation(&self, at: usize) -> Parsed<Relation> {
        match self.word(at)? {
            Word::Or => match self.word(at + 1)? {
                Word::Later => Some((Relation::After, at + 2)),
                Word::Earlier => Some((Relation::By, at + 2)),
                // "after 6pm or before 9am" goes on with another time.
                Word::After if !self.may_begin(at + 2) => Some((Relation::After, at + 2)),
                Word::Before if !self.may_begin(at + 2) => Some((Relation::By, at + 2)),
                _ => None,
            },
            Word::At if self.are(at + 1, &[Word::The, Word::Latest]) => Some((Relation::By, at + 3)),
            Word::Latest => Some((Relation::By, at + 1)),
            _ => None,
        }
    }
}
