//! The sites, each with its switch, and the field that adds one.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::SiteSetting;

use crate::browser::{sites, text, text_with};
use crate::parts::site_switch;
use crate::pure::site::Hosts;
use crate::store::store;

pub(super) fn draw() -> AnyView {
    let store = store();
    let permitted = RwSignal::new(Vec::<Hosts>::new());
    spawn_local(async move { permitted.set(sites::permitted().await) });
    let listed = move || {
        let mut listed: BTreeSet<Hosts> = permitted.get().into_iter().collect();
        let chosen = |site: &SiteSetting| Hosts::One(site.host.clone());
        store.settings.with(|kept| listed.extend(kept.settings.sites.iter().map(chosen)));
        listed.into_iter().collect::<Vec<_>>()
    };
    let none = move || listed().is_empty().then(|| view! { <p class="empty">{text("options_no_sites")}</p> });
    view! {
        <p class="section-note">{text("options_sites_why")}</p>
        {none}
        <div class="site-list">
            <For each=listed key=Clone::clone children=move |hosts| line(hosts, permitted) />
        </div>
        {site_switch::by_address(permitted)}
    }
    .into_any()
}

fn line(hosts: Hosts, permitted: RwSignal<Vec<Hosts>>) -> AnyView {
    match hosts {
        Hosts::One(host) => site_switch::draw(host.clone(), host, permitted),
        Hosts::AndBelow(host) => {
            view! { <p class="site-family">{text_with("options_site_family", &[&host])}</p> }.into_any()
        }
    }
}
