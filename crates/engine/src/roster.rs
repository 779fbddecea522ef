//! Who of the roster reads a draft, and whom the page names that the roster does not know.

use protocol::{Person, Recipient};

use crate::world::{Reader, World};

/// The readers of a draft: the recipients that the roster knows, or, where the page names nobody (a channel), everybody.
pub(crate) fn readers<'a>(recipients: &[Recipient], world: &World<'a>) -> Vec<Reader<'a>> {
    world
        .readers
        .iter()
        .filter(|reader| {
            recipients.is_empty() || recipients.iter().any(|recipient| is_same(recipient, reader.person))
        })
        .cloned()
        .collect()
}

/// The recipients that nobody in the roster matches, as people without a place.
pub(crate) fn strangers(recipients: &[Recipient], world: &World) -> Vec<Person> {
    recipients
        .iter()
        .filter(|recipient| !world.readers.iter().any(|reader| is_same(recipient, reader.person)))
        .filter_map(|recipient| {
            let name = recipient.name.clone().or_else(|| recipient.address.clone())?;
            Some(Person { name, addresses: recipient.address.iter().cloned().collect(), ..Person::default() })
        })
        .collect()
}

/// An address decides where both sides have one; a name only where the page gives no address that is known.
fn is_same(recipient: &Recipient, person: &Person) -> bool {
    let by_address = recipient.address.as_ref().is_some_and(|address| {
        person.addresses.iter().any(|known| known.trim().to_lowercase() == address.trim().to_lowercase())
    });
    by_address
        || recipient.name.as_ref().is_some_and(|name| {
            !name.trim().is_empty() && name.trim().to_lowercase() == person.name.trim().to_lowercase()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, address: &str) -> Person {
        Person { name: name.into(), addresses: vec![address.into()], ..Person::default() }
    }

    fn recipient(name: Option<&str>, address: Option<&str>) -> Recipient {
        Recipient { name: name.map(Into::into), address: address.map(Into::into), local_time: None }
    }

    #[test]
    fn addresses_and_names_match_whatever_their_case() {
        let priya = person("Priya Nair", "priya@example.com");
        assert!(is_same(&recipient(None, Some("Priya@Example.com ")), &priya));
        assert!(is_same(&recipient(Some("priya nair"), None), &priya));
        assert!(is_same(&recipient(Some("Priya Nair"), Some("pn@elsewhere.example")), &priya));
        assert!(!is_same(&recipient(Some("Priya"), None), &priya));
        assert!(!is_same(&recipient(Some(" "), None), &person("", "x")));
    }
}
