//! The entry as the background page calls it.

use std::cell::RefCell;

use pqrst::Manuscript;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

thread_local! {
    /// The draft that was judged last. A browser that stops the background takes it away, and loses nothing but time.
    static MANUSCRIPT: RefCell<Manuscript> = RefCell::default();
}

/// Answers a `Request`, given an `Environment`, with a `Reply`: plain objects, as `protocol.ts` declares them.
///
/// # Errors
/// When either object is not of its declared type.
#[wasm_bindgen]
pub fn handle(request: JsValue, environment: JsValue) -> Result<JsValue, JsError> {
    let request = serde_wasm_bindgen::from_value(request)?;
    let environment = serde_wasm_bindgen::from_value(environment)?;
    let reply =
        MANUSCRIPT.with_borrow_mut(|manuscript| crate::handle_with(manuscript, &request, &environment));
    // An absent value is `null`, as the declarations say, and not `undefined`, which a port would drop.
    let serializer = Serializer::new().serialize_missing_as_null(true);
    Ok(reply.serialize(&serializer)?)
}
