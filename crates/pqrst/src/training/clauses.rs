//! What single clauses teach: what a sentence does, whatever stands around it.

use draft::{Ending, Sentence, Span, ZoneKind};

use super::{
    corpus::Clause,
    learner::{Example, Settings, Target, learn},
};
use crate::{
    facts::SentenceFacts,
    language::english,
    model::{Act, Sign, Table, features, softmax},
};

const ACTS: Settings = Settings {
    heads: Act::COUNT,
    buckets: 1 << 14,
    epochs: 12,
    step: 0.1,
    decay: 2e-3,
    fewest: 2,
    kept: 2000,
};

/// Learns what clauses do; also says how well those of a held-out tenth are told.
pub(super) fn acts(clauses: &[Clause], conventions: &when::Conventions) -> (Table, String, Vec<Example>) {
    let known: Vec<(usize, Vec<features::Feature>)> = clauses
        .iter()
        .filter_map(|clause| {
            let act = Act::ALL.iter().position(|act| act.name().eq_ignore_ascii_case(&clause.act))?;
            Some((act, of_clause(&clause.text, conventions)))
        })
        .collect();
    let example = |(act, features): &'_ (usize, Vec<features::Feature>)| (*act, features.clone());
    let all: Vec<_> = known.iter().map(example).collect();
    let examples = |wanted: &dyn Fn(usize) -> bool| -> Vec<Example> {
        all.iter()
            .enumerate()
            .filter(|(at, _)| wanted(*at))
            .map(|(_, (act, features))| Example {
                features: features.clone(),
                numbers: Vec::new(),
                target: Target::One(*act),
                weight: 1.0,
            })
            .collect()
    };
    let report = held_out(&all, &learn(&examples(&|at| at % 10 != 0).iter().collect::<Vec<_>>(), ACTS));
    let table = learn(&examples(&|_| true).iter().collect::<Vec<_>>(), ACTS);
    let signs = all
        .iter()
        .map(|(act, features)| {
            let mut numbers = vec![0.0; Act::COUNT];
            table.score(features, &[], &mut numbers);
            softmax(&mut numbers);
            Example {
                features: features.clone(),
                numbers,
                target: Target::Each(signs_of_act(Act::ALL[*act])),
                weight: 1.0,
            }
        })
        .collect();
    (table, report, signs)
}

/// What a clause by itself teaches of signs: of what it does, and of what it surely does not.
fn signs_of_act(act: Act) -> Vec<Option<bool>> {
    let mut signs = vec![None; Sign::COUNT];
    let asks = matches!(act, Act::Request | Act::Question);
    let hints = matches!(act, Act::Hint | Act::Suggestion);
    signs[Sign::Question as usize] = Some(asks);
    signs[Sign::QuestionPart as usize] = Some(asks || hints);
    let empty = matches!(act, Act::Greeting | Act::Closing | Act::Thanks | Act::Courtesy | Act::Social);
    let reason = act == Act::Reason;
    signs[Sign::Rationale as usize] = (empty || reason).then_some(reason);
    signs[Sign::RationalePart as usize] = (empty || reason).then_some(reason);
    signs
}

fn of_clause(text: &str, conventions: &when::Conventions) -> Vec<features::Feature> {
    let words = draft::words(text);
    let hits = english::LEXICON.find(&words);
    let mentions = when::read(text, conventions);
    let ending = match text.trim_end().chars().next_back() {
        Some('?') => Ending::Question,
        Some('!') => Ending::Exclamation,
        Some('.' | '…') => Ending::Stop,
        Some(':') => Ending::Colon,
        _ => Ending::Open,
    };
    let sentence = Sentence { span: Span::new(0, text.len()), zone: ZoneKind::Prose, paragraph: 0, ending };
    let facts = SentenceFacts::read(text, sentence, &words, &hits, &mentions);
    let mut found = Vec::new();
    features::of_form(text, &words, &facts, &mut |feature, _| found.push(feature));
    found
}

/// How well the acts of every tenth clause are told, and "asks something" above all.
fn held_out(all: &[(usize, Vec<features::Feature>)], table: &Table) -> String {
    let asks = |act: usize| matches!(Act::ALL[act], Act::Request | Act::Question);
    let (mut right, mut count) = (0, 0);
    let (mut both, mut told, mut are) = (0, 0, 0);
    for (act, features) in all.iter().step_by(10) {
        let mut scores = [0.0; Act::COUNT];
        table.score(features, &[], &mut scores);
        softmax(&mut scores);
        let best = (0..Act::COUNT).max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap_or(0);
        count += 1;
        right += usize::from(best == *act);
        both += usize::from(asks(best) && asks(*act));
        told += usize::from(asks(best));
        are += usize::from(asks(*act));
    }
    let share = |part: usize, whole: usize| 100.0 * part as f32 / whole.max(1) as f32;
    let (precision, recall) = (share(both, told), share(both, are));
    format!(
        "{count} held-out clauses: act {:.1} % right; asks: P {precision:.1} R {recall:.1} F1 {:.1}",
        share(right, count),
        2.0 * precision * recall / (precision + recall).max(1e-6)
    )
}
