//! The switch of one site, and the field that switches one on by its address.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::status_line;
use crate::browser::{sites, text, text_with};
use crate::pure::settings::{set_site, site_enabled};
use crate::pure::site::{Hosts, Site};
use crate::store::{Store, store};

/// On where the extension may see the site and the writer has not switched it off.
pub(crate) fn draw(site: Site, label: String, permitted: RwSignal<Vec<Hosts>>) -> AnyView {
    let store = store();
    let of_switch = site.clone();
    let on = move || {
        let allowed = permitted.with(|known| known.iter().any(|hosts| hosts.contains(&of_switch)));
        allowed && store.settings.with(|kept| site_enabled(&kept.settings, &of_switch.host, true))
    };
    let change = move |wanted: bool| {
        let switched = switch(store, site.clone(), wanted, permitted);
        spawn_local(async move {
            switched.await;
        });
    };
    view! {
        <label class="switch">
            <span>{label}</span>
            <input
                type="checkbox"
                role="switch"
                prop:checked=on
                on:change:target=move |event| change(event.target().checked())
            />
        </label>
    }
    .into_any()
}

/// A form that switches on the site whose address is typed.
pub(crate) fn by_address(permitted: RwSignal<Vec<Hosts>>) -> AnyView {
    let store = store();
    let typed = RwSignal::new(String::new());
    let fault = RwSignal::new(false);
    let done = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let site = Site::at(&typed.get_untracked());
        fault.set(site.is_none());
        done.set(None);
        let Some(site) = site else { return };
        let host = site.host.clone();
        let switched = switch(store, site, true, permitted);
        spawn_local(async move {
            if switched.await {
                done.set(Some(text_with("popup_site_done", &[&host])));
                typed.set(String::new());
            }
        });
    };
    view! {
        <form class="field" novalidate on:submit=submit>
            <label for="site-address">{text("popup_site_address")}</label>
            <div class="field-and-button">
                <input
                    id="site-address"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    placeholder=text("popup_site_placeholder")
                    prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                />
                <button type="submit" class="button">{text("popup_switch_on")}</button>
            </div>
            <p class="field-fault" role="alert">{move || fault.get().then(|| text("popup_site_fault"))}</p>
            {status_line::draw(move || done.get())}
        </form>
    }
    .into_any()
}

/// Switches a site, and says whether it was done; the browser asks the writer where the extension may not see it yet. Must
/// be called from a click or a key: the browser is asked at once, and what is returned only waits.
fn switch(
    store: Store,
    site: Site,
    wanted: bool,
    permitted: RwSignal<Vec<Hosts>>,
) -> impl Future<Output = bool> {
    let allowed = permitted.with_untracked(|known| known.iter().any(|hosts| hosts.contains(&site)));
    let asked = (wanted && !allowed).then(|| sites::request(&site));
    async move {
        let granted = match asked {
            Some(answer) => answer.await,
            None => true,
        };
        if granted {
            store.change_settings(|settings| set_site(settings, &site.host, wanted));
        }
        // Drawn anew in any case: where the writer refused, the switch goes back.
        permitted.set(sites::permitted().await);
        granted
    }
}
