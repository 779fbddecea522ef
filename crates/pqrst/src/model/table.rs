//! A linear model: eight-bit weights for hashed features, and a few exact ones for numbers.

use super::features::Feature;

/// One linear model with several heads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    /// By bucket and head, to be multiplied with the head's scale.
    pub(crate) weights: Vec<i8>,
    /// By head.
    pub(crate) scales: Vec<f32>,
    /// By head.
    pub(crate) biases: Vec<f32>,
    /// By number and head.
    pub(crate) numbers: Vec<f32>,
}

impl Table {
    /// How many heads there are.
    pub(crate) fn heads(&self) -> usize {
        self.scales.len()
    }

    /// How many buckets the features are hashed into.
    fn buckets(&self) -> usize {
        self.weights.len() / self.heads()
    }

    /// Adds up the weights of `features` and `numbers` into `scores`, one for each head.
    pub(crate) fn score(&self, features: &[Feature], numbers: &[f32], scores: &mut [f32]) {
        let heads = self.heads();
        for feature in features {
            let row = feature.bucket(self.buckets()) * heads;
            for (score, weight) in scores.iter_mut().zip(&self.weights[row..row + heads]) {
                *score += f32::from(*weight) * feature.value;
            }
        }
        for ((score, scale), bias) in scores.iter_mut().zip(&self.scales).zip(&self.biases) {
            *score = score.mul_add(*scale, *bias);
        }
        for (number, row) in numbers.iter().zip(self.numbers.chunks_exact(heads)) {
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += weight * number;
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
        Some(Self { weights, scales, biases, numbers })
    }

    #[cfg(feature = "training")]
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        let heads = self.heads();
        for count in [heads, self.buckets(), self.numbers.len() / heads] {
            bytes.extend((count as u32).to_le_bytes());
        }
        for float in self.scales.iter().chain(&self.biases).chain(&self.numbers) {
            bytes.extend(float.to_le_bytes());
        }
        let kept: Vec<usize> = (0..self.weights.len()).filter(|&at| self.weights[at] != 0).collect();
        bytes.extend((kept.len() as u32).to_le_bytes());
        // Like beside like packs best: first all weights, then where they stand.
        bytes.extend(kept.iter().map(|&at| self.weights[at].cast_unsigned()));
        let mut place = 0;
        for at in kept {
            write_gap(bytes, at - place);
            place = at;
        }
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
