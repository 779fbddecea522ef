//! `daylight convert`: show a time on other clocks.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use protocol::{Environment, LocalTime, Person, Reply, Request, Settings, TimeRow};

use crate::{Outcome, roster, time_argument};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Words that name a time: "Thursday 5pm PT".
    text: String,
    /// A zone or city to convert to; may be given several times.
    #[arg(long = "to", value_name = "ZONE")]
    to: Vec<String>,
    /// A roster file: convert for everybody in it.
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,
    /// Read the words as if it were this instant, as 2026-03-05T09:00.
    #[arg(long)]
    now: Option<String>,
    /// The zone of whoever says it.
    #[arg(long, default_value = "UTC")]
    zone: String,
    /// Print one JSON object, as the extension gets it.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let zone = time_argument::zone(&arguments.zone)?;
    let mut people = match &arguments.people {
        Some(file) => roster::read(file)?,
        None => Vec::new(),
    };
    for name in &arguments.to {
        let zone = time_argument::zone(name)?.to_string();
        people.push(Person {
            id: name.clone(),
            name: name.clone(),
            place: name.clone(),
            zone,
            ..Person::default()
        });
    }
    let environment = Environment {
        now: time_argument::instant(arguments.now.as_deref(), zone)?.timestamp_millis() as f64,
        zone: zone.to_string(),
        people,
        settings: Settings::default(),
    };
    let request = Request::Convert { text: arguments.text.clone() };
    let conversion = match engine::handle(&request, &environment) {
        Reply::Conversion { conversion } => conversion,
        Reply::Refused { message } => bail!(message),
        other => bail!("the engine answered {other:?}"),
    };
    if conversion.times.is_empty() {
        bail!("no time is named in {:?}", arguments.text);
    }
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&conversion)?);
    } else {
        for time in &conversion.times {
            print(time);
        }
    }
    Ok(Outcome::Answered)
}

fn print(row: &TimeRow) {
    let implied = if row.zone.implied { " (no zone named)" } else { "" };
    println!("{}: {} {}{implied}", row.text, civil(&row.stated, row.has_clock), row.stated.abbreviation);
    if row.has_clock {
        println!("  {:20} {}", "UTC", civil(&row.utc, true));
        for reader in &row.readers {
            println!("  {:20} {}{}", reader.name, civil(&reader.start, true), day_change(&reader.start));
        }
    }
    for notice in &row.notices {
        println!("  ! {}", notice.message);
    }
}

/// "Fri 2026-03-06 06:30".
pub(crate) fn civil(time: &LocalTime, with_clock: bool) -> String {
    const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let civil = &time.civil;
    let weekday = WEEKDAYS[usize::from(civil.weekday)];
    let date = format!("{weekday} {:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
    if with_clock { format!("{date} {:02}:{:02}", civil.hour, civil.minute) } else { date }
}

fn day_change(time: &LocalTime) -> String {
    match time.day_change {
        0 => String::new(),
        1 | -1 => format!(" ({:+} day)", time.day_change),
        days => format!(" ({days:+} days)"),
    }
}
