//! One person in the roster, with every field; each change is kept at once.

use leptos::prelude::*;
use protocol::{Person, Place, WorkingWeek};

use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
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
        <details class="fold person">
            <summary>
                <span class="person-name">{move || person.with(|person| person.name.clone())}</span>
                <span class="person-place">{move || person.with(|person| person.place.clone())}</span>
                <span class="person-zone">{move || person.with(|person| person.zone.clone())}</span>
            </summary>
            <div class="person-fields">
                {line(NAME, person, store)}
                {place(person, store)}
                {line(ADDRESSES, person, store)}
                {working(person, store)}
                {line(HOLIDAYS, person, store)}
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

/// A line of text about the person.
#[derive(Clone, Copy)]
struct Line {
    /// Tells the fields of one person apart.
    id: &'static str,
    /// The key of the label.
    label: &'static str,
    /// The key of the note below.
    note: Option<&'static str>,
    /// What the field shows.
    read: fn(&Person) -> String,
    /// What is done with the words typed, white space at their ends taken off.
    write: fn(&mut Person, &str),
}

const NAME: Line = Line {
    id: "name",
    label: "people_name",
    note: None,
    read: |person| person.name.clone(),
    // A person without a name could not be found again: the old one stays.
    write: |person, typed| {
        if !typed.is_empty() {
            typed.clone_into(&mut person.name);
        }
    },
};

const ADDRESSES: Line = Line {
    id: "addresses",
    label: "people_addresses",
    note: Some("people_addresses_why"),
    read: |person| person.addresses.join(", "),
    write: |person, typed| person.addresses = addresses_typed(typed),
};

const HOLIDAYS: Line = Line {
    id: "holidays",
    label: "people_holidays",
    note: Some("people_holidays_why"),
    read: |person| person.holidays.clone().unwrap_or_default(),
    write: |person, typed| person.holidays = Some(typed.to_uppercase()).filter(|region| !region.is_empty()),
};

fn line(line: Line, person: Memo<Person>, store: Store) -> AnyView {
    let id = format!("{}-{}", person.with_untracked(|person| person.id.clone()), line.id);
    let note_id = line.note.map(|_| format!("{id}-note"));
    let note = line.note.map(|note| {
        view! { <p id=note_id.clone() class="field-note">{text(note)}</p> }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{text(line.label)}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=note_id
                prop:value=move || person.with(line.read)
                on:change:target=move |event| {
                    change(person, store, |person| (line.write)(person, event.target().value().trim()));
                    // Shown as it is kept now, which may be as it was.
                    event.target().set_value(&person.with_untracked(line.read));
                }
            />
            {note}
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
                {shown} {Icon::Cross.draw()}
            </button>
        </li>
    }
    .into_any()
}
