//! The times in the draft, as each recipient will read them.

use leptos::prelude::*;
use protocol::{Fix, TimeRow, ZoneCandidate};

use super::connection::{Connection, Shown};
use crate::browser::{text, text_with};
use crate::parts::{readers, stated};
use crate::pure::clock::Style;
use crate::pure::settings::choose_zone;
use crate::store::store;

/// Every time named.
pub(super) fn draw(connection: Connection, shown: &Shown) -> AnyView {
    if shown.advice.times.is_empty() {
        return ().into_any();
    }
    let style = Style { clock_24: shown.settings.clock_24, ..store().style() };
    let times: Vec<_> =
        shown.advice.times.iter().map(|time| one(connection, shown.revision, time, &style)).collect();
    view! {
        <section aria-labelledby="times-title">
            <h2 id="times-title" class="section-title">{text("panel_times")}</h2>
            {times}
        </section>
    }
    .into_any()
}

fn one(connection: Connection, revision: u32, time: &TimeRow, style: &Style) -> AnyView {
    let mend = Callback::new(move |fix: Fix| connection.apply(revision, fix.edit));
    let name = time.zone.shared_name.clone();
    // The draft says it clearly from now on, and the writer is not asked again what they mean by the name.
    let choose = Callback::new(move |candidate: ZoneCandidate| {
        if let Some(fix) = candidate.fix {
            connection.apply(revision, fix.edit);
        }
        if let Some(name) = &name {
            store().change_settings(|settings| choose_zone(settings, name, &candidate.zone));
        }
    });
    let roster = store().roster.get();
    view! {
        <article class="time">
            <h3 class="time-words">{text_with("common_quoted", &[&time.text])}</h3>
            {stated::notices(time, choose, mend)}
            {stated::clocks(time, style)}
            {readers::list(time, style, &roster, true)}
        </article>
    }
    .into_any()
}
