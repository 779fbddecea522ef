//! `daylight`: the judgement and the converter on the command line, over the same code as the extension.
#![allow(clippy::print_stdout, clippy::print_stderr)] // A command line speaks through them.
#![allow(clippy::doc_markdown)] // Doc comments are the help texts, where backticks would be printed.

mod convert;
mod json_lines;
mod overlap;
mod people;
mod place;
mod score;
mod time_argument;
mod times;

use std::{
    io::{self, stdout},
    process::ExitCode,
};

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
        Command::Convert(arguments) => convert::run(&arguments, stdout().lock()),
        Command::Overlap(arguments) => overlap::run(&arguments, stdout().lock()),
    };
    match result {
        Ok(Outcome::Answered) => ExitCode::SUCCESS,
        Ok(Outcome::BadInput) => ExitCode::from(2),
        // Whoever reads has seen enough: `daylight overlap … | head -1`.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("daylight: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kinds = error.chain().filter_map(|cause| {
        let io = cause.downcast_ref().map(io::Error::kind);
        io.or_else(|| cause.downcast_ref::<serde_json::Error>()?.io_error_kind())
    });
    kinds.into_iter().any(|kind| kind == io::ErrorKind::BrokenPipe)
}
