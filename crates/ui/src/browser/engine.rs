//! Questions to the engine in the background, over a port that is opened again whenever the background has slept.

use std::cell::RefCell;
use std::collections::HashMap;

use futures_channel::oneshot;
use protocol::{PageReply, PageRequest, Reply, Request};
use wasm_bindgen::prelude::*;

use super::chrome::{self, Port};
use super::text;

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// The port, and who waits for what.
#[derive(Default)]
struct Line {
    port: Option<Port>,
    last_id: u32,
    waiting: HashMap<u32, oneshot::Sender<Reply>>,
}

/// Asks, and asks once more where the background went away before it answered.
pub(crate) async fn ask(request: Request) -> Reply {
    for _ in 0..2 {
        if let Ok(reply) = send(request.clone())
            && let Ok(reply) = reply.await
        {
            return reply;
        }
    }
    Reply::Refused { message: text("common_engine_silent") }
}

fn send(request: Request) -> Result<oneshot::Receiver<Reply>, JsValue> {
    let port = match LINE.with_borrow(|line| line.port.clone()) {
        Some(port) => port,
        None => open()?,
    };
    let (sender, receiver) = oneshot::channel();
    let id = LINE.with_borrow_mut(|line| {
        line.last_id += 1;
        line.waiting.insert(line.last_id, sender);
        line.last_id
    });
    if let Err(gone) = port.post_message(&chrome::to_js(&PageRequest { id, request })?) {
        hang_up();
        return Err(gone);
    }
    Ok(receiver)
}

fn open() -> Result<Port, JsValue> {
    let port = chrome::connect("page")?;
    let on_message = Closure::<dyn Fn(JsValue)>::new(|message| {
        // A reply of another form can only come from another version of the background; its asker goes on waiting
        // until the port closes, and then asks again.
        if let Ok(PageReply { id, reply }) = chrome::from_js(&message)
            && let Some(sender) = LINE.with_borrow_mut(|line| line.waiting.remove(&id))
        {
            // An asker that has gone away wants no answer.
            let _ = sender.send(reply);
        }
    });
    port.on_message().add_listener(on_message.into_js_value().unchecked_ref());
    let on_disconnect = Closure::<dyn Fn()>::new(hang_up);
    port.on_disconnect().add_listener(on_disconnect.into_js_value().unchecked_ref());
    LINE.with_borrow_mut(|line| line.port = Some(port.clone()));
    Ok(port)
}

/// Forgets the port; everybody who waits learns that no answer will come.
fn hang_up() {
    let waiting = LINE.with_borrow_mut(|line| {
        line.port = None;
        std::mem::take(&mut line.waiting)
    });
    drop(waiting);
}
