//! The wasm modules and the JavaScript that binds them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Optimise;
use crate::process::{cargo, npm_program, run, say};
use crate::project;
use crate::setup::WASM_TARGET;

/// The crates that become a wasm module.
const CRATES: [&str; 2] = ["engine", "ui"];

/// What rustc emits for its default wasm target. With `--all-features` wasm-opt emits more than browsers take.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds both modules and gives the finished files, each named as the extension loads it.
///
/// Their bindings go to target/wasm/NAME/NAME.js, where TypeScript and esbuild know them as the module NAME.
pub(crate) fn build(optimise: Optimise) -> Result<Vec<PathBuf>> {
    say("compiling the engine and the pages to wasm");
    let packages = CRATES.iter().flat_map(|name| ["--package", name]);
    run(cargo()
        .args(["build", "--quiet", "--lib", "--profile", "wasm", "--target", WASM_TARGET])
        .args(packages))?;
    CRATES.iter().map(|name| bind(name, optimise)).collect()
}

fn bind(name: &str, optimise: Optimise) -> Result<PathBuf> {
    let compiled = project::path("target").join(WASM_TARGET).join("wasm").join(format!("{name}.wasm"));
    let folder = project::path("target/wasm").join(name);
    Bindgen::new()
        .input_path(&compiled)
        .web(true)
        .and_then(|bindgen| {
            // The address of the module is given by whoever starts it: esbuild moves the bindings elsewhere.
            bindgen
                .typescript(true)
                .omit_default_module_path(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&folder)
        })
        .with_context(|| format!("can't make the bindings of {}", compiled.display()))?;
    let finished = project::path("target/wasm").join(format!("{name}.wasm"));
    shrink(&folder.join(format!("{name}_bg.wasm")), &finished, optimise)?;
    Ok(finished)
}

/// Writes a module as it is to be shipped: with [`Optimise::Yes`] through wasm-opt.
pub(crate) fn shrink(bound: &Path, finished: &Path, optimise: Optimise) -> Result<()> {
    match optimise {
        Optimise::Yes => {
            // Packing memory leaves the zeros out, which makes the file smaller and its compressed form larger.
            let passes = ["-Oz", "--skip-pass=memory-packing"];
            run(npm_program("wasm-opt").args(FEATURES).args(passes).arg(bound).arg("-o").arg(finished))
        }
        Optimise::No => {
            std::fs::copy(bound, finished).with_context(|| format!("can't copy {}", bound.display()))?;
            Ok(())
        }
    }
}
