//! Gradient boosting of small trees for yes and no, by Newton steps (Friedman: Greedy Function Approximation, 2001).

use std::collections::{BTreeMap, BTreeSet};

use super::learner::{Example, Target};
use crate::model::{
    forest::{Forest, Head, LEAVES, SPLITS, Split, Tree, row},
    sigmoid,
};

/// How to grow a forest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Growth {
    pub(super) heads: usize,
    /// How many trees each head gets.
    pub(super) trees: usize,
    /// How much of each step is taken.
    pub(super) step: f32,
    /// In how many examples a fact must hold, and how many must reach each leaf.
    pub(super) fewest: usize,
}

/// Draws the answers of leaves with few examples to nothing.
const CAUTION: f64 = 2.0;

/// Grows a forest.
pub(super) fn grow(examples: &[&Example], growth: Growth) -> Forest {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for feature in examples.iter().flat_map(|example| &example.features) {
        *seen.entry(feature.hash).or_default() += 1;
    }
    let known: Vec<u32> =
        seen.into_iter().filter(|(_, count)| *count >= growth.fewest).map(|(hash, _)| hash).collect();
    let rows = examples.iter().map(|example| row(&known, &example.features, &example.numbers)).collect();
    let columns = Columns::new(rows, known.len());
    let heads: Vec<Head> =
        (0..growth.heads).map(|head| grow_head(&columns, examples, head, growth)).collect();
    without_unused(&known, heads)
}

/// The examples' columns, with what makes counting them quick.
struct Columns {
    rows: Vec<Vec<u8>>,
    /// By row: the columns that are not zero.
    filled: Vec<Vec<u16>>,
    /// How many columns are facts, and have no value above one.
    facts: usize,
}

impl Columns {
    fn new(rows: Vec<Vec<u8>>, facts: usize) -> Self {
        let filled = |row: &Vec<u8>| (0..row.len()).filter(|&at| row[at] > 0).map(|at| at as u16).collect();
        Self { filled: rows.iter().map(filled).collect(), rows, facts }
    }

    /// Where the sums of a column begin, and the value of its first: those of all columns stand in one row.
    fn place(&self, column: usize) -> usize {
        column + column.saturating_sub(self.facts) * (VALUES - 1)
    }

    /// How many values above zero a column has.
    const fn values(&self, column: usize) -> usize {
        if column < self.facts { 1 } else { VALUES }
    }
}

/// The values above zero that a number has.
const VALUES: usize = u8::MAX as usize;

/// Keeps the facts alone that some tree asks after.
fn without_unused(known: &[u32], mut heads: Vec<Head>) -> Forest {
    let splits = |heads: &[Head]| -> BTreeSet<usize> {
        let trees = heads.iter().flat_map(|head| &head.trees);
        trees.flat_map(|tree| tree.splits.map(|split| usize::from(split.column))).collect()
    };
    let used: Vec<usize> = splits(&heads).into_iter().filter(|column| *column < known.len()).collect();
    let trees = heads.iter_mut().flat_map(|head| &mut head.trees);
    for split in trees.flat_map(|tree| &mut tree.splits) {
        let column = usize::from(split.column);
        let moved = match used.binary_search(&column) {
            Ok(place) => place,
            Err(_) => column - known.len() + used.len(),
        };
        split.column = moved as u16;
    }
    Forest { facts: used.iter().map(|&column| known[column]).collect(), heads }
}

fn wanted(example: &Example, head: usize) -> Option<bool> {
    match &example.target {
        Target::Each(wanted) => wanted[head],
        Target::One(right) => Some(*right == head),
    }
}

fn grow_head(columns: &Columns, examples: &[&Example], head: usize, growth: Growth) -> Head {
    let labelled: Vec<(usize, f32)> = examples
        .iter()
        .enumerate()
        .filter_map(|(at, example)| Some((at, f32::from(u8::from(wanted(example, head)?)))))
        .collect();
    let share = labelled.iter().map(|(_, label)| label).sum::<f32>() / labelled.len().max(1) as f32;
    let share = share.clamp(1e-3, 1.0 - 1e-3);
    let bias = (share / (1.0 - share)).ln();
    let mut scores = vec![bias; examples.len()];
    let mut trees: Vec<Tree<f32>> = Vec::new();
    for _ in 0..growth.trees {
        let slopes: Vec<Slope> = labelled
            .iter()
            .map(|&(at, label)| {
                let odds = sigmoid(scores[at]);
                let weight = examples[at].weight;
                Slope::of(weight * (odds - label), weight * odds * (1.0 - odds))
            })
            .collect();
        let places: Vec<usize> = labelled.iter().map(|&(at, _)| at).collect();
        let tree = grow_tree(columns, &places, &slopes, growth);
        for (score, row) in scores.iter_mut().zip(&columns.rows) {
            *score += tree.answer(row);
        }
        trees.push(tree);
    }
    let most = trees.iter().flat_map(|tree| tree.leaves).fold(1e-6_f32, |most, leaf| most.max(leaf.abs()));
    let scale = most / 127.0;
    let rounded = |tree: Tree<f32>| Tree {
        splits: tree.splits,
        leaves: tree.leaves.map(|leaf| (leaf / scale).round() as i8),
    };
    Head { bias, scale, trees: trees.into_iter().map(rounded).collect() }
}

/// The first and second derivative of the loss, summed over some examples.
#[derive(Clone, Copy, Debug, Default)]
struct Slope {
    first: f64,
    second: f64,
    count: usize,
}

impl Slope {
    fn of(first: f32, second: f32) -> Self {
        Self { first: f64::from(first), second: f64::from(second), count: 1 }
    }

    fn add(&mut self, other: Self) {
        self.first += other.first;
        self.second += other.second;
        self.count += other.count;
    }

    fn without(self, other: Self) -> Self {
        Self {
            first: self.first - other.first,
            second: self.second - other.second,
            count: self.count - other.count,
        }
    }

    /// How much the loss falls by the best answer.
    fn worth(self) -> f64 {
        self.first * self.first / (self.second + CAUTION)
    }

    fn answer(self) -> f64 {
        -self.first / (self.second + CAUTION)
    }
}

fn grow_tree(columns: &Columns, places: &[usize], slopes: &[Slope], growth: Growth) -> Tree<f32> {
    let mut tree = Tree { splits: [Split::NEVER; SPLITS], leaves: [0.0; LEAVES] };
    let mut nodes: Vec<Vec<usize>> = vec![Vec::new(); SPLITS + LEAVES];
    nodes[0] = (0..places.len()).collect();
    for node in 0..SPLITS {
        let within = std::mem::take(&mut nodes[node]);
        if let Some(split) = best_split(columns, places, slopes, &within, growth.fewest) {
            tree.splits[node] = split;
        }
        let split = tree.splits[node];
        let (right, left): (Vec<usize>, Vec<usize>) = within
            .into_iter()
            .partition(|&at| columns.rows[places[at]][usize::from(split.column)] > split.above);
        nodes[2 * node + 1] = left;
        nodes[2 * node + 2] = right;
    }
    for (leaf, within) in tree.leaves.iter_mut().zip(&nodes[SPLITS..]) {
        let sum = total(within, slopes);
        *leaf = growth.step * sum.answer() as f32;
    }
    tree
}

fn total(within: &[usize], slopes: &[Slope]) -> Slope {
    let mut sum = Slope::default();
    for &at in within {
        sum.add(slopes[at]);
    }
    sum
}

/// The split that lowers the loss most, if any leaves enough examples on both sides.
fn best_split(
    columns: &Columns,
    places: &[usize],
    slopes: &[Slope],
    within: &[usize],
    fewest: usize,
) -> Option<Split> {
    let count = columns.rows.first()?.len();
    let whole = total(within, slopes);
    let mut sums = vec![Slope::default(); columns.place(count)];
    for &at in within {
        let row = &columns.rows[places[at]];
        for &column in &columns.filled[places[at]] {
            let column = usize::from(column);
            sums[columns.place(column) + usize::from(row[column]) - 1].add(slopes[at]);
        }
    }
    let mut best: Option<(f64, Split)> = None;
    for column in 0..count {
        let place = columns.place(column);
        let mut right = Slope::default();
        for (above, sum) in sums[place..place + columns.values(column)].iter().enumerate().rev() {
            if sum.count == 0 {
                continue;
            }
            right.add(*sum);
            let left = whole.without(right);
            if right.count < fewest || left.count < fewest {
                continue;
            }
            let gain = right.worth() + left.worth() - whole.worth();
            if gain > 1e-6 && best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, Split { column: column as u16, above: above as u8 }));
            }
        }
    }
    best.map(|(_, split)| split)
}
