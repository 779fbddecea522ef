//! The writer's settings, and how they are kept.

use protocol::{Settings, SilencedRule, SiteSetting, ZoneChoice};
use serde_json::{Map, Value};

use super::json;
use super::problem::{Fault, Problem};
use super::roster::check_week;

/// The settings as they were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptSettings {
    /// What holds; a field that could not be read has its default.
    pub settings: Settings,
    /// The fields that this version does not know.
    other: Map<String, Value>,
    /// What could not be read, exactly as it was found.
    pub unreadable: Option<Value>,
}

impl KeptSettings {
    /// Reads what the store holds under `settings`.
    #[must_use]
    pub fn read(stored: Option<Value>) -> Self {
        let mut kept = Self::default();
        let fields = match stored {
            None | Some(Value::Null) => return kept,
            Some(Value::Object(fields)) => fields,
            Some(other) => {
                kept.unreadable = Some(other);
                return kept;
            }
        };
        let mut unreadable = Map::new();
        for (name, value) in fields {
            match with_field(&kept.settings, &name, &value) {
                Ok(Some(settings)) => kept.settings = settings,
                Ok(None) => {
                    kept.other.insert(name, value);
                }
                Err(_) => {
                    unreadable.insert(name, value);
                }
            }
        }
        if !unreadable.is_empty() {
            kept.unreadable = Some(Value::Object(unreadable));
        }
        kept
    }

    /// The object to store under `settings`.
    #[must_use]
    pub fn written(&self) -> Value {
        let mut fields = self.other.clone();
        fields.extend(json::fields_of(&self.settings));
        Value::Object(fields)
    }
}

/// Reads settings from a file, where a fault is reported and not worked around.
///
/// # Errors
/// Every fault found, with its path.
pub fn check_settings(value: &Value) -> Result<Settings, Vec<Problem>> {
    let Some(fields) = value.as_object() else {
        return Err(vec![Problem::new("settings", Fault::WrongValue)]);
    };
    let mut settings = Settings::default();
    let mut problems = Vec::new();
    for (name, value) in fields {
        match with_field(&settings, name, value) {
            Ok(Some(changed)) => settings = changed,
            Ok(None) => {}
            Err(fault) => problems.push(Problem::new(format!("settings.{name}"), fault)),
        }
    }
    if problems.is_empty() { Ok(settings) } else { Err(problems) }
}

/// The settings with one field changed; `None` where no field has this name.
fn with_field(settings: &Settings, name: &str, value: &Value) -> Result<Option<Settings>, Fault> {
    let mut fields = json::fields_of(settings);
    if !fields.contains_key(name) {
        return Ok(None);
    }
    fields.insert(name.to_owned(), value.clone());
    let changed: Settings = json::read(&Value::Object(fields)).ok_or(Fault::WrongValue)?;
    if let Some(problem) = check_week(&changed.working, "").first() {
        return Err(problem.fault);
    }
    if changed.end_of_day > 1440 || changed.week_start > 6 {
        return Err(Fault::WrongValue);
    }
    Ok(Some(changed))
}

/// Whether a site is on: what the writer chose, else what ships.
#[must_use]
pub fn site_enabled(settings: &Settings, host: &str, ships_on: bool) -> bool {
    settings.sites.iter().find(|site| site.host == host).map_or(ships_on, |site| site.enabled)
}

/// Switches a site on or off.
pub fn set_site(settings: &mut Settings, host: &str, enabled: bool) {
    match settings.sites.iter_mut().find(|site| site.host == host) {
        Some(site) => site.enabled = enabled,
        None => settings.sites.push(SiteSetting { host: host.to_owned(), enabled }),
    }
}

/// Remembers what a zone's name means, in whatever case it is written.
pub fn choose_zone(settings: &mut Settings, name: &str, zone: &str) {
    forget_zone(settings, name);
    settings.zone_choices.push(ZoneChoice { name: name.to_owned(), zone: zone.to_owned() });
}

/// Asks about a zone's name again.
pub fn forget_zone(settings: &mut Settings, name: &str) {
    settings.zone_choices.retain(|choice| !choice.name.eq_ignore_ascii_case(name));
}

/// Shows no remark of a rule any more; `name` is what it is called in the list of those.
pub fn silence_rule(settings: &mut Settings, rule: &str, name: &str) {
    hear_rule(settings, rule);
    settings.silenced.push(SilencedRule { rule: rule.to_owned(), name: name.to_owned() });
}

/// Shows the remarks of a rule again.
pub fn hear_rule(settings: &mut Settings, rule: &str) {
    settings.silenced.retain(|silenced| silenced.rule != rule);
}

/// Whether nothing is to be shown at this instant, in milliseconds since 1970.
#[must_use]
pub fn is_quiet(settings: &Settings, now: f64) -> bool {
    settings.quiet_until.is_some_and(|until| now < until)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_bad_field_costs_nothing_but_itself() {
        let kept = KeptSettings::read(Some(json!({
            "clock_24": false, "week_start": 12, "working": {"days": [0], "start": 900, "end": 60}, "theme": "sepia",
        })));
        assert!(!kept.settings.clock_24);
        assert_eq!(kept.settings.week_start, 0);
        assert_eq!(
            kept.unreadable,
            Some(json!({"week_start": 12, "working": {"days": [0], "start": 900, "end": 60}}))
        );
        assert_eq!(kept.written()["theme"], "sepia");
    }

    #[test]
    fn a_file_with_a_fault_is_refused_by_name() {
        let problems =
            check_settings(&json!({"clock_24": "yes", "end_of_day": 1020})).expect_err("yes is no bool");
        assert_eq!(problems, [Problem::new("settings.clock_24", Fault::WrongValue)]);
    }

    #[test]
    fn the_writers_choice_for_a_site_goes_before_what_ships() {
        let mut settings = Settings::default();
        assert!(site_enabled(&settings, "mail.google.com", true));
        set_site(&mut settings, "mail.google.com", false);
        set_site(&mut settings, "mail.google.com", false);
        assert!(!site_enabled(&settings, "mail.google.com", true));
        assert_eq!(settings.sites.len(), 1);
    }

    #[test]
    fn a_zone_name_has_one_meaning_until_it_is_forgotten() {
        let mut settings = Settings::default();
        choose_zone(&mut settings, "IST", "Asia/Kolkata");
        choose_zone(&mut settings, "CST", "America/Chicago");
        choose_zone(&mut settings, "ist", "Asia/Jerusalem");
        let kept: Vec<_> =
            settings.zone_choices.iter().map(|choice| (choice.name.as_str(), choice.zone.as_str())).collect();
        assert_eq!(kept, [("CST", "America/Chicago"), ("ist", "Asia/Jerusalem")]);
        forget_zone(&mut settings, "Ist");
        assert_eq!(settings.zone_choices.len(), 1);
    }

    #[test]
    fn a_rule_is_silenced_once_and_heard_again() {
        let mut settings = Settings::default();
        silence_rule(&mut settings, "long_for_chat", "A page of text in a chat");
        silence_rule(&mut settings, "several_asks", "Several asks in one paragraph");
        silence_rule(&mut settings, "long_for_chat", "A page of text in a chat");
        let silenced: Vec<_> = settings.silenced.iter().map(|silenced| silenced.rule.as_str()).collect();
        assert_eq!(silenced, ["several_asks", "long_for_chat"]);
        hear_rule(&mut settings, "several_asks");
        assert_eq!(settings.silenced.len(), 1);
    }

    #[test]
    fn quiet_ends() {
        let settings = Settings { quiet_until: Some(1000.0), ..Settings::default() };
        assert!(is_quiet(&settings, 999.0));
        assert!(!is_quiet(&settings, 1000.0));
        assert!(!is_quiet(&Settings::default(), 0.0));
    }

    proptest! {
        #[test]
        fn settings_survive_the_store(end_of_day in 0u16..=1440, week_start in 0u8..7, clock_24: bool, day_first: bool) {
            let settings = Settings { end_of_day, week_start, clock_24, day_first, ..Settings::default() };
            let kept = KeptSettings { settings: settings.clone(), ..KeptSettings::default() };
            let again = KeptSettings::read(Some(kept.written()));
            prop_assert_eq!(again.settings, settings);
            prop_assert_eq!(again.unreadable, None);
        }
    }
}
