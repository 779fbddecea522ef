//! The judgement behind one typed entry.
//!
//! [`handle`] answers every [`Request`] of the extension's parts and of the command line. It is a pure function: the
//! [`Environment`] (the present instant, zone, roster, settings) comes with each request, so a background page that the
//! browser stops at any moment loses nothing. [`handle_with`] gives the same answers sooner where a draft grows: it keeps what was
//! read of the paragraphs that did not change.

mod advice;
mod conversion;
mod guess;
mod marks;
mod notice;
mod overlap;
mod places;
mod reply_by;
mod roster;
mod rotation;
mod said;
mod time_row;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod wording;
mod world;
mod zone_choice;

pub use pqrst::Manuscript;
use protocol::{Environment, Reply, Request};
use world::World;

/// Answers a request. What can't be answered (an unknown zone, a date that is none) is a [`Reply::Refused`] in words.
#[must_use]
pub fn handle(request: &Request, environment: &Environment) -> Reply {
    handle_with(&mut Manuscript::default(), request, environment)
}

/// Answers a request as [`handle`] does; what `manuscript` holds of the last draft saves time and decides nothing.
#[must_use]
pub fn handle_with(manuscript: &mut Manuscript, request: &Request, environment: &Environment) -> Reply {
    answer(manuscript, request, environment).unwrap_or_else(|message| Reply::Refused { message })
}

fn answer(
    manuscript: &mut Manuscript,
    request: &Request,
    environment: &Environment,
) -> Result<Reply, String> {
    let world = World::new(environment)?;
    match request {
        Request::Analyse { draft } => Ok(advice::analyse(manuscript, draft, &world)),
        Request::Convert { text } => Ok(Reply::Conversion { conversion: conversion::convert(text, &world) }),
        Request::Places { query } => Ok(Reply::Places { places: places::find(query, &world) }),
        Request::Overlap { date } => Ok(Reply::Overlap { report: overlap::report(date.as_deref(), &world)? }),
        Request::Rotation { date, weeks, minutes } => {
            let proposals = rotation::proposals(date.as_deref(), *weeks, *minutes, &world)?;
            Ok(Reply::Rotation { proposals })
        }
    }
}
