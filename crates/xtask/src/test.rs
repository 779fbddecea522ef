//! Every check and every test.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use walkdir::WalkDir;

use crate::browser::Browser;
use crate::build::{self, Hosts, Optimise};
use crate::clients;
use crate::process::{cargo, node, npm_program, run, say};
use crate::project;
use crate::setup::{self, WASM_TARGET};

/// Runs everything, or with `only` the end-to-end tests whose file name contains it.
pub(crate) fn test(only: Option<&str>, browser: Option<Browser>) -> Result<()> {
    let browsers = browser.map_or(Browser::ALL.to_vec(), |browser| vec![browser]);
    if only.is_none() {
        rust()?;
    }
    step("build", || build::build(&Browser::ALL, &[Hosts::Shipped, Hosts::AndLoopback], Optimise::Yes))?;
    if only.is_none() {
        typescript()?;
        stores()?;
    }
    end_to_end(only.unwrap_or_default(), &browsers)
}

fn rust() -> Result<()> {
    setup::wasm_target()?;
    step("rustfmt", || run(cargo().args(["fmt", "--all", "--check"])))?;
    step("clippy", || {
        run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
        let wasm = ["clippy", "--quiet", "--package", "engine", "--package", "ui", "--target", WASM_TARGET];
        run(cargo().args(wasm).args(["--", "-D", "warnings"]))
    })?;
    step("cargo test", || run(cargo().args(["test", "--quiet", "--workspace"])))
}

fn typescript() -> Result<()> {
    step("tsc", || {
        run(npm_program("tsc").args(["--project", "extension"]))?;
        run(npm_program("tsc").args(["--project", "tests"]))
    })?;
    let mut files = test_files("extension/src", "");
    files.extend(test_files("tests/build", ""));
    step("tests of the scripts and of what was built", || node_test(node(), &files))
}

fn stores() -> Result<()> {
    step("web-ext lint", || Browser::ALL.into_iter().try_for_each(lint))
}

/// Mozilla's linter may have nothing to say of a build, but for the key that it can't know: Chromium's worker.
fn lint(browser: Browser) -> Result<()> {
    let mut command = npm_program("web-ext");
    command.args(["lint", "--output=json", "--no-config-discovery", "--source-dir"]);
    let printed =
        command.arg(build::folder(browser, Hosts::Shipped)).output().context("can't start web-ext")?;
    let report: Value = serde_json::from_slice(&printed.stdout)
        .with_context(|| String::from_utf8_lossy(&printed.stderr).into_owned())
        .context("web-ext lint gave no report")?;
    let complaints: Vec<_> = ["errors", "warnings"]
        .iter()
        .flat_map(|kind| report[kind].as_array().into_iter().flatten())
        .filter(|found| browser != Browser::Chromium || found["code"] != "BACKGROUND_SERVICE_WORKER_IGNORED")
        .map(|found| format!("{} in {}: {}", found["code"], found["file"], found["message"]))
        .collect();
    if !complaints.is_empty() {
        bail!("web-ext lint of the build for {}:\n{}", browser.name(), complaints.join("\n"));
    }
    Ok(())
}

fn end_to_end(only: &str, browsers: &[Browser]) -> Result<()> {
    let folders = ["tests/content", "tests/sites", "tests/e2e"];
    let files: Vec<_> = folders.iter().flat_map(|folder| test_files(folder, only)).collect();
    if files.is_empty() {
        bail!("no test that runs in browsers has {only:?} in its file name");
    }
    let mut present = Vec::new();
    for file in files {
        if clients::has_what_it_needs(&file)? {
            present.push(file);
        }
    }
    if present.is_empty() {
        return Ok(());
    }
    for &browser in browsers {
        let command = browser.driven_by_node(Hosts::AndLoopback)?;
        step(&format!("tests in {}", browser.name()), || node_test(command, &present))?;
    }
    Ok(())
}

fn node_test(mut node: std::process::Command, files: &[PathBuf]) -> Result<()> {
    // One file at a time: two browsers at once make a small machine slow, and timeouts speak up for nothing.
    run(node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files))
}

fn test_files(folder: &str, containing: &str) -> Vec<PathBuf> {
    let mut files: Vec<_> = WalkDir::new(project::path(folder))
        .into_iter()
        .flatten()
        .map(walkdir::DirEntry::into_path)
        .filter(|path| name(path).ends_with(".test.ts") && name(path).contains(containing))
        .collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(OsString::new, ToOwned::to_owned).to_string_lossy().into_owned()
}

fn step(name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    say(format_args!("{name} …"));
    let start = Instant::now();
    work()?;
    say(format_args!("{name}: passed in {} s", start.elapsed().as_secs()));
    Ok(())
}
