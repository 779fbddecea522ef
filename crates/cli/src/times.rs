//! `daylight times`: find the times that texts name.

use std::io::{stderr, stdin, stdout};

use clap::Args;
use serde::{Deserialize, Serialize};
use timezone::Tz;
use when::{Conventions, Grain, Mention, Resolution, Writer, zone::Zone};

use crate::{Outcome, json_lines, place, time_argument};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Read lines {"id","text","now","zone"} from standard input and answer a line each.
    ///
    /// A line may also carry "locale": "en-GB", for a writer who puts the day before the month, and "forward": true, for
    /// one who means the time to come by a bare weekday, day or clock.
    #[arg(long, required = true)]
    jsonl: bool,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
    now: String,
    zone: String,
    locale: Option<String>,
    #[serde(default)]
    forward: bool,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    found: Vec<Found>,
}

/// A time that was found; `start` and `end` are on the clock of `zone`, or of the writer where the text names none.
#[derive(Serialize)]
struct Found {
    span: [usize; 2],
    text: String,
    start: Option<String>,
    end: Option<String>,
    grain: String,
    zone: Option<String>,
}

pub(crate) fn run(_arguments: &Arguments) -> anyhow::Result<Outcome> {
    json_lines::answer(stdin().lock(), stdout().lock(), stderr().lock(), |question: Question| {
        let zone: Tz = place::locate(&question.zone)?.zone;
        let day_first = question.locale.as_deref().is_some_and(|locale| locale != "en-US");
        let writer = Writer {
            now: time_argument::instant(Some(&question.now), zone)?,
            zone,
            conventions: Conventions { day_first, forward: question.forward, ..Conventions::default() },
            readers: Vec::new(),
        };
        let found = when::read(&question.text, &writer.conventions)
            .iter()
            .filter_map(|mention| Some(found(&question.text, mention, &mention.resolve(&writer)?)))
            .collect();
        Ok(Answer { id: question.id, found })
    })
}

fn found(text: &str, mention: &Mention, resolution: &Resolution) -> Found {
    let format = if resolution.grain < Grain::Day { "%Y-%m-%dT%H:%M:%S" } else { "%Y-%m-%d" };
    let civil = |time: chrono::NaiveDateTime| time.format(format).to_string();
    Found {
        span: [mention.span.start, mention.span.end],
        text: mention.span.of(text).to_owned(),
        start: resolution.start.map(civil),
        end: resolution.end.map(civil),
        grain: format!("{:?}", resolution.grain).to_lowercase(),
        zone: resolution.zone_named.then(|| zone_name(resolution.zone)),
    }
}

fn zone_name(zone: Zone) -> String {
    match zone {
        Zone::Named(zone) => zone.name().to_owned(),
        Zone::Fixed(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    }
}
