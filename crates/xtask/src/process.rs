//! Running other programs.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// Says in a line what happens now.
pub(crate) fn say(line: impl std::fmt::Display) {
    eprintln!("xtask: {line}");
}

/// A program from the PATH, to be run in the project's root.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project::root());
    command
}

/// A program that an npm package brought along.
pub(crate) fn npm_program(name: &str) -> Command {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    program(project::path("node_modules/.bin").join(file))
}

/// Node, able to run TypeScript.
pub(crate) fn node() -> Command {
    let mut command = program("node");
    command.args(["--enable-source-maps", "--import", "./tests/typescript.mjs"]);
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs `command` to its end; anything but success is an error that names it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("can't start {}", describe(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", describe(command));
    }
    Ok(())
}

/// Runs `command` to its end and gives what it printed on standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("can't start {}", describe(command)))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({}): {}", describe(command), output.status, complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs `command` to its end with `input` on its standard input.
pub(crate) fn feed(command: &mut Command, input: &str) -> Result<()> {
    let mut child = command
        .stdin(Stdio::piped())
        .spawn()
        .with_context(|| format!("can't start {}", describe(command)))?;
    child.stdin.take().context("no standard input")?.write_all(input.as_bytes())?;
    let status = child.wait()?;
    if !status.success() {
        bail!("{} failed ({status})", describe(command));
    }
    Ok(())
}

/// The full name of the first of `names` that is a program in the PATH.
pub(crate) fn find_in_path<'name>(names: &[&'name str]) -> Option<(&'name str, std::path::PathBuf)> {
    let folders: Vec<_> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    names.iter().find_map(|name| {
        let file = if cfg!(windows) { format!("{name}.exe") } else { (*name).to_owned() };
        folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file()).map(|path| (*name, path))
    })
}

fn describe(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
