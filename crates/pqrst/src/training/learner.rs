//! Logistic regression by stochastic gradient descent with a step of its own for every weight (Duchi, Hazan, Singer:
//! Adaptive Subgradient Methods, 2011).

use std::collections::HashMap;

use crate::model::{Table, features::Feature, sigmoid, softmax};

/// What an example teaches.
#[derive(Clone, Debug)]
pub(super) enum Target {
    /// By head: yes, no, or nothing.
    Each(Vec<Option<bool>>),
    /// The one head that is right.
    One(usize),
}

#[derive(Clone, Debug)]
pub(super) struct Example {
    pub(super) features: Vec<Feature>,
    pub(super) numbers: Vec<f32>,
    pub(super) target: Target,
    /// How much it counts.
    pub(super) weight: f32,
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) heads: usize,
    pub(super) buckets: usize,
    pub(super) epochs: usize,
    pub(super) step: f32,
    /// How strongly weights are drawn to nothing.
    pub(super) decay: f32,
    /// In how many examples a feature must be.
    pub(super) fewest: u32,
    /// How many weights are kept: those that tell most, over all examples.
    pub(super) kept: usize,
}

/// Learns a table.
pub(super) fn learn(examples: &[&Example], settings: Settings) -> Table {
    let Settings { heads, buckets, .. } = settings;
    let numbers = examples.first().map_or(0, |example| example.numbers.len());
    let mut seen: HashMap<u32, u32> = HashMap::new();
    for example in examples {
        let mut hashes: Vec<u32> = example.features.iter().map(|feature| feature.hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        for hash in hashes {
            *seen.entry(hash).or_default() += 1;
        }
    }
    let size = (buckets + numbers + 1) * heads;
    let rows: Vec<Vec<(usize, f32)>> = examples
        .iter()
        .map(|example| {
            let features = example
                .features
                .iter()
                .filter(|feature| seen[&feature.hash] >= settings.fewest)
                .map(|feature| (feature.bucket(buckets) * heads, feature.value));
            let numbers =
                example.numbers.iter().enumerate().map(|(at, &number)| ((buckets + at) * heads, number));
            features.chain(numbers).chain([((buckets + numbers_len(example)) * heads, 1.0)]).collect()
        })
        .collect();
    let mut weights = vec![0.0_f32; size];
    let mut squares = vec![1e-2_f32; size];
    let mut average = vec![0.0_f32; size];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let averaged = settings.epochs.div_ceil(2);
    for epoch in 0..settings.epochs {
        for place in (1..order.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(place, (random % (place as u64 + 1)) as usize);
        }
        for &at in &order {
            let (row, example) = (&rows[at], &examples[at]);
            let mut scores = vec![0.0; heads];
            for &(start, value) in row {
                for (score, weight) in scores.iter_mut().zip(&weights[start..start + heads]) {
                    *score += weight * value;
                }
            }
            let errors = errors(&mut scores, &example.target, example.weight);
            for &(start, value) in row {
                for (head, &error) in errors.iter().enumerate().filter(|(_, error)| **error != 0.0) {
                    let place = start + head;
                    let slope = error * value + settings.decay * weights[place];
                    squares[place] += slope * slope;
                    weights[place] -= settings.step * slope / squares[place].sqrt();
                }
            }
        }
        if epoch >= settings.epochs - averaged {
            for (sum, weight) in average.iter_mut().zip(&weights) {
                *sum += weight / averaged as f32;
            }
        }
    }
    quantised(&average, &rows, settings, numbers)
}

fn numbers_len(example: &Example) -> usize {
    example.numbers.len()
}

/// The slope of the loss by head.
fn errors(scores: &mut [f32], target: &Target, weight: f32) -> Vec<f32> {
    match target {
        Target::Each(wanted) => scores
            .iter()
            .zip(wanted)
            .map(|(&score, wanted)| {
                wanted.map_or(0.0, |wanted| weight * (sigmoid(score) - f32::from(u8::from(wanted))))
            })
            .collect(),
        Target::One(right) => {
            softmax(scores);
            let slope =
                |(head, &score): (usize, &f32)| weight * (score - f32::from(u8::from(head == *right)));
            scores.iter().enumerate().map(slope).collect()
        }
    }
}

/// Rounds the weights of hashed features to eight bits, each head by a scale of its own. Of all of them `kept` stay:
/// those that move most scores furthest, by their own size and by how much of their feature there is in all `rows`.
fn quantised(
    weights: &[f32],
    rows: &[Vec<(usize, f32)>],
    Settings { heads, buckets, kept, .. }: Settings,
    numbers: usize,
) -> Table {
    let hashed = &weights[..buckets * heads];
    let mut amounts = vec![0.0_f32; buckets];
    for (start, value) in rows.iter().flatten().filter(|(start, _)| *start < hashed.len()) {
        amounts[start / heads] += value * value;
    }
    let worth = |at: usize| hashed[at].abs() * amounts[at / heads].sqrt();
    let mut worths: Vec<f32> = (0..hashed.len()).map(worth).collect();
    worths.sort_unstable_by(|a, b| b.total_cmp(a));
    let least = worths.get(kept).copied().unwrap_or(0.0);
    let scales: Vec<f32> = (0..heads)
        .map(|head| {
            hashed.iter().skip(head).step_by(heads).fold(1e-6_f32, |most, weight| most.max(weight.abs()))
                / 127.0
        })
        .collect();
    let rounded: Vec<i8> = (0..hashed.len())
        .map(|at| if worth(at) > least { (hashed[at] / scales[at % heads]).round() as i8 } else { 0 })
        .collect();
    let biases = weights[(buckets + numbers) * heads..].to_vec();
    Table::new(&rounded, scales, biases, weights[buckets * heads..(buckets + numbers) * heads].to_vec())
}
