//! What a sentence says of times.

use draft::Span;
use when::{Grain, Mention, Writer, mention::Relation};

/// The times of one sentence, as far as the judgement needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools)] // Independent facts, each a feature of its own.
pub(crate) struct TimeFacts {
    /// How many there are, durations apart.
    pub(crate) count: usize,
    /// One has a date: a day, a week, a month.
    pub(crate) date: bool,
    /// One names a day, and no longer time.
    pub(crate) day: bool,
    /// One names a week, or more.
    pub(crate) week: bool,
    /// One names a clock time.
    pub(crate) clock: bool,
    /// One is a deadline in words.
    pub(crate) deadline: bool,
    /// One is a length of time alone.
    pub(crate) duration: bool,
    /// One recurs.
    pub(crate) recurring: bool,
    /// One is over by the words used: "since".
    pub(crate) since: bool,
    /// One stands at the end of the sentence.
    pub(crate) last: bool,
}

/// How exact a time is, for nobody in particular.
fn grain(mention: &Mention) -> Option<Grain> {
    let anybody = Writer {
        now: chrono::DateTime::UNIX_EPOCH,
        zone: timezone::UTC,
        conventions: when::Conventions::default(),
        readers: Vec::new(),
    };
    mention.resolve(&anybody).map(|resolution| resolution.grain)
}

impl TimeFacts {
    /// Those of the `mentions` that lie within `span`.
    pub(crate) fn read(span: Span, mentions: &[Mention]) -> Self {
        let mut facts = Self::default();
        for mention in mentions
            .iter()
            .take_while(|mention| mention.span.start < span.end)
            .filter(|mention| span.contains(mention.span))
        {
            if mention.is_duration() {
                facts.duration = true;
                continue;
            }
            let grain = if mention.has_clock() { Some(Grain::Minute) } else { grain(mention) };
            // "The figures for March": a month or a longer unit, not as a deadline, is what something is about.
            if !mention.is_deadline() && grain.is_some_and(|grain| grain >= Grain::Month) {
                continue;
            }
            facts.count += 1;
            facts.day |= mention.has_date() && grain.is_some_and(|grain| grain <= Grain::Day);
            facts.week |= grain.is_some_and(|grain| grain > Grain::Day);
            facts.date |= mention.has_date();
            facts.clock |= mention.has_clock();
            facts.deadline |= mention.is_deadline();
            facts.recurring |= mention.is_recurring();
            facts.since |= matches!(mention.relation, Relation::Since);
            facts.last |= mention.span.end + 2 >= span.end;
        }
        facts
    }

    /// Its facts as named flags.
    pub(crate) fn flags(self) -> [(&'static str, bool); 11] {
        [
            ("time", self.count > 0),
            ("times", self.count > 1),
            ("date", self.date),
            ("day", self.day),
            ("week", self.week),
            ("clock", self.clock),
            ("deadline", self.deadline),
            ("duration", self.duration),
            ("recurring", self.recurring),
            ("since", self.since),
            ("last", self.last),
        ]
    }
}
