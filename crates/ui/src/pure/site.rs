//! Sites: from what a person types, or a tab's address, to a host and the permissions that go with it.

use std::net::Ipv4Addr;

/// How a page is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Over TLS.
    Https,
    /// In clear, as on the writer's own machine and in networks behind a door.
    Http,
}

impl Scheme {
    const ALL: [Self; 2] = [Self::Https, Self::Http];

    const fn name(self) -> &'static str {
        match self {
            Self::Https => "https",
            Self::Http => "http",
        }
    }
}

/// A site as the writer means it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Site {
    /// Its host, in lower case and without a port: a permission is for every port.
    pub host: String,
    /// How it may be served, at least one.
    pub schemes: Vec<Scheme>,
}

impl Site {
    /// The site of an address or of something like one: `https://mail.google.com/mail/u/0`, `mail.google.com`,
    /// `http://chat:8065`. Where nothing is said of the scheme it is https; a host that only its own network knows may be
    /// served either way. `None` for what is no address of a site.
    #[must_use]
    pub fn at(address: &str) -> Option<Self> {
        let address = address.trim();
        let (said, rest) = match address.split_once("://") {
            Some((scheme, rest)) => {
                let known = |known: &Scheme| scheme.eq_ignore_ascii_case(known.name());
                (Some(Scheme::ALL.into_iter().find(known)?), rest)
            }
            None => (None, address),
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let (host, port) =
            authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
        let host = host.to_lowercase();
        let label_ok = |label: &str| {
            !label.is_empty()
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !label.starts_with('-')
        };
        // A word alone is a host where something else says so.
        let is_host = host.contains('.') || said.is_some() || port.is_some() || host == "localhost";
        let port_ok = port.is_none_or(|port| port.parse::<u16>().is_ok());
        let schemes = match said {
            Some(scheme) => vec![scheme],
            None if is_of_a_network(&host) => Scheme::ALL.to_vec(),
            None => vec![Scheme::Https],
        };
        (is_host && port_ok && host.split('.').all(label_ok)).then_some(Self { host, schemes })
    }

    /// The match patterns that the browser is asked for.
    #[must_use]
    pub fn patterns(&self) -> Vec<String> {
        self.schemes.iter().map(|scheme| format!("{}://{}/*", scheme.name(), self.host)).collect()
    }
}

/// Whether a host means something in its own network alone, where nobody can have a certificate for it: a word, a private
/// address (RFC 1918, RFC 6890), and the names that are kept for that (RFC 6761, RFC 6762, RFC 8375 and ICANN's `internal`).
fn is_of_a_network(host: &str) -> bool {
    if let Ok(address) = host.parse::<Ipv4Addr>() {
        return address.is_loopback() || address.is_private() || address.is_link_local();
    }
    let last = host.rsplit_once('.').map_or(host, |(_, last)| last);
    last == host || ["localhost", "local", "internal", "lan"].contains(&last) || host.ends_with(".home.arpa")
}

/// The hosts that a match pattern of the browser's stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hosts {
    /// This one.
    One(String, Scheme),
    /// This one and everything below it.
    AndBelow(String, Scheme),
}

impl Hosts {
    /// Reads a match pattern; `None` for one that is not about sites.
    #[must_use]
    pub fn of_pattern(pattern: &str) -> Option<Self> {
        let (scheme, rest) = pattern.split_once("://")?;
        match rest.strip_prefix("*.") {
            Some(below) => Site::at(&format!("{scheme}://{below}"))
                .map(|site| Self::AndBelow(site.host, site.schemes[0])),
            None => Site::at(pattern).map(|site| Self::One(site.host, site.schemes[0])),
        }
    }

    /// Whether this site is among them, in one of the ways that it may be served.
    #[must_use]
    pub fn contains(&self, site: &Site) -> bool {
        match self {
            Self::One(own, scheme) => *own == site.host && site.schemes.contains(scheme),
            Self::AndBelow(own, scheme) => {
                let below = site.host.strip_suffix(own.as_str());
                below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
                    && site.schemes.contains(scheme)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn patterns(address: &str) -> Vec<String> {
        Site::at(address).map(|site| site.patterns()).unwrap_or_default()
    }

    #[test]
    fn sites_from_what_people_paste() {
        assert_eq!(patterns("https://mail.google.com/mail/u/0/#inbox"), ["https://mail.google.com/*"]);
        assert_eq!(patterns("  Chat.Example.org:8443/room "), ["https://chat.example.org/*"]);
        assert_eq!(patterns("https://me@example.org"), ["https://example.org/*"]);
        for refused in [
            "",
            "ftp://example.org",
            "chrome://extensions",
            "about:blank",
            "gmail",
            "a b.org",
            "*.org",
            "http://*",
        ] {
            assert_eq!(Site::at(refused), None, "{refused}");
        }
    }

    #[test]
    fn a_page_in_clear_is_asked_for_where_the_writer_says_so() {
        assert_eq!(patterns("http://chat.example.org/"), ["http://chat.example.org/*"]);
        assert_eq!(patterns("http://chat:8065/team"), ["http://chat/*"]);
    }

    #[test]
    fn what_only_its_own_network_knows_may_be_served_either_way() {
        for host in [
            "localhost",
            "127.0.0.1",
            "192.168.1.20",
            "10.0.0.7",
            "wiki.lan",
            "talk.localhost",
            "nas.home.arpa",
        ] {
            assert_eq!(patterns(host), [format!("https://{host}/*"), format!("http://{host}/*")], "{host}");
        }
        assert_eq!(patterns("chat:8065"), ["https://chat/*", "http://chat/*"]);
        assert_eq!(patterns("8.8.8.8"), ["https://8.8.8.8/*"]);
    }

    #[test]
    fn patterns_stand_for_one_host_or_for_a_family() {
        let at = |address| Site::at(address).expect("a site");
        let family = Hosts::of_pattern("https://*.atlassian.net/*").expect("a family");
        assert!(family.contains(&at("team.atlassian.net")) && family.contains(&at("atlassian.net")));
        assert!(!family.contains(&at("notatlassian.net")));
        let one = Hosts::of_pattern("https://mail.google.com/*").expect("one");
        assert!(one.contains(&at("mail.google.com")) && !one.contains(&at("a.mail.google.com")));
        // What was granted over https says nothing of the same host in clear.
        assert!(!one.contains(&at("http://mail.google.com")));
        for pattern in ["<all_urls>", "https://*/*", "*://*/*", "file:///*"] {
            assert_eq!(Hosts::of_pattern(pattern), None, "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn what_is_asked_for_is_one_host_and_read_back_as_it(address in ".{0,40}|(https?://)?[a-z.:/@*-]{1,20}") {
            if let Some(site) = Site::at(&address) {
                for pattern in site.patterns() {
                    let (_, rest) = pattern.split_once("://").expect("a scheme");
                    prop_assert!(!rest.trim_end_matches("/*").contains(['*', '/']), "{}", pattern);
                    prop_assert!(Hosts::of_pattern(&pattern).is_some_and(|hosts| hosts.contains(&site)), "{}", pattern);
                }
            }
        }
    }
}
