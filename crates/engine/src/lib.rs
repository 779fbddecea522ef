//! The judgement behind one typed entry.
//!
//! [`handle`] answers every [`Request`] of the extension's parts and of the command line. It is a pure function: the
//! [`Environment`] (the present instant, zone, roster, settings) comes with each request, so a background page that the
//! browser stops at any moment loses nothing.

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

use protocol::{Environment, Reply, Request};
use world::World;

/// Answers a request. What can't be answered (an unknown zone, a date that is none) is a [`Reply::Refused`] in words.
#[must_use]
pub fn handle(request: &Request, environment: &Environment) -> Reply {
    answer(request, environment).unwrap_or_else(|message| Reply::Refused { message })
}

fn answer(request: &Request, environment: &Environment) -> Result<Reply, String> {
    let world = World::new(environment)?;
    match request {
        Request::Analyse { draft } => Ok(advice::analyse(draft, &world)),
        Request::Convert { text } => Ok(Reply::Conversion { conversion: conversion::convert(text, &world) }),
        Request::Places { query } => Ok(Reply::Places { places: places::find(query, &world) }),
        Request::Overlap { date } => Ok(Reply::Overlap { report: overlap::report(date.as_deref(), &world)? }),
        Request::Rotation { date, weeks, minutes } => {
            let proposals = rotation::proposals(date.as_deref(), *weeks, *minutes, &world)?;
            Ok(Reply::Rotation { proposals })
        }
    }
}
