//! The people in the popup: their times, and adding, moving and removing them in place.

use leptos::prelude::*;
use protocol::{Person, TimeRow};

use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
use crate::parts::place_field::PlaceField;
use crate::parts::{person_form, readers};
use crate::pure::roster::move_to;
use crate::store::store;

/// What is being done to the roster.
#[derive(Clone, Copy)]
pub(super) struct People {
    adding: RwSignal<bool>,
    /// The id of the person whose form is open.
    edited: RwSignal<Option<String>>,
    /// The person just removed, who can be put back.
    removed: RwSignal<Option<Person>>,
}

impl People {
    pub(super) fn new() -> Self {
        Self { adding: RwSignal::new(false), edited: RwSignal::new(None), removed: RwSignal::new(None) }
    }

    /// Everybody's local time.
    pub(super) fn at(self, time: &TimeRow) -> AnyView {
        if !time.has_clock {
            return ().into_any();
        }
        let store = store();
        let style = store.style();
        let rows: Vec<_> = store.roster.with(|roster| {
            let row = |reader| {
                let row = readers::row(
                    reader,
                    &style,
                    roster,
                    Some(self.edit_button(&reader.person, &reader.name)),
                );
                view! { {row} {self.edit_form(&reader.person)} }.into_any()
            };
            time.readers.iter().map(row).collect()
        });
        view! { <ul class="readers">{rows}</ul> }.into_any()
    }

    /// The people where there is no time to convert.
    pub(super) fn without_time(self) -> AnyView {
        let rows: Vec<_> = store().roster.with(|roster| {
            let row = |person: &Person| {
                view! {
                    <li class="reader">
                        <p class="reader-line">
                            <span class="reader-name">{person.name.clone()}</span>
                            <span class="reader-place">{person.place.clone()}</span>
                        </p>
                        {self.edit_button(&person.id, &person.name)}
                    </li>
                    {self.edit_form(&person.id)}
                }
                .into_any()
            };
            roster.people().map(row).collect()
        });
        view! { <ul class="readers">{rows}</ul> }.into_any()
    }

    fn edit_button(self, id: &str, name: &str) -> AnyView {
        let (id, same) = (id.to_owned(), id.to_owned());
        let open = move || self.edited.with(|edited| edited.as_deref() == Some(same.as_str()));
        let label = text_with("people_edit", &[name]);
        view! {
            <button
                type="button"
                class="icon-button reader-edit"
                aria-label=label.clone()
                title=label
                aria-expanded=move || open().to_string()
                on:click=move |_| {
                    let other = self.edited.with_untracked(|edited| edited.as_deref() != Some(id.as_str()));
                    self.edited.set(other.then(|| id.clone()));
                }
            >
                {Icon::Pencil.draw()}
            </button>
        }
        .into_any()
    }

    /// The form below a person's row, while it is open.
    fn edit_form(self, id: &str) -> AnyView {
        let id = id.to_owned();
        let form = move || {
            let open = self.edited.with(|edited| edited.as_deref() == Some(id.as_str()));
            let person = store().roster.with_untracked(|roster| roster.get(&id).cloned());
            person
                .filter(|_| open)
                .map(|person| view! { <li class="reader-form">{self.edit_fields(person)}</li> })
        };
        view! { {form} }.into_any()
    }

    fn edit_fields(self, person: Person) -> AnyView {
        let store = store();
        let place = PlaceField::new(&person.place);
        let name = RwSignal::new(person.name.clone());
        let name_id = format!("edit-{}-name", person.id);
        let place_id = format!("edit-{}-place", person.id);
        let removed = person.clone();
        let keep = move || {
            let mut person = person.clone();
            let typed = name.get_untracked();
            if !typed.trim().is_empty() {
                typed.trim().clone_into(&mut person.name);
            }
            if let Some(place) = place.meant() {
                move_to(&mut person, &place);
            }
            self.edited.set(None);
            store.put(person);
        };
        let remove = move |_| {
            self.edited.set(None);
            self.removed.set(Some(removed.clone()));
            store.change_roster(|roster| roster.remove(&removed.id));
        };
        view! {
            <form
                class="person-form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    keep();
                }
            >
                <div class="field">
                    <label for=name_id.clone()>{text("people_name")}</label>
                    <input
                        id=name_id
                        type="text"
                        autocomplete="off"
                        prop:value=name
                        on:input:target=move |event| name.set(event.target().value())
                    />
                </div>
                {place.draw(&place_id, text("people_place"), Callback::new(|_| ()))}
                <div class="actions">
                    <button type="submit" class="button">{text("common_save")}</button>
                    <button type="button" class="button quiet" on:click=remove>{text("people_remove")}</button>
                </div>
            </form>
        }
        .into_any()
    }

    /// The line that puts back who was removed, and the form that adds.
    pub(super) fn below(self) -> AnyView {
        let store = store();
        let undo = move || {
            self.removed.get().map(|person| {
                let words = text_with("people_removed", &[&person.name]);
                let put_back = move |_| {
                    store.put(person.clone());
                    self.removed.set(None);
                };
                view! {
                    <span>{words}</span>
                    <button type="button" class="button link" on:click=put_back>{text("common_undo")}</button>
                }
            })
        };
        let nobody = move || store.ready.get() && store.roster.with(|roster| roster.people().len() == 0);
        let invitation = move || {
            nobody().then(|| {
                view! {
                    <div class="empty">
                        <h2 class="section-title">{text("popup_nobody")}</h2>
                        <p>{text("popup_nobody_why")}</p>
                    </div>
                }
            })
        };
        let form = move || {
            if self.adding.get() || nobody() {
                let close = (!nobody()).then(|| Callback::new(move |()| self.adding.set(false)));
                let added = Callback::new(move |_| self.adding.set(false));
                person_form::draw("add", Person::default(), added, close)
            } else {
                view! {
                    <button type="button" class="button quiet" on:click=move |_| self.adding.set(true)>
                        {Icon::Plus.draw()} <span>{text("people_add")}</span>
                    </button>
                }
                .into_any()
            }
        };
        view! { <div class="undo" role="status">{undo}</div> {invitation} <div class="add-person">{form}</div> }
            .into_any()
    }
}
