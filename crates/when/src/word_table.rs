//! Finding a word in a list by a hash that the compiler fills.

/// The place of each word of a list by its hash. Four places for each word let most words of a text meet an empty one.
pub(crate) struct WordTable<const PLACES: usize> {
    /// The index of the word plus one, at the place of its hash or after it; nought where none is.
    indices: [u16; PLACES],
}

impl<const PLACES: usize> WordTable<PLACES> {
    pub(crate) const fn new() -> Self {
        assert!(PLACES.is_power_of_two());
        Self { indices: [0; PLACES] }
    }

    /// Adds the word at an index of the list; words are ASCII in lower case.
    pub(crate) const fn add(&mut self, word: &str, index: usize) {
        let mut place = Self::place_of(word.as_bytes());
        while self.indices[place] != 0 {
            place = (place + 1) % PLACES;
        }
        self.indices[place] = index as u16 + 1;
    }

    /// The index of a word, whatever its case; `word_at` gives the words of the list.
    pub(crate) fn find<'list>(&self, word: &str, word_at: impl Fn(usize) -> &'list str) -> Option<usize> {
        if word.is_empty() {
            return None;
        }
        let mut place = Self::place_of(word.as_bytes());
        loop {
            let index = usize::from(self.indices[place].checked_sub(1)?);
            if word_at(index).eq_ignore_ascii_case(word) {
                return Some(index);
            }
            place = (place + 1) % PLACES;
        }
    }

    /// Where the search for a word begins: by its length and three of its letters, so that a long word costs no more.
    const fn place_of(word: &[u8]) -> usize {
        // Setting this bit makes a letter small.
        const SMALL: u32 = 0x20;
        let first = word[0] as u32 | SMALL;
        let middle = word[word.len() / 2] as u32 | SMALL;
        let last = word[word.len() - 1] as u32 | SMALL;
        let key = first | middle << 8 | last << 16 | (word.len() as u32) << 24;
        // Fibonacci hashing: the upper bits of the product depend on all of the key.
        (key.wrapping_mul(0x9e37_79b9) >> (u32::BITS - PLACES.ilog2())) as usize
    }
}
