//! Zip files for the browsers' stores. The same sources give the same bytes: entries are sorted, and dated alike.

use std::fs::File;
use std::path::Path;

use anyhow::{Context, Result};
use walkdir::WalkDir;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::browser::Browser;
use crate::build::{self, Hosts, Optimise};
use crate::process::say;
use crate::project;

/// Builds every browser's folder and packs it as target/package/daylight-VERSION-BROWSER.zip.
pub(crate) fn package() -> Result<()> {
    build::build(&Browser::ALL, &[Hosts::Shipped], Optimise::Yes)?;
    let folder = project::path("target/package");
    std::fs::create_dir_all(&folder).context("can't create target/package")?;
    for browser in Browser::ALL {
        let name = format!("daylight-{}-{}.zip", project::VERSION, browser.name());
        pack(&build::folder(browser, Hosts::Shipped), &folder.join(&name))
            .with_context(|| format!("can't write {name}"))?;
        say(format_args!("packed target/package/{name}"));
    }
    Ok(())
}

fn pack(folder: &Path, archive: &Path) -> Result<()> {
    let mut zip = ZipWriter::new(File::create(archive)?);
    // The default date is that of the format's epoch, 1980-01-01; permissions are fixed so that no umask shows.
    let options = SimpleFileOptions::default().unix_permissions(0o644);
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).expect("a walk stays in its folder");
            let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
            zip.start_file(parts.join("/"), options)?;
            std::io::copy(&mut File::open(entry.path())?, &mut zip)?;
        }
    }
    zip.finish()?;
    Ok(())
}
