//! The training corpus is what it claims to be: every record well formed, its evidence to be found, and nothing said twice.

use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

const CHANNELS: [&str; 8] =
    ["email", "chat", "issue", "meeting", "announcement", "status", "incident", "decision"];
const KINDS: [&str; 9] =
    ["incident", "meeting", "request", "decision", "status", "announcement", "answer", "ping", "social"];
const ELEMENTS: [&str; 5] = ["P", "Q", "R", "S", "T"];
const ACTS: [&str; 18] = [
    "request",
    "question",
    "hint",
    "rhetorical",
    "courtesy",
    "suggestion",
    "advice",
    "offer",
    "commitment",
    "report",
    "decision",
    "reason",
    "fact",
    "opinion",
    "thanks",
    "greeting",
    "closing",
    "social",
];

/// What a model needs to learn from; fewer would be a loss that nobody noticed.
const MESSAGES: usize = 2800;
const MESSAGES_OF_A_KIND: usize = 40;
const CLAUSES: usize = 4000;
const CLAUSES_OF_AN_ACT: usize = 100;

/// Every line of a folder's files, each with its place for whoever has to correct it.
fn lines(folder: &str, extension: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the corpus is part of the crate")
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        assert!(file.extension().is_some_and(|e| e == extension), "{name} is no .{extension}");
        let text = std::fs::read_to_string(&file).expect("UTF-8");
        lines
            .extend(text.lines().enumerate().map(|(n, line)| (format!("{name}:{}", n + 1), line.to_owned())));
    }
    lines
}

/// A text as a reader compares it: case and spacing make no new message.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn has_exactly(value: &Value, names: &[&str]) -> bool {
    value.as_object().is_some_and(|o| o.len() == names.len() && names.iter().all(|n| o.contains_key(*n)))
}

/// What is wrong with a record; empty where nothing is.
fn faults(record: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut expect = |holds: bool, fault: &str| {
        if !holds {
            faults.push(fault.to_owned());
        }
    };
    let fields = ["id", "channel", "is_reply", "context", "subject", "text", "labels"];
    expect(has_exactly(record, &fields), "fields are missing or unknown");
    expect(record["id"].as_str().is_some_and(|id| !id.is_empty()), "no id");
    expect(record["channel"].as_str().is_some_and(|c| CHANNELS.contains(&c)), "unknown channel");
    expect(record["is_reply"].is_boolean(), "is_reply is no boolean");
    let has_context = record["context"].is_string();
    expect(has_context || record["context"].is_null(), "context is no string");
    expect(has_context || record["is_reply"] == false, "a reply to nothing");
    let subject = record["subject"].as_str().unwrap_or_default();
    expect(record["subject"].is_null() || !subject.trim().is_empty(), "the subject is empty");
    let text = record["text"].as_str().unwrap_or_default();
    expect(!text.trim().is_empty(), "no text");

    let labels = &record["labels"];
    let names = ["kind", "P", "Q", "R", "S", "T", "ask_for", "sync", "vague_ref", "quality"];
    expect(has_exactly(labels, &names), "labels are missing or unknown");
    let kind = labels["kind"].as_str().unwrap_or_default();
    expect(KINDS.contains(&kind), "unknown kind");
    for name in ELEMENTS {
        let status = labels[name][0].as_str().unwrap_or_default();
        let known = ["present", "partial", "absent"].contains(&status);
        expect(known, &format!("{name}: unknown status"));
        let found = match labels[name][1].as_str() {
            Some(words) => {
                status != "absent" && !words.is_empty() && (text.contains(words) || subject.contains(words))
            }
            // What is present by its thread alone has no words of its own to show.
            None => status == "absent" || has_context,
        };
        expect(found, &format!("{name}: the evidence and the status do not agree with the text"));
    }
    let asked: Vec<Option<usize>> = labels["ask_for"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|name| ELEMENTS.iter().position(|element| Some(*element) == name.as_str()))
        .collect();
    expect(labels["ask_for"].is_array(), "ask_for is no list");
    expect(asked.iter().all(Option::is_some), "ask_for: unknown element");
    expect(asked.windows(2).all(|pair| pair[0] < pair[1]), "ask_for: out of order, or twice");
    for name in asked.iter().flatten().map(|&place| ELEMENTS[place]) {
        expect(labels[name][0] != "present", &format!("ask_for: {name} is present"));
    }
    expect(kind != "social" || asked.is_empty(), "something is asked of a social message");
    expect(kind != "answer" || labels["Q"][0] != "present", "an answer that asks is a request");
    expect(labels["sync"].is_boolean(), "sync is no boolean");
    expect(labels["vague_ref"].is_boolean(), "vague_ref is no boolean");
    let halves = labels["quality"].as_f64().map_or(-1.0, |quality| quality * 2.0);
    expect((0.0..=8.0).contains(&halves) && halves.fract() == 0.0, "quality is off its scale");
    faults
}

#[test]
fn every_message_is_well_formed_and_said_once() {
    let mut texts = HashMap::new();
    let mut ids = HashMap::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (place, line) in lines("messages", "jsonl") {
        let record: Value = serde_json::from_str(&line).unwrap_or_default();
        wrong.extend(faults(&record).into_iter().map(|fault| format!("{place}: {fault}")));
        let text = folded(record["text"].as_str().unwrap_or_default());
        if let Some(before) = texts.insert(text, place.clone()) {
            wrong.push(format!("{place}: says the same as {before}"));
        }
        let id = record["id"].as_str().unwrap_or_default().to_owned();
        if let Some(before) = ids.insert(id, place.clone()) {
            wrong.push(format!("{place}: has the id of {before}"));
        }
        let kind = record["labels"]["kind"].as_str().unwrap_or_default().to_owned();
        *kinds.entry(kind).or_default() += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(texts.len() >= MESSAGES, "only {} messages", texts.len());
    for kind in KINDS {
        let count = kinds.get(kind).copied().unwrap_or_default();
        assert!(count >= MESSAGES_OF_A_KIND, "only {count} messages of kind {kind}");
    }
}

#[test]
fn every_clause_has_a_known_act_and_is_said_once() {
    let mut clauses = HashMap::new();
    let mut acts: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (place, line) in lines("clauses", "tsv") {
        let Some((act, clause)) = line.split_once('\t') else {
            wrong.push(format!("{place}: no tab"));
            continue;
        };
        if !ACTS.contains(&act) {
            wrong.push(format!("{place}: unknown act {act}"));
        }
        if clause.trim().is_empty() || clause.contains('\t') {
            wrong.push(format!("{place}: a clause is one cell of words"));
        }
        if let Some(before) = clauses.insert(folded(clause), place.clone()) {
            wrong.push(format!("{place}: says the same as {before}"));
        }
        *acts.entry(act.to_owned()).or_default() += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(clauses.len() >= CLAUSES, "only {} clauses", clauses.len());
    for act in ACTS {
        let count = acts.get(act).copied().unwrap_or_default();
        assert!(count >= CLAUSES_OF_AN_ACT, "only {count} clauses of act {act}");
    }
}

#[test]
fn a_false_record_is_seen() {
    let (_, line) = lines("messages", "jsonl").swap_remove(0);
    let sound: Value = serde_json::from_str(&line).expect("JSON");
    assert_eq!(faults(&sound), Vec::<String>::new());
    let breakages: [fn(&mut Value); 7] = [
        |record| record["labels"]["P"][1] = "words that nobody wrote".into(),
        |record| record["labels"]["P"][0] = "absent".into(),
        |record| record["labels"]["Q"][0] = "maybe".into(),
        |record| record["labels"]["kind"] = "rant".into(),
        |record| record["labels"]["ask_for"] = serde_json::json!(["P"]),
        |record| record["labels"]["quality"] = 4.2.into(),
        |record| record["text"] = "".into(),
    ];
    for (n, breakage) in breakages.iter().enumerate() {
        let mut record = sound.clone();
        breakage(&mut record);
        assert!(!faults(&record).is_empty(), "breakage {n} went unseen");
    }
}
