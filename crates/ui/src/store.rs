//! The roster and the settings, read from `storage.local`, shown by every page and written back on each change.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Person, Settings};
use serde_json::{Value, json};

use crate::browser::{storage, text, text_with};
use crate::pure::clock::Style;
use crate::pure::language::Calendar;
use crate::pure::roster::Roster;
use crate::pure::settings::KeptSettings;

/// What the pages share.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    /// The people.
    pub(crate) roster: RwSignal<Roster>,
    /// The settings.
    pub(crate) settings: RwSignal<KeptSettings>,
    /// What could not be read, kept as it was found.
    pub(crate) aside: RwSignal<Vec<Value>>,
    /// Whether the store has been read; nothing may be written before.
    pub(crate) ready: RwSignal<bool>,
    /// Why the last change could not be kept.
    pub(crate) failure: RwSignal<Option<String>>,
    /// Day and month names.
    calendar: StoredValue<Calendar>,
    /// How many changes are on their way to the store; what comes from there meanwhile is older than what is shown.
    writing: StoredValue<u32>,
}

/// Reads the store and gives it to everything drawn below.
pub(crate) fn provide(calendar: Calendar) {
    let store = Store {
        roster: RwSignal::new(Roster::default()),
        settings: RwSignal::new(KeptSettings::default()),
        aside: RwSignal::new(Vec::new()),
        ready: RwSignal::new(false),
        failure: RwSignal::new(None),
        calendar: StoredValue::new(calendar),
        writing: StoredValue::new(0),
    };
    provide_context(store);
    store.read();
    storage::on_change(move || store.read());
}

/// The store of this page.
pub(crate) fn store() -> Store {
    expect_context()
}

impl Store {
    /// Changes the roster and keeps it.
    pub(crate) fn change_roster(self, change: impl FnOnce(&mut Roster)) {
        self.roster.update(change);
        self.write();
    }

    /// Changes the settings and keeps them.
    pub(crate) fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(|kept| change(&mut kept.settings));
        self.write();
    }

    /// Puts somebody into the roster, in the place of the one with the same id.
    pub(crate) fn put(self, person: Person) {
        self.change_roster(|roster| roster.put(person));
    }

    /// One setting, followed.
    pub(crate) fn setting<T>(self, read: impl FnOnce(&Settings) -> T) -> T {
        self.settings.with(|kept| read(&kept.settings))
    }

    /// How times are written, followed.
    pub(crate) fn style(self) -> Style {
        Style {
            calendar: self.calendar.get_value(),
            clock_24: self.setting(|settings| settings.clock_24),
            say: text_with,
        }
    }

    fn read(self) {
        if self.writing.get_value() > 0 {
            return;
        }
        spawn_local(async move {
            // In one step: read apart, the keys could stem from before and after a change, and the one would be written
            // back over the other.
            let Ok(mut stored) = storage::get(&["people", "settings", "unreadable"]).await else {
                self.failure.set(Some(text("common_store_unreadable")));
                return;
            };
            let mut roster = Roster::read(stored.remove("people"));
            let mut settings = KeptSettings::read(stored.remove("settings"));
            let mut aside = match stored.remove("unreadable") {
                Some(Value::Array(known)) => known,
                Some(other) => vec![other],
                None => Vec::new(),
            };
            let found_something = !roster.unreadable.is_empty() || settings.unreadable.is_some();
            for found in roster.unreadable.drain(..).chain(settings.unreadable.take()) {
                if !aside.contains(&found) {
                    aside.push(found);
                }
            }
            // What this page wrote itself comes back; drawing it again would disturb who is typing.
            set_if_new(self.roster, roster);
            set_if_new(self.settings, settings);
            set_if_new(self.aside, aside);
            self.ready.set(true);
            if found_something {
                // The engine is given the roster as it is stored, so what can't be read must not stay in it.
                self.write();
            }
        });
    }

    /// Writes everything in one step. What could not be read has a key of its own, so that it outlives the overwriting
    /// of the key that it was found under.
    fn write(self) {
        if !self.ready.get_untracked() {
            self.failure.set(Some(text("common_store_unreadable")));
            return;
        }
        let mut items = json!({
            "people": self.roster.with_untracked(Roster::written),
            "settings": self.settings.with_untracked(KeptSettings::written),
        });
        let aside = self.aside.get_untracked();
        if !aside.is_empty() {
            items["unreadable"] = Value::Array(aside);
        }
        self.writing.update_value(|count| *count += 1);
        spawn_local(async move {
            let kept = storage::set(&items).await;
            self.writing.update_value(|count| *count -= 1);
            self.failure.set(kept.is_err().then(|| text("common_store_full")));
        });
    }
}

/// Sets a signal only to another value: what is drawn from it keeps its place and its focus otherwise.
pub(crate) fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|known| *known != value) {
        signal.set(value);
    }
}
