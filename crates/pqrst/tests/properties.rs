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
    prop::collection::vec(line, 1..5).prop_map(|lines| {
        lines.into_iter().flat_map(|line| ["> ".to_owned(), line, "\n".to_owned()]).collect()
    })
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

    #[test]
    fn a_time_that_was_missing_never_lowers_the_score(
        ask in "(Can you review https://example\\.org/spec|Please approve PROJ-123|Could you send me the March figures)",
        reason in "(, because the supplier waits for it\\.|, so that we can start on Monday\\.|\\?)",
        time in "(I need it by Thursday 17:00 UTC\\.|It is needed by Friday 12:00 UTC\\.|No rush\\.)",
    ) {
        let without = judge(Channel::Email, None, &format!("{ask}{reason}"));
        let with = judge(Channel::Email, None, &format!("{ask}{reason} {time}"));
        prop_assert!(with.score >= without.score, "{:?} then {:?}", without.score, with.score);
    }
}

#[test]
fn elements_are_in_the_order_of_their_initials() {
    let initials: String =
        Element::ALL.iter().map(|element| format!("{element:?}").chars().next().unwrap_or(' ')).collect();
    assert_eq!(initials, "PQRST");
}
