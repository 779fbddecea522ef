//! Putting a browser's folder together.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use super::manifest::{self, Hosts};
use crate::browser::Browser;
use crate::project;

/// What in `extension/` is made into something else, or makes it.
const SOURCES: [&str; 5] = ["src", "manifest.json", "tsconfig.json", "bundle.mjs", "folder.mjs"];

/// Fills `target` afresh with modules, scripts, static files and the browser's manifest.
pub(crate) fn assemble(
    target: &Path,
    browser: Browser,
    hosts: Hosts,
    modules: &[PathBuf],
    scripts: &Path,
) -> Result<()> {
    if target.exists() {
        std::fs::remove_dir_all(target).with_context(|| format!("can't clear {}", target.display()))?;
    }
    copy_tree(&project::path("extension"), target, &SOURCES)?;
    copy_tree(scripts, target, &[])?;
    for module in modules {
        copy(module, &target.join(module.file_name().expect("a module is a file")))?;
    }
    let manifest = manifest::for_browser(browser, hosts)?;
    std::fs::write(target.join("manifest.json"), manifest).context("can't write the manifest")
}

fn copy_tree(from: &Path, to: &Path, without: &[&str]) -> Result<()> {
    let entries = WalkDir::new(from).min_depth(1).sort_by_file_name().into_iter().filter_entry(|entry| {
        entry.depth() != 1 || !without.contains(&entry.file_name().to_string_lossy().as_ref())
    });
    for entry in entries {
        let entry = entry.with_context(|| format!("can't read {}", from.display()))?;
        if entry.file_type().is_file() {
            let relative = entry.path().strip_prefix(from).expect("a walk stays in its folder");
            copy(entry.path(), &to.join(relative))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let folder = to.parent().expect("a file stands in a folder");
    std::fs::create_dir_all(folder).with_context(|| format!("can't create {}", folder.display()))?;
    std::fs::copy(from, to).with_context(|| format!("can't copy {}", from.display()))?;
    Ok(())
}
