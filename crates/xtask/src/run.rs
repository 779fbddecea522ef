//! A browser with the extension on the playground.

use anyhow::Result;

use crate::browser::Browser;
use crate::build::{self, Hosts, Optimise};
use crate::process::{run as run_to_end, say};

/// Opens `browser` on the playground, or tries the extension there by itself where no window is wanted or possible.
pub(crate) fn run(browser: Browser, headless: bool) -> Result<()> {
    build::build(&[browser], &[Hosts::AndLoopback], Optimise::Yes)?;
    let mut playground = browser.driven_by_node(Hosts::AndLoopback)?;
    playground.arg("tests/playground/run.ts");
    if headless {
        playground.arg("--headless");
    } else if !has_display() {
        say("there is no display: running headless");
        playground.arg("--headless");
    }
    run_to_end(&mut playground)
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
