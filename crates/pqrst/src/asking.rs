//! What a colleague would ask, in the words of this draft.

use chrono::Offset;
use when::Writer;

use crate::{
    Element, Kind, Status,
    facts::Facts,
    language::{Cue, english},
    nouns,
};

/// The question for an element that is not (or only partly) there.
pub(crate) fn question(
    facts: &Facts,
    writer: &Writer,
    kind: Kind,
    element: Element,
    status: Status,
) -> String {
    let mut slots = vec![("reader", nouns::reader(facts))];
    let (section, key) = match element {
        Element::Purpose => ("ask purpose", purpose(facts, kind, &mut slots)),
        Element::Question => ("ask question", ask(facts, kind, status, &mut slots)),
        Element::Rationale => ("ask rationale", "nothing"),
        Element::Supporting => ("ask supporting", supporting(facts, kind, &mut slots)),
        Element::Timeline => ("ask timeline", timeline(facts, writer, kind, &mut slots)),
    };
    english::wording(section, key, &slots)
}

type Slots = Vec<(&'static str, String)>;

fn purpose(facts: &Facts, kind: Kind, slots: &mut Slots) -> &'static str {
    let topic = nouns::topic(facts);
    let known = topic.is_some();
    slots.extend(topic.map(|topic| ("topic", topic)));
    match (kind, known) {
        (Kind::Meeting, true) => "meeting about",
        (Kind::Meeting, false) => "meeting",
        (Kind::Ping, _) => "ping",
        (_, true) => "about",
        (_, false) => "nothing",
    }
}

fn ask(facts: &Facts, kind: Kind, status: Status, slots: &mut Slots) -> &'static str {
    if kind == Kind::Ping {
        return "ping";
    }
    if let Some(options) =
        nouns::options(facts).filter(|_| facts.cues.has(Cue::AskOpen) || facts.cues.has(Cue::Options))
    {
        slots.push(("options", options));
        return "choice";
    }
    let reviewed =
        nouns::said(facts, &[Cue::AskReview]).and_then(|(sentence, _)| nouns::thing(facts, sentence));
    if let Some(thing) = reviewed {
        slots.push(("thing", thing));
        return "review";
    }
    if let Some((_, said)) = nouns::said(facts, &[Cue::AskOpen]) {
        slots.push(("ask", said.to_owned()));
        return "open";
    }
    match () {
        () if kind == Kind::Meeting => "meeting",
        () if facts.cues.has(Cue::Problem) => "problem",
        () if status == Status::Partial => "hint",
        () => "nothing",
    }
}

fn supporting(facts: &Facts, kind: Kind, slots: &mut Slots) -> &'static str {
    if let Some((_, said)) = nouns::said(facts, &[Cue::NamelessThing]) {
        slots.push(("thing", said.to_owned()));
        return "vague";
    }
    let pointed = nouns::said(facts, &[Cue::Pointer]).and_then(|(sentence, _)| nouns::thing(facts, sentence));
    if let Some(thing) = pointed {
        slots.push(("thing", thing));
        return "attached";
    }
    if kind == Kind::Meeting {
        return "meeting";
    }
    if facts.cues.has(Cue::Problem) {
        return "problem";
    }
    match nouns::topic(facts) {
        Some(topic) => {
            slots.push(("topic", topic));
            "about"
        }
        None => "nothing",
    }
}

fn timeline(facts: &Facts, writer: &Writer, kind: Kind, slots: &mut Slots) -> &'static str {
    slots.push(("clock", clock(facts, writer)));
    if kind == Kind::Meeting {
        return "meeting";
    }
    if let Some((_, said)) = nouns::said(facts, &[Cue::Haste, Cue::Sometime]) {
        slots.push(("haste", said.to_owned()));
        return "haste";
    }
    let asking = facts.statements().find(|sentence| sentence.asks());
    match asking.and_then(|sentence| nouns::thing(facts, sentence)) {
        Some(thing) => {
            slots.push(("thing", thing));
            "about"
        }
        None => "nothing",
    }
}

/// What the clock of the first reader shows who has another one than the writer.
fn clock(facts: &Facts, writer: &Writer) -> String {
    let own = writer.now.with_timezone(&writer.zone).offset().fix();
    let other = facts.message.readers.iter().find_map(|reader| {
        let local = writer.now.with_timezone(&reader.zone);
        (local.offset().fix() != own).then(|| (local.format("%A %H:%M").to_string(), reader.name.clone()))
    });
    other.map_or_else(String::new, |(time, name)| {
        english::wording("ask timeline", "clock", &[("time", time), ("name", name)])
    })
}
