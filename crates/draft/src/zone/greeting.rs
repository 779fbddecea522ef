//! "Hi Ana,": a line of its own, or the beginning of one.

use super::{Lines, ZoneKind};

/// What a greeting begins with, in lower case.
const GREETINGS: &[&str] = &[
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "hi",
    "hello",
    "hey",
    "heya",
    "hiya",
    "dear",
    "greetings",
    "hallo",
    "hola",
    "bonjour",
    "salut",
    "namaste",
    "morning",
    "evening",
    "ciao",
    "servus",
    "moin",
    "guten tag",
    "guten morgen",
    "g'day",
    "yo",
    "howdy",
    "buenos días",
    "olá",
    "oi",
];

/// Who is greeted in general.
const EVERYBODY: &[&str] = &[
    "all",
    "team",
    "everyone",
    "everybody",
    "guys",
    "folks",
    "there",
    "again",
    "y'all",
    "people",
    "friends",
    "sir",
    "madam",
    "ma'am",
    "colleagues",
    "list",
    "both",
];

/// How many words a name and title may have.
const LONGEST_NAME: usize = 5;

/// Claims the first line where it greets and says nothing else.
pub(super) fn claim(lines: &mut Lines) {
    let first = lines.free().next();
    if let Some(first) =
        first.filter(|&first| is_greeting_line(lines.get(first)) && lines.free().nth(1).is_some())
    {
        lines.claim(first, ZoneKind::Greeting);
    }
}

/// Whether the line greets and says nothing else.
pub(super) fn is_greeting_line(line: &str) -> bool {
    let bare_name = line.ends_with(',')
        && line.split_whitespace().count() <= 3
        && line.starts_with(char::is_uppercase)
        && !line.contains(|c: char| c.is_ascii_digit());
    bare_name
        || length(line)
            .is_some_and(|length| line[length..].trim_matches(|c: char| !c.is_alphanumeric()).is_empty())
}

/// The length of the greeting that `line` begins with, with the mark that ends it.
pub(crate) fn length(line: &str) -> Option<usize> {
    let start: String = line.chars().take(24).collect::<String>().to_lowercase();
    let greeting = GREETINGS.iter().find(|greeting| {
        start.strip_prefix(**greeting).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '-' | '’'))
        })
    })?;
    // Lower case may have another length than what is written, for some letters.
    let mut end = line.char_indices().nth(greeting.chars().count()).map_or(line.len(), |(at, _)| at);
    let mut count = 0;
    loop {
        let rest = &line[end..];
        let bare = rest.trim_start();
        if let Some(mark) =
            bare.chars().next().filter(|c| matches!(c, ',' | '!' | '.' | ':' | '-' | '–' | '—' | '…'))
        {
            let from = line.len() - bare.len() + mark.len_utf8();
            let more =
                line[from..].find(|c| !matches!(c, ',' | '!' | '.' | '-')).unwrap_or(line.len() - from);
            return Some(from + more);
        }
        let word = bare
            .find(|c: char| c.is_whitespace() || matches!(c, ',' | '!' | '?' | ':'))
            .map_or(bare, |at| &bare[..at]);
        let known = EVERYBODY.contains(&word.to_lowercase().as_str())
            || matches!(word, "and" | "&" | "/") && count > 0;
        let named =
            word.starts_with(|c: char| c.is_uppercase() || c == '@') && !matches!(word, "I" | "I'm" | "I’m");
        if word.is_empty() || count == LONGEST_NAME || !(known || named || is_emoji(word)) {
            return Some(end);
        }
        end = line.len() - bare.len() + word.len();
        count += 1;
    }
}

fn is_emoji(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphanumeric() && !c.is_ascii())
        || (word.starts_with(':') && word.ends_with(':') && word.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greeting_ends_where_the_message_begins() {
        for (line, greeting) in [
            ("Hi Sofie and Hamza, can you look?", Some("Hi Sofie and Hamza,")),
            ("hello all can you look?", Some("hello all")),
            ("Hey! Can you look?", Some("Hey!")),
            ("hi", Some("hi")),
            ("Good morning team - the build is red", Some("Good morning team -")),
            ("Dear Dr. Okafor", Some("Dear Dr. Okafor")),
            ("hi-res images are missing", None),
            ("History repeats", None),
            ("Hi 👋 can you look?", Some("Hi 👋")),
        ] {
            assert_eq!(length(line).map(|length| &line[..length]), greeting, "{line}");
        }
    }
}
