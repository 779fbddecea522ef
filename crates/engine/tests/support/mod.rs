//! A team and its questions.
#![allow(dead_code)] // Each test file uses some of it.

use engine::handle;
use protocol::{
    Advice, Channel, Conversion, DraftInput, Environment, LocalTime, Marks, OverlapReport, Person, Proposal,
    Reply, Request, Settings, Stranger,
};

/// 2026-03-05T17:00Z, a Thursday: 09:00 in San Francisco.
pub(crate) const NOW: f64 = 1_772_730_000_000.0;

pub(crate) fn person(name: &str, zone: &str) -> Person {
    Person {
        id: name.to_lowercase(),
        name: name.into(),
        place: name.into(),
        zone: zone.into(),
        ..Person::default()
    }
}

/// The five cities of a team that spans the globe, in no order.
pub(crate) fn five_cities() -> Vec<Person> {
    vec![
        person("Bangalore", "Asia/Kolkata"),
        person("New York", "America/New_York"),
        person("Berlin", "Europe/Berlin"),
        person("San Francisco", "America/Los_Angeles"),
        person("London", "Europe/London"),
    ]
}

pub(crate) fn environment(people: Vec<Person>) -> Environment {
    Environment { now: NOW, zone: "America/Los_Angeles".into(), people, settings: Settings::default() }
}

pub(crate) fn draft(text: &str) -> DraftInput {
    DraftInput { text: text.into(), channel: Channel::Email, ..DraftInput::default() }
}

#[track_caller]
pub(crate) fn analyse(draft: DraftInput, environment: &Environment) -> (Advice, Marks, Vec<Stranger>) {
    match handle(&Request::Analyse { draft }, environment) {
        Reply::Advice { advice, marks, strangers } => (advice, marks, strangers),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
pub(crate) fn convert(text: &str, environment: &Environment) -> Conversion {
    match handle(&Request::Convert { text: text.into() }, environment) {
        Reply::Conversion { conversion } => conversion,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
pub(crate) fn overlap(date: &str, environment: &Environment) -> OverlapReport {
    match handle(&Request::Overlap { date: Some(date.into()) }, environment) {
        Reply::Overlap { report } => report,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
pub(crate) fn rotation(date: Option<&str>, weeks: u32, environment: &Environment) -> Vec<Proposal> {
    let request = Request::Rotation { date: date.map(Into::into), weeks, minutes: 30 };
    match handle(&request, environment) {
        Reply::Rotation { proposals } => proposals,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn shown(time: &LocalTime) -> String {
    let civil = &time.civil;
    format!("{}-{:02}-{:02} {:02}:{:02}", civil.year, civil.month, civil.day, civil.hour, civil.minute)
}
