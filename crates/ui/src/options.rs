//! The options page: the people, the writer's own conventions, the sites, privacy and the data.

mod conventions;
mod data;
mod people;
mod person;
mod privacy;
mod sites;

use leptos::prelude::*;

use crate::browser::text;
use crate::parts::status_line;

/// The whole page.
pub(crate) fn draw() -> AnyView {
    let sections = [
        ("people", "options_people", people::draw as fn() -> AnyView),
        ("conventions", "options_conventions", conventions::draw),
        ("sites", "options_sites", sites::draw),
        ("privacy", "options_privacy", privacy::draw),
        ("data", "options_data", data::draw),
    ];
    let links = sections.map(|(id, title, _)| view! { <li><a href=format!("#{id}")>{text(title)}</a></li> });
    let bodies = sections.map(|(id, title, body)| {
        view! {
            <section id=id aria-labelledby=format!("{id}-title")>
                <h2 id=format!("{id}-title")>{text(title)}</h2>
                {body()}
            </section>
        }
    });
    view! {
        <header class="page-header">
            <h1 class="brand"><img src="../icons/daylight.svg" alt="" width=28 height=28 />{text("options_title")}</h1>
        </header>
        <div class="options">
            <nav aria-label=text("options_contents")><ul>{links.collect_view()}</ul></nav>
            <main>{status_line::store_failure()} {bodies.collect_view()}</main>
        </div>
    }
    .into_any()
}
