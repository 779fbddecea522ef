//! One instant that is stated for two zones: "8am ET / 2pm CET".

use super::{Meaning, Mention, fact::Kind, reader::Reader};

impl Reader<'_> {
    /// Whether the sign between two positions puts one time beside another.
    pub(super) fn restates(&self, from: usize, to: usize) -> bool {
        to == from + 1 && matches!(self.kind(from), Some(Kind::Symbol('/' | '(' | '=' | ',')))
    }
}

/// "8am ET / 2pm CET": the second states the instant of the first, on the same day unless it names another. Answers whether
/// it is so.
pub(super) fn restate(before: &mut Mention, mention: &mut Mention) -> bool {
    let zones = (before.zone().cloned(), mention.zone().cloned());
    let (
        Meaning::Point(first) | Meaning::Range { from: first, .. },
        Meaning::Point(second) | Meaning::Range { from: second, .. },
    ) = (&mut before.meaning, &mut mention.meaning)
    else {
        return false;
    };
    let clocks = first.clock.is_some() && second.clock.is_some();
    let zones_differ = matches!(&zones, (Some(one), Some(other)) if one != other);
    if !clocks || !zones_differ || first.date.is_some() && second.date.is_some() {
        return false;
    }
    if second.date.is_some() {
        first.date.clone_from(&second.date);
    }
    mention.restates = Some(Box::new(before.meaning.clone()));
    true
}
