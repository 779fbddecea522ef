//! A field that suggests places: an editable combobox with a list, as the ARIA Authoring Practices describe it.

use std::sync::Arc;

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Place, Reply, Request};
use web_sys::KeyboardEvent;

use crate::browser::{engine, text, text_with};
use crate::pure::clock::offset;
use crate::pure::combobox::{Step, step};
use crate::pure::latest::Latest;

/// The state of one field.
#[derive(Clone, Copy)]
pub(crate) struct PlaceField {
    /// What the field holds.
    typed: RwSignal<String>,
    /// The place that was chosen; `None` again as soon as something else is typed.
    pub(crate) chosen: RwSignal<Option<Place>>,
    found: RwSignal<Vec<Place>>,
    active: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
    /// Whether an answer has come for what is typed, so that "nothing found" can be said.
    answered: RwSignal<bool>,
    queue: StoredValue<Latest<String>>,
    /// The field itself, to give it the focus.
    pub(crate) input: NodeRef<Input>,
}

impl PlaceField {
    /// A field that holds this text.
    pub(crate) fn new(initial: &str) -> Self {
        Self {
            typed: RwSignal::new(initial.to_owned()),
            chosen: RwSignal::new(None),
            found: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            open: RwSignal::new(false),
            answered: RwSignal::new(false),
            queue: StoredValue::new(Latest::default()),
            input: NodeRef::new(),
        }
    }

    /// The place that is meant: the one chosen, or the first whose name was typed out in full.
    pub(crate) fn meant(self) -> Option<Place> {
        self.chosen.get_untracked().or_else(|| {
            let typed = self.typed.get_untracked().trim().to_lowercase();
            self.found.with_untracked(|found| {
                found.iter().find(|place| place.name.to_lowercase() == typed).cloned()
            })
        })
    }

    /// Empties the field.
    pub(crate) fn clear(self) {
        self.typed.set(String::new());
        self.chosen.set(None);
        self.close();
    }

    /// Shows a text that was not typed: the place that is kept.
    pub(crate) fn show(self, place: &str) {
        self.typed.set(place.to_owned());
        self.chosen.set(None);
        self.close();
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    fn type_in(self, value: String) {
        self.chosen.set(None);
        self.answered.set(false);
        self.active.set(None);
        self.typed.set(value.clone());
        if value.trim().is_empty() {
            self.found.set(Vec::new());
            self.close();
            return;
        }
        self.open.set(true);
        let first = self.queue.try_update_value(|queue| queue.offer(value)).flatten();
        if let Some(query) = first {
            spawn_local(self.search(query));
        }
    }

    /// Asks until nothing newer waits.
    async fn search(self, mut query: String) {
        loop {
            let reply = engine::ask(Request::Places { query: query.clone() }).await;
            // The field may have gone away meanwhile.
            let Some(next) = self.queue.try_update_value(Latest::answered) else { return };
            if let Some(newer) = next {
                query = newer;
                continue;
            }
            if self.typed.get_untracked() == query {
                self.found.set(if let Reply::Places { places } = reply { places } else { Vec::new() });
                self.answered.set(true);
            }
            return;
        }
    }

    fn choose(self, place: Place, on_choose: Callback<Place>) {
        self.typed.set(place.name.clone());
        self.chosen.set(Some(place.clone()));
        self.close();
        on_choose.run(place);
    }

    fn key(self, event: &KeyboardEvent, on_choose: Callback<Place>) {
        let count = self.found.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 => {
                let direction = if event.key() == "ArrowDown" { Step::Next } else { Step::Previous };
                self.active.set(if self.open.get_untracked() {
                    step(self.active.get_untracked(), count, direction)
                } else {
                    None
                });
                self.open.set(true);
                event.prevent_default();
            }
            "Enter" if self.open.get_untracked() && count > 0 => {
                let index = self.active.get_untracked().unwrap_or(0);
                if let Some(place) = self.found.with_untracked(|found| found.get(index).cloned()) {
                    event.prevent_default();
                    self.choose(place, on_choose);
                }
            }
            "Escape" if self.open.get_untracked() => {
                event.prevent_default();
                event.stop_propagation();
                self.close();
            }
            _ => {}
        }
    }

    /// The field with its label; `id` must be the only one of its kind in the page.
    pub(crate) fn draw(self, id: &str, label: String, on_choose: Callback<Place>) -> AnyView {
        let id: Arc<str> = Arc::from(id);
        let list_id = format!("{id}-list");
        let option_id = {
            let id = id.clone();
            move |index: usize| format!("{id}-option-{index}")
        };
        let active_id = {
            let option_id = option_id.clone();
            move || self.active.get().map(&option_id)
        };
        let shown = move || self.open.get() && !self.found.with(Vec::is_empty);
        let nothing = move || {
            let none = self.open.get() && self.answered.get() && self.found.with(Vec::is_empty);
            none.then(|| text("people_place_unknown"))
        };
        let options = move || {
            let option_id = option_id.clone();
            self.found
                .get()
                .into_iter()
                .enumerate()
                .map(|(index, place)| {
                    let label = suggestion(&place);
                    view! {
                        <li
                            id=option_id(index)
                            role="option"
                            aria-selected=move || (self.active.get() == Some(index)).to_string()
                            // The field must keep the focus, or it would close the list before the click arrives.
                            on:mousedown=|event| event.prevent_default()
                            on:click=move |_| self.choose(place.clone(), on_choose)
                        >
                            {label}
                        </li>
                    }
                })
                .collect_view()
        };
        view! {
            <div class="field place-field">
                <label for=id.to_string()>{label.clone()}</label>
                <input
                    id=id.to_string()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || shown().to_string()
                    aria-controls=list_id.clone()
                    aria-activedescendant=active_id
                    node_ref=self.input
                    prop:value=self.typed
                    on:input:target=move |event| self.type_in(event.target().value())
                    on:keydown=move |event| self.key(&event, on_choose)
                    on:blur=move |_| self.close()
                />
                <ul id=list_id.clone() class="suggestions" role="listbox" aria-label=label hidden=move || !shown()>
                    {options}
                </ul>
                <p class="field-note" role="status">{nothing}</p>
            </div>
        }
        .into_any()
    }
}

fn suggestion(place: &Place) -> AnyView {
    let country = (!place.country.is_empty() && place.country != place.name)
        .then(|| text_with("people_place_country", &[&place.country]));
    view! {
        <span class="suggestion-name">{place.name.clone()}</span>
        <span class="suggestion-country">{country}</span>
        <span class="suggestion-offset">{offset(place.offset)}</span>
    }
    .into_any()
}
