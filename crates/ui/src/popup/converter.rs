//! The line that is typed, and the answer below it while it is typed.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Conversion, Fix, NoticeCode, Reply, Request, TimeRow, ZoneCandidate};

use super::people::People;
use crate::browser::{clipboard, engine, text};
use crate::parts::icon::Icon;
use crate::parts::person_form::focus;
use crate::parts::{stated, status_line};
use crate::pure::edit::applied;
use crate::pure::latest::Latest;
use crate::store::{set_if_new, store};

/// What is asked for while nothing is typed: everybody's present time.
const NOW: &str = "now";

#[derive(Clone, Copy)]
struct Converter {
    typed: RwSignal<String>,
    /// The last answer, and the text that it answers.
    answer: RwSignal<Option<(String, Result<Conversion, String>)>>,
    queue: StoredValue<Latest<String>>,
    copied: RwSignal<bool>,
    people: People,
}

impl Converter {
    /// Asks about what is typed, or waits behind the question in flight.
    fn ask(self) {
        self.copied.set(false);
        let first = self.queue.try_update_value(|queue| queue.offer(self.question())).flatten();
        if let Some(question) = first {
            spawn_local(self.ask_until_current(question));
        }
    }

    async fn ask_until_current(self, mut question: String) {
        loop {
            let answer = match engine::ask(Request::Convert { text: question.clone() }).await {
                Reply::Conversion { conversion } => Ok(conversion),
                Reply::Refused { message } => Err(message),
                _ => Err(text("common_engine_silent")),
            };
            set_if_new(self.answer, Some((question, answer)));
            match self.queue.try_update_value(Latest::answered).flatten() {
                Some(newer) => question = newer,
                None => return,
            }
        }
    }

    fn question(self) -> String {
        let typed = self.typed.get_untracked();
        if typed.trim().is_empty() { NOW.to_owned() } else { typed }
    }

    /// Writes a fix into the line. The words may be somebody else's, so that a zone chosen here is not remembered.
    fn mend(self, fix: &Fix) {
        if let Some(text) = applied(&self.typed.get_untracked(), &fix.edit) {
            self.typed.set(text);
            self.ask();
        }
    }

    fn copy(self) {
        let Some((_, Ok(conversion))) = self.answer.get_untracked() else { return };
        spawn_local(async move { self.copied.set(clipboard::copy(&conversion.text).await) });
    }
}

/// The converter with the people in it.
pub(super) fn draw() -> AnyView {
    let store = store();
    let converter = Converter {
        typed: RwSignal::new(String::new()),
        answer: RwSignal::new(None),
        queue: StoredValue::new(Latest::default()),
        copied: RwSignal::new(false),
        people: People::new(),
    };
    // Another person or another setting changes the answer to the same question.
    Effect::new(move |_| {
        store.roster.track();
        store.settings.track();
        if store.ready.get() {
            converter.ask();
        }
    });
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| focus(input));
    view! {
        <section class="converter" aria-label=text("popup_converter")>
            <div class="time-field">
                {Icon::Clock.draw()}
                <input
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=text("popup_time")
                    placeholder=text("popup_placeholder")
                    node_ref=input
                    prop:value=converter.typed
                    on:input:target=move |event| {
                        converter.typed.set(event.target().value());
                        converter.ask();
                    }
                />
            </div>
            {move || answer(converter)}
            {converter.people.below()}
        </section>
    }
    .into_any()
}

fn answer(converter: Converter) -> AnyView {
    let Some((question, answer)) = converter.answer.get() else { return converter.people.without_time() };
    match answer {
        Err(message) => {
            view! { <p class="failure" role="alert">{message}</p> {converter.people.without_time()} }
                .into_any()
        }
        Ok(conversion) if question == NOW => match conversion.times.first() {
            Some(time) if !time.readers.is_empty() => {
                view! { <h2 class="section-title">{text("popup_now")}</h2> {converter.people.at(time)} }
                    .into_any()
            }
            _ => converter.people.without_time(),
        },
        Ok(conversion) if conversion.times.is_empty() => {
            view! { <p class="empty">{text("popup_no_time")}</p> {converter.people.without_time()} }
                .into_any()
        }
        Ok(conversion) => {
            let times: Vec<_> = conversion.times.iter().map(|time| one_time(time, converter)).collect();
            view! { <div class="answer">{times} {copy_button(converter)}</div> }.into_any()
        }
    }
}

fn one_time(time: &TimeRow, converter: Converter) -> AnyView {
    let style = store().style();
    let mend = Callback::new(move |fix: Fix| converter.mend(&fix));
    let choose = Callback::new(move |candidate: ZoneCandidate| {
        if let Some(fix) = &candidate.fix {
            converter.mend(fix);
        }
    });
    // Where each person's own line says that they are away, a notice would say it twice.
    let mut noted = time.clone();
    noted.notices.retain(|notice| !time.has_clock || notice.code != NoticeCode::ReaderAway);
    view! {
        <article class="time" aria-label=time.text.clone()>
            {stated::clocks(time, &style)}
            {stated::notices(&noted, choose, mend)}
            {converter.people.at(time)}
        </article>
    }
    .into_any()
}

fn copy_button(converter: Converter) -> AnyView {
    let label = move || if converter.copied.get() { text("common_copied") } else { text("popup_copy") };
    let icon = move || if converter.copied.get() { Icon::Check.draw() } else { Icon::Copy.draw() };
    view! {
        <div class="actions">
            <button type="button" class="button" on:click=move |_| converter.copy()>{icon} <span>{label}</span></button>
            <span class="visually-hidden">
                {status_line::draw(move || converter.copied.get().then(|| text("common_copied")))}
            </span>
        </div>
    }
    .into_any()
}
