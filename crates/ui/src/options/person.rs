//! One person in the roster, with every field; each change is kept at once.

use leptos::prelude::*;
use protocol::{Person, Place, WorkingWeek};

use crate::browser::{text, text_with};
use crate::parts::place_field::PlaceField;
use crate::parts::working_week;
use crate::pure::roster::{addresses_typed, is_date, move_to};
use crate::store::{Store, store};

/// The person, folded up to name and place until it is opened.
pub(super) fn draw(id: String, removed: RwSignal<Option<Person>>) -> AnyView {
    let store = store();
    let person = {
        let id = id.clone();
        Memo::new(move |_| store.roster.with(|roster| roster.get(&id).cloned()).unwrap_or_default())
    };
    let remove = move |_| {
        removed.set(Some(person.get_untracked()));
        store.change_roster(|roster| roster.remove(&id));
    };
    view! {
        <details class="person">
            <summary>
                <span class="person-name">{move || person.with(|person| person.name.clone())}</span>
                <span class="person-place">{move || person.with(|person| person.place.clone())}</span>
                <span class="person-zone">{move || person.with(|person| person.zone.clone())}</span>
            </summary>
            <div class="person-fields">
                {name(person, store)}
                {place(person, store)}
                {addresses(person, store)}
                {working(person, store)}
                {holidays(person, store)}
                {days_off(person, store)}
                <div class="actions">
                    <button type="button" class="button quiet danger" on:click=remove>{text("people_remove")}</button>
                </div>
            </div>
        </details>
    }
    .into_any()
}

/// Changes a copy of the person and keeps it.
fn change(person: Memo<Person>, store: Store, edit: impl FnOnce(&mut Person)) {
    let mut changed = person.get_untracked();
    edit(&mut changed);
    store.put(changed);
}

fn name(person: Memo<Person>, store: Store) -> AnyView {
    let id = format!("{}-name", person.with_untracked(|person| person.id.clone()));
    view! {
        <div class="field">
            <label for=id.clone()>{text("people_name")}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                prop:value=move || person.with(|person| person.name.clone())
                on:change:target=move |event| {
                    let typed = event.target().value().trim().to_owned();
                    if typed.is_empty() {
                        // A person without a name could not be found again: the old one comes back.
                        event.target().set_value(&person.with_untracked(|person| person.name.clone()));
                    } else {
                        change(person, store, |person| person.name = typed);
                    }
                }
            />
        </div>
    }
    .into_any()
}

fn place(person: Memo<Person>, store: Store) -> AnyView {
    let field = PlaceField::new("");
    Effect::new(move |_| field.show(&person.with(|person| person.place.clone())));
    let id = format!("{}-place", person.with_untracked(|person| person.id.clone()));
    let moved = Callback::new(move |place: Place| change(person, store, |person| move_to(person, &place)));
    field.draw(&id, text("people_place"), moved)
}

fn addresses(person: Memo<Person>, store: Store) -> AnyView {
    let id = format!("{}-addresses", person.with_untracked(|person| person.id.clone()));
    let note_id = format!("{id}-note");
    view! {
        <div class="field">
            <label for=id.clone()>{text("people_addresses")}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=note_id.clone()
                prop:value=move || person.with(|person| person.addresses.join(", "))
                on:change:target=move |event| {
                    let addresses = addresses_typed(&event.target().value());
                    change(person, store, |person| person.addresses = addresses);
                }
            />
            <p id=note_id class="field-note">{text("people_addresses_why")}</p>
        </div>
    }
    .into_any()
}

fn working(person: Memo<Person>, store: Store) -> AnyView {
    let id = person.with_untracked(|person| person.id.clone());
    let own = Memo::new(move |_| person.with(|person| person.working.is_some()));
    let week = Signal::derive(move || person.with(|person| person.working.clone()).unwrap_or_default());
    let changed =
        Callback::new(move |week: WorkingWeek| change(person, store, |person| person.working = Some(week)));
    let field = move || own.get().then(|| working_week::draw(&id, text("people_week"), week, changed));
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=own
                on:change:target=move |event| {
                    let week = event.target().checked().then(WorkingWeek::default);
                    change(person, store, |person| person.working = week);
                }
            />
            <span>{text("people_own_week")}</span>
        </label>
        {field}
    }
    .into_any()
}

fn holidays(person: Memo<Person>, store: Store) -> AnyView {
    let id = format!("{}-holidays", person.with_untracked(|person| person.id.clone()));
    let note_id = format!("{id}-note");
    view! {
        <div class="field short">
            <label for=id.clone()>{text("people_holidays")}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=note_id.clone()
                prop:value=move || person.with(|person| person.holidays.clone().unwrap_or_default())
                on:change:target=move |event| {
                    let region = event.target().value().trim().to_uppercase();
                    change(person, store, |person| person.holidays = Some(region).filter(|region| !region.is_empty()));
                }
            />
            <p id=note_id class="field-note">{text("people_holidays_why")}</p>
        </div>
    }
    .into_any()
}

fn days_off(person: Memo<Person>, store: Store) -> AnyView {
    let id = format!("{}-day-off", person.with_untracked(|person| person.id.clone()));
    let typed = RwSignal::new(String::new());
    let add = move |_| {
        let day = typed.get_untracked();
        if is_date(&day) {
            change(person, store, |person| {
                if !person.days_off.contains(&day) {
                    person.days_off.push(day);
                    person.days_off.sort();
                }
            });
            typed.set(String::new());
        }
    };
    let days = move || {
        person
            .with(|person| person.days_off.clone())
            .into_iter()
            .map(|day| day_off(day, person, store))
            .collect_view()
    };
    view! {
        <div class="field">
            <label for=id.clone()>{text("people_days_off")}</label>
            <div class="field-and-button">
                <input
                    id=id
                    type="date"
                    prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                />
                <button type="button" class="button" on:click=add>{text("people_day_off_add")}</button>
            </div>
            <ul class="chips">{days}</ul>
        </div>
    }
    .into_any()
}

fn day_off(day: String, person: Memo<Person>, store: Store) -> AnyView {
    let label = text_with("people_day_off_remove", &[&day]);
    let shown = day.clone();
    let remove = move |_| change(person, store, |person| person.days_off.retain(|known| *known != day));
    view! {
        <li>
            <button type="button" class="chip" aria-label=label on:click=remove>
                {shown} {crate::parts::icon::Icon::Cross.draw()}
            </button>
        </li>
    }
    .into_any()
}
