//! `daylight`: the judgement and the converter on the command line, over the same code as the extension.
#![allow(clippy::print_stdout, clippy::print_stderr)] // A command line speaks through them.
#![allow(clippy::doc_markdown)] // Doc comments are the help texts, where backticks would be printed.

mod convert;
mod json_lines;
mod overlap;
mod roster;
mod score;
mod time_argument;
mod times;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Says what the reader of a message will miss, and what each named time is on every reader's clock.
#[derive(Parser)]
#[command(name = "daylight", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Judge a message by Purpose, Question, Rationale, Supporting context and Timeline.
    Score(score::Arguments),
    /// Find the times that texts name.
    Times(times::Arguments),
    /// Show a time on other clocks.
    Convert(convert::Arguments),
    /// Find the hours at which several people are at work.
    Overlap(overlap::Arguments),
}

/// How a command ended when nothing stopped it.
pub(crate) enum Outcome {
    /// Everything was answered.
    Answered,
    /// Some of the input could not be read; what could be, was answered.
    BadInput,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Score(arguments) => score::run(arguments),
        Command::Times(arguments) => times::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Overlap(arguments) => overlap::run(&arguments),
    };
    match result {
        Ok(Outcome::Answered) => ExitCode::SUCCESS,
        Ok(Outcome::BadInput) => ExitCode::from(2),
        Err(error) => {
            eprintln!("daylight: {error:#}");
            ExitCode::from(2)
        }
    }
}
