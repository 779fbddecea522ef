//! Sites: from what a person types, or a tab's address, to a host and the permission that goes with it.

/// The host of an address or of something like one: `https://mail.google.com/mail/u/0` or `mail.google.com`. Only
/// what is served over https can be switched on, so anything else is `None`.
#[must_use]
pub fn host_of(address: &str) -> Option<String> {
    let address = address.trim();
    let rest = match address.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => rest,
        Some(_) => return None,
        None => address,
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host).to_lowercase();
    let label_ok = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    };
    (host.contains('.') && host.split('.').all(label_ok)).then_some(host)
}

/// The match pattern that the browser is asked for.
#[must_use]
pub fn origin_pattern(host: &str) -> String {
    format!("https://{host}/*")
}

/// The hosts that a match pattern of the browser's stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hosts {
    /// This one.
    One(String),
    /// This one and everything below it.
    AndBelow(String),
}

impl Hosts {
    /// Reads a match pattern; `None` for one that is not about sites on https.
    #[must_use]
    pub fn of_pattern(pattern: &str) -> Option<Self> {
        match pattern.strip_prefix("https://*.") {
            Some(rest) => host_of(rest).map(Self::AndBelow),
            None => host_of(pattern).map(Self::One),
        }
    }

    /// Whether this host is among them.
    #[must_use]
    pub fn contains(&self, host: &str) -> bool {
        match self {
            Self::One(own) => own == host,
            Self::AndBelow(own) => {
                host.strip_suffix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hosts_from_what_people_paste() {
        assert_eq!(host_of("https://mail.google.com/mail/u/0/#inbox").as_deref(), Some("mail.google.com"));
        assert_eq!(host_of("  Chat.Example.org:8443/room ").as_deref(), Some("chat.example.org"));
        assert_eq!(host_of("https://me@example.org").as_deref(), Some("example.org"));
        for refused in
            ["", "http://example.org", "chrome://extensions", "about:blank", "localhost", "a b.org", "*.org"]
        {
            assert_eq!(host_of(refused), None, "{refused}");
        }
    }

    #[test]
    fn patterns_stand_for_one_host_or_for_a_family() {
        let family = Hosts::of_pattern("https://*.atlassian.net/*").expect("a family");
        assert!(family.contains("team.atlassian.net") && family.contains("atlassian.net"));
        assert!(!family.contains("notatlassian.net"));
        let one = Hosts::of_pattern("https://mail.google.com/*").expect("one");
        assert!(one.contains("mail.google.com") && !one.contains("a.mail.google.com"));
        assert_eq!(Hosts::of_pattern("<all_urls>"), None);
        assert_eq!(Hosts::of_pattern("https://*/*"), None);
    }

    proptest! {
        #[test]
        fn a_host_is_its_own_host_and_never_widens_the_permission(address in ".{0,40}") {
            if let Some(host) = host_of(&address) {
                prop_assert_eq!(host_of(&host), Some(host.clone()));
                prop_assert!(!origin_pattern(&host)["https://".len()..].trim_end_matches("/*").contains(['*', '/']));
            }
        }
    }
}
