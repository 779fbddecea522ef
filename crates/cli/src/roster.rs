//! The people of a roster file: the same shape as the extension keeps and exports.

use std::path::Path;

use anyhow::Context;
use protocol::Person;
use serde::Deserialize;

use crate::time_argument;

/// A file as the options page exports it, or only its list of people.
#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    Exported { people: Vec<Person> },
    People(Vec<Person>),
}

/// Reads a roster; a person without a zone gets that of their place.
pub(crate) fn read(path: &Path) -> anyhow::Result<Vec<Person>> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("{name} can't be read"))?;
    let file = serde_json::from_str(&text).with_context(|| format!("{name} is not a roster"))?;
    let mut people = match file {
        File::Exported { people } | File::People(people) => people,
    };
    for (index, person) in people.iter_mut().enumerate() {
        if person.name.is_empty() {
            person.name.clone_from(&person.place);
        }
        if person.id.is_empty() {
            person.id = (index + 1).to_string();
        }
        if person.zone.is_empty() {
            person.zone = time_argument::zone(&person.place)
                .with_context(|| format!("{name}: {} has no known place", person.name))?
                .to_string();
        }
    }
    Ok(people)
}
