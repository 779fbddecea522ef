//! Learns the weights of the judgement.

use std::process::Command;

use anyhow::Result;

use crate::{process, project};

/// Trains on the corpus in the repository, and on the labelled messages beside the repository where they are there.
/// The trainer is built for speed, in a build of its own: nothing of it is in the extension.
pub(crate) fn train() -> Result<()> {
    process::run(&mut trainer())?;
    process::say(
        "weights and report are written: crates/pqrst/src/model/weights.bin, crates/pqrst/corpus/TRAINING.md",
    );
    Ok(())
}

/// Trains and prints the report, writes nothing, and fails where the committed weights are others.
pub(crate) fn measure() -> Result<()> {
    process::run(trainer().arg("--measure"))
}

fn trainer() -> Command {
    let mut command = process::cargo();
    command.args([
        "run",
        "--release",
        "--package",
        "pqrst",
        "--features",
        "training",
        "--bin",
        "train",
        "--",
    ]);
    let beside = project::path("../shared/gold/dev.jsonl");
    if beside.exists() {
        command.arg(beside);
    }
    command
}
