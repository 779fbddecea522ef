//! Twenty drafts of which a person says whether their purpose is known: `cases/purpose.md`.

use pqrst::{Element, Message, Status};
use when::{Conventions, Writer};

/// Of twenty, so many must be judged as the person does.
const AGREED: usize = 18;

#[test]
fn a_person_and_the_meter_agree_on_purpose() {
    let rows = include_str!("../cases/purpose.md").lines().filter_map(|line| {
        let (known, text) = line.trim_matches('|').split_once('|')?;
        Some((known.trim(), text.trim()))
    });
    let drafts: Vec<_> = rows.filter(|(known, _)| matches!(*known, "yes" | "no")).collect();
    assert_eq!(drafts.len(), 20);
    let writer = Writer {
        now: "2026-03-04T16:00:00Z".parse().expect("an instant"),
        zone: timezone::UTC,
        conventions: Conventions::default(),
        readers: Vec::new(),
    };
    let judged = |text: &str| {
        let judgement = pqrst::judge(&Message { text, ..Message::default() }, &writer);
        judgement.elements[Element::Purpose as usize].status == Status::Present
    };
    let differing: Vec<_> = drafts.iter().filter(|(known, text)| judged(text) != (*known == "yes")).collect();
    assert!(differing.len() + AGREED <= drafts.len(), "{differing:#?}");
}
