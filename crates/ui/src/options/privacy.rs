//! What is read, what is kept, what leaves the machine: in plain words, with the store shown beside them.

use leptos::prelude::*;

use crate::browser::{text, text_with};
use crate::store::store;

pub(super) fn draw() -> AnyView {
    let store = store();
    let kept = move || {
        let people = store.roster.with(|roster| roster.people().len());
        text_with("options_privacy_kept_now", &[&people.to_string()])
    };
    view! {
        <dl class="privacy">
            <dt>{text("options_privacy_read")}</dt>
            <dd>{text("options_privacy_read_what")}</dd>
            <dt>{text("options_privacy_kept")}</dt>
            <dd>{text("options_privacy_kept_what")} " " {kept}</dd>
            <dt>{text("options_privacy_sent")}</dt>
            <dd>{text("options_privacy_sent_what")}</dd>
            <dt>{text("options_privacy_check")}</dt>
            <dd>{text("options_privacy_check_how")}</dd>
        </dl>
    }
    .into_any()
}
