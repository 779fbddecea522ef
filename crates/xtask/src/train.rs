//! Learns the weights of the judgement.

use anyhow::Result;

use crate::{process, project};

/// Trains on the corpus in the repository, and on the labelled messages beside the repository where they are there.
/// The trainer is built for speed, in a build of its own: nothing of it is in the extension.
pub(crate) fn train() -> Result<()> {
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
    process::run(&mut command)?;
    process::say(
        "weights and report are written: crates/pqrst/src/model/weights.bin, crates/pqrst/corpus/TRAINING.md",
    );
    Ok(())
}
