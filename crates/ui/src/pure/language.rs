//! The interface language: its words come from `_locales`, its calendar names from the browser's `Intl`.

/// Looks up a message of `_locales` by its key and puts the arguments into its places.
pub type Say = fn(key: &str, arguments: &[&str]) -> String;

/// How a language writes dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// "Mon" to "Sun".
    pub weekdays_short: [String; 7],
    /// "Monday" to "Sunday".
    pub weekdays_long: [String; 7],
    /// "Jan" to "Dec".
    pub months_short: [String; 12],
    /// Whether the month stands before the day: "Mar 6".
    pub month_first: bool,
    /// "am" and "pm".
    pub halves: [String; 2],
}

/// The language that dates are written in: the browser's, where the extension speaks it, so that a reader in London
/// gets "6 Mar" and one in Boston "Mar 6"; otherwise the one that the rest of the page is written in.
#[must_use]
pub fn calendar_language<'a>(browser: &'a str, messages: &'a str) -> &'a str {
    let primary = |tag: &'a str| tag.split(['-', '_']).next().unwrap_or(tag);
    if primary(browser).eq_ignore_ascii_case(primary(messages)) { browser } else { messages }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeMap;
    use std::sync::LazyLock;

    use super::*;

    static MESSAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let file: serde_json::Value =
            serde_json::from_str(include_str!("../../../../extension/_locales/en/messages.json"))
                .expect("messages.json is JSON");
        let messages = file.as_object().expect("messages.json is an object");
        messages
            .iter()
            .map(|(key, entry)| {
                let mut text = entry["message"].as_str().expect("every entry has a message").to_owned();
                if let Some(places) = entry["placeholders"].as_object() {
                    for (name, place) in places {
                        let content = place["content"].as_str().expect("a placeholder has content");
                        text = text.replace(&format!("${}$", name.to_uppercase()), content);
                        text = text.replace(&format!("${name}$"), content);
                    }
                }
                (key.clone(), text)
            })
            .collect()
    });

    /// The English messages, as a browser would look them up.
    pub(crate) fn english(key: &str, arguments: &[&str]) -> String {
        let mut text = MESSAGES.get(key).unwrap_or_else(|| panic!("no message {key}")).clone();
        for (index, argument) in arguments.iter().enumerate() {
            text = text.replace(&format!("${}", index + 1), argument);
        }
        assert!(!text.contains('$'), "{key} has a place that no argument fills: {text}");
        text
    }

    /// A calendar as `Intl` gives it for British English.
    pub(crate) fn british() -> Calendar {
        let strings = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
        Calendar {
            weekdays_short: strings("Mon Tue Wed Thu Fri Sat Sun").try_into().expect("seven"),
            weekdays_long: strings("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
                .try_into()
                .expect("seven"),
            months_short: strings("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
                .try_into()
                .expect("twelve"),
            month_first: false,
            halves: ["am".to_owned(), "pm".to_owned()],
        }
    }

    #[test]
    fn dates_follow_the_browser_where_the_page_speaks_its_language() {
        assert_eq!(calendar_language("en-GB", "en"), "en-GB");
        assert_eq!(calendar_language("EN_us", "en"), "EN_us");
        assert_eq!(calendar_language("de-AT", "en"), "en");
    }

    /// Keys that the sources look up: `say("key"`, `text("key"`, `text_with("key"`, and the key constants.
    fn keys_in_sources() -> std::collections::BTreeSet<String> {
        let mut keys = std::collections::BTreeSet::new();
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("the sources are readable") {
                let path = entry.expect("a folder entry").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let source = std::fs::read_to_string(path).expect("a source file");
                let source = source.split("#[cfg(test)]").next().unwrap_or_default();
                for literal in source.split('"').skip(1).step_by(2) {
                    let shaped = literal.contains('_')
                        && literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
                    let family = literal.split('_').next().unwrap_or_default();
                    if shaped && FAMILIES.contains(&family) {
                        keys.insert(literal.to_owned());
                    }
                }
            }
        }
        keys
    }

    /// The first words of this crate's message keys; `extension_`, `badge_` and `content_` belong to other parts.
    const FAMILIES: [&str; 7] = ["common", "time", "people", "popup", "panel", "options", "problem"];

    #[test]
    fn every_message_looked_up_exists_and_every_message_kept_is_looked_up() {
        let used = keys_in_sources();
        let kept: std::collections::BTreeSet<String> = MESSAGES
            .keys()
            .filter(|key| FAMILIES.contains(&key.split('_').next().unwrap_or_default()))
            .cloned()
            .collect();
        let missing: Vec<_> = used.difference(&kept).collect();
        let idle: Vec<_> = kept.difference(&used).collect();
        assert!(missing.is_empty(), "looked up but not in messages.json: {missing:?}");
        assert!(idle.is_empty(), "in messages.json but never looked up: {idle:?}");
    }
}
