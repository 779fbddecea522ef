//! Building the extension: wasm modules, scripts, static files, one folder for each browser.

mod folder;
mod manifest;
mod scripts;
mod wasm;

use std::path::PathBuf;

use anyhow::Result;

pub(crate) use manifest::Hosts;
pub(crate) use wasm::shrink;

use crate::browser::Browser;
use crate::process::say;
use crate::{project, setup};

/// How much time the build takes to make the result small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Optimise {
    /// As shipped.
    Yes,
    /// Quicker, and readable in a debugger.
    No,
}

/// The folder that a browser loads the extension from.
pub(crate) fn folder(browser: Browser, hosts: Hosts) -> PathBuf {
    let parent = match hosts {
        Hosts::Shipped => "target/extension",
        Hosts::AndLoopback => "target/extension-on-loopback",
    };
    project::path(parent).join(browser.name())
}

/// Builds everything, and puts it into the [`folder`] of each of `browsers` and `hosts`.
pub(crate) fn build(browsers: &[Browser], hosts: &[Hosts], optimise: Optimise) -> Result<()> {
    setup::wasm_target()?;
    setup::npm_packages()?;
    let modules = wasm::build(optimise)?;
    let scripts = scripts::bundle(optimise)?;
    for &browser in browsers {
        for &hosts in hosts {
            let target = folder(browser, hosts);
            folder::assemble(&target, browser, hosts, &modules, &scripts)?;
            say(format_args!("built {}", target.strip_prefix(project::root()).unwrap_or(&target).display()));
        }
    }
    Ok(())
}
