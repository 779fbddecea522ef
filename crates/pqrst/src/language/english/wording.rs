//! What is said to the writer, in English.

use std::{collections::HashMap, sync::LazyLock};

use chrono::Weekday;

/// A wording's section and key, and its words.
static WORDINGS: LazyLock<HashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
    let mut section = "";
    let mut found = HashMap::new();
    for line in include_str!("wording.txt").lines().filter(|line| !line.starts_with(';')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name;
        } else if let Some((key, words)) = line.split_once(" = ") {
            found.insert((section, key), words.trim());
        }
    }
    found
});

/// The words of a section under a key, as they stand in the list; empty where there are none.
pub(crate) fn raw_wording(section: &'static str, key: &'static str) -> &'static str {
    WORDINGS.get(&(section, key)).copied().unwrap_or_default()
}

/// The same with its slots filled, and without the quotation marks that keep white space at its ends.
pub(crate) fn wording(section: &str, key: &str, slots: &[(&'static str, String)]) -> String {
    let wordings: &HashMap<(&str, &str), &str> = &WORDINGS;
    let raw = wordings.get(&(section, key)).copied().unwrap_or_default();
    let quoted = raw
        .strip_prefix('"')
        .and_then(|raw| raw.strip_suffix('"'))
        .filter(|raw| raw.starts_with([' ', '\\']));
    let mut words = quoted.unwrap_or(raw).replace("\\n", "\n");
    for (slot, value) in slots {
        words = words.replace(&format!("{{{slot}}}"), value);
        let name = capitalised(slot);
        words = words.replace(&format!("{{{name}}}"), &capitalised(value));
    }
    words
}

/// A word or two that stand for something that the draft does not name.
pub(crate) fn phrase(key: &'static str) -> String {
    raw_wording("phrases", key).to_owned()
}

/// The name of a weekday.
pub(crate) fn weekday(day: Weekday) -> &'static str {
    let mut names = raw_wording("phrases", "weekdays").split(' ');
    names.nth(day.num_days_from_monday() as usize).unwrap_or_default()
}

/// With a capital at its beginning.
pub(crate) fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// "why", "why and who decided", "why, who decided and what else was considered"; `None` of nothing.
pub(crate) fn list(items: &[String]) -> Option<String> {
    let (last, others) = items.split_last()?;
    Some(if others.is_empty() {
        last.clone()
    } else {
        format!("{} {} {last}", others.join(", "), phrase("and"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_its_name() {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        for (number, name) in (0_u8..).zip(names) {
            assert_eq!(weekday(Weekday::try_from(number).unwrap()), name);
        }
    }
}
