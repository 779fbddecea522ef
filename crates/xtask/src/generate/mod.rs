//! Files that are made from others, and are kept in the repository because other tools read them.

use anyhow::{Context, Result};

use crate::process::say;
use crate::project;

/// Writes all of them.
pub(crate) fn generate() -> Result<()> {
    write("extension/src/protocol.ts", &protocol::typescript())
}

fn write(relative: &str, content: &str) -> Result<()> {
    let path = project::path(relative);
    if std::fs::read_to_string(&path).is_ok_and(|written| written == content) {
        say(format_args!("{relative} is current"));
        return Ok(());
    }
    say(format_args!("writing {relative}"));
    std::fs::write(&path, content).with_context(|| format!("can't write {relative}"))
}
