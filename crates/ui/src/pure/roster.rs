//! The people that the writer writes to, and how they are kept.
//!
//! The store is not trusted: another version, another tool or a broken disk may have written it. What can't be read is
//! put aside whole; what is read keeps the fields that this version does not know.

use protocol::{Person, Place, WorkingWeek};
use serde_json::{Map, Value};

use super::json;
use super::problem::{Fault, Problem};

/// The roster as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    entries: Vec<Entry>,
    /// What could not be read, exactly as it was found.
    pub unreadable: Vec<Value>,
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    person: Person,
    /// The fields as they were stored, those that this version does not know included.
    stored: Map<String, Value>,
}

impl Roster {
    /// Reads what the store holds under `people`.
    #[must_use]
    pub fn read(stored: Option<Value>) -> Self {
        let mut roster = Self::default();
        match stored {
            None | Some(Value::Null) => {}
            Some(Value::Array(items)) => {
                for item in items {
                    match check_person(&item, "") {
                        Ok(person) if roster.position(&person.id).is_none() => {
                            let Value::Object(stored) = item else { unreachable!("a person is an object") };
                            roster.entries.push(Entry { person, stored });
                        }
                        _ => roster.unreadable.push(item),
                    }
                }
            }
            Some(other) => roster.unreadable.push(other),
        }
        roster
    }

    /// The array to store under `people`; what could not be read is not in it.
    #[must_use]
    pub fn written(&self) -> Value {
        self.entries
            .iter()
            .map(|entry| {
                let mut fields = entry.stored.clone();
                fields.extend(json::fields_of(&entry.person));
                Value::Object(fields)
            })
            .collect()
    }

    /// Everybody, in the order in which they were added.
    #[must_use]
    pub fn people(&self) -> impl ExactSizeIterator<Item = &Person> {
        self.entries.iter().map(|entry| &entry.person)
    }

    /// The person with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people().find(|person| person.id == id)
    }

    /// Adds the person, or puts them in the place of the one with the same id.
    pub fn put(&mut self, person: Person) {
        match self.position(&person.id) {
            Some(index) => self.entries[index].person = person,
            None => self.entries.push(Entry { person, stored: Map::new() }),
        }
    }

    /// Takes the person out; nothing happens where there is none of this id.
    pub fn remove(&mut self, id: &str) {
        self.entries.retain(|entry| entry.person.id != id);
    }

    /// An id that nobody has yet, made from the name so that an exported file can be read by people.
    #[must_use]
    pub fn new_id(&self, name: &str) -> String {
        let mut stem: String = name
            .to_lowercase()
            .chars()
            .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
            .collect();
        while stem.contains("--") {
            stem = stem.replace("--", "-");
        }
        let stem = match stem.trim_matches('-') {
            "" => "person",
            trimmed => trimmed,
        };
        let mut id = stem.to_owned();
        let mut number = 2;
        while self.position(&id).is_some() {
            id = format!("{stem}-{number}");
            number += 1;
        }
        id
    }

    fn position(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.person.id == id)
    }
}

/// A new person at a place; the holiday region is the place's.
#[must_use]
pub fn person_at(id: String, name: &str, place: &Place) -> Person {
    let mut person = Person { id, name: name.trim().to_owned(), ..Person::default() };
    move_to(&mut person, place);
    person
}

/// Moves somebody to a place. Their zone and holiday region follow; their hours and own days off stay.
pub fn move_to(person: &mut Person, place: &Place) {
    place.name.clone_into(&mut person.place);
    place.zone.clone_into(&mut person.zone);
    person.holidays.clone_from(&place.holidays);
}

/// The addresses typed into one field, parted by commas, semicolons or white space, each once.
#[must_use]
pub fn addresses_typed(text: &str) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for address in text.split(|c: char| c == ',' || c == ';' || c.is_whitespace()) {
        if !address.is_empty() && !addresses.iter().any(|known| known.eq_ignore_ascii_case(address)) {
            addresses.push(address.to_owned());
        }
    }
    addresses
}

/// Reads one person from a value of unknown origin.
///
/// # Errors
/// Every fault found, with its path under `path`.
pub fn check_person(value: &Value, path: &str) -> Result<Person, Vec<Problem>> {
    let at = |field: &str| if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") };
    let Some(fields) = value.as_object() else {
        return Err(vec![Problem::new(path, Fault::WrongValue)]);
    };
    let mut problems = Vec::new();
    for field in ["id", "name", "zone"] {
        match fields.get(field) {
            None | Some(Value::Null) => problems.push(Problem::new(at(field), Fault::Missing)),
            Some(Value::String(text)) if text.trim().is_empty() => {
                problems.push(Problem::new(at(field), Fault::Missing));
            }
            Some(Value::String(_)) => {}
            Some(_) => problems.push(Problem::new(at(field), Fault::WrongValue)),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let Some(person) = json::read::<Person>(value) else {
        return Err(wrong_fields(fields, &at));
    };
    if let Some(week) = &person.working {
        problems.extend(check_week(week, &at("working")));
    }
    for (index, day) in person.days_off.iter().enumerate() {
        if !is_date(day) {
            problems.push(Problem::new(at(&format!("days_off[{index}]")), Fault::Date));
        }
    }
    if problems.is_empty() { Ok(person) } else { Err(problems) }
}

/// Which fields, each taken alone, are not what they must be.
fn wrong_fields(fields: &Map<String, Value>, at: &dyn Fn(&str) -> String) -> Vec<Problem> {
    fields
        .iter()
        .filter(|(name, value)| {
            let alone = Map::from_iter([((*name).clone(), (*value).clone())]);
            json::read::<Person>(&Value::Object(alone)).is_none()
        })
        .map(|(name, _)| Problem::new(at(name), Fault::WrongValue))
        .collect()
}

/// What is wrong with a working week.
#[must_use]
pub fn check_week(week: &WorkingWeek, path: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    if week.start >= week.end || week.end > 1440 {
        problems.push(Problem::new(path, Fault::WorkingHours));
    }
    if week.days.iter().any(|day| *day > 6) {
        problems.push(Problem::new(format!("{path}.days"), Fault::WrongValue));
    }
    problems
}

/// Whether the text is a day as a date field gives it: "2026-12-25".
#[must_use]
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or_default();
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=length).contains(&day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn bangalore() -> Place {
        Place {
            name: "Bangalore".to_owned(),
            country: "India".to_owned(),
            zone: "Asia/Kolkata".to_owned(),
            holidays: Some("IN-KA".to_owned()),
            offset: 330,
        }
    }

    #[test]
    fn what_cannot_be_read_is_kept_aside_and_fields_of_other_versions_stay() {
        let good = json!({"id": "asha", "name": "Asha", "zone": "Asia/Kolkata", "pronouns": "she"});
        let nameless = json!({"id": "x", "zone": "Asia/Kolkata"});
        let twice = json!({"id": "asha", "name": "Another", "zone": "UTC"});
        let wrong = json!({"id": "y", "name": "Y", "zone": "UTC", "addresses": "y@example.org"});
        let mut roster = Roster::read(Some(json!([good, nameless, 7, twice, wrong])));
        assert_eq!(roster.people().len(), 1);
        assert_eq!(roster.unreadable, [nameless, json!(7), twice, wrong]);

        let mut asha = roster.get("asha").expect("she is there").clone();
        asha.name = "Asha Rao".to_owned();
        roster.put(asha);
        let written = roster.written();
        assert_eq!(written[0]["pronouns"], "she");
        assert_eq!(written[0]["name"], "Asha Rao");
    }

    #[test]
    fn a_store_of_another_shape_is_kept_aside_whole() {
        let odd = json!({"asha": {"zone": "Asia/Kolkata"}});
        assert_eq!(Roster::read(Some(odd.clone())).unreadable, [odd]);
        assert_eq!(Roster::read(None), Roster::default());
    }

    #[test]
    fn ids_come_from_names_and_never_meet() {
        let mut roster = Roster::default();
        for expected in ["asha-rao", "asha-rao-2", "asha-rao-3"] {
            let id = roster.new_id("  Asha  Rao! ");
            assert_eq!(id, expected);
            roster.put(person_at(id, "Asha Rao", &bangalore()));
        }
        assert_eq!(roster.new_id("!!"), "person");
    }

    #[test]
    fn moving_keeps_the_hours_that_were_set_by_hand() {
        let mut person = person_at("a".to_owned(), " Asha ", &bangalore());
        assert_eq!((person.name.as_str(), person.zone.as_str()), ("Asha", "Asia/Kolkata"));
        let week = WorkingWeek { days: vec![6, 0, 1, 2, 3], start: 600, end: 1140 };
        person.working = Some(week.clone());
        move_to(&mut person, &Place { name: "Berlin".to_owned(), holidays: None, ..bangalore() });
        assert_eq!(person.working, Some(week));
        assert_eq!((person.place.as_str(), person.holidays), ("Berlin", None));
    }

    #[test]
    fn every_fault_is_named_with_its_path() {
        let value = json!({
            "id": "a", "name": "A", "zone": "UTC",
            "working": {"days": [0, 9], "start": 600, "end": 540}, "days_off": ["2026-02-29", "2028-02-29"],
        });
        let problems = check_person(&value, "people[0]").expect_err("it is wrong in three places");
        let found: Vec<_> = problems.iter().map(|p| (p.path.as_str(), p.fault)).collect();
        assert_eq!(
            found,
            [
                ("people[0].working", Fault::WorkingHours),
                ("people[0].working.days", Fault::WrongValue),
                ("people[0].days_off[0]", Fault::Date),
            ]
        );
    }

    #[test]
    fn addresses_are_parted_and_kept_once() {
        assert_eq!(addresses_typed(" a@x.org, @asha;A@X.ORG\n"), ["a@x.org", "@asha"]);
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[a-z]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 6, |inner| {
            let field = prop_oneof![
                Just("id"),
                Just("name"),
                Just("zone"),
                Just("working"),
                Just("addresses"),
                Just("other")
            ];
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((field, inner), 0..6).prop_map(|fields| {
                    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
                }),
            ]
        })
    }

    fn contains(outer: &Value, inner: &Value) -> bool {
        match (outer, inner) {
            (Value::Object(outer), Value::Object(inner)) => {
                inner.iter().all(|(name, value)| outer.get(name) == Some(value))
            }
            _ => outer == inner,
        }
    }

    proptest! {
        #[test]
        fn nothing_that_was_stored_is_ever_lost(items in prop::collection::vec(any_value(), 0..8)) {
            let roster = Roster::read(Some(Value::Array(items.clone())));
            let written = roster.written();
            let kept: Vec<Value> =
                written.as_array().cloned().unwrap_or_default().into_iter().chain(roster.unreadable.clone()).collect();
            prop_assert_eq!(kept.len(), items.len());
            for item in &items {
                prop_assert!(kept.iter().any(|kept| contains(kept, item)), "{item} is gone");
            }
        }

        #[test]
        fn reading_what_was_written_changes_nothing(items in prop::collection::vec(any_value(), 0..8)) {
            let once = Roster::read(Some(Value::Array(items))).written();
            prop_assert_eq!(Roster::read(Some(once.clone())).written(), once);
        }

        #[test]
        fn people_added_can_be_read_again(names in prop::collection::vec(".{1,12}", 1..6)) {
            let mut roster = Roster::default();
            for name in names.iter().filter(|name| !name.trim().is_empty()) {
                roster.put(person_at(roster.new_id(name), name, &bangalore()));
            }
            let again = Roster::read(Some(roster.written()));
            prop_assert!(again.unreadable.is_empty());
            prop_assert!(again.people().eq(roster.people()));
        }
    }
}
