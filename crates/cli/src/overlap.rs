//! `daylight overlap`: find the hours at which several people are at work.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use protocol::{Environment, OverlapReport, Reply, Request, Settings};

use crate::{Outcome, convert::civil, roster, time_argument};

#[derive(Args)]
pub(crate) struct Arguments {
    /// A roster file, as the options page exports it: a list of {"name","place"} at least.
    #[arg(long, value_name = "FILE")]
    people: PathBuf,
    /// The day, as 2026-03-05; today where none is given.
    #[arg(long)]
    date: Option<String>,
    /// The zone whose midnight begins the day.
    #[arg(long, default_value = "UTC")]
    zone: String,
    /// Print one JSON object, as the extension gets it.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let zone = time_argument::zone(&arguments.zone)?;
    let environment = Environment {
        now: time_argument::instant(None, zone)?.timestamp_millis() as f64,
        zone: zone.to_string(),
        people: roster::read(&arguments.people)?,
        settings: Settings::default(),
    };
    let report = match engine::handle(&Request::Overlap { date: arguments.date.clone() }, &environment) {
        Reply::Overlap { report } => report,
        Reply::Refused { message } => bail!(message),
        other => bail!("the engine answered {other:?}"),
    };
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
    }
    Ok(Outcome::Answered)
}

fn print(report: &OverlapReport) {
    let OverlapReport { people, best, windows } = report;
    match best {
        0 => println!("None of {people} is at work."),
        _ if best == people => println!("All {people} are at work:"),
        _ => println!("None for all; best {best} of {people}:"),
    }
    for window in windows {
        println!(
            "  {} – {:02}:{:02} UTC",
            civil(&window.start, true),
            window.end.civil.hour,
            window.end.civil.minute
        );
        for person in &window.people {
            let at_work = if person.at_work { "at work" } else { "" };
            let (start, end) = (&person.start.civil, &person.end.civil);
            println!(
                "    {:20} {:02}:{:02}–{:02}:{:02} {at_work}",
                person.name, start.hour, start.minute, end.hour, end.minute
            );
        }
    }
}
