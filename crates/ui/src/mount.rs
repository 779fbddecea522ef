//! The one entry from JavaScript.

use leptos::prelude::document;
use wasm_bindgen::prelude::*;

use crate::{browser, options, panel, popup, store};

/// Draws the page that the document says it is: `data-page` is `popup`, `panel` or `options`.
///
/// # Errors
/// Where the document has no root element.
#[wasm_bindgen]
pub fn mount() -> Result<(), JsValue> {
    let root = document().document_element().ok_or("the document is empty")?;
    root.set_attribute("lang", &browser::text("common_language"))?;
    root.set_attribute("dir", &browser::text("@@bidi_dir"))?;
    let page = root.get_attribute("data-page").unwrap_or_default();
    let calendar = browser::language::calendar(&browser::language::calendar_tag());
    leptos::mount::mount_to_body(move || {
        store::provide(calendar);
        match page.as_str() {
            "popup" => popup::draw(),
            "panel" => panel::draw(),
            _ => options::draw(),
        }
    });
    Ok(())
}
