//! The browsers that the extension is built for, and where they are on this machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::build::{self, Hosts};
use crate::process::{find_in_path, node, output, program};
use crate::setup;

/// A family of browsers that takes the same build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    /// Chrome, Edge, Chromium and their like
    Chromium,
    /// Firefox and Firefox ESR
    Firefox,
}

impl Browser {
    /// All of them.
    pub(crate) const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The name of its folder under target/extension.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The environment variable that names another executable.
    fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "DAYLIGHT_CHROMIUM",
            Self::Firefox => "DAYLIGHT_FIREFOX",
        }
    }

    /// Google Chrome itself is not among them: since version 137 it ignores `--load-extension`.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser"],
            Self::Firefox => &["firefox-esr", "firefox"],
        }
    }

    fn usual_places(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["/Applications/Chromium.app/Contents/MacOS/Chromium"],
            Self::Firefox => &[
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                r"C:\Program Files\Mozilla Firefox\firefox.exe",
            ],
        }
    }

    fn debian_package(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox-esr",
        }
    }

    /// The oldest version that will do. In ESR 140 of Firefox a driver can't find the browser's own window, in which the
    /// panel's button and the extension's permissions are.
    fn oldest(self) -> u32 {
        match self {
            Self::Chromium => 0,
            Self::Firefox => 153,
        }
    }

    /// Its executable; installs it where apt can, also in the place of one that is too old.
    pub(crate) fn executable(self) -> Result<PathBuf> {
        if let Some(path) = std::env::var_os(self.variable()).map(PathBuf::from) {
            if path.is_file() {
                return Ok(path);
            }
            bail!("{} names {}, which is not a file", self.variable(), path.display());
        }
        if let Some(path) = self.find() {
            return Ok(path);
        }
        if setup::apt_install(&[self.debian_package()], "")?
            && let Some(path) = self.find()
        {
            return Ok(path);
        }
        bail!(
            "{} is not installed, or older than version {}: install it (on Debian: `apt install {}`), or name its \
             executable in {}",
            self.name(),
            self.oldest(),
            self.debian_package(),
            self.variable()
        );
    }

    /// Node, told where to find this browser and the extension built for it; tests/driver reads these variables.
    pub(crate) fn driven_by_node(self, hosts: Hosts) -> Result<Command> {
        let mut command = node();
        command
            .env("DAYLIGHT_BROWSER", self.name())
            .env("DAYLIGHT_EXECUTABLE", self.executable()?)
            .env("DAYLIGHT_EXTENSION", build::folder(self, hosts));
        Ok(command)
    }

    fn find(self) -> Option<PathBuf> {
        find_in_path(self.programs())
            .map(|(_, path)| path)
            .or_else(|| self.usual_places().iter().map(PathBuf::from).find(|path| path.is_file()))
            .filter(|path| self.is_new_enough(path))
    }

    fn is_new_enough(self, path: &Path) -> bool {
        // On Windows a browser with a window does not print its version.
        cfg!(windows)
            || self.oldest() == 0
            || output(program(path).arg("--version"))
                .is_ok_and(|said| setup::major_version(&said).is_some_and(|major| major >= self.oldest()))
    }
}
