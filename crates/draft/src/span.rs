//! Places in a text, and their translation between UTF-8 and UTF-16.

use std::ops::Range;

/// A half-open range of byte offsets into a UTF-8 text.
///
/// ```
/// use draft::Span;
/// let span = Span::new(4, 9);
/// assert_eq!(span.of("see Monday"), "Monda");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    ///
    /// # Panics
    /// In debug builds, when `end` is before `start`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// Its length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The text that it covers.
    ///
    /// # Panics
    /// When an offset is outside `text` or inside a character.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// The same span as a range, for indexing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly within.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same span in a text that has `bytes` more in front.
    #[must_use]
    pub const fn shifted(self, bytes: usize) -> Self {
        Self { start: self.start + bytes, end: self.end + bytes }
    }
}

/// Translates byte offsets to UTF-16 offsets and back, for one text.
///
/// Both directions cost a binary search; a text of ASCII alone costs nothing.
///
/// ```
/// let index = draft::Utf16Index::new("👍 at 5pm");
/// assert_eq!(index.utf16(5), 3, "the emoji is four bytes, and two code units");
/// ```
#[derive(Debug)]
pub struct Utf16Index {
    /// After each character that is not ASCII: (byte offset, UTF-16 offset).
    steps: Vec<(usize, usize)>,
}

impl Utf16Index {
    /// Reads `text` once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut utf16 = 0;
        let mut steps = Vec::new();
        for (byte, character) in text.char_indices() {
            utf16 += character.len_utf16();
            if !character.is_ascii() {
                steps.push((byte + character.len_utf8(), utf16));
            }
        }
        Self { steps }
    }

    /// The UTF-16 offset of a byte offset that is on a character boundary.
    #[must_use]
    pub fn utf16(&self, byte: usize) -> usize {
        match self.steps.partition_point(|step| step.0 <= byte) {
            0 => byte,
            after => {
                let (byte_step, utf16_step) = self.steps[after - 1];
                utf16_step + (byte - byte_step)
            }
        }
    }

    /// The byte offset of a UTF-16 offset that is on a character boundary.
    #[must_use]
    pub fn byte(&self, utf16: usize) -> usize {
        match self.steps.partition_point(|step| step.1 <= utf16) {
            0 => utf16,
            after => {
                let (byte_step, utf16_step) = self.steps[after - 1];
                byte_step + (utf16 - utf16_step)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_boundary_survives_the_way_to_utf16_and_back(text in "\\PC{0,40}|[a-z👩🏽‍💻é\u{200f}ש ]{0,40}") {
            let index = Utf16Index::new(&text);
            let mut expected = 0;
            for (byte, character) in text.char_indices() {
                prop_assert_eq!(index.utf16(byte), expected);
                prop_assert_eq!(index.byte(expected), byte);
                expected += character.len_utf16();
            }
            prop_assert_eq!(index.utf16(text.len()), expected);
            prop_assert_eq!(index.byte(expected), text.len());
        }
    }
}
