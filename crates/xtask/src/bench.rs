//! Timings that are to be reached. They are measured here and never in a test, where a busy machine would decide.

use std::path::PathBuf;

use anyhow::Result;

use crate::browser::Browser;
use crate::build::{self, Hosts, Optimise, shrink};
use crate::process::{cargo, program, run, say};
use crate::project;
use crate::setup::{self, WASM_TARGET};

/// What can be measured.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Bench {
    /// The reading of times, against the npm package chrono-node in one process of Node
    Times,
    /// The whole analysis of a draft, and of a keystroke in it
    Analysis,
    /// What a page feels while somebody types in a long draft: our tasks on its main thread, and the time to the badge
    Page,
}

/// Measures it; an error where it is too slow.
pub(crate) fn bench(bench: Bench) -> Result<()> {
    match bench {
        Bench::Times => times(),
        Bench::Analysis => analysis(),
        Bench::Page => page(),
    }
}

/// Compares the reader of times.
fn times() -> Result<()> {
    setup::npm_packages_in(&project::path("tests/bench"))?;
    run(program("node").arg("tests/bench/times.mjs").arg(compile("bench-times")?))
}

/// Times what the engine does for a draft.
fn analysis() -> Result<()> {
    run(program("node").arg("tests/bench/analysis.mjs").arg(compile("bench-analysis")?))
}

/// Compiles a crate as the extension's engine is compiled.
fn compile(package: &str) -> Result<PathBuf> {
    setup::wasm_target()?;
    setup::npm_packages()?;
    say(format_args!("compiling {package} to wasm"));
    run(cargo()
        .args(["build", "--quiet", "--profile", "wasm", "--target", WASM_TARGET])
        .args(["--package", package]))?;
    let file = format!("{}.wasm", package.replace('-', "_"));
    let compiled = project::path("target").join(WASM_TARGET).join("wasm").join(&file);
    let finished = project::path("target/wasm").join(&file);
    std::fs::create_dir_all(project::path("target/wasm"))?;
    shrink(&compiled, &finished, Optimise::Yes)?;
    Ok(finished)
}

/// Builds the extension as shipped and types in Chromium, whose tracing tells whose script ran in a task.
fn page() -> Result<()> {
    build::build(&[Browser::Chromium], &[Hosts::AndLoopback], Optimise::Yes)?;
    run(Browser::Chromium.driven_by_node(Hosts::AndLoopback)?.arg("tests/bench/page.ts"))
}
