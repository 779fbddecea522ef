//! Setting up what is missing, each with a line that says so.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{feed, find_in_path, output, program, run, say};
use crate::project;

/// The target that engine and pages are compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Node that runs the tools.
const OLDEST_NODE: u32 = 20;

/// The standard library for [`WASM_TARGET`].
pub(crate) fn wasm_target() -> Result<()> {
    let sysroot = PathBuf::from(output(program("rustc").args(["--print", "sysroot"]))?);
    if sysroot.join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    say(format_args!("adding the Rust target {WASM_TARGET}"));
    run(program("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("the Rust target {WASM_TARGET} is missing and rustup can't add it"))
}

/// The npm packages that the package-lock.json of the project names.
pub(crate) fn npm_packages() -> Result<()> {
    npm_packages_in(project::root())
}

/// The npm packages that the package-lock.json in a folder names.
pub(crate) fn npm_packages_in(folder: &Path) -> Result<()> {
    let version = output(program("node").arg("--version")).context(
        "Node.js is not installed: install version 20 or later from your system or from nodejs.org",
    )?;
    if major_version(&version).is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node.js {version} is too old: version {OLDEST_NODE} or later is needed");
    }

    // npm leaves this copy of the lock behind when it has finished.
    let installed = std::fs::metadata(folder.join("node_modules/.package-lock.json"));
    let wanted = std::fs::metadata(folder.join("package-lock.json")).context("package-lock.json")?;
    if installed.is_ok_and(|installed| {
        installed.modified().ok().zip(wanted.modified().ok()).is_some_and(|(has, wants)| has >= wants)
    }) {
        return Ok(());
    }
    say(format_args!("installing the npm packages that {} names", folder.join("package.json").display()));
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(program(npm).current_dir(folder).args(["ci", "--no-progress", "--ignore-scripts"]))
}

/// The first number in what a program says of its version.
pub(crate) fn major_version(said: &str) -> Option<u32> {
    said.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty())?.parse().ok()
}

/// Installs Debian packages if this machine has apt and the right to use it; says whether it did.
///
/// `answers` are to what the packages would ask, a line each as `debconf-set-selections` reads them.
pub(crate) fn apt_install(packages: &[&str], answers: &str) -> Result<bool> {
    if find_in_path(&["apt-get"]).is_none() || output(program("id").arg("-u"))? != "0" {
        return Ok(false);
    }
    say(format_args!("installing {} through apt", packages.join(", ")));
    let apt = |arguments: &[&str]| {
        run(program("apt-get").env("DEBIAN_FRONTEND", "noninteractive").arg("-qq").args(arguments))
    };
    apt(&["update"])?;
    if !answers.is_empty() {
        feed(&mut program("debconf-set-selections"), answers)?;
    }
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn a_version_is_read_as_programs_say_it() {
        assert_eq!(major_version("v20.20.2"), Some(20));
        assert_eq!(major_version("Mozilla Firefox 153.8.0esr"), Some(153));
        assert_eq!(major_version("unknown"), None);
    }
}
