//! Where the keyboard stands in a list of suggestions.

/// What a key does to a list of suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Arrow down.
    Next,
    /// Arrow up.
    Previous,
}

/// The suggestion that is active after a step; the input itself is one stop on the way round.
#[must_use]
pub fn step(active: Option<usize>, count: usize, step: Step) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (step, active) {
        (Step::Next, None) => Some(0),
        (Step::Next, Some(index)) => (index < last).then_some(index + 1),
        (Step::Previous, None) => Some(last),
        (Step::Previous, Some(index)) => index.min(last + 1).checked_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn arrows_reach_everything_and_come_back(count in 0usize..9, forward: bool) {
            let direction = if forward { Step::Next } else { Step::Previous };
            let mut active = None;
            let mut seen = std::collections::BTreeSet::new();
            for _ in 0..=count {
                active = step(active, count, direction);
                seen.extend(active);
            }
            prop_assert_eq!(active, None, "a whole round ends at the input");
            prop_assert_eq!(seen.len(), count);
        }

        #[test]
        fn up_undoes_down(count in 1usize..9, start in prop::option::of(0usize..9)) {
            let start = start.filter(|index| *index < count);
            prop_assert_eq!(step(step(start, count, Step::Next), count, Step::Previous), start);
        }

        #[test]
        fn a_list_that_shrank_is_never_left_behind(active in prop::option::of(0usize..20), count in 0usize..9) {
            for direction in [Step::Next, Step::Previous] {
                if let Some(index) = step(active, count, direction) {
                    prop_assert!(index < count);
                }
            }
        }
    }
}
