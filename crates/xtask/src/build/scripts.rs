//! The scripts, bundled by esbuild; `extension/bundle.mjs` says which.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::Optimise;
use crate::process::{program, run, say};
use crate::project;

/// Bundles every script into target/scripts and gives that folder.
pub(crate) fn bundle(optimise: Optimise) -> Result<PathBuf> {
    say("bundling the scripts");
    let folder = project::path("target/scripts");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("can't clear target/scripts")?;
    }
    let mut node = program("node");
    node.arg("extension/bundle.mjs").arg(&folder);
    if optimise == Optimise::No {
        node.arg("--readable");
    }
    run(&mut node)?;
    Ok(folder)
}
