//! When most of the people are at work today, as one calm strip.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{OverlapReport, Reply, Request};

use crate::browser::{engine, text, text_with};
use crate::parts::icon::Icon;
use crate::pure::overlap::{Window, golden_hours};
use crate::store::store;

/// The strip; nothing where there is nothing to say.
pub(super) fn draw() -> AnyView {
    let store = store();
    let report = RwSignal::new(None::<OverlapReport>);
    Effect::new(move |_| {
        let enough = store.roster.with(|roster| roster.people().len() > 1);
        store.settings.track();
        if store.ready.get() && enough {
            spawn_local(async move {
                let reply = engine::ask(Request::Overlap { date: None }).await;
                report.set(if let Reply::Overlap { report } = reply { Some(report) } else { None });
            });
        } else {
            report.set(None);
        }
    });
    view! {
        {move || {
            let golden = golden_hours(report.get().as_ref()?, &store.style())?;
            let count = text_with("popup_golden_count", &[&golden.best.to_string(), &golden.people.to_string()]);
            let windows: Vec<_> = golden.windows.iter().map(window).collect();
            Some(view! {
                <section class="golden" aria-labelledby="golden-title">
                    <h2 id="golden-title" class="section-title">{Icon::Sun.draw()} {text("popup_golden")}</h2>
                    <p class="golden-count">{count}</p>
                    <ul class="golden-windows">{windows}</ul>
                </section>
            })
        }}
    }
    .into_any()
}

fn window(window: &Window) -> AnyView {
    let clock = text_with("popup_golden_window", &[&window.utc]);
    view! { <li><span class="clock">{clock}</span> <span class="names">{window.names.join(", ")}</span></li> }
        .into_any()
}
