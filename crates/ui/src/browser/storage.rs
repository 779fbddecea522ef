//! `storage.local`.

use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;

use super::chrome;

/// What the store holds under these keys, all read at the same moment; a key that holds nothing is not in it.
pub(crate) async fn get(keys: &[&str]) -> Result<Map<String, Value>, JsValue> {
    chrome::from_js(&chrome::storage_get(&chrome::to_js(keys)?).await?)
}

/// Puts values under their keys, all or none.
pub(crate) async fn set(items: &Value) -> Result<(), JsValue> {
    chrome::storage_set(&chrome::to_js(items)?).await.map(drop)
}

/// Calls back with the name of the area and the keys whenever something in the store changed.
pub(crate) fn on_change(changed: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn(JsValue, JsValue)>::new(move |_changes, area: JsValue| {
        if area.as_string().as_deref() == Some("local") {
            changed();
        }
    });
    chrome::STORAGE_CHANGED.with(|event| event.add_listener(listener.into_js_value().unchecked_ref()));
}

/// Empties the store.
pub(crate) async fn clear() -> Result<(), JsValue> {
    chrome::storage_clear().await.map(drop)
}
