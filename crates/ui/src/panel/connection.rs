//! The panel's own port to the background.
//!
//! The background may sleep at any time and is not to be kept awake. The panel notices that the port has closed and
//! opens it again at the next need: a press in the panel, the writer coming back to it, or a word from the content
//! script around it that the draft goes on. What that word is does not matter, and the page saying one does no harm.

use std::cell::RefCell;

use leptos::prelude::*;
use protocol::{Advice, Edit, EditOutcome, PanelCommand, PanelMessage, Settings, Stranger};
use wasm_bindgen::prelude::*;
use web_sys::ResizeObserver;

use crate::browser::chrome::{self, Port};

thread_local! {
    /// The open port; there is one panel in a page.
    static PORT: RefCell<Option<Port>> = const { RefCell::new(None) };
}

/// What the background said last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    /// The draft that was judged.
    pub(super) revision: u32,
    /// All that is said of it.
    pub(super) advice: Advice,
    /// The settings that matter for showing it.
    pub(super) settings: Settings,
    /// Readers whom the roster does not know.
    pub(super) strangers: Vec<Stranger>,
}

/// The panel's state.
#[derive(Clone, Copy)]
pub(super) struct Connection {
    /// What is shown; `None` until the first answer.
    pub(super) shown: RwSignal<Option<Shown>>,
    /// The edit that was asked for last.
    pub(super) applied: RwSignal<Option<Edit>>,
    /// What became of it.
    pub(super) outcome: RwSignal<Option<EditOutcome>>,
    /// The draft that was shown when the outcome came.
    outcome_at: StoredValue<u32>,
}

impl Connection {
    /// Opens the port and starts telling the panel's height.
    pub(super) fn open() -> Self {
        let connection = Self {
            shown: RwSignal::new(None),
            applied: RwSignal::new(None),
            outcome: RwSignal::new(None),
            outcome_at: StoredValue::new(0),
        };
        connection.ensure();
        connection.tell_height();
        window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" && !event.default_prevented() {
                connection.close();
            }
        });
        window_event_listener(leptos::ev::focus, move |_| connection.ensure());
        window_event_listener(leptos::ev::pointerover, move |_| connection.ensure());
        window_event_listener(leptos::ev::message, move |_| connection.ensure());
        connection
    }

    /// Asks for an edit of the draft.
    pub(super) fn apply(self, revision: u32, edit: Edit) {
        self.outcome.set(None);
        self.applied.set(Some(edit.clone()));
        self.send(&PanelMessage::Apply { revision, edit });
    }

    /// The writer is done with the panel.
    pub(super) fn close(self) {
        self.send(&PanelMessage::Close);
    }

    /// Nothing more of this message, this panel included.
    pub(super) fn silence_message(self) {
        self.send(&PanelMessage::SilenceMessage);
    }

    fn send(self, message: &PanelMessage) {
        for _ in 0..2 {
            self.ensure();
            let sent = PORT.with_borrow(Clone::clone).is_some_and(|port| {
                chrome::to_js(message).and_then(|message| port.post_message(&message)).is_ok()
            });
            if sent {
                return;
            }
            PORT.set(None);
        }
    }

    /// Opens the port where it is closed, and says which box this panel belongs to.
    fn ensure(self) {
        if PORT.with_borrow(Option::is_some) {
            return;
        }
        // After an update of the extension an old panel can't connect any more; its page goes away with its box.
        let Ok(port) = chrome::connect("panel") else { return };
        let on_message = Closure::<dyn Fn(JsValue)>::new(move |message| {
            if let Ok(command) = chrome::from_js(&message) {
                self.receive(command);
            }
        });
        port.on_message().add_listener(on_message.into_js_value().unchecked_ref());
        let on_disconnect = Closure::<dyn Fn()>::new(|| PORT.set(None));
        port.on_disconnect().add_listener(on_disconnect.into_js_value().unchecked_ref());
        PORT.set(Some(port.clone()));
        let token = window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned();
        if let Ok(hello) = chrome::to_js(&PanelMessage::Hello { token })
            && port.post_message(&hello).is_err()
        {
            PORT.set(None);
        }
    }

    fn receive(self, command: PanelCommand) {
        match command {
            PanelCommand::Advice { revision, advice, settings, strangers } => {
                // The edit itself makes the next draft; the one after that is the writer's, who has seen the outcome.
                if revision > self.outcome_at.get_value() + 1 {
                    self.outcome.set(None);
                }
                let shown = Shown { revision, advice, settings, strangers };
                if self.shown.with_untracked(|known| known.as_ref() != Some(&shown)) {
                    self.shown.set(Some(shown));
                }
            }
            PanelCommand::Edited { outcome } => {
                let revision =
                    self.shown.with_untracked(|shown| shown.as_ref().map_or(0, |shown| shown.revision));
                self.outcome_at.set_value(revision);
                self.outcome.set(Some(outcome));
            }
        }
    }

    /// Tells the content script how high the panel's content is, whenever that changes.
    fn tell_height(self) {
        let Some(body) = document().body() else { return };
        let told = RefCell::new(0);
        let measured = body.clone();
        let on_resize = Closure::<dyn Fn()>::new(move || {
            let height = measured.get_bounding_client_rect().height().ceil() as u32;
            if height > 0 && told.replace(height) != height {
                self.send(&PanelMessage::Resize { height });
            }
        });
        if let Ok(observer) = ResizeObserver::new(on_resize.into_js_value().unchecked_ref()) {
            observer.observe(&body);
        }
    }
}
