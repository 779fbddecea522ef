//! The people whose clocks are asked for: named by their places, or read from a roster file.

use std::path::Path;

use anyhow::{Context, bail};
use protocol::{Person, Settings};
use serde_json::Value;

use crate::place::{Located, locate};

/// A file as the options page exports it, or only its list of people.
#[derive(Default)]
pub(crate) struct Roster {
    /// The people, each with a name, a zone and an id.
    pub(crate) people: Vec<Person>,
    /// The settings, where the file has them.
    pub(crate) settings: Settings,
}

/// The people of a roster file, then one at each of the places.
pub(crate) fn people(file: Option<&Path>, places: &[String]) -> anyhow::Result<Roster> {
    let mut roster = file.map_or_else(|| Ok(Roster::default()), read)?;
    for name in places {
        let Located { zone, holidays } = locate(name)?;
        roster.people.push(Person {
            id: name.clone(),
            name: name.clone(),
            place: name.clone(),
            zone: zone.to_string(),
            holidays,
            ..Person::default()
        });
    }
    Ok(roster)
}

/// Reads a roster; a person without a zone gets that of their place.
fn read(path: &Path) -> anyhow::Result<Roster> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("{name} can't be read"))?;
    let file: Value = serde_json::from_str(&text).with_context(|| format!("{name} is not JSON"))?;
    let (people, settings) = match file {
        Value::Array(_) => (file, None),
        Value::Object(mut fields) if fields.contains_key("people") => {
            (fields.remove("people").unwrap_or_default(), fields.remove("settings"))
        }
        _ => bail!("{name} is neither a list of people nor an export of the options page"),
    };
    let mut people: Vec<Person> =
        serde_json::from_value(people).with_context(|| format!("{name}: the people can't be read"))?;
    let settings = settings.map(serde_json::from_value).transpose();
    let settings = settings.with_context(|| format!("{name}: the settings can't be read"))?;
    for (index, person) in people.iter_mut().enumerate() {
        if person.name.is_empty() {
            person.name.clone_from(&person.place);
        }
        if person.id.is_empty() {
            person.id = (index + 1).to_string();
        }
        if person.zone.is_empty() {
            let located = locate(&person.place).with_context(|| format!("{name}: {}", person.name))?;
            person.zone = located.zone.to_string();
        }
    }
    Ok(Roster { people, settings: settings.unwrap_or_default() })
}
