//! One question in flight, and the latest one waiting behind it.

/// Lets through one value at a time; of those that come meanwhile only the last is kept.
#[derive(Debug)]
pub struct Latest<T> {
    busy: bool,
    waiting: Option<T>,
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self { busy: false, waiting: None }
    }
}

impl<T> Latest<T> {
    /// Hands the value back to be sent now, or keeps it in place of one that waited before.
    pub fn offer(&mut self, value: T) -> Option<T> {
        if self.busy {
            self.waiting = Some(value);
            return None;
        }
        self.busy = true;
        Some(value)
    }

    /// The answer is there: the value that is to be sent next, if one waited.
    pub fn answered(&mut self) -> Option<T> {
        let next = self.waiting.take();
        self.busy = next.is_some();
        next
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn never_two_in_flight_and_the_last_offer_is_always_sent(steps in prop::collection::vec(any::<bool>(), 1..60)) {
            let mut latest = Latest::default();
            let mut in_flight: Option<usize> = None;
            let mut last_sent = None;
            let mut last_offered = None;
            for (index, offers) in steps.into_iter().enumerate() {
                let sent = if offers {
                    last_offered = Some(index);
                    latest.offer(index)
                } else if in_flight.take().is_some() {
                    latest.answered()
                } else {
                    None
                };
                if let Some(sent) = sent {
                    prop_assert!(in_flight.is_none());
                    in_flight = Some(sent);
                    last_sent = Some(sent);
                }
            }
            while in_flight.take().is_some() {
                if let Some(sent) = latest.answered() {
                    in_flight = Some(sent);
                    last_sent = Some(sent);
                }
            }
            prop_assert_eq!(last_sent, last_offered);
        }
    }
}
