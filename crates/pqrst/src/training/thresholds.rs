//! Where each yes begins.

use crate::model::Remark;

/// Of messages that lack nothing, how many may be asked something.
const NAGGED: f32 = 0.035;

/// The thresholds of the remarks. What is asked for has one in common, the lowest by which hardly anybody is asked for
/// something that nobody would miss.
pub(super) fn quiet_thresholds(
    wanted: &[Vec<Option<bool>>],
    found: &[[f32; Remark::COUNT]],
    counts: &dyn Fn(usize) -> bool,
) -> [f32; Remark::COUNT] {
    const ASKS: std::ops::Range<usize> = 0..4;
    let mut thresholds = thresholds(wanted, found, counts);
    // The most that is asked for in each message that lacks nothing.
    let mut calm: Vec<f32> = (0..found.len())
        .filter(|&at| counts(at) && wanted[at][ASKS].iter().all(|wanted| *wanted == Some(false)))
        .map(|at| found[at][ASKS].iter().copied().fold(f32::NEG_INFINITY, f32::max))
        .collect();
    calm.sort_by(|a, b| b.total_cmp(a));
    let nagged = (NAGGED * calm.len() as f32) as usize;
    if let Some(&lowest) = calm.get(nagged) {
        thresholds[ASKS].fill(lowest);
    }
    thresholds
}

/// For each head the threshold with the best F1 over those messages that `counts` takes.
pub(super) fn thresholds<const HEADS: usize>(
    wanted: &[Vec<Option<bool>>],
    found: &[[f32; HEADS]],
    counts: &dyn Fn(usize) -> bool,
) -> [f32; HEADS] {
    let mut thresholds = [0.0; HEADS];
    for (head, threshold) in thresholds.iter_mut().enumerate() {
        let mut scores: Vec<(f32, bool)> = (0..found.len())
            .filter(|&at| counts(at))
            .filter_map(|at| Some((found[at][head], wanted[at][head]?)))
            .collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        let positive = scores.iter().filter(|(_, wanted)| *wanted).count() as f32;
        let (mut hits, mut best) = (0.0, -1.0);
        for (place, &(score, wanted)) in scores.iter().enumerate() {
            hits += f32::from(u8::from(wanted));
            let f1 = 2.0 * hits / (place as f32 + 1.0 + positive);
            if f1 > best && place + 1 < scores.len() {
                best = f1;
                *threshold = f32::midpoint(score, scores[place + 1].0);
            }
        }
    }
    thresholds
}
