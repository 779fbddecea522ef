//! Real clients of other people, which some end-to-end tests write in: installed where apt can, named where they are left out.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process::{find_in_path, say};
use crate::setup;

/// A client that a test needs, with its servers.
struct Client {
    /// The file name of the test.
    test: &'static str,
    name: &'static str,
    /// Debian's packages that hold it.
    packages: &'static [&'static str],
    /// Programs that have to be in the PATH.
    programs: &'static [&'static str],
    /// Files that the test uses.
    files: &'static [&'static str],
    /// Answers to what the packages would ask, as `debconf-set-selections` reads them.
    answers: &'static str,
}

const CLIENTS: [Client; 2] = [
    Client {
        test: "real-chat.test.ts",
        name: "the chat server Prosody",
        packages: &["prosody"],
        programs: &["prosody"],
        files: &[],
        answers: "",
    },
    Client {
        test: "real-mail.test.ts",
        name: "the webmail Roundcube with the mail server Dovecot",
        // Without php-cgi the package php would bring a whole web server along.
        packages: &["roundcube-core", "roundcube-sqlite3", "dovecot-imapd", "php-cgi"],
        programs: &["php"],
        files: &[
            "/var/lib/roundcube/public_html/index.php",
            "/usr/share/roundcube/SQL/sqlite.initial.sql",
            "/usr/sbin/dovecot",
            "/usr/lib/dovecot/imap",
        ],
        // The test brings a database of its own.
        answers: "roundcube-core roundcube/dbconfig-install boolean false\n",
    },
];

/// Whether what the test in this file needs is there or could be installed; says so where it is left out.
///
/// # Errors
///
/// In continuous integration nothing may be left out.
pub(crate) fn has_what_it_needs(test_file: &Path) -> Result<bool> {
    let Some(client) = CLIENTS.iter().find(|client| test_file.ends_with(client.test)) else {
        return Ok(true);
    };
    if client.is_there() || (setup::apt_install(client.packages, client.answers)? && client.is_there()) {
        return Ok(true);
    }
    let packages = client.packages.join(" ");
    if std::env::var_os("CI").is_some() {
        bail!("{} is not installed: install it (on Debian: `apt install {packages}`)", client.name);
    }
    say(format_args!("LEFT OUT: {}, because {} is not installed", client.test, client.name));
    Ok(false)
}

impl Client {
    fn is_there(&self) -> bool {
        self.programs.iter().all(|program| find_in_path(&[program]).is_some())
            && self.files.iter().all(|file| Path::new(file).exists())
    }
}
