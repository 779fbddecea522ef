//! Bindings to `globalThis.chrome`, which Chromium and Firefox both have.

use js_sys::{Array, Function, JSON, Promise};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A connection to the background.
    #[derive(Clone)]
    pub(crate) type Port;

    #[wasm_bindgen(method, catch, js_name = postMessage)]
    pub(crate) fn post_message(this: &Port, message: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, getter, js_name = onMessage)]
    pub(crate) fn on_message(this: &Port) -> Listeners;

    #[wasm_bindgen(method, getter, js_name = onDisconnect)]
    pub(crate) fn on_disconnect(this: &Port) -> Listeners;

    /// Something that happens, and those who are told.
    pub(crate) type Listeners;

    #[wasm_bindgen(method, js_name = addListener)]
    pub(crate) fn add_listener(this: &Listeners, listener: &Function);

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = connect)]
    fn runtime_connect(info: &JsValue) -> Result<Port, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = openOptionsPage)]
    pub(crate) fn open_options_page();

    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    pub(crate) fn get_message(key: &str, arguments: &Array) -> String;

    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    pub(crate) fn get_ui_language() -> String;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    pub(crate) async fn storage_get(keys: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = set)]
    pub(crate) async fn storage_set(items: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = clear)]
    pub(crate) async fn storage_clear() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "storage"], js_name = onChanged)]
    pub(crate) static STORAGE_CHANGED: Listeners;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    pub(crate) fn permissions_request(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = getAll)]
    pub(crate) async fn permissions_get_all() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    pub(crate) async fn tabs_query(query: &JsValue) -> Result<JsValue, JsValue>;
}

/// Opens a port of this name.
pub(crate) fn connect(name: &str) -> Result<Port, JsValue> {
    runtime_connect(&object("name", &JsValue::from_str(name)))
}

/// An object with one property.
pub(crate) fn object(key: &str, value: &JsValue) -> JsValue {
    let object = js_sys::Object::new();
    // Setting a property of a fresh plain object can't fail.
    let _ = js_sys::Reflect::set(&object, &JsValue::from_str(key), value);
    object.into()
}

/// A value as the plain objects that ports and the store carry.
pub(crate) fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    JSON::parse(&serde_json::to_string(value).map_err(|error| JsValue::from_str(&error.to_string()))?)
}

/// The way back.
pub(crate) fn from_js<T: DeserializeOwned>(value: &JsValue) -> Result<T, JsValue> {
    let text = JSON::stringify(value)?.as_string().ok_or(JsValue::UNDEFINED)?;
    serde_json::from_str(&text).map_err(|error| JsValue::from_str(&error.to_string()))
}
