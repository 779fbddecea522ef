//! The pages of the extension: popup, panel, options.
//!
//! [`pure`] works everything out and is tested on the host; `browser` is the thin layer over the browser's
//! interfaces; the pages' own modules and `parts`, which they share, only draw.

pub mod pure;

mod browser;
mod options;
mod panel;
mod parts;
mod popup;
mod store;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Draws the page that the document says it is: `data-page` is `popup`, `panel` or `options`.
///
/// # Errors
/// Where the document has no root element or names no such page.
#[wasm_bindgen]
pub fn mount() -> Result<(), JsValue> {
    let root = document().document_element().ok_or("the document is empty")?;
    let tag = browser::language::calendar_tag();
    root.set_attribute("lang", &browser::text("common_language"))?;
    root.set_attribute("dir", &browser::text("@@bidi_dir"))?;
    let page = root.get_attribute("data-page").unwrap_or_default();
    let calendar = browser::language::calendar(&tag);
    let draw = move || {
        store::provide(calendar);
        match page.as_str() {
            "popup" => popup::draw(),
            "panel" => panel::draw(),
            _ => options::draw(),
        }
    };
    leptos::mount::mount_to_body(draw);
    Ok(())
}
