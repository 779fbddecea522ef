//! What can be done to the draft with one press, shown before it is done.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::Fix;

use super::connection::{Connection, Shown};
use crate::browser::{clipboard, text};
use crate::parts::icon::Icon;
use crate::pure::edit::{Preview, preview};
use crate::pure::panel_rows::primary_fix;

/// The offers that belong to an element.
pub(super) fn draw(connection: Connection, shown: &Shown) -> AnyView {
    let offers: Vec<_> = shown.advice.fixes.iter().map(|fix| offer(connection, shown, fix)).collect();
    if offers.is_empty() {
        return ().into_any();
    }
    view! { <div class="offers">{offers}</div> }.into_any()
}

/// One fix: exactly what it would do, and the button that does it.
pub(super) fn offer(connection: Connection, shown: &Shown, fix: &Fix) -> AnyView {
    let (revision, edit) = (shown.revision, fix.edit.clone());
    let primary = primary_fix(&shown.advice) == Some(fix.id.as_str());
    view! {
        <div class="offer">
            {change(&preview(&fix.edit))}
            <button
                type="button"
                class="button"
                class:primary=primary
                on:click=move |_| connection.apply(revision, edit.clone())
            >
                {fix.label.clone()}
            </button>
        </div>
    }
    .into_any()
}

fn change(preview: &Preview) -> AnyView {
    match preview {
        Preview::Insert(new) => {
            view! { <p class="change"><span class="visually-hidden">{text("panel_inserts")}</span><ins>{new.clone()}</ins></p> }.into_any()
        }
        Preview::Replace { from, to } => view! {
            <p class="change">
                <span class="visually-hidden">{text("panel_replaces")}</span>
                <del>{from.clone()}</del> {Icon::Arrow.draw()} <span class="visually-hidden">{text("panel_by")}</span>
                <ins>{to.clone()}</ins>
            </p>
        }
        .into_any(),
        Preview::Remove(old) => {
            view! { <p class="change"><span class="visually-hidden">{text("panel_removes")}</span><del>{old.clone()}</del></p> }.into_any()
        }
    }
}

/// Where the editor did not take an edit: the words to paste by hand.
pub(super) fn copy_instead(words: String) -> AnyView {
    let copied = RwSignal::new(false);
    let label = move || text(if copied.get() { "common_copied" } else { "panel_copy_instead" });
    let copy = move |_| {
        let words = words.trim().to_owned();
        spawn_local(async move { copied.set(clipboard::copy(&words).await) });
    };
    view! { <button type="button" class="button" on:click=copy>{Icon::Copy.draw()} <span>{label}</span></button> }
        .into_any()
}
