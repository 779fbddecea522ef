//! Says how well the recogniser and the judgement do.

use std::process::Command;

use anyhow::Result;

use crate::{process, project, train};

/// Prints the figures of the judgement, of messages whose source it never saw and of those it learned from, and of the
/// reading of times. The labelled cases stand beside the repository; without them only the corpus is measured.
pub(crate) fn eval() -> Result<()> {
    process::say("judgement: the training, done again without writing anything …");
    train::measure()?;
    let times = project::path("../shared/times");
    if !times.exists() {
        process::say("times: no labelled cases beside the repository, nothing to measure them by");
        return Ok(());
    }
    process::say("times: score.py over what `daylight times` reads …");
    process::run(process::cargo().args(["build", "--quiet", "--release", "--package", "daylight-cli"]))?;
    let program = project::path("target/release/daylight");
    let pipeline = format!(
        "python3 score.py input --hints dev_*.jsonl > \"$OUT/cases.jsonl\" && '{}' times --jsonl < \"$OUT/cases.jsonl\" > \"$OUT/read.jsonl\" && \
         python3 score.py score \"$OUT/read.jsonl\" dev_*.jsonl",
        program.display(),
    );
    let folder = project::path("target/eval");
    std::fs::create_dir_all(&folder)?;
    process::run(Command::new("sh").args(["-ec", &pipeline]).current_dir(times).env("OUT", folder))
}
