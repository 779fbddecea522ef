//! A sum of small decision trees for each head, over facts that hold or do not and over a few numbers.
//!
//! What a fact is worth depends on others: a weekday beside a request is a deadline, beside a promise it is none. Eight
//! leaves under three questions say that where a linear model cannot. The trees are learned by gradient boosting
//! (Friedman: Greedy Function Approximation, 2001), see `training/boost.rs`.

use super::{features::Feature, table::read_f32};

/// How many questions lead to a leaf.
pub(crate) const DEPTH: usize = 3;
/// How many questions a tree has.
pub(crate) const SPLITS: usize = (1 << DEPTH) - 1;
/// How many answers a tree has.
pub(crate) const LEAVES: usize = 1 << DEPTH;

/// "Is this column above this value?"
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Split {
    pub(crate) column: u16,
    pub(crate) above: u8,
}

#[cfg(any(test, feature = "training"))]
impl Split {
    /// The question that nothing answers with yes.
    pub(crate) const NEVER: Self = Self { column: 0, above: u8::MAX };
}

/// The questions by level, from left to right, and the answers below them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tree<Answer> {
    pub(crate) splits: [Split; SPLITS],
    pub(crate) leaves: [Answer; LEAVES],
}

impl<Answer: Copy> Tree<Answer> {
    /// The answer for a row.
    pub(crate) fn answer(&self, row: &[u8]) -> Answer {
        let mut node = 0;
        while node < SPLITS {
            let split = self.splits[node];
            node = 2 * node + 1 + usize::from(row[usize::from(split.column)] > split.above);
        }
        self.leaves[node - SPLITS]
    }
}

/// The trees of one head; the answers are to be multiplied with `scale`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    pub(crate) bias: f32,
    pub(crate) scale: f32,
    pub(crate) trees: Vec<Tree<i8>>,
}

/// One forest with several heads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Forest {
    /// The hashes of the facts that are asked after, ascending; each is a column. The numbers follow.
    pub(crate) facts: Vec<u32>,
    pub(crate) heads: Vec<Head>,
}

impl Forest {
    /// What each head says: log-odds.
    pub(crate) fn score(&self, facts: &[Feature], numbers: &[f32], scores: &mut [f32]) {
        let row = row(&self.facts, facts, numbers);
        for (score, head) in scores.iter_mut().zip(&self.heads) {
            let sum: i32 = head.trees.iter().map(|tree| i32::from(tree.answer(&row))).sum();
            *score = sum as f32 * head.scale + head.bias;
        }
    }

    pub(crate) fn read(bytes: &mut &[u8]) -> Option<Self> {
        let facts = (0..read_u16(bytes)?).map(|_| read_u32(bytes)).collect::<Option<Vec<u32>>>()?;
        let heads = (0..read_u16(bytes)?).map(|_| read_head(bytes)).collect::<Option<Vec<Head>>>()?;
        Some(Self { facts, heads })
    }

    #[cfg(feature = "training")]
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend((self.facts.len() as u16).to_le_bytes());
        for hash in &self.facts {
            bytes.extend(hash.to_le_bytes());
        }
        bytes.extend((self.heads.len() as u16).to_le_bytes());
        for head in &self.heads {
            bytes.extend(head.bias.to_le_bytes());
            bytes.extend(head.scale.to_le_bytes());
            bytes.extend((head.trees.len() as u16).to_le_bytes());
            // Like beside like packs best: first all columns, then all values, then all answers.
            let splits = || head.trees.iter().flat_map(|tree| tree.splits);
            bytes.extend(splits().map(|split| split.column.to_le_bytes()[0]));
            bytes.extend(splits().map(|split| split.column.to_le_bytes()[1]));
            bytes.extend(splits().map(|split| split.above));
            bytes.extend(head.trees.iter().flat_map(|tree| tree.leaves).map(i8::cast_unsigned));
        }
    }
}

fn read_head(bytes: &mut &[u8]) -> Option<Head> {
    let (bias, scale) = (read_f32(bytes)?, read_f32(bytes)?);
    let count = usize::from(read_u16(bytes)?);
    let mut plane = |each: usize| {
        let (plane, rest) = bytes.split_at_checked(count * each)?;
        *bytes = rest;
        Some(plane)
    };
    let (low, high) = (plane(SPLITS)?, plane(SPLITS)?);
    let (above, leaves) = (plane(SPLITS)?, plane(LEAVES)?);
    let tree = |at: usize| Tree {
        splits: std::array::from_fn(|split| {
            let nth = at * SPLITS + split;
            Split { column: u16::from_le_bytes([low[nth], high[nth]]), above: above[nth] }
        }),
        leaves: std::array::from_fn(|leaf| leaves[at * LEAVES + leaf].cast_signed()),
    };
    Some(Head { bias, scale, trees: (0..count).map(tree).collect() })
}

fn read_u16(bytes: &mut &[u8]) -> Option<u16> {
    let (number, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(u16::from_le_bytes(*number))
}

fn read_u32(bytes: &mut &[u8]) -> Option<u32> {
    let (number, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(u32::from_le_bytes(*number))
}

/// The columns: which of the `known` facts are among `facts` (both ascending by hash), and the numbers.
pub(crate) fn row(known: &[u32], facts: &[Feature], numbers: &[f32]) -> Vec<u8> {
    let mut facts = facts.iter().map(|fact| fact.hash).peekable();
    let holds = known.iter().map(|&hash| {
        while facts.next_if(|&fact| fact < hash).is_some() {}
        u8::from(facts.peek() == Some(&hash))
    });
    holds.chain(numbers.iter().map(|&number| step(number))).collect()
}

/// A number between -3 and 3 as one of 256 steps; what is beyond counts as the end.
fn step(number: f32) -> u8 {
    ((number + 3.0) * 42.5).clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(hash: u32) -> Feature {
        Feature { hash, value: 1.0 }
    }

    #[test]
    fn a_row_holds_the_known_facts_and_the_numbers() {
        let facts = [fact(3), fact(7), fact(9)];
        assert_eq!(row(&[1, 7, 9, 12], &facts, &[-9.0, 0.0, 9.0]), [0, 1, 1, 0, 0, 127, 255]);
    }

    #[test]
    fn a_tree_leads_to_the_leaf_that_its_answers_say() {
        let split = |column| Split { column, above: 0 };
        let tree = Tree { splits: [0, 1, 1, 2, 2, 2, 2].map(split), leaves: [0, 1, 2, 3, 4, 5, 6, 7] };
        for leaf in 0..8_u8 {
            let row = [leaf >> 2 & 1, leaf >> 1 & 1, leaf & 1];
            assert_eq!(tree.answer(&row), leaf);
        }
        let never = Tree { splits: [Split::NEVER; SPLITS], leaves: [0, 1, 2, 3, 4, 5, 6, 7] };
        assert_eq!(never.answer(&[255]), 0);
    }
}
