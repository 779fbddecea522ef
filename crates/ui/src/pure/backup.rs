//! Roster and settings as one file that the writer can keep, read and give to a colleague.

use protocol::{Person, Settings};
use serde_json::{Value, json};

use super::language::Say;
use super::problem::{Fault, Problem};
use super::roster::{Roster, check_person};
use super::settings::{KeptSettings, check_settings};

/// The version of the file's form.
const VERSION: u64 = 1;

/// Why a file was not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not JSON; line and column of the first fault, from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It is JSON, but not an export of this extension.
    NotOurs,
    /// It was written by a later version of the extension.
    TooNew,
    /// Some of its values can't be used.
    Faults(Vec<Problem>),
}

impl Refusal {
    /// The reasons as sentences.
    #[must_use]
    pub fn sentences(&self, say: Say) -> Vec<String> {
        match self {
            Self::NotJson { line, column } => {
                vec![say("problem_not_json", &[&line.to_string(), &column.to_string()])]
            }
            Self::NotOurs => vec![say("problem_not_ours", &[])],
            Self::TooNew => vec![say("problem_too_new", &[])],
            Self::Faults(problems) => problems.iter().map(|problem| problem.sentence(say)).collect(),
        }
    }
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// The people.
    pub people: Vec<Person>,
    /// The settings, where the file has them.
    pub settings: Option<Settings>,
}

/// The text of the file; what could not be read of the store and was put aside goes into it too.
#[must_use]
pub fn export(roster: &Roster, settings: &KeptSettings, aside: &[Value]) -> String {
    let mut file = json!({
        "daylight": VERSION,
        "people": roster.written(),
        "settings": settings.written(),
    });
    if !aside.is_empty() {
        file["unreadable"] = aside.into();
    }
    format!("{file:#}\n")
}

/// Reads a file, all or nothing.
///
/// # Errors
/// Why it can't be used, every fault at once.
pub fn import(text: &str) -> Result<Backup, Refusal> {
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Refusal::NotJson { line: error.line(), column: error.column() })?;
    match file.get("daylight").and_then(Value::as_u64) {
        None => return Err(Refusal::NotOurs),
        Some(VERSION) => {}
        Some(_) => return Err(Refusal::TooNew),
    }
    let mut problems = Vec::new();
    let mut people: Vec<Person> = Vec::new();
    match file.get("people") {
        None | Some(Value::Null) => {}
        Some(Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                let path = format!("people[{index}]");
                match check_person(item, &path) {
                    Ok(person) if people.iter().any(|known| known.id == person.id) => {
                        problems.push(Problem::new(format!("{path}.id"), Fault::TwiceTheSame));
                    }
                    Ok(person) => people.push(person),
                    Err(found) => problems.extend(found),
                }
            }
        }
        Some(_) => problems.push(Problem::new("people", Fault::WrongValue)),
    }
    let settings = match file.get("settings") {
        None | Some(Value::Null) => None,
        Some(value) => check_settings(value).map_err(|found| problems.extend(found)).ok(),
    };
    if problems.is_empty() { Ok(Backup { people, settings }) } else { Err(Refusal::Faults(problems)) }
}

/// Puts the people of a file into the roster: those with a known id are replaced, the others added, nobody removed.
pub fn merge(roster: &mut Roster, people: Vec<Person>) {
    for person in people {
        roster.put(person);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::language::tests::english;
    use super::*;

    fn asha() -> Person {
        Person {
            id: "asha".to_owned(),
            name: "Asha".to_owned(),
            place: "Bangalore".to_owned(),
            zone: "Asia/Kolkata".to_owned(),
            ..Person::default()
        }
    }

    #[test]
    fn what_was_exported_is_imported_whole() {
        let mut roster = Roster::default();
        roster.put(asha());
        let settings = KeptSettings::read(Some(json!({"clock_24": false})));
        let backup = import(&export(&roster, &settings, &[])).expect("our own file is read");
        assert_eq!(backup.people, [asha()]);
        assert_eq!(backup.settings, Some(settings.settings));
    }

    #[test]
    fn an_export_holds_what_could_not_be_read() {
        let text = export(&Roster::default(), &KeptSettings::default(), &[json!({"name": "Nobody"})]);
        assert!(text.contains("Nobody"));
        assert!(import(&text).is_ok(), "and the file is read all the same");
    }

    #[test]
    fn importing_replaces_by_id_and_removes_nobody() {
        let mut roster = Roster::default();
        roster.put(asha());
        roster.put(Person { id: "ben".to_owned(), name: "Ben".to_owned(), zone: "UTC".to_owned(), ..asha() });
        merge(&mut roster, vec![Person { name: "Asha Rao".to_owned(), ..asha() }]);
        assert_eq!(
            roster.people().map(|person| person.name.as_str()).collect::<Vec<_>>(),
            ["Asha Rao", "Ben"]
        );
    }

    #[test]
    fn refusals_say_where_and_what() {
        let sentences = |text: &str| import(text).expect_err("refused").sentences(english);
        assert!(sentences("{\n  \"daylight\": 1,,\n}")[0].contains("line 2"));
        assert_eq!(import("[]"), Err(Refusal::NotOurs));
        assert_eq!(import(r#"{"daylight": 2}"#), Err(Refusal::TooNew));
        let faults = sentences(
            r#"{"daylight": 1, "people": [{"id": "a", "name": "A"}], "settings": {"clock_24": 1}}"#,
        );
        assert_eq!(faults.len(), 2);
        assert!(faults[0].contains("people[0].zone"), "{faults:?}");
        assert!(faults[1].contains("settings.clock_24"), "{faults:?}");
        let twice = r#"{"daylight": 1, "people": [
            {"id": "a", "name": "A", "zone": "UTC"}, {"id": "a", "name": "B", "zone": "UTC"}]}"#;
        assert!(sentences(twice)[0].contains("people[1].id"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,60}") {
            if let Err(refusal) = import(&text) {
                prop_assert!(!refusal.sentences(english).is_empty());
            }
        }
    }
}
