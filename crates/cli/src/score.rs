//! `daylight score`: judge a message by the five elements.

use std::{
    io::{Read, Write, stderr, stdin, stdout},
    path::PathBuf,
};

use anyhow::Context;
use chrono::Utc;
use clap::Args;
use pqrst::{Channel, Element, Judgement, Kind, Message, Status};
use serde::{Deserialize, Serialize, de::IntoDeserializer};
use serde_json::{Map, Value, json};

use crate::{Outcome, json_lines};

#[derive(Args)]
#[allow(clippy::struct_excessive_bools)] // Each is a switch of the command line.
pub(crate) struct Arguments {
    /// The surface that the message is written on: email, chat, issue, meeting, announcement, status, incident or decision.
    #[arg(long, value_parser = channel, default_value = "chat")]
    channel: Channel,
    /// The subject line.
    #[arg(long)]
    subject: Option<String>,
    /// The message answers an earlier one.
    #[arg(long)]
    reply: bool,
    /// Also say which facts and features decided.
    #[arg(long, conflicts_with_all = ["json", "jsonl"])]
    explain: bool,
    /// Print one JSON object.
    #[arg(long, conflicts_with = "jsonl")]
    json: bool,
    /// Read lines {"id","channel","is_reply","context","subject","text"} from standard input and answer a line each.
    #[arg(long, conflicts_with_all = ["channel", "subject", "reply", "file"])]
    jsonl: bool,
    /// The message; standard input where no file is named.
    file: Option<PathBuf>,
}

/// The channel of that name, as the protocol spells it.
fn channel(name: &str) -> Result<Channel, serde::de::value::Error> {
    Channel::deserialize(name.into_deserializer())
}

#[derive(Deserialize)]
struct Question {
    id: String,
    #[serde(default)]
    channel: Channel,
    #[serde(default)]
    is_reply: bool,
    context: Option<String>,
    subject: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    kind: Kind,
    elements: Map<String, Value>,
    ask_for: Vec<&'static str>,
    sync: bool,
    vague_ref: bool,
    score: Option<u8>,
}

pub(crate) fn run(arguments: Arguments) -> anyhow::Result<Outcome> {
    if arguments.jsonl {
        return json_lines::answer(stdin().lock(), stdout().lock(), stderr().lock(), |question: Question| {
            Ok(answer(question))
        });
    }
    let text = if let Some(path) = &arguments.file {
        std::fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?
    } else {
        let mut text = String::new();
        stdin().read_to_string(&mut text).context("standard input is not text")?;
        text
    };
    let question = Question {
        id: String::new(),
        channel: arguments.channel,
        is_reply: arguments.reply,
        context: None,
        subject: arguments.subject,
        text,
    };
    if arguments.json {
        writeln!(stdout(), "{}", serde_json::to_string_pretty(&answer(question))?)?;
    } else {
        write!(stdout(), "{}", for_people(&question, &judge(&question), arguments.explain))?;
    }
    Ok(Outcome::Answered)
}

/// The judgement as lines to read: the kind and the score, a row for each element, then the remarks.
fn for_people(question: &Question, judgement: &Judgement, explain: bool) -> String {
    if !judgement.readable {
        return "This is not English; only English can be judged.\n".to_owned();
    }
    let score =
        judgement.score.map_or_else(|| "nothing is due".to_owned(), |score| format!("{score} of 100"));
    let mut lines =
        vec![format!("{}, {score}", format!("{:?}", judgement.kind).to_lowercase()), String::new()];
    for (element, row) in Element::ALL.into_iter().zip(&judgement.elements) {
        let mark = match row.status {
            Status::Present => "●",
            Status::Partial => "◐",
            Status::Absent => "○",
        };
        let shown = row.evidence.first().map_or_else(String::new, |&place| quoted(question, place));
        lines.push(format!("{mark} {:11} {shown}", name(element)).trim_end().to_owned());
        if let Some(question) = &row.question {
            lines.push(format!("  → {question}"));
        }
        if explain {
            lines.extend(row.reasons.iter().map(|reason| format!("      {reason}")));
        }
    }
    for finding in &judgement.findings {
        lines.push(String::new());
        lines.push(format!("{} ({})", finding.message, finding.rule));
        lines.push(format!("  {}", finding.why));
        if let Some(fix) = &finding.fix {
            lines.push(format!("  {}: {}", fix.label, one_line(&fix.insert)));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn quoted(question: &Question, place: pqrst::Place) -> String {
    match place {
        pqrst::Place::Text(span) => format!("“{}”", one_line(span.of(&question.text))),
        pqrst::Place::Subject(span) => {
            format!("subject “{}”", one_line(span.of(question.subject.as_deref().unwrap_or_default())))
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name(element: Element) -> &'static str {
    match element {
        Element::Purpose => "Purpose",
        Element::Question => "Question",
        Element::Rationale => "Rationale",
        Element::Supporting => "Supporting",
        Element::Timeline => "Timeline",
    }
}

fn judge(question: &Question) -> Judgement {
    let message = Message {
        channel: question.channel,
        is_reply: question.is_reply,
        context: question.context.as_deref(),
        subject: question.subject.as_deref(),
        text: &question.text,
        readers: &[],
    };
    let writer = when::Writer {
        now: Utc::now(),
        zone: timezone::UTC,
        conventions: when::Conventions::default(),
        readers: Vec::new(),
    };
    pqrst::judge(&message, &writer)
}

fn answer(question: Question) -> Answer {
    let judgement = judge(&question);
    Answer {
        kind: judgement.kind,
        elements: elements(&judgement),
        ask_for: judgement.ask_for().map(initial).collect(),
        sync: judgement.sync,
        vague_ref: judgement.vague_reference,
        score: judgement.score,
        id: question.id,
    }
}

fn elements(judgement: &Judgement) -> Map<String, Value> {
    Element::ALL
        .into_iter()
        .zip(&judgement.elements)
        .map(|(element, row)| {
            let evidence: Vec<_> = row
                .evidence
                .iter()
                .filter_map(|place| match place {
                    pqrst::Place::Text(span) => Some([span.start, span.end]),
                    pqrst::Place::Subject(_) => None,
                })
                .collect();
            (initial(element).to_owned(), json!({"status": row.status, "evidence": evidence}))
        })
        .collect()
}

fn initial(element: Element) -> &'static str {
    match element {
        Element::Purpose => "P",
        Element::Question => "Q",
        Element::Rationale => "R",
        Element::Supporting => "S",
        Element::Timeline => "T",
    }
}
