//! Which sites the extension may see, and which one is open.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::chrome;
use crate::pure::site::{Hosts, Site};

/// The site in the active tab. The browser tells its address only for sites that the extension may already see.
pub(crate) async fn active_site() -> Option<Site> {
    let query = Object::new();
    for property in ["active", "currentWindow"] {
        Reflect::set(&query, &JsValue::from_str(property), &JsValue::TRUE).ok()?;
    }
    let tabs = Array::from(&chrome::tabs_query(&query).await.ok()?);
    let address = Reflect::get(&tabs.get(0), &JsValue::from_str("url")).ok()?.as_string()?;
    Site::at(&address)
}

/// The hosts that the extension may see.
pub(crate) async fn permitted() -> Vec<Hosts> {
    let Ok(all) = chrome::permissions_get_all().await else { return Vec::new() };
    let Ok(origins) = Reflect::get(&all, &JsValue::from_str("origins")) else { return Vec::new() };
    let mut hosts: Vec<Hosts> = Array::from(&origins)
        .iter()
        .filter_map(|origin| origin.as_string())
        .filter_map(|pattern| Hosts::of_pattern(&pattern))
        .collect();
    hosts.sort();
    hosts.dedup();
    hosts
}

/// Asks the writer for the right to work on a site. Must be called from a click or a key, before anything is awaited:
/// the browser is asked at once, and what is returned only waits for its answer.
pub(crate) fn request(site: &Site) -> impl Future<Output = bool> + use<> {
    let origins: Array = site.patterns().iter().map(|pattern| JsValue::from_str(pattern)).collect();
    let wanted = chrome::object("origins", &origins);
    // The background registers its script for the site, which is a right of its own.
    let scripting = Array::of1(&JsValue::from_str("scripting"));
    let asked = Reflect::set(&wanted, &JsValue::from_str("permissions"), &scripting)
        .and_then(|_| chrome::permissions_request(&wanted));
    async move {
        match asked {
            Ok(answer) => JsFuture::from(answer).await.is_ok_and(|granted| granted.is_truthy()),
            Err(_) => false,
        }
    }
}
