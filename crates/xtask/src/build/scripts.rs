//! The scripts: TypeScript bundled by esbuild, one file for each place that the browser runs one in.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::Optimise;
use crate::process::{npm_program, run, say};
use crate::project;

/// The oldest browsers that the scripts are written for; the manifest says the same.
const OLDEST_BROWSERS: &str = "--target=chrome121,firefox140";

/// How a script is loaded.
#[derive(Clone, Copy)]
enum Format {
    /// By the manifest, as a classic script.
    Classic,
    /// By `import` or `type=module`.
    Module,
}

/// Bundles every script into target/scripts and gives that folder.
pub(crate) fn bundle(optimise: Optimise) -> Result<PathBuf> {
    say("bundling the scripts");
    let folder = project::path("target/scripts");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("can't clear target/scripts")?;
    }
    let mut entries = vec![
        ("content/bootstrap.ts".to_owned(), "bootstrap.js".to_owned(), Format::Classic),
        ("content/index.ts".to_owned(), "content.js".to_owned(), Format::Module),
        ("background/index.ts".to_owned(), "background.js".to_owned(), Format::Module),
    ];
    let pages = project::path("extension/src/pages");
    for entry in std::fs::read_dir(&pages).context("extension/src/pages")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(page) = name.strip_suffix(".ts").filter(|page| !page.contains('.')) {
            entries.push((format!("pages/{name}"), format!("pages/{page}.js"), Format::Module));
        }
    }
    for (source, script, format) in entries {
        let mut esbuild = npm_program("esbuild");
        esbuild
            .arg(format!("extension/src/{source}"))
            .args([
                "--bundle",
                "--log-level=warning",
                "--charset=utf8",
                "--legal-comments=none",
                OLDEST_BROWSERS,
            ])
            .arg("--alias:engine=./target/wasm/engine/engine.js")
            .arg("--alias:ui=./target/wasm/ui/ui.js")
            .arg(match format {
                Format::Classic => "--format=iife",
                Format::Module => "--format=esm",
            })
            .arg(format!("--outfile={}", folder.join(script).display()));
        match optimise {
            Optimise::Yes => esbuild.arg("--minify"),
            Optimise::No => esbuild.arg("--sourcemap=inline"),
        };
        run(&mut esbuild)?;
    }
    Ok(folder)
}
