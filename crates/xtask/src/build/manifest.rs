//! A browser's manifest, made from `extension/manifest.json`.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::browser::Browser;
use crate::project;

/// The sites that a build runs on without being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hosts {
    /// Those that the manifest names.
    Shipped,
    /// The pages of playground and tests, too.
    AndLoopback,
}

/// Match patterns take no port: this is every server on this machine.
const LOOPBACK: [&str; 2] = ["http://127.0.0.1/*", "http://localhost/*"];

/// The text of the manifest for `browser`.
pub(crate) fn for_browser(browser: Browser, hosts: Hosts) -> Result<String> {
    let text = std::fs::read_to_string(project::path("extension/manifest.json"))
        .context("extension/manifest.json")?;
    let manifest = serde_json::from_str(&text).context("extension/manifest.json")?;
    let manifest = adapt(manifest, browser, hosts);
    Ok(serde_json::to_string_pretty(&Value::Object(manifest)).expect("a manifest has only string keys")
        + "\n")
}

fn adapt(mut manifest: Map<String, Value>, browser: Browser, hosts: Hosts) -> Map<String, Value> {
    manifest.insert("version".to_owned(), json!(project::VERSION));
    let mut background = json!({ "scripts": ["background.js"], "type": "module" });
    match browser {
        // The linter of Mozilla's store looks at every build; it wants Firefox's keys too, and Chromium lets them be.
        Browser::Chromium => background["service_worker"] = json!("background.js"),
        Browser::Firefox => drop(manifest.remove("minimum_chrome_version")),
    }
    manifest.insert("background".to_owned(), background);
    if hosts == Hosts::AndLoopback {
        for key in ["content_scripts", "web_accessible_resources"] {
            for entry in manifest.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
                extend(&mut entry["matches"]);
            }
        }
        extend(manifest.entry("host_permissions").or_insert_with(|| json!([])));
    }
    manifest
}

fn extend(patterns: &mut Value) {
    if let Some(patterns) = patterns.as_array_mut() {
        patterns.extend(LOOPBACK.map(Value::from));
    }
}
