//! Where things are.

use std::path::{Path, PathBuf};

/// The folder of the root Cargo.toml.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("xtask stands in crates/xtask")
}

/// A file or folder under [`root`].
pub(crate) fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The version that the root Cargo.toml gives to every crate and to the extension.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");
