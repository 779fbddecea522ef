//! `daylight score`: judge a message by the five elements.

use std::{
    io::{Read, stderr, stdin, stdout},
    path::PathBuf,
};

use anyhow::Context;
use chrono::Utc;
use clap::{Args, ValueEnum};
use pqrst::{Element, Judgement, Message, Status};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::{Outcome, json_lines};

#[derive(Args)]
pub(crate) struct Arguments {
    /// The surface that the message is written on.
    #[arg(long, value_enum, default_value_t)]
    channel: Channel,
    /// The subject line.
    #[arg(long)]
    subject: Option<String>,
    /// The message answers an earlier one.
    #[arg(long)]
    reply: bool,
    /// Print one JSON object.
    #[arg(long, conflicts_with = "jsonl")]
    json: bool,
    /// Read lines {"id","channel","is_reply","context","subject","text"} from standard input and answer a line each.
    #[arg(long, conflicts_with_all = ["channel", "subject", "reply", "file"])]
    jsonl: bool,
    /// The message; standard input where no file is named.
    file: Option<PathBuf>,
}

#[derive(Clone, Copy, Default, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Channel {
    Email,
    #[default]
    Chat,
    Issue,
    Meeting,
    Announcement,
    Status,
    Incident,
    Decision,
}

impl From<Channel> for pqrst::Channel {
    fn from(channel: Channel) -> Self {
        match channel {
            Channel::Email => Self::Email,
            Channel::Chat => Self::Chat,
            Channel::Issue => Self::Issue,
            Channel::Meeting => Self::Meeting,
            Channel::Announcement => Self::Announcement,
            Channel::Status => Self::Status,
            Channel::Incident => Self::Incident,
            Channel::Decision => Self::Decision,
        }
    }
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
    kind: &'static str,
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
    let answer = answer(Question {
        id: String::new(),
        channel: arguments.channel,
        is_reply: arguments.reply,
        context: None,
        subject: arguments.subject,
        text,
    });
    println!("{}", serde_json::to_string_pretty(&answer)?);
    Ok(Outcome::Answered)
}

fn answer(question: Question) -> Answer {
    let message = Message {
        channel: question.channel.into(),
        is_reply: question.is_reply,
        context: question.context.as_deref(),
        subject: question.subject.as_deref(),
        text: &question.text,
        readers: &[],
    };
    let writer = when::Writer {
        now: Utc::now(),
        zone: chrono_tz::UTC,
        conventions: when::Conventions::default(),
        readers: Vec::new(),
    };
    let judgement = pqrst::judge(&message, &writer);
    Answer {
        kind: kind_name(judgement.kind),
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
            let status = match row.status {
                Status::Present => "present",
                Status::Partial => "partial",
                Status::Absent => "absent",
            };
            (initial(element).to_owned(), json!({"status": status, "evidence": evidence}))
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

fn kind_name(kind: pqrst::Kind) -> &'static str {
    match kind {
        pqrst::Kind::Incident => "incident",
        pqrst::Kind::Meeting => "meeting",
        pqrst::Kind::Request => "request",
        pqrst::Kind::Decision => "decision",
        pqrst::Kind::Status => "status",
        pqrst::Kind::Announcement => "announcement",
        pqrst::Kind::Answer => "answer",
        pqrst::Kind::Ping => "ping",
        pqrst::Kind::Social => "social",
    }
}
