//! The popup: a converter of times for the people one writes to.

mod converter;
mod golden_hours;
mod people;
mod planner;
mod site;

use leptos::prelude::*;

use crate::browser::{chrome, text};
use crate::parts::icon::Icon;
use crate::parts::status_line;

/// The whole popup.
pub(crate) fn draw() -> AnyView {
    view! {
        <header class="page-header">
            <h1 class="brand"><img src="../icons/daylight.svg" alt="" width=20 height=20 />{text("common_name")}</h1>
            <button
                type="button"
                class="icon-button"
                aria-label=text("popup_settings")
                title=text("popup_settings")
                on:click=|_| chrome::open_options_page()
            >
                {Icon::Sliders.draw()}
            </button>
        </header>
        <main>
            {status_line::store_failure()}
            {converter::draw()}
            {golden_hours::draw()}
            {planner::draw()}
        </main>
        {site::draw()}
    }
    .into_any()
}
