//! The switch of one site.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::sites;
use crate::pure::settings::{set_site, site_enabled};
use crate::pure::site::Hosts;
use crate::store::{Store, store};

/// On where the extension may see the site and the writer has not switched it off.
pub(crate) fn draw(host: String, label: String, permitted: RwSignal<Vec<Hosts>>) -> AnyView {
    let store = store();
    let of_switch = host.clone();
    let on = move || {
        let allowed = permitted.with(|known| known.iter().any(|hosts| hosts.contains(&of_switch)));
        allowed && store.settings.with(|kept| site_enabled(&kept.settings, &of_switch, true))
    };
    view! {
        <label class="switch">
            <span>{label}</span>
            <input
                type="checkbox"
                role="switch"
                prop:checked=on
                on:change:target=move |event| switch(store, host.clone(), event.target().checked(), permitted)
            />
        </label>
    }
    .into_any()
}

/// Switches a site; the browser asks the writer where the extension may not see it yet.
pub(crate) fn switch(store: Store, host: String, wanted: bool, permitted: RwSignal<Vec<Hosts>>) {
    let allowed = permitted.with_untracked(|known| known.iter().any(|hosts| hosts.contains(&host)));
    let asked = (wanted && !allowed).then(|| sites::request(&host));
    spawn_local(async move {
        let refused = match asked {
            Some(answer) => !answer.await,
            None => false,
        };
        if !refused {
            store.change_settings(|settings| set_site(settings, &host, wanted));
        }
        // Drawn anew in any case: where the writer refused, the switch goes back.
        permitted.set(sites::permitted().await);
    });
}
