//! Timings that are to be reached. They are measured here and never in a test, where a busy machine would decide.

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
    /// What a page feels while somebody types in a long draft: our tasks on its main thread, and the time to the badge
    Page,
}

/// Measures it; an error where it is too slow.
pub(crate) fn bench(bench: Bench) -> Result<()> {
    match bench {
        Bench::Times => times(),
        Bench::Page => page(),
    }
}

/// Compiles the reader of times as the extension's engine is compiled, and runs the comparison.
fn times() -> Result<()> {
    setup::wasm_target()?;
    setup::npm_packages()?;
    setup::npm_packages_in(&project::path("tests/bench"))?;
    say("compiling the reader of times to wasm");
    run(cargo()
        .args(["build", "--quiet", "--profile", "wasm", "--target", WASM_TARGET])
        .args(["--package", "bench-times"]))?;
    let compiled = project::path("target").join(WASM_TARGET).join("wasm/bench_times.wasm");
    let finished = project::path("target/wasm/bench_times.wasm");
    std::fs::create_dir_all(project::path("target/wasm"))?;
    shrink(&compiled, &finished, Optimise::Yes)?;
    run(program("node").arg("tests/bench/times.mjs").arg(finished))
}

/// Builds the extension as shipped and types in Chromium, whose tracing tells whose script ran in a task.
fn page() -> Result<()> {
    build::build(&[Browser::Chromium], &[Hosts::AndLoopback], Optimise::Yes)?;
    run(Browser::Chromium.driven_by_node(Hosts::AndLoopback)?.arg("tests/bench/page.ts"))
}
