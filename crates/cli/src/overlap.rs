//! `daylight overlap`: find the hours at which several people are at work, and whose turn the bad hour is where they never are.

use std::{io::Write, path::PathBuf};

use anyhow::{bail, ensure};
use clap::Args;
use protocol::{Environment, LocalTime, OverlapReport, PersonInWindow, Proposal, Reply, Request};

use crate::{Outcome, convert::civil, people, place, time_argument};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Cities or zones, somebody at each.
    #[arg(value_name = "PLACE")]
    places: Vec<String>,
    /// A roster file, as the options page exports it: a list of {"name","place"} at least.
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,
    /// The day, as 2026-03-05; today where none is given, and with --weeks the next working day.
    #[arg(long)]
    date: Option<String>,
    /// Propose a meeting on this day of so many weeks, whose bad hour goes round, counted on from each one's "turns".
    #[arg(long)]
    weeks: Option<u32>,
    /// How long that meeting lasts.
    #[arg(long, default_value_t = 30, requires = "weeks")]
    minutes: u32,
    /// The city or zone whose midnight begins the day; UTC where neither this nor the roster file says it.
    #[arg(long)]
    zone: Option<String>,
    /// Print one JSON object, as the extension gets it.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments, mut output: impl Write) -> anyhow::Result<Outcome> {
    let roster = people::people(arguments.people.as_deref(), &arguments.places)?;
    ensure!(!roster.people.is_empty(), "nobody is named: give places, or a roster with --people");
    let zone = arguments.zone.as_deref().or(roster.settings.zone.as_deref()).unwrap_or("UTC");
    let zone = place::locate(zone)?.zone;
    let mut settings = roster.settings;
    settings.zone = Some(zone.to_string());
    let environment = Environment {
        now: time_argument::instant(None, zone)?.timestamp_millis() as f64,
        zone: zone.to_string(),
        people: roster.people,
        settings,
    };
    let date = arguments.date.clone();
    let request = match arguments.weeks {
        Some(weeks) => Request::Rotation { date, weeks, minutes: arguments.minutes },
        None => Request::Overlap { date },
    };
    let reply = engine::handle(&request, &environment);
    match (arguments.json, reply) {
        (true, Reply::Overlap { report }) => writeln!(output, "{}", serde_json::to_string_pretty(&report)?)?,
        (true, Reply::Rotation { proposals }) => {
            writeln!(output, "{}", serde_json::to_string_pretty(&proposals)?)?;
        }
        (false, Reply::Overlap { report }) => print_report(&mut output, &report)?,
        (false, Reply::Rotation { proposals }) => print_proposals(&mut output, &proposals)?,
        (_, Reply::Refused { message }) => bail!(message),
        (_, other) => bail!("the engine answered {other:?}"),
    }
    Ok(Outcome::Answered)
}

fn print_report(output: &mut impl Write, report: &OverlapReport) -> std::io::Result<()> {
    let OverlapReport { people, best, windows } = report;
    match best {
        0 => writeln!(output, "none of {people} is at work")?,
        _ if best == people => writeln!(output, "all {people}:")?,
        _ => writeln!(output, "none for all; best {best} of {people}:")?,
    }
    for window in windows {
        writeln!(output, "  {} UTC", stretch(&window.start, &window.end))?;
        print_people(output, &window.people, None)?;
    }
    Ok(())
}

fn print_proposals(output: &mut impl Write, proposals: &[Proposal]) -> std::io::Result<()> {
    for proposal in proposals {
        let turn = proposal.turn.as_deref();
        let due = proposal.people.iter().find(|person| Some(person.person.as_str()) == turn);
        let whose = due.map_or_else(|| "all at work".to_owned(), |person| format!("{}'s turn", person.name));
        writeln!(output, "{} UTC: {whose}", stretch(&proposal.start, &proposal.end))?;
        print_people(output, &proposal.people, turn)?;
    }
    Ok(())
}

fn print_people(
    output: &mut impl Write,
    people: &[PersonInWindow],
    turn: Option<&str>,
) -> std::io::Result<()> {
    let width = people.iter().map(|person| person.name.chars().count()).max().unwrap_or(0);
    for person in people {
        let remark = match (person.at_work, turn == Some(person.person.as_str())) {
            (true, _) => "at work",
            (false, true) => "outside working time, their turn",
            (false, false) => "outside working time",
        };
        writeln!(output, "    {:width$}  {}  {remark}", person.name, stretch(&person.start, &person.end))?;
    }
    Ok(())
}

/// "Thu 2026-03-05 09:00–11:30".
fn stretch(start: &LocalTime, end: &LocalTime) -> String {
    format!("{}–{:02}:{:02}", civil(start, true), end.civil.hour, end.civil.minute)
}
