//! `daylight times`: find the times that texts name.

use std::io::{stderr, stdin, stdout};

use chrono_tz::Tz;
use clap::Args;
use serde::{Deserialize, Serialize};

use crate::{Outcome, json_lines, time_argument};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Read lines {"id","text","now","zone"} from standard input and answer a line each.
    #[arg(long, required = true)]
    jsonl: bool,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
    now: String,
    zone: String,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    found: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    span: [usize; 2],
    text: String,
    start: Option<String>,
    end: Option<String>,
    grain: Option<String>,
    zone: Option<String>,
}

pub(crate) fn run(_arguments: &Arguments) -> anyhow::Result<Outcome> {
    json_lines::answer(stdin().lock(), stdout().lock(), stderr().lock(), |question: Question| {
        let zone: Tz = time_argument::zone(&question.zone)?;
        let _now = time_argument::instant(Some(&question.now), zone)?;
        let found = when::read(&question.text, &when::Conventions::default())
            .into_iter()
            .map(|mention| Found {
                span: [mention.span.start, mention.span.end],
                text: mention.span.of(&question.text).to_owned(),
                start: None,
                end: None,
                grain: None,
                zone: None,
            })
            .collect();
        Ok(Answer { id: question.id, found })
    })
}
