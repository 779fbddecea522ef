//! `cargo xtask`: builds, runs, tests, measures and packages the project.
//!
//! Every command sets up what it needs and says so: the wasm target through rustup, the npm packages through
//! `npm ci`, the browsers through apt where that is possible. Progress goes to standard error.

mod bench;
mod browser;
mod build;
mod clients;
mod eval;
mod generate;
mod package;
mod process;
mod project;
mod run;
mod setup;
mod test;
mod train;

use anyhow::Result;
use browser::Browser;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Builds, runs, tests, measures and packages Daylight")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the extension into target/extension/BROWSER
    Build {
        /// Only for this browser
        #[arg(long)]
        browser: Option<Browser>,
        /// Quicker to build: scripts are readable, and wasm is not optimised further after the compiler
        #[arg(long)]
        dev: bool,
        /// Also runs on pages of this machine, for the playground and the tests; in target/extension-on-loopback
        #[arg(long)]
        loopback: bool,
    },
    /// Open a browser with the extension on the playground, a page with a mail window and a chat
    Run {
        /// Which browser
        #[arg(long, default_value = "chromium")]
        browser: Browser,
        /// Without a window: type a bad and a good message, print what the badge shows, save screenshots under target/run
        #[arg(long)]
        headless: bool,
    },
    /// Run every check and every test, in both browsers
    Test {
        /// Only the tests in browsers whose file name contains this
        #[arg(long)]
        only: Option<String>,
        /// Only in this browser
        #[arg(long)]
        browser: Option<Browser>,
    },
    /// Measure, and say whether what is to be reached is reached
    Bench {
        /// What
        bench: bench::Bench,
    },
    /// Learn the weights of the judgement from the corpus, and write the report of the training
    Train,
    /// Measure the judgement and the reading of times by the labelled cases beside the repository
    Eval,
    /// Build the zip files for the browsers' stores into target/package
    Package,
    /// Write a file that is made from others
    Generate {
        /// Which
        #[arg(default_value = "protocol")]
        product: generate::Product,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Build { browser, dev, loopback } => {
            let browsers = browser.map_or(Browser::ALL.to_vec(), |browser| vec![browser]);
            let optimise = if dev { build::Optimise::No } else { build::Optimise::Yes };
            let hosts = if loopback { build::Hosts::AndLoopback } else { build::Hosts::Shipped };
            build::build(&browsers, &[hosts], optimise)
        }
        Command::Run { browser, headless } => run::run(browser, headless),
        Command::Test { only, browser } => test::test(only.as_deref(), browser),
        Command::Bench { bench } => bench::bench(bench),
        Command::Eval => eval::eval(),
        Command::Train => train::train(),
        Command::Package => package::package(),
        Command::Generate { product } => generate::generate(product),
    }
}
