//! What the engine does for a draft behind plain functions, so that the bench times the analysis and no glue.
#![allow(unsafe_code)] // A foreign interface of three functions; nothing that is shipped links this.

use std::cell::RefCell;

use engine::{Manuscript, handle, handle_with};
use protocol::{Channel, DraftInput, Environment, Person, Reply, Request, Settings};

thread_local! {
    static MANUSCRIPT: RefCell<Manuscript> = RefCell::default();
}

/// Memory for texts of up to `capacity` bytes; it is never given back.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(capacity: usize) -> *mut u8 {
    Box::leak(vec![0_u8; capacity].into_boxed_slice()).as_mut_ptr()
}

/// Analyses the first `length` bytes as a draft never seen; gives how many elements and times there are.
///
/// # Safety
/// `start` must come from [`reserve`], and as many bytes of UTF-8 must stand there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn analyse(start: *const u8, length: usize) -> usize {
    let request = unsafe { request(start, length) };
    count(&handle(&request, &environment()))
}

/// Analyses them as what has become of the draft of the last such call.
///
/// # Safety
/// `start` must come from [`reserve`], and as many bytes of UTF-8 must stand there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keystroke(start: *const u8, length: usize) -> usize {
    let request = unsafe { request(start, length) };
    MANUSCRIPT.with_borrow_mut(|manuscript| count(&handle_with(manuscript, &request, &environment())))
}

unsafe fn request(start: *const u8, length: usize) -> Request {
    let text = unsafe { std::slice::from_raw_parts(start, length) };
    let text = String::from_utf8_lossy(text).into_owned();
    Request::Analyse { draft: DraftInput { text, channel: Channel::Email, ..DraftInput::default() } }
}

/// 2026-03-05T17:00Z in San Francisco, with two readers elsewhere.
fn environment() -> Environment {
    let person = |name: &str, zone: &str| Person {
        id: name.to_owned(),
        name: name.to_owned(),
        zone: zone.to_owned(),
        ..Person::default()
    };
    Environment {
        now: 1_772_730_000_000.0,
        zone: "America/Los_Angeles".to_owned(),
        people: vec![person("Priya", "Asia/Kolkata"), person("Tom", "Europe/Berlin")],
        settings: Settings::default(),
    }
}

fn count(reply: &Reply) -> usize {
    match reply {
        Reply::Advice { advice, .. } => advice.elements.len() + advice.times.len(),
        _ => 0,
    }
}
