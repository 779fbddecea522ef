//! The literate cases: each block in `cases/*.md` is a message with what is said of it.
//!
//! A block is fenced as `message`. Lines before the first `---` are headers (`channel`, `reply`, `subject`, `reader`,
//! `now`); then comes the message; behind the second `---` what is expected, a line each:
//!
//! - `kind: request`
//! - `present: P Q S`, `partial: T`, `absent: R`
//! - `asks: S T`, or `asks: nothing`
//! - `P: words`, the evidence of an element
//! - `question T: words` that the question holds
//! - `finds: rule`, or `finds: nothing above a hint`
//! - `not: rule`
//! - `words: rule "the words it is about"`
//! - `says: rule "all that it says"`
//! - `fix: rule "the words that the text gets"`
//! - `score: 80..100`, `score: none`, `readable: no`

use std::{fs, path::Path};

use chrono::{DateTime, Utc};
use pqrst::{Channel, Element, Judgement, Level, Message, Place, Reader, Status};
use when::{Conventions, Writer};

struct Case {
    place: String,
    channel: Channel,
    is_reply: bool,
    subject: Option<String>,
    readers: Vec<Reader>,
    now: DateTime<Utc>,
    text: String,
    expected: Vec<String>,
}

fn channel(name: &str) -> Channel {
    match name {
        "email" => Channel::Email,
        "chat" => Channel::Chat,
        "issue" => Channel::Issue,
        "meeting" => Channel::Meeting,
        "announcement" => Channel::Announcement,
        "status" => Channel::Status,
        "incident" => Channel::Incident,
        "decision" => Channel::Decision,
        other => panic!("there is no channel {other:?}"),
    }
}

fn parse(place: String, block: &str) -> Case {
    let parts: Vec<&str> = block.split("---\n").collect();
    let [headers, text, expected] = parts[..] else { panic!("{place}: three parts, divided by ---") };
    let mut case = Case {
        channel: Channel::Chat,
        is_reply: false,
        subject: None,
        readers: Vec::new(),
        now: "2026-03-04T16:00:00Z".parse().expect("an instant"),
        text: text.trim_end().to_owned(),
        expected: expected.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect(),
        place,
    };
    for (key, value) in headers.lines().filter_map(|line| line.split_once(": ")) {
        match key {
            "channel" => case.channel = channel(value),
            "reply" => case.is_reply = value == "yes",
            "subject" => case.subject = Some(value.to_owned()),
            "now" => case.now = value.parse().expect("an instant"),
            "reader" => {
                let (name, zone) = value.split_once(", ").expect("a name and a zone");
                case.readers.push(Reader { name: name.to_owned(), zone: zone.parse().expect("a zone") });
            }
            other => panic!("{}: there is no header {other:?}", case.place),
        }
    }
    case
}

/// The `message` blocks of a file, with the heading above each.
fn blocks(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).expect("a file of cases");
    let (mut heading, mut block, mut found) = (String::new(), None::<String>, Vec::new());
    for line in text.lines() {
        match (&mut block, line) {
            (None, "````message") => block = Some(String::new()),
            (Some(lines), "````") => {
                found.push(parse(format!("{}, {heading}", path.display()), lines));
                block = None;
            }
            (Some(lines), line) => {
                lines.push_str(line);
                lines.push('\n');
            }
            (None, line) if line.starts_with('#') => {
                line.trim_start_matches(['#', ' ']).clone_into(&mut heading);
            }
            (None, _) => {}
        }
    }
    found
}

fn element(initial: &str) -> usize {
    "PQRST".find(initial).expect("an element's initial")
}

/// What is not as expected.
fn complaints(case: &Case) -> Vec<String> {
    let message = Message {
        channel: case.channel,
        is_reply: case.is_reply,
        context: None,
        subject: case.subject.as_deref(),
        text: &case.text,
        readers: &case.readers,
    };
    let writer = Writer {
        now: case.now,
        zone: timezone::UTC,
        conventions: Conventions::default(),
        readers: Vec::new(),
    };
    let judgement = pqrst::judge(&message, &writer);
    case.expected
        .iter()
        .filter_map(|line| {
            let (key, value) = line.split_once(": ").expect("what is expected has a key and a value");
            complaint(case, &judgement, key, value)
                .map(|got| format!("{}\n  expected {line}\n  got {got}", case.place))
        })
        .collect()
}

fn complaint(case: &Case, judgement: &Judgement, key: &str, value: &str) -> Option<String> {
    let statuses: Vec<Status> = judgement.elements.iter().map(|row| row.status).collect();
    let has = |wanted: Status| value.split_whitespace().all(|initial| statuses[element(initial)] == wanted);
    let quoted = || value.split_once(" \"").and_then(|(rule, words)| Some((rule, words.strip_suffix('"')?)));
    let finding = |rule: &str| judgement.findings.iter().find(|finding| finding.rule == rule);
    let holds = match key {
        "kind" => format!("{:?}", judgement.kind).eq_ignore_ascii_case(value),
        "present" => has(Status::Present),
        "partial" => has(Status::Partial),
        "absent" => has(Status::Absent),
        "at most present" => {
            statuses.iter().filter(|status| **status == Status::Present).count()
                <= value.parse().expect("a number")
        }
        "asks" => {
            let asked: Vec<String> =
                judgement.ask_for().map(|element| format!("{element:?}")[..1].to_owned()).collect();
            (value == "nothing" && asked.is_empty())
                || (value == "something" && !asked.is_empty())
                || asked.join(" ") == value
        }
        "P" | "Q" | "R" | "S" | "T" => {
            judgement.elements[element(key)].evidence.iter().any(|place| match place {
                Place::Text(span) => span.of(&case.text) == value,
                Place::Subject(span) => span.of(case.subject.as_deref().unwrap_or_default()) == value,
            })
        }
        "question P" | "question Q" | "question R" | "question S" | "question T" => {
            let row = &judgement.elements[element(&key[9..])];
            row.question.as_ref().is_some_and(|question| question.contains(value))
        }
        "finds" if value == "nothing above a hint" => {
            judgement.findings.iter().all(|finding| finding.level == Level::Hint)
        }
        "finds" if value == "nothing" => judgement.findings.is_empty(),
        "finds" => finding(value).is_some(),
        "not" => finding(value).is_none(),
        "words" => {
            let (rule, words) = quoted().expect("a rule and words");
            finding(rule).and_then(|finding| finding.span).is_some_and(|span| span.of(&case.text) == words)
        }
        "says" => {
            let (rule, words) = quoted().expect("a rule and words");
            finding(rule).is_some_and(|finding| finding.message == words)
        }
        "fix" => {
            let (rule, words) = quoted().expect("a rule and words");
            finding(rule).and_then(|finding| finding.fix.as_ref()).is_some_and(|fix| {
                let mut text = case.text.clone();
                text.replace_range(fix.span.range(), &fix.insert);
                text.contains(&words.replace("\\n", "\n"))
            })
        }
        "score" if value == "none" => judgement.score.is_none(),
        "score" => {
            let (least, most) = value.split_once("..").expect("a range");
            let range = least.parse::<u8>().expect("a number")..=most.parse().expect("a number");
            judgement.score.is_some_and(|score| range.contains(&score))
        }
        "readable" => judgement.readable == (value == "yes"),
        other => panic!("{}: nothing can be expected of {other:?}", case.place),
    };
    (!holds).then(|| {
        let asked: Vec<Element> = judgement.ask_for().collect();
        let questions: Vec<&String> = judgement.elements.iter().filter_map(|row| row.question.as_ref()).collect();
        let evidence: Vec<_> = judgement.elements.iter().map(|row| row.evidence.first().map(|place| match place {
            Place::Text(span) => span.of(&case.text),
            Place::Subject(_) => "(subject)",
        })).collect();
        let findings: Vec<_> = judgement.findings.iter().map(|finding| (finding.rule, &finding.message, finding.span.map(|span| span.of(&case.text)), finding.fix.as_ref().map(|fix| &fix.insert))).collect();
        format!(
            "{:?} {statuses:?} asks {asked:?} {questions:?} evidence {evidence:?} finds {findings:?} score {:?}",
            judgement.kind, judgement.score
        )
    })
}

#[test]
fn every_case_is_judged_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the cases").filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let cases: Vec<Case> = files.iter().flat_map(|file| blocks(file)).collect();
    assert!(cases.len() >= 40, "only {} cases were found", cases.len());
    let complaints: Vec<String> = cases.iter().flat_map(complaints).collect();
    assert!(
        complaints.is_empty(),
        "{} of {} cases:\n{}",
        complaints.len(),
        cases.len(),
        complaints.join("\n")
    );
}

#[test]
fn every_rule_has_a_case_that_finds_and_one_that_does_not() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases: String = fs::read_dir(manifest.join("cases"))
        .expect("the cases")
        .filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok())
        .collect();
    for entry in fs::read_dir(manifest.join("src/rules")).expect("the rules") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        if name != "mod" {
            let found = ["finds", "says"].iter().any(|key| cases.contains(&format!("\n{key}: {name}")));
            assert!(found, "no case finds {name}");
            assert!(cases.contains(&format!("not: {name}\n")), "no case is spared by {name}");
        }
    }
}
