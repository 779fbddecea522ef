//! Who of the roster reads a draft, and whom the page names that the roster does not know.

use protocol::{DraftInput, Person, Recipient, Stranger};

use crate::{
    guess::guess,
    world::{Reader, World},
};

/// The readers of a draft: the recipients that the roster knows, or whose name the conversation has. Where the page names
/// nobody (a channel), everybody.
pub(crate) fn readers<'a>(draft: &DraftInput, world: &World<'a>) -> Vec<Reader<'a>> {
    let named = |is_named: &dyn Fn(&Person) -> bool| -> Vec<Reader<'a>> {
        world.readers.iter().filter(|reader| is_named(reader.person)).cloned().collect()
    };
    if !draft.recipients.is_empty() {
        return named(&|person| draft.recipients.iter().any(|recipient| is_same(recipient, person)));
    }
    let conversation = Recipient { name: draft.context.clone(), ..Recipient::default() };
    let partner = named(&|person| is_same(&conversation, person));
    if partner.is_empty() { world.readers.clone() } else { partner }
}

/// The recipients that nobody in the roster matches, as people without a place.
pub(crate) fn strangers(recipients: &[Recipient], world: &World) -> Vec<Stranger> {
    recipients
        .iter()
        .filter(|recipient| !world.readers.iter().any(|reader| is_same(recipient, reader.person)))
        .filter_map(|recipient| {
            let name = recipient.name.clone().or_else(|| recipient.address.clone())?;
            let addresses = recipient.address.iter().cloned().collect();
            let person = Person { name, addresses, ..Person::default() };
            Some(Stranger { person, guess: guess(recipient, world) })
        })
        .collect()
}

/// Whether an address, a handle or a name of one is one of the other's. A page may show a handle where a name stands
/// elsewhere ("@priya"), with its mark or without.
fn is_same(recipient: &Recipient, person: &Person) -> bool {
    let known = |said: &str| {
        let said = bare(said);
        !said.is_empty()
            && (said == bare(&person.name) || person.addresses.iter().any(|address| said == bare(address)))
    };
    [&recipient.address, &recipient.name].into_iter().flatten().any(|said| known(said))
}

/// An address, a handle or a name as it is compared.
fn bare(said: &str) -> String {
    said.trim().trim_start_matches('@').to_lowercase()
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

    #[test]
    fn a_handle_matches_with_its_mark_and_without_wherever_the_page_shows_it() {
        let priya = person("Priya Nair", "@priya.n");
        assert!(is_same(&recipient(Some("priya.n"), None), &priya));
        assert!(is_same(&recipient(None, Some("@Priya.N")), &priya));
        assert!(!is_same(&recipient(Some("@"), None), &person("", "@")));
        assert!(!is_same(&recipient(None, Some("priya@example.com")), &person("Priya", "priya")));
    }
}
