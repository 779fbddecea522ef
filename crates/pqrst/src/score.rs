//! The score: how well a reader in another time zone can act on the message without asking back.
//!
//! Each element that this kind of message needs has a [`weight`]. An element that is present earns all of it. One that
//! is partly there or absent, and that no colleague would ask for, still earns a part: the reader can do without, but
//! would be quicker with it. One that a colleague would ask for earns nothing and costs its weight once more: it is a
//! round trip. The score is what was earned of all that could be, in percent, and never below 0:
//!
//! ```text
//! score = max(0, 100 × Σ weight × earned / Σ weight)
//!                           present   partial   absent   asked for
//! earned, Supporting           1        3/8       2/8       -1
//! earned, the others           1        6/8       4/8       -1
//! ```
//!
//! Kinds that need nothing have no score. No row depends on another, and each earns more the more of the element is
//! there, so adding what is missing never lowers the score.

use crate::{Element, Kind, Status};

/// What the score needs to know of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) status: Status,
    pub(crate) asked: bool,
}

/// The weight of an element in a message of a kind; 0 where it is not needed.
#[allow(clippy::match_same_arms)] // A table, kind by kind.
pub(crate) const fn weight(kind: Kind, element: Element) -> i32 {
    match (kind, element) {
        (Kind::Request, Element::Purpose | Element::Question) => 22,
        (Kind::Request, Element::Rationale) => 5,
        (Kind::Request, Element::Supporting) => 25,
        (Kind::Request, Element::Timeline) => 18,
        (Kind::Incident, Element::Purpose | Element::Supporting) => 35,
        (Kind::Incident, Element::Question | Element::Rationale) => 15,
        (Kind::Meeting, Element::Purpose | Element::Timeline) => 30,
        (Kind::Meeting, Element::Question | Element::Supporting) => 20,
        (Kind::Ping, Element::Purpose | Element::Question) => 50,
        (Kind::Status | Kind::Announcement | Kind::Decision, Element::Purpose | Element::Supporting) => 50,
        _ => 0,
    }
}

/// What an element earns, in eighths of its weight.
const fn earned(element: Element, row: Row) -> i32 {
    match (row.status, element) {
        (Status::Present, _) => 8,
        _ if row.asked => -8,
        (Status::Partial, Element::Supporting) => 3,
        (Status::Partial, _) => 6,
        (Status::Absent, Element::Supporting) => 2,
        (Status::Absent, _) => 4,
    }
}

/// 0 to 100; `None` where nothing is due.
pub(crate) fn score(kind: Kind, rows: &[Row; 5]) -> Option<u8> {
    let (mut sum, mut possible) = (0, 0);
    for (element, row) in Element::ALL.into_iter().zip(rows) {
        sum += weight(kind, element) * earned(element, *row);
        possible += weight(kind, element) * 8;
    }
    (possible > 0).then(|| (sum * 100 / possible).max(0) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [Kind; 9] = [
        Kind::Incident,
        Kind::Meeting,
        Kind::Request,
        Kind::Decision,
        Kind::Status,
        Kind::Announcement,
        Kind::Answer,
        Kind::Ping,
        Kind::Social,
    ];
    const STATUSES: [Status; 3] = [Status::Absent, Status::Partial, Status::Present];

    #[test]
    fn more_of_an_element_never_lowers_the_score() {
        for kind in KINDS {
            for element in 0..5 {
                for others in STATUSES {
                    let with = |status, asked| {
                        let mut rows = [Row { status: others, asked: false }; 5];
                        rows[element] = Row { status, asked };
                        score(kind, &rows)
                    };
                    for asked in [false, true] {
                        assert!(with(Status::Partial, asked) >= with(Status::Absent, asked));
                        assert!(with(Status::Present, false) >= with(Status::Partial, asked));
                    }
                    assert!(with(Status::Absent, false) >= with(Status::Absent, true));
                }
            }
        }
    }

    #[test]
    fn everything_is_a_hundred_and_kinds_that_need_nothing_have_none() {
        let all = [Row { status: Status::Present, asked: false }; 5];
        let scores: Vec<_> = KINDS.into_iter().filter_map(|kind| score(kind, &all)).collect();
        assert_eq!(scores, [100; 7]);
    }
}
