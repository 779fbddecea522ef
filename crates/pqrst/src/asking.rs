//! What a colleague would ask, in the words of this draft.

use chrono::{Datelike, Offset, Timelike};
use when::Writer;

use crate::{
    Element, Kind, Status,
    facts::{Facts, SentenceFacts},
    language::{Cue, Hit, english},
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
    if let Some(thing) = reviewed.filter(|_| kind != Kind::Meeting) {
        slots.push(("thing", thing));
        return "review";
    }
    if let Some((_, said)) = nouns::said(facts, &[Cue::AskOpen]) {
        slots.push(("ask", said.to_owned()));
        return "open";
    }
    match () {
        () if kind == Kind::Incident => "incident",
        () if kind == Kind::Meeting => "meeting",
        () if facts.cues.has(Cue::Problem) => "problem",
        () if status == Status::Partial => "hint",
        () => "nothing",
    }
}

fn supporting(facts: &Facts, kind: Kind, slots: &mut Slots) -> &'static str {
    if let Some(hit) = nouns::nameless(facts) {
        slots.push(("which", which(facts, hit)));
        return "vague";
    }
    if let Some(thing) = nouns::loose_thing(facts) {
        slots.push(("which", english::wording("which", "loose", &[("noun", thing.to_owned())])));
        return "vague";
    }
    if let Some(thing) = nouns::pointed_at(facts) {
        slots.push(("thing", thing));
        return "attached";
    }
    match kind {
        Kind::Meeting => return "meeting",
        Kind::Incident => return "incident",
        Kind::Decision => return "decision",
        _ if facts.cues.has(Cue::Problem) => return "problem",
        _ => {}
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
        return meeting_time(facts, slots);
    }
    if let Some(said) = nouns::vague_time(facts) {
        slots.push(("haste", said.to_owned()));
        return "haste";
    }
    match facts.statements().find_map(|sentence| nouns::task(facts, sentence)) {
        Some(task) => {
            slots.push(("task", task));
            "task"
        }
        None if facts.statements().any(SentenceFacts::is_question) => "answer",
        None => "nothing",
    }
}

/// What of a meeting's time is open: all of it, the hour of a day that is named, or the day of an hour.
fn meeting_time(facts: &Facts, slots: &mut Slots) -> &'static str {
    let mut times = facts.mentions.iter().filter(|mention| !mention.is_duration() && !mention.is_recurring());
    let Some(time) = times.next() else { return "meeting" };
    slots.push(("time", time.span.of(facts.message.text).to_owned()));
    match (time.has_date(), time.has_clock()) {
        (true, false) => "meeting hour",
        (false, true) => "meeting day",
        (true, true) => "meeting length",
        _ => "meeting",
    }
}

/// "Which doc do you mean?", for words that lean on a thing without naming it.
pub(crate) fn which(facts: &Facts, hit: &Hit) -> String {
    let (key, noun) = nouns::which(facts, hit);
    english::wording("which", key, &[("noun", noun)])
}

/// What the clock of the first reader shows who has another one than the writer.
fn clock(facts: &Facts, writer: &Writer) -> String {
    let own = writer.now.with_timezone(&writer.zone).offset().fix();
    let other = facts.message.readers.iter().find_map(|reader| {
        let local = writer.now.with_timezone(&reader.zone);
        let time =
            || format!("{} {:02}:{:02}", english::weekday(local.weekday()), local.hour(), local.minute());
        (local.offset().fix() != own).then(|| (time(), reader.name.clone()))
    });
    other.map_or_else(String::new, |(time, name)| {
        english::wording("ask timeline", "clock", &[("time", time), ("name", name)])
    })
}
