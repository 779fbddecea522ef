//! Makes spellings of one name equal.

/// Base letters of U+00C0 to U+017F in order (Latin-1 and Latin Extended-A), one each.
const LATIN: &str = concat!(
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty",
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll",
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
);

/// The folded characters of a name: lower-case ASCII where there is a base letter, hyphens as spaces, no apostrophes, full stops
/// or leading "the".
pub(super) fn fold(name: &str) -> impl Iterator<Item = char> + Clone {
    let name = name.trim();
    let name = match name.get(..4) {
        Some(article) if article.eq_ignore_ascii_case("the ") => &name[4..],
        _ => name,
    };
    name.chars().filter_map(fold_char)
}

fn fold_char(c: char) -> Option<char> {
    match c {
        // Punctuation, and accents that stand apart from their letter.
        '.' | ',' | '\'' | '’' | '‘' | 'ʻ' | '\u{300}'..='\u{36f}' => None,
        '-' | '_' | '–' => Some(' '),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '\u{c0}'..='\u{17f}' => Some(char::from(LATIN.as_bytes()[c as usize - 0xc0])),
        'ơ' | 'Ơ' | '\u{1ecc}'..='\u{1ee3}' => Some('o'),
        'ư' | 'Ư' | '\u{1ee4}'..='\u{1ef1}' => Some('u'),
        '\u{1ea0}'..='\u{1eb7}' | 'ǎ' => Some('a'),
        '\u{1eb8}'..='\u{1ec7}' | 'ə' => Some('e'),
        '\u{1ec8}'..='\u{1ecb}' => Some('i'),
        'Ș' | 'ș' | 'Ṣ' | 'ṣ' => Some('s'),
        'Ț' | 'ț' | 'Ṭ' | 'ṭ' => Some('t'),
        'ḍ' | 'Ḍ' => Some('d'),
        'ḩ' | 'Ḩ' | 'ḥ' | 'Ḥ' => Some('h'),
        'ẓ' | 'Ẓ' => Some('z'),
        _ => Some(c),
    }
}
