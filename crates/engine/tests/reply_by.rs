//! The table in `cases/reply_by.md`, run as it stands.

mod support;

use protocol::{Channel, DraftInput};
use support::{analyse, draft, environment, five_cities};

fn channel(name: &str) -> Channel {
    match name {
        "chat" => Channel::Chat,
        "email" => Channel::Email,
        "incident" => Channel::Incident,
        other => panic!("{other}"),
    }
}

/// The line that one press would put into the draft; empty where none is offered.
fn offered(row: &[&str; 4]) -> String {
    let [surface, readers, text, _] = row;
    let readers: Vec<&str> = readers.split(", ").collect();
    let people = five_cities().into_iter().filter(|person| readers.contains(&person.name.as_str()));
    let written = DraftInput { channel: channel(surface), ..draft(text) };
    let (advice, ..) = analyse(written, &environment(people.collect()));
    let lines: Vec<&str> = advice.fixes.iter().map(|fix| fix.edit.insert.trim()).collect();
    lines.join(" / ")
}

#[test]
fn the_table_holds() {
    let rows: Vec<[&str; 4]> = include_str!("cases/reply_by.md")
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> =
                line.strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect();
            cells.try_into().ok()
        })
        .skip(2)
        .collect();
    assert_eq!(rows.len(), 7);
    let faults: Vec<String> = rows
        .iter()
        .filter(|row| offered(row) != row[3])
        .map(|row| format!("{row:?}\n  found {}", offered(row)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
