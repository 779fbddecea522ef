//! Readers whom the page names and the roster does not know: each can be added in one step, by their city.

use leptos::prelude::*;
use protocol::{Guess, GuessReason, Person, Stranger};

use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
use crate::parts::{person_form, status_line};
use crate::pure::roster::person_at;
use crate::store::store;

/// The offer, for those who are not waved away.
pub(super) fn draw(strangers: Vec<Stranger>) -> AnyView {
    if strangers.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> =
        strangers.into_iter().enumerate().map(|(index, stranger)| one(index, stranger)).collect();
    view! {
        <section aria-labelledby="strangers-title">
            <h2 id="strangers-title" class="section-title">{text("panel_strangers")}</h2>
            <ul class="strangers">{rows}</ul>
        </section>
    }
    .into_any()
}

fn one(index: usize, Stranger { person: stranger, guess }: Stranger) -> AnyView {
    let open = RwSignal::new(false);
    let added = RwSignal::new(None::<String>);
    let shown = if stranger.name.is_empty() {
        stranger.addresses.first().cloned().unwrap_or_default()
    } else {
        stranger.name.clone()
    };
    let label = text_with("panel_add_stranger", &[&shown]);
    let known = Person { name: shown.clone(), ..stranger };
    let done = Callback::new(move |person: Person| {
        added.set(Some(text_with("panel_stranger_added", &[&person.name, &person.place])));
    });
    let body = move || {
        if added.with(Option::is_some) {
            return ().into_any();
        }
        if open.get() {
            let close = Callback::new(move |()| open.set(false));
            return person_form::draw(&format!("stranger-{index}"), known.clone(), done, Some(close));
        }
        view! {
            <span class="stranger-name">{Icon::Person.draw()} {shown.clone()}</span>
            {guess.clone().map(|guess| offer(known.clone(), guess, done))}
            <button type="button" class="button quiet" aria-label=label.clone() on:click=move |_| open.set(true)>
                {text("panel_where")}
            </button>
        }
        .into_any()
    };
    view! { <li class="stranger">{body} {status_line::draw(move || added.get())}</li> }.into_any()
}

/// The guess with its reason, to be taken by one press.
fn offer(known: Person, Guess { place, reason, sign }: Guess, done: Callback<Person>) -> AnyView {
    let why = match reason {
        GuessReason::LocalTime => text_with("panel_guess_by_clock", &[&sign]),
        GuessReason::Domain => text_with("panel_guess_by_domain", &[&sign]),
    };
    let label = text_with("panel_add_guessed", &[&known.name, &place.name]);
    let take = text_with("panel_take_guess", &[&place.name]);
    let add = move |_| {
        let store = store();
        let id = store.roster.with_untracked(|roster| roster.new_id(&known.name));
        let person = Person { addresses: known.addresses.clone(), ..person_at(id, &known.name, &place) };
        store.put(person.clone());
        done.run(person);
    };
    view! {
        <span class="stranger-guess">{why}</span>
        <button type="button" class="button quiet" aria-label=label on:click=add>{take}</button>
    }
    .into_any()
}
