//! The roster: everybody, one under the other, each with all that is known of them.

use leptos::prelude::*;
use protocol::Person;

use super::person;
use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
use crate::parts::person_form;
use crate::store::store;

pub(super) fn draw() -> AnyView {
    let store = store();
    let adding = RwSignal::new(false);
    let removed = RwSignal::new(None::<Person>);
    let ids = move || {
        store.roster.with(|roster| roster.people().map(|person| person.id.clone()).collect::<Vec<_>>())
    };
    let nobody = move || ids().is_empty().then(|| view! { <p class="empty">{text("popup_nobody_why")}</p> });
    let form = move || {
        if adding.get() {
            let added = Callback::new(move |_| ());
            return person_form::draw(
                "add",
                Person::default(),
                added,
                Some(Callback::new(move |()| adding.set(false))),
            );
        }
        view! {
            <button type="button" class="button" on:click=move |_| adding.set(true)>
                {Icon::Plus.draw()} <span>{text("people_add")}</span>
            </button>
        }
        .into_any()
    };
    let undo = move || {
        removed.get().map(|person| {
            let words = text_with("people_removed", &[&person.name]);
            let put_back = move |_| {
                store.put(person.clone());
                removed.set(None);
            };
            view! {
                <span>{words}</span>
                <button type="button" class="button link" on:click=put_back>{text("common_undo")}</button>
            }
        })
    };
    view! {
        <p class="section-note">{text("options_people_why")}</p>
        {nobody}
        <div class="people-list">
            <For each=ids key=Clone::clone children=move |id| person::draw(id, removed) />
        </div>
        <div class="undo" role="status">{undo}</div>
        <div class="add-person">{form}</div>
    }
    .into_any()
}
