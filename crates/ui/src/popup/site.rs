//! The foot of the popup: Daylight on this site, and quiet for today.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{sites, text, text_with};
use crate::parts::{quiet, site_switch};
use crate::pure::settings::is_quiet;
use crate::pure::site::{Hosts, Site};
use crate::store::store;

/// The foot.
pub(super) fn draw() -> AnyView {
    let active = RwSignal::new(None::<Site>);
    let permitted = RwSignal::new(Vec::<Hosts>::new());
    spawn_local(async move {
        permitted.set(sites::permitted().await);
        active.set(sites::active_site().await);
    });
    let site = move || match active.get() {
        Some(site) => this_site(site, permitted),
        None => other_site(permitted),
    };
    view! { <footer class="popup-foot">{site} {quiet_switch()}</footer> }.into_any()
}

/// The switch for the site in the active tab.
fn this_site(site: Site, permitted: RwSignal<Vec<Hosts>>) -> AnyView {
    let label = text_with("popup_on_site", &[&site.host]);
    site_switch::draw(site, label, permitted)
}

/// A site whose address the browser does not tell us until it is switched on: the writer names it.
fn other_site(permitted: RwSignal<Vec<Hosts>>) -> AnyView {
    view! {
        <details class="fold other-site">
            <summary>{text("popup_other_site")}</summary>
            {site_switch::by_address(permitted)}
        </details>
    }
    .into_any()
}

/// One press silences Daylight until midnight, and one more ends that.
fn quiet_switch() -> AnyView {
    let store = store();
    let on = move || store.settings.with(|kept| is_quiet(&kept.settings, js_sys::Date::now()));
    view! {
        <label class="switch">
            <span>{text("popup_quiet")}</span>
            <input
                type="checkbox"
                role="switch"
                prop:checked=on
                on:change:target=move |event| {
                    let until = event.target().checked().then(quiet::next_midnight);
                    store.change_settings(|settings| settings.quiet_until = until);
                }
            />
        </label>
    }
    .into_any()
}
