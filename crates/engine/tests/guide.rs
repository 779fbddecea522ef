//! Every row of the guide that is demanded has a case that names it, in the cases of the judgement or of the engine.

use std::{collections::BTreeSet, fs, path::Path};

/// Messages, the five elements and the pitfalls; the other rows are welcome and not demanded.
fn demanded() -> impl Iterator<Item = u32> {
    (1..=12).chain(20..=25).chain([34]).chain(45..=47)
}

/// The rows that a file of cases has a heading for, with something below it.
fn named(text: &str) -> BTreeSet<u32> {
    let mut sections = text.split("\n## ").skip(1);
    let mut rows = BTreeSet::new();
    for section in &mut sections {
        let row: Option<u32> =
            section.strip_prefix("Row ").and_then(|rest| rest.split_once(':')?.0.parse().ok());
        let shown = section.contains("\n````message\n") || section.contains("\n| --- |");
        rows.extend(row.filter(|_| shown));
    }
    rows
}

#[test]
fn every_demanded_row_has_a_case() {
    let engine = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [engine.join("tests/cases"), engine.join("../pqrst/cases")];
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder of cases"));
    let rows: BTreeSet<u32> = files
        .flat_map(|file| named(&fs::read_to_string(file.expect("a file").path()).expect("cases")))
        .collect();
    let missing: Vec<u32> = demanded().filter(|row| !rows.contains(row)).collect();
    assert!(missing.is_empty(), "no case names {missing:?}");
}

#[test]
fn a_heading_alone_is_no_case() {
    let text =
        "# Cases\n\n## Row 7: asks\n\n````message\n---\nhi\n---\n````\n\n## Row 8: mail\n\n## Another\n";
    assert_eq!(named(text), BTreeSet::from([7]));
}
