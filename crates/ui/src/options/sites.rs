//! The sites, each with its switch, and the field that adds one.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::SiteSetting;

use crate::browser::{sites, text, text_with};
use crate::parts::site_switch;
use crate::pure::site::{Hosts, Scheme, Site};
use crate::store::store;

pub(super) fn draw() -> AnyView {
    let store = store();
    let permitted = RwSignal::new(Vec::<Hosts>::new());
    spawn_local(async move { permitted.set(sites::permitted().await) });
    let listed = move || {
        let chosen = store.settings.with(|kept| kept.settings.sites.clone());
        lines(&permitted.get(), &chosen)
    };
    let none = move || listed().is_empty().then(|| view! { <p class="empty">{text("options_no_sites")}</p> });
    view! {
        <p class="section-note">{text("options_sites_why")}</p>
        {none}
        <div class="site-list">
            <For each=listed key=Clone::clone children=move |line| draw_line(line, permitted) />
        </div>
        {site_switch::by_address(permitted)}
    }
    .into_any()
}

/// A line of the list.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Line {
    One(Site),
    Family(String),
}

/// A line for each host that is permitted or was chosen, however it is served.
fn lines(permitted: &[Hosts], chosen: &[SiteSetting]) -> Vec<Line> {
    let mut families = BTreeSet::new();
    let mut served: BTreeMap<String, Vec<Scheme>> = BTreeMap::new();
    for hosts in permitted {
        match hosts {
            Hosts::One(host, scheme) => served.entry(host.clone()).or_default().push(*scheme),
            Hosts::AndBelow(host, _) => {
                families.insert(host.clone());
            }
        }
    }
    for site in chosen.iter().filter_map(|setting| Site::at(&setting.host)) {
        served.entry(site.host).or_insert(site.schemes);
    }
    let ones = served.into_iter().map(|(host, schemes)| Line::One(Site { host, schemes }));
    ones.chain(families.into_iter().map(Line::Family)).collect()
}

fn draw_line(line: Line, permitted: RwSignal<Vec<Hosts>>) -> AnyView {
    match line {
        Line::One(site) => {
            let label = site.host.clone();
            site_switch::draw(site, label, permitted)
        }
        Line::Family(host) => {
            view! { <p class="site-family">{text_with("options_site_family", &[&host])}</p> }.into_any()
        }
    }
}
