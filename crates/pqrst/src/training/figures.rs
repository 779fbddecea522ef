//! How well messages are judged.

use std::fmt;

use super::Record;
use crate::{Element, Judgement, Kind, Status};

/// Counts of right and wrong, and what follows from them.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    messages: usize,
    strict: [Counts; 5],
    any: [Counts; 5],
    asked: Counts,
    asked_by_element: [Counts; 5],
    calm: usize,
    quiet: usize,
    kinds: Vec<(Kind, Kind)>,
    sync: Counts,
    vague: Counts,
    scores: Vec<(f32, f32)>,
    silent: usize,
    silent_or_high: usize,
}

/// Hits, false alarms and misses.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    hits: usize,
    alarms: usize,
    misses: usize,
}

impl Counts {
    fn add(&mut self, got: bool, want: bool) {
        self.hits += usize::from(got && want);
        self.alarms += usize::from(got && !want);
        self.misses += usize::from(!got && want);
    }

    fn precision(self) -> f32 {
        100.0 * self.hits as f32 / (self.hits + self.alarms).max(1) as f32
    }

    fn recall(self) -> f32 {
        100.0 * self.hits as f32 / (self.hits + self.misses).max(1) as f32
    }

    fn f1(self) -> f32 {
        200.0 * self.hits as f32 / (2 * self.hits + self.alarms + self.misses).max(1) as f32
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "P {:5.1}  R {:5.1}  F1 {:5.1}", self.precision(), self.recall(), self.f1())
    }
}

impl Figures {
    /// Counts one message.
    pub fn add(&mut self, record: &Record, judgement: &Judgement) {
        let labels = &record.labels;
        self.messages += 1;
        let mut wanted_any = false;
        let mut got_any = false;
        for (at, (status, _)) in labels.elements().into_iter().enumerate() {
            let row = &judgement.elements[at];
            self.strict[at].add(row.status == Status::Present, status == Status::Present);
            self.any[at].add(row.status != Status::Absent, status != Status::Absent);
            let wanted = labels.ask_for.iter().any(|initial| initial == INITIALS[at]);
            self.asked.add(row.question.is_some(), wanted);
            self.asked_by_element[at].add(row.question.is_some(), wanted);
            wanted_any |= wanted;
            got_any |= row.question.is_some();
        }
        self.calm += usize::from(!wanted_any);
        self.quiet += usize::from(!wanted_any && !got_any);
        let kind = labels.kind();
        self.kinds.push((judgement.kind, kind));
        self.sync.add(judgement.sync, labels.sync);
        self.vague.add(judgement.vague_reference, labels.vague_ref);
        if matches!(kind, Kind::Incident | Kind::Meeting | Kind::Request) {
            if let Some(score) = judgement.score {
                self.scores.push((f32::from(score), labels.quality));
            }
        } else if matches!(kind, Kind::Answer | Kind::Social) {
            self.silent += 1;
            self.silent_or_high += usize::from(judgement.score.is_none_or(|score| score >= 70));
        }
    }

    fn kind_accuracy(&self) -> f32 {
        let right = self.kinds.iter().filter(|(got, want)| got == want).count();
        100.0 * right as f32 / self.kinds.len().max(1) as f32
    }

    /// The mean F1 over kinds that at least five messages have.
    fn kind_macro(&self) -> f32 {
        let counts: Vec<f32> = crate::model::KINDS
            .into_iter()
            .filter(|kind| self.kinds.iter().filter(|(_, want)| want == kind).count() >= 5)
            .map(|kind| {
                let mut counts = Counts::default();
                for &(got, want) in &self.kinds {
                    counts.add(got == kind, want == kind);
                }
                counts.f1()
            })
            .collect();
        counts.iter().sum::<f32>() / counts.len().max(1) as f32
    }

    /// Spearman's rank correlation of score and quality.
    fn correlation(&self) -> f32 {
        let ranks = |pick: fn(&(f32, f32)) -> f32| -> Vec<f32> {
            let values: Vec<f32> = self.scores.iter().map(pick).collect();
            values
                .iter()
                .map(|value| {
                    let below = values.iter().filter(|other| *other < value).count() as f32;
                    let equal = values.iter().filter(|other| other.total_cmp(value).is_eq()).count() as f32;
                    below + equal / 2.0
                })
                .collect()
        };
        let (x, y) = (ranks(|pair| pair.0), ranks(|pair| pair.1));
        let mean = x.len() as f32 / 2.0;
        let sum = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum::<f32>();
        sum(&x, &y) / (sum(&x, &x) * sum(&y, &y)).sqrt().max(1e-6)
    }
}

const INITIALS: [&str; 5] = ["P", "Q", "R", "S", "T"];

fn mean(counts: &[Counts; 5]) -> f32 {
    counts.iter().map(|counts| counts.f1()).sum::<f32>() / 5.0
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "messages               {}", self.messages)?;
        for (name, counts) in [("strict", &self.strict), ("any", &self.any)] {
            for (initial, counts) in INITIALS.iter().zip(counts) {
                writeln!(f, "{:22} {counts}", format!("{name}.{initial}"))?;
            }
            writeln!(f, "{:22} {:.1}", format!("{name}.macro"), mean(counts))?;
        }
        writeln!(f, "ask_for                {}", self.asked)?;
        for (at, element) in Element::ALL.into_iter().enumerate() {
            writeln!(f, "  {:20} {}", format!("{element:?}"), self.asked_by_element[at])?;
        }
        writeln!(f, "quiet                  {:.1}", 100.0 * self.quiet as f32 / self.calm.max(1) as f32)?;
        writeln!(f, "kind.accuracy          {:.1}", self.kind_accuracy())?;
        writeln!(f, "kind.macro             {:.1}", self.kind_macro())?;
        writeln!(f, "sync                   {}", self.sync)?;
        writeln!(f, "vague_ref              {}", self.vague)?;
        writeln!(f, "score.spearman         {:.3}", self.correlation())?;
        writeln!(
            f,
            "score.silent_or_high   {:.1}",
            100.0 * self.silent_or_high as f32 / self.silent.max(1) as f32
        )
    }
}
