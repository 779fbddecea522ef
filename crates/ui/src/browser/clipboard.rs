//! Copying as text.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Copies the text; `false` where the browser does not let us. Must be called from a click or a key.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // A frame in another site's page may lack the right to the clipboard's own interface; the older command needs none.
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
        || copy_by_command(text).is_some()
}

fn copy_by_command(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?.dyn_into::<HtmlDocument>().ok()?;
    let focused = document.active_element();
    let area = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    area.set_value(text);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(element) = focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // The focus goes back where it was; an element that lost its place in the page can't take it.
        let _ = element.focus();
    }
    copied.then_some(())
}
