//! Adding somebody by name and city.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use protocol::Person;

use super::place_field::PlaceField;
use crate::browser::text;
use crate::pure::roster::person_at;
use crate::store::store;

/// A form for a new person. `known` holds what a page already told: a name, addresses. Called back with the one added.
pub(crate) fn draw(
    id: &str,
    known: Person,
    added: Callback<Person>,
    cancelled: Option<Callback<()>>,
) -> AnyView {
    let store = store();
    let name = RwSignal::new(known.name.clone());
    let name_input = NodeRef::<Input>::new();
    let place = PlaceField::new("");
    let fault = RwSignal::new(None::<String>);
    let name_known = !known.name.is_empty();

    let add = move || {
        let typed = name.get_untracked();
        let Some(chosen) = place.meant() else {
            fault.set(Some(text("people_place_needed")));
            focus(place.input);
            return;
        };
        if typed.trim().is_empty() {
            fault.set(Some(text("people_name_needed")));
            focus(name_input);
            return;
        }
        fault.set(None);
        let id = store.roster.with_untracked(|roster| roster.new_id(&typed));
        let mut person = person_at(id, &typed, &chosen);
        person.addresses.clone_from(&known.addresses);
        store.put(person.clone());
        name.set(String::new());
        place.clear();
        focus(name_input);
        added.run(person);
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        add();
    };
    // A form that can be cancelled was asked for; one that is simply there must not take the focus from what is typed.
    if cancelled.is_some() {
        Effect::new(move |_| if name_known { focus(place.input) } else { focus(name_input) });
    }
    let name_id = format!("{id}-name");
    let cancel = cancelled.map(|cancelled| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| cancelled.run(())>{text("common_cancel")}</button>
        }
    });
    view! {
        <form class="person-form" novalidate on:submit=submit>
            <div class="field">
                <label for=name_id.clone()>{text("people_name")}</label>
                <input
                    id=name_id
                    type="text"
                    autocomplete="off"
                    node_ref=name_input
                    prop:value=name
                    on:input:target=move |event| name.set(event.target().value())
                />
            </div>
            {place.draw(&format!("{id}-place"), text("people_place"), Callback::new(move |_| fault.set(None)))}
            <p class="field-fault" role="alert">{move || fault.get()}</p>
            <div class="actions">
                <button type="submit" class="button">{text("people_add_this")}</button>
                {cancel}
            </div>
        </form>
    }
    .into_any()
}

/// Gives a field the focus.
pub(crate) fn focus(field: NodeRef<Input>) {
    if let Some(input) = field.get_untracked() {
        // A field that is not in the page can't take the focus, and need not.
        let _ = input.focus();
    }
}
