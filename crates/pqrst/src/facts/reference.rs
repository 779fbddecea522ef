//! What a sentence points at or puts on the table.

use draft::{Word, WordKind};

macro_rules! references {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A thing that lets the reader act without asking back.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Reference {
            $($(#[$doc])* $variant,)*
        }

        impl Reference {
            /// All of them.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its name, for explanations.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

references! {
    /// A web address.
    Link = "link",
    /// `report.pdf`
    File = "file",
    /// `snake_case`, `v2.1`
    Identifier = "identifier",
    /// `PROJ-123`, `#412`
    Ticket = "ticket",
    /// `#channel`
    Channel = "channel",
    /// `@ana`
    Person = "person",
    /// An e-mail address.
    Address = "address",
    /// A number that is no time: an amount, a version.
    Number = "number",
    /// An amount with a unit: `€40`, `30 %`, `12 GB`.
    Amount = "amount",
    /// Code in the sentence.
    Code = "code",
    /// Words in quotation marks.
    Quotation = "quotation",
    /// A word with a capital within the sentence: a name, a place, a product.
    Name = "name",
    /// An abbreviation in capitals.
    Capitals = "capitals",
    /// `[link]`: something that has yet to be put in.
    Slot = "slot",
    /// More than one item with a comma or "or" between: things to choose from.
    Enumeration = "enumeration",
}

/// A set of references.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct ReferenceSet(u16);

impl ReferenceSet {
    pub(crate) fn insert(&mut self, reference: Reference) {
        self.0 |= 1 << reference as u16;
    }

    pub(crate) const fn has(self, reference: Reference) -> bool {
        self.0 & (1 << reference as u16) != 0
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Reference> {
        Reference::ALL.iter().copied().filter(move |&reference| self.has(reference))
    }
}

/// What `words`, those of one sentence of `text`, point at. `is_time` says whether a word belongs to a time.
pub(crate) fn references(text: &str, words: &[Word], is_time: impl Fn(&Word) -> bool) -> ReferenceSet {
    let mut found = ReferenceSet::default();
    let mut quotation = None;
    for (place, word) in words.iter().enumerate() {
        let written = word.span.of(text);
        let next = words.get(place + 1).map_or("", |next| next.span.of(text));
        let before = place.checked_sub(1).map_or("", |before| words[before].span.of(text));
        match word.kind {
            WordKind::Link => found.insert(Reference::Link),
            WordKind::Address => found.insert(Reference::Address),
            WordKind::Mention => found.insert(Reference::Person),
            WordKind::Code => found.insert(Reference::Code),
            WordKind::Tag => {
                let ticket = written[1..].starts_with(|c: char| c.is_ascii_digit());
                found.insert(if ticket { Reference::Ticket } else { Reference::Channel });
            }
            WordKind::Identifier => {
                let ticket = written.contains('-')
                    && written.starts_with(|c: char| c.is_uppercase())
                    && written.ends_with(|c: char| c.is_ascii_digit());
                found.insert(match () {
                    () if ticket => Reference::Ticket,
                    () if is_file(written) => Reference::File,
                    () => Reference::Identifier,
                });
            }
            WordKind::Number if !is_time(word) => {
                let currency = matches!(before, "$" | "€" | "£" | "¥" | "₹");
                let unit = next == "%" || is_unit(next);
                found.insert(if currency || unit { Reference::Amount } else { Reference::Number });
            }
            WordKind::Punctuation if matches!(written, "\"" | "“" | "”" | "«" | "»") => match quotation
            {
                Some(open) if place - open > 1 => {
                    found.insert(Reference::Quotation);
                    quotation = None;
                }
                _ => quotation = Some(place),
            },
            WordKind::Punctuation if written == "[" && is_slot(text, words, place) => {
                found.insert(Reference::Slot);
            }
            WordKind::Plain if place > 0 && !is_time(word) => {
                let capitals = written.len() > 1 && written.chars().all(char::is_uppercase);
                let after_stop = matches!(before, "." | "?" | "!" | ":" | "\"" | "“" | "(" | "*");
                if capitals {
                    found.insert(Reference::Capitals);
                } else if written.starts_with(char::is_uppercase) && !after_stop && !is_pronoun(written) {
                    found.insert(Reference::Name);
                }
            }
            _ => {}
        }
    }
    let commas = words.iter().filter(|word| word.span.of(text) == ",").count();
    let joins = words.iter().filter(|word| matches!(word.span.of(text), "or" | "and" | "/" | "vs")).count();
    if commas >= 2 && joins >= 1 {
        found.insert(Reference::Enumeration);
    }
    found
}

/// Whether the name ends as those of files do that people send each other.
fn is_file(written: &str) -> bool {
    const ENDS: [&str; 26] = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "txt", "md", "zip", "png", "jpg", "jpeg",
        "gif", "svg", "mp4", "log", "odt", "ods", "fig", "psd", "json", "xml", "eml", "ics",
    ];
    written
        .rsplit_once('.')
        .is_some_and(|(name, end)| !name.is_empty() && ENDS.contains(&end.to_ascii_lowercase().as_str()))
}

fn is_pronoun(written: &str) -> bool {
    written == "I" || written.starts_with("I'") || written.starts_with("I’")
}

fn is_unit(written: &str) -> bool {
    matches!(
        written.to_lowercase().as_str(),
        "k" | "m"
            | "kb"
            | "mb"
            | "gb"
            | "tb"
            | "g"
            | "ms"
            | "s"
            | "kg"
            | "km"
            | "cm"
            | "mm"
            | "percent"
            | "eur"
            | "usd"
            | "euro"
            | "euros"
            | "dollars"
            | "pcs"
            | "pieces"
            | "boxes"
            | "units"
            | "people"
            | "users"
            | "customers"
            | "orders"
            | "rows"
            | "records"
            | "pages"
            | "files"
            | "times"
            | "x"
            | "hz"
            | "mhz"
            | "ghz"
            | "v"
            | "w"
            | "kw"
            | "mw"
            | "l"
            | "ml"
            | "t"
            | "fps"
            | "items"
            | "lines"
            | "tests"
    )
}

/// A word or two in square brackets that no link follows.
fn is_slot(text: &str, words: &[Word], place: usize) -> bool {
    let closing = words[place..].iter().take(6).position(|word| word.span.of(text) == "]");
    closing.is_some_and(|closing| {
        let after = words.get(place + closing + 1).map_or("", |after| after.span.of(text));
        closing > 1
            && after != "("
            && words[place + 1..place + closing].iter().all(|word| word.kind == WordKind::Plain)
    })
}
