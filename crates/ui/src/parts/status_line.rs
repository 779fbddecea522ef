//! One line that says what just happened; a screen reader hears it once.

use leptos::prelude::*;

use crate::store::store;

/// A live region that is always there, so that a change in it is announced.
pub(crate) fn draw(message: impl Fn() -> Option<String> + Send + Sync + 'static) -> AnyView {
    view! { <p class="status-line" role="status">{message}</p> }.into_any()
}

/// What keeps the store from being read or written, if anything does.
pub(crate) fn store_failure() -> AnyView {
    let failure = store().failure;
    view! { <p class="failure" role="alert">{move || failure.get()}</p> }.into_any()
}
