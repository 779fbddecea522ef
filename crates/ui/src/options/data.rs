//! Roster and settings as a file, out and in; and erasing everything.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, storage, text, text_with};
use crate::parts::status_line;
use crate::pure::backup::{self, Backup};
use crate::store::{Store, store};

/// The name of the file that is saved.
const FILE_NAME: &str = "daylight.json";

pub(super) fn draw() -> AnyView {
    let store = store();
    let aside = move || {
        let count = store.aside.with(Vec::len);
        (count > 0).then(|| {
            view! { <p class="notice-box">{text_with("options_unreadable", &[&count.to_string()])}</p> }
        })
    };
    view! {
        {aside}
        <div class="setting">
            <h3>{text("options_export")}</h3>
            <p class="field-note">{text("options_export_why")}</p>
            <button type="button" class="button" on:click=move |_| export(store)>{text("options_export_do")}</button>
        </div>
        {import(store)}
        {erase(store)}
    }
    .into_any()
}

fn export(store: Store) {
    let file = store.roster.with_untracked(|roster| {
        store.settings.with_untracked(|settings| {
            store.aside.with_untracked(|aside| backup::export(roster, settings, aside))
        })
    });
    if files::save(FILE_NAME, &file).is_err() {
        store.failure.set(Some(text("options_export_failed")));
    }
}

fn import(store: Store) -> AnyView {
    let faults = RwSignal::new(Vec::<String>::new());
    let done = RwSignal::new(None::<String>);
    let input = NodeRef::<Input>::new();
    let chosen = move |_| {
        let Some(field) = input.get_untracked() else { return };
        let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
        faults.set(Vec::new());
        done.set(None);
        spawn_local(async move {
            match files::read(&file).await.map(|text| backup::import(&text)) {
                Ok(Ok(backup)) => done.set(Some(take_in(store, backup))),
                Ok(Err(refusal)) => faults.set(refusal.sentences(text_with)),
                Err(_) => faults.set(vec![text("options_import_unreadable")]),
            }
            // The same file may be chosen again after it was mended.
            field.set_value("");
        });
    };
    let fault_list = move || {
        let faults = faults.get();
        (!faults.is_empty()).then(|| {
            let items: Vec<_> = faults.into_iter().map(|fault| view! { <li>{fault}</li> }).collect();
            view! { <p>{text("options_import_refused")}</p> <ul>{items}</ul> }
        })
    };
    view! {
        <div class="setting">
            <h3>{text("options_import")}</h3>
            <p class="field-note" id="import-note">{text("options_import_why")}</p>
            <label class="button file-button">
                <input
                    type="file"
                    class="visually-hidden"
                    accept="application/json,.json"
                    aria-describedby="import-note"
                    node_ref=input
                    on:change=chosen
                />
                {text("options_import_do")}
            </label>
            <div class="faults" role="alert">{fault_list}</div>
            {status_line::draw(move || done.get())}
        </div>
    }
    .into_any()
}

/// Takes a file's people and settings in and says what was done.
fn take_in(store: Store, backup: Backup) -> String {
    let count = backup.people.len().to_string();
    store.change_roster(|roster| backup::merge(roster, backup.people));
    if let Some(settings) = backup.settings {
        store.change_settings(|current| *current = settings);
    }
    text_with("options_import_done", &[&count])
}

fn erase(store: Store) -> AnyView {
    let sure = RwSignal::new(false);
    let done = RwSignal::new(None::<String>);
    let erase = move |_| {
        sure.set(false);
        spawn_local(async move {
            match storage::clear().await {
                Ok(()) => done.set(Some(text("options_erase_done"))),
                Err(_) => store.failure.set(Some(text("common_store_full"))),
            }
        });
    };
    let buttons = move || {
        if sure.get() {
            view! {
                <p>{text("options_erase_sure")}</p>
                <div class="actions">
                    <button type="button" class="button danger" on:click=erase>{text("options_erase_yes")}</button>
                    <button type="button" class="button" on:click=move |_| sure.set(false)>{text("common_cancel")}</button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button danger" on:click=move |_| sure.set(true)>{text("options_erase_do")}</button>
            }
            .into_any()
        }
    };
    view! {
        <div class="setting">
            <h3>{text("options_erase")}</h3>
            <p class="field-note">{text("options_erase_why")}</p>
            {buttons}
            {status_line::draw(move || done.get())}
        </div>
    }
    .into_any()
}
