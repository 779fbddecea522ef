//! A linear model: eight-bit weights for hashed features, and a few exact ones for numbers.

use super::features::Feature;

/// One linear model with several heads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    /// By bucket: which of the `rows` it has, counted from 1; 0 where no weight is kept, as in most.
    places: Vec<u16>,
    /// By row and head, to be multiplied with the head's scale.
    rows: Vec<i8>,
    /// By head.
    scales: Vec<f32>,
    /// By head.
    biases: Vec<f32>,
    /// By number and head.
    numbers: Vec<f32>,
}

impl Table {
    /// A table of `weights` by bucket and head; the `numbers`' own are by number and head.
    pub(crate) fn new(weights: &[i8], scales: Vec<f32>, biases: Vec<f32>, numbers: Vec<f32>) -> Self {
        let mut rows = Vec::new();
        let mut count = 0;
        let place = |row: &[i8]| {
            if row.iter().all(|&weight| weight == 0) {
                return 0;
            }
            rows.extend_from_slice(row);
            count += 1;
            count
        };
        let places = weights.chunks_exact(scales.len()).map(place).collect();
        Self { places, rows, scales, biases, numbers }
    }

    /// How many heads there are.
    pub(crate) fn heads(&self) -> usize {
        self.scales.len()
    }

    /// Adds up the weights of `features` and `numbers` into `scores`, one for each head.
    pub(crate) fn score(&self, features: &[Feature], numbers: &[f32], scores: &mut [f32]) {
        self.add(features, scores);
        self.finish(numbers, scores);
    }

    /// Adds up the weights of `features` into `sums`, which are no scores yet.
    pub(crate) fn add(&self, features: &[Feature], sums: &mut [f32]) {
        let heads = self.heads();
        for feature in features {
            let Some(row) = usize::from(self.places[feature.bucket(self.places.len())]).checked_sub(1) else {
                continue;
            };
            for (sum, weight) in sums.iter_mut().zip(&self.rows[row * heads..(row + 1) * heads]) {
                *sum += f32::from(*weight) * feature.value;
            }
        }
    }

    /// Turns sums into scores.
    pub(crate) fn finish(&self, numbers: &[f32], sums: &mut [f32]) {
        for ((sum, scale), bias) in sums.iter_mut().zip(&self.scales).zip(&self.biases) {
            *sum = *sum * scale + bias;
        }
        for (number, row) in numbers.iter().zip(self.numbers.chunks_exact(self.heads())) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += weight * number;
            }
        }
    }

    pub(crate) fn read(bytes: &mut &[u8]) -> Option<Self> {
        let [heads, buckets, numbers] = [read_u32(bytes)?, read_u32(bytes)?, read_u32(bytes)?];
        let mut floats = |count: usize| (0..count).map(|_| read_f32(bytes)).collect::<Option<Vec<f32>>>();
        let scales = floats(heads)?;
        let biases = floats(heads)?;
        let numbers = floats(numbers * heads)?;
        if heads == 0 || !buckets.is_power_of_two() {
            return None;
        }
        let mut weights = vec![0; heads * buckets];
        let mut place = 0;
        let kept = read_u32(bytes)?;
        let (values, gaps) = bytes.split_at_checked(kept)?;
        *bytes = gaps;
        for value in values {
            place += read_gap(bytes)?;
            *weights.get_mut(place)? = value.cast_signed();
        }
        Some(Self::new(&weights, scales, biases, numbers))
    }

    #[cfg(feature = "training")]
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        let heads = self.heads();
        for count in [heads, self.places.len(), self.numbers.len() / heads] {
            bytes.extend((count as u32).to_le_bytes());
        }
        for float in self.scales.iter().chain(&self.biases).chain(&self.numbers) {
            bytes.extend(float.to_le_bytes());
        }
        let weights = self.weights();
        let kept: Vec<usize> = (0..weights.len()).filter(|&at| weights[at] != 0).collect();
        bytes.extend((kept.len() as u32).to_le_bytes());
        // Like beside like packs best: first all weights, then where they stand.
        bytes.extend(kept.iter().map(|&at| weights[at].cast_unsigned()));
        let mut place = 0;
        for at in kept {
            write_gap(bytes, at - place);
            place = at;
        }
    }

    /// The weights by bucket and head.
    #[cfg(feature = "training")]
    fn weights(&self) -> Vec<i8> {
        let heads = self.heads();
        let none = vec![0; heads];
        let row = |&place: &u16| match usize::from(place).checked_sub(1) {
            Some(row) => &self.rows[row * heads..(row + 1) * heads],
            None => &none,
        };
        self.places.iter().flat_map(row).copied().collect()
    }
}

/// Seven bits a byte, the lowest first, as long as the highest bit is set: most weights are zero, and most gaps short.
#[cfg(feature = "training")]
fn write_gap(bytes: &mut Vec<u8>, mut gap: usize) {
    while gap > 0x7f {
        bytes.push(gap as u8 | 0x80);
        gap >>= 7;
    }
    bytes.push(gap as u8);
}

/// Reads what [`write_gap`] wrote.
fn read_gap(bytes: &mut &[u8]) -> Option<usize> {
    let (mut gap, mut shift) = (0, 0);
    loop {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let byte = usize::from(byte);
        gap |= (byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(gap);
        }
        shift += 7;
    }
}

fn read_u32(bytes: &mut &[u8]) -> Option<usize> {
    let (number, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(u32::from_le_bytes(*number) as usize)
}

pub(super) fn read_f32(bytes: &mut &[u8]) -> Option<f32> {
    let (number, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(f32::from_le_bytes(*number))
}
