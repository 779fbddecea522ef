//! What holds for every text.

mod support;

use pqrst::{Channel, Element, Judgement, Message, Place, Status};
use proptest::prelude::*;
use support::{draft, writer};

fn judge(channel: Channel, subject: Option<&str>, text: &str) -> Judgement {
    let message = Message { channel, is_reply: false, context: None, subject, text, readers: &[] };
    pqrst::judge(&message, &writer())
}

const CHANNELS: [Channel; 8] = [
    Channel::Email,
    Channel::Chat,
    Channel::Issue,
    Channel::Meeting,
    Channel::Announcement,
    Channel::Status,
    Channel::Incident,
    Channel::Decision,
];

/// What the writer says, without marks that make something else of the lines below: a fence, an introduction of a quote.
fn own_words() -> impl Strategy<Value = String> {
    let sentence = prop::sample::select(vec![
        "Can you look at PROJ-7 by Friday?",
        "Done.",
        "The build is red since noon.",
        "Thoughts?",
        "We decided to keep the old importer, because the new one drops rows.",
        "I will send the figures tomorrow at 10am.",
        "See https://example.org/spec for the numbers.",
        "Sorry for the delay!",
        "- the first one\n- the second one",
        "Let's jump on a quick call on Thursday at 3pm PT.",
    ]);
    let joint = prop::sample::select(vec![" ", "\n", "\n\n"]);
    prop::collection::vec((sentence, joint), 1..6)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(sentence, joint)| [sentence, joint]).collect())
}

/// Lines that somebody else wrote.
fn quote() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        prop::sample::select(vec![
            "Is it done?",
            "Please reply by Monday, because it blocks us.",
            "see https://example.org and PROJ-9",
            "Hi all,",
            "Best regards,",
            "Tom",
            "-- ",
            "```",
            "| a | b | c |",
            "production is down",
            "agenda: none",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,30}",
    ];
    prop::collection::vec(line, 1..5)
        .prop_map(|lines| lines.into_iter().map(|line| format!("> {line}\n")).collect())
}

/// The words that spans lie on, as spans themselves move with what stands before them.
fn told(text: &str, judgement: &Judgement) -> Vec<(Status, bool, Option<String>, Vec<String>)> {
    let words = |place: &Place| match place {
        Place::Text(span) => span.of(text).to_owned(),
        Place::Subject(span) => format!("{span:?}"),
    };
    let rows = judgement.elements.iter();
    rows.map(|row| (row.status, row.needed, row.question.clone(), row.evidence.iter().map(words).collect()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn evidence_findings_and_fixes_are_places_in_the_text(text in draft(), subject in prop::option::of("[a-zA-Z0-9 é👍:?.-]{0,30}")) {
        let judgement = judge(Channel::Email, subject.as_deref(), &text);
        for row in &judgement.elements {
            for place in &row.evidence {
                match place {
                    Place::Text(span) => prop_assert!(text.get(span.range()).is_some()),
                    Place::Subject(span) => prop_assert!(subject.as_deref().unwrap_or("").get(span.range()).is_some()),
                }
            }
            prop_assert_eq!(row.evidence.is_empty() && judgement.readable, row.status == Status::Absent && judgement.readable);
            let sensible = row.question.as_ref().is_none_or(|question| {
                row.status != Status::Present && !question.is_empty() && !question.contains(['{', '}'])
            });
            prop_assert!(sensible, "{:?}", row);
        }
        for finding in &judgement.findings {
            prop_assert!(finding.span.is_none_or(|span| text.get(span.range()).is_some()));
            prop_assert!(finding.fix.as_ref().is_none_or(|fix| text.get(fix.span.range()).is_some()));
            prop_assert!(!finding.message.is_empty() && !finding.why.is_empty());
        }
        prop_assert!(text.is_char_boundary(judgement.insertion_point));
        prop_assert!(judgement.score.is_none_or(|score| score <= 100));
    }

    #[test]
    fn anything_on_any_surface_is_judged(
        text in any::<String>(),
        subject in any::<Option<String>>(),
        context in any::<Option<String>>(),
        channel in prop::sample::select(&CHANNELS[..]),
        is_reply in any::<bool>(),
    ) {
        let (subject, context) = (subject.as_deref(), context.as_deref());
        let message = Message { channel, is_reply, context, subject, text: &text, readers: &[] };
        let judgement = pqrst::judge(&message, &writer());
        prop_assert!(text.is_char_boundary(judgement.insertion_point));
    }

    #[test]
    fn quoted_text_changes_no_verdict(before in own_words(), quote in quote(), after in prop::option::of(own_words())) {
        let after = after.unwrap_or_default();
        let (alone, with) = (format!("{before}\n\n{after}"), format!("{before}\n\n{quote}\n{after}"));
        let (one, other) = (judge(Channel::Email, None, &alone), judge(Channel::Email, None, &with));
        prop_assert_eq!(one.kind, other.kind);
        prop_assert_eq!(told(&alone, &one), told(&with, &other));
        prop_assert_eq!((one.score, one.sync, one.vague_reference), (other.score, other.sync, other.vague_reference));
        let rules = |judgement: &Judgement| judgement.findings.iter().map(|found| found.rule).collect::<Vec<_>>();
        prop_assert_eq!(rules(&one), rules(&other));
    }

    /// Supporting context and a time, that is: a purpose, a question or a reason may make another message of it, of which
    /// more is expected.
    #[test]
    fn support_and_a_time_that_were_missing_never_lower_the_score(
        sentences in sentences(),
        said in prop::collection::vec(any::<bool>(), 5),
        added in prop::sample::select(vec![Element::Supporting, Element::Timeline]),
        channel in prop::sample::select(vec![Channel::Email, Channel::Chat, Channel::Issue]),
    ) {
        let text = |is_added: bool| -> String {
            let is_said = |at: usize| if at == added as usize { is_added } else { said[at] };
            let said = sentences.iter().enumerate().filter(|(at, _)| is_said(*at));
            said.map(|(_, sentence)| *sentence).collect::<Vec<_>>().join(" ")
        };
        let (short, long) = (text(false), text(true));
        let (without, with) = (judge(channel, None, &short), judge(channel, None, &long));
        let row = &without.elements[added as usize];
        let was_missing = row.needed && row.status != Status::Present;
        if let (true, Some(before), Some(after)) = (was_missing, without.score, with.score) {
            prop_assert!(after >= before, "{before} for {short:?}, {after} for {long:?}");
        }
    }
}

/// A sentence for each element, in the order of [`Element::ALL`], that go together whichever of them are said.
fn sentences() -> impl Strategy<Value = [&'static str; 5]> {
    let one_of = |sentences: [&'static str; 3]| prop::sample::select(sentences.to_vec());
    (
        one_of([
            "This is about the March invoices for Lindqvist.",
            "The importer drops rows without an owner.",
            "We are moving the staging cluster to the new region.",
        ]),
        one_of([
            "Can you check it and tell me which of the two options you prefer?",
            "Please approve the change.",
            "Could you review the design?",
        ]),
        one_of([
            "It matters because the supplier waits for it.",
            "Otherwise the release slips by a week.",
            "We need it so that the audit can start.",
        ]),
        one_of([
            "The spec is at https://example.org/spec.",
            "The ticket is PROJ-123.",
            "All numbers are in report_v2.xlsx, which is attached.",
        ]),
        one_of([
            "I need it by Thursday 17:00 UTC.",
            "The deadline is Friday 12:00 UTC.",
            "No rush, next week is fine.",
        ]),
    )
        .prop_map(|(purpose, question, rationale, supporting, timeline)| {
            [purpose, question, rationale, supporting, timeline]
        })
}

#[test]
fn elements_are_in_the_order_of_their_initials() {
    let initials: String =
        Element::ALL.iter().map(|element| format!("{element:?}").chars().next().unwrap_or(' ')).collect();
    assert_eq!(initials, "PQRST");
}
