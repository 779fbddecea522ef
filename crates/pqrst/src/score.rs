//! The score: how much of what this kind of message needs is there.
//!
//! An element weighs what its absence would cost: what is asked and about what weigh most, then the time, then support
//! and reason. Of an element that is needed, `present` earns its whole weight, `partial` half of it, `absent` nothing;
//! what a colleague would ask for earns half of that again. The score is what was earned of all that could be, in
//! percent. Kinds that need nothing have no score.
//!
//! Adding a missing element can only raise what its row earns, and no row depends on another, so the score never falls
//! by it.

use crate::{Element, Kind, Status};

/// What the score needs to know of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) status: Status,
    pub(crate) asked: bool,
}

/// The weight of an element in a message of a kind; 0 where it is not needed.
#[allow(clippy::match_same_arms)] // A table, kind by kind.
pub(crate) const fn weight(kind: Kind, element: Element) -> u32 {
    match (kind, element) {
        (Kind::Request, Element::Purpose) => 25,
        (Kind::Request, Element::Question) => 30,
        (Kind::Request, Element::Rationale) => 5,
        (Kind::Request, Element::Supporting) => 28,
        (Kind::Request, Element::Timeline) => 12,
        (Kind::Incident, Element::Purpose | Element::Supporting) => 35,
        (Kind::Incident, Element::Question | Element::Rationale) => 15,
        (Kind::Meeting, Element::Purpose) => 30,
        (Kind::Meeting, Element::Timeline) => 30,
        (Kind::Meeting, Element::Question | Element::Supporting) => 20,
        (Kind::Ping, Element::Purpose | Element::Question) => 50,
        (Kind::Status | Kind::Announcement | Kind::Decision, Element::Purpose | Element::Supporting) => 50,
        _ => 0,
    }
}

/// 0 to 100; `None` where nothing is due.
pub(crate) fn score(kind: Kind, rows: &[Row; 5]) -> Option<u8> {
    let (mut earned, mut possible) = (0, 0);
    for (element, row) in Element::ALL.into_iter().zip(rows) {
        let share = match row.status {
            Status::Present => 4,
            Status::Partial => 2,
            Status::Absent => 0,
        };
        let share = if row.asked { share / 2 } else { share };
        earned += weight(kind, element) * share;
        possible += weight(kind, element) * 4;
    }
    (possible > 0).then(|| (earned * 100 / possible) as u8)
}
