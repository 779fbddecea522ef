//! `storage.local`.

use js_sys::Reflect;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::chrome;

/// What the store holds under a key.
pub(crate) async fn get(key: &str) -> Result<Option<Value>, JsValue> {
    let key = JsValue::from_str(key);
    let value = Reflect::get(&chrome::storage_get(&key).await?, &key)?;
    if value.is_undefined() { Ok(None) } else { Ok(Some(chrome::from_js(&value)?)) }
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
