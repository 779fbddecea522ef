//! A draft while it is written: how much a change makes the judgement read anew, and that nothing else comes of it.

mod support;

use pqrst::{Channel, Manuscript, Message, judge};
use support::writer;
use when::{Conventions, Writer};

const DRAFT: &str = "Hi Priya,\n\n\
    The importer drops rows without an owner since Monday.\n\
    The schema allows them.\n\
    Nobody noticed so far.\n\n\
    Can you look at PROJ-123 by Friday 5pm PT?\n\n\
    - it blocks the release\n\
    - the logs are at https://example.org/logs\n\n\
    Nothing else has changed.\n\n\
    Best,\nTom";

fn message(text: &str) -> Message<'_> {
    Message { channel: Channel::Email, text, ..Message::default() }
}

/// How many paragraphs are read anew when `before` becomes `after`; the judgement must be that of `after` alone.
#[track_caller]
fn read_anew(before: &Message, after: &Message) -> usize {
    let mut manuscript = Manuscript::default();
    manuscript.judge(before, &writer());
    assert_eq!(manuscript.judge(after, &writer()), judge(after, &writer()));
    manuscript.read_anew()
}

/// The same where `from` in the draft becomes `to`.
#[track_caller]
fn changed(from: &str, to: &str) -> usize {
    assert_eq!(DRAFT.matches(from).count(), 1, "{from:?} stands once in the draft");
    read_anew(&message(DRAFT), &message(&DRAFT.replace(from, to)))
}

#[test]
fn a_draft_never_seen_is_read_whole_and_one_that_did_not_change_not_at_all() {
    let mut manuscript = Manuscript::default();
    manuscript.judge(&message(DRAFT), &writer());
    // The greeting, three paragraphs and two items; the closing and the name below it are not the message's words.
    assert_eq!(manuscript.read_anew(), 6);
    manuscript.judge(&message(DRAFT), &writer());
    assert_eq!(manuscript.read_anew(), 0);
}

#[test]
fn a_keystroke_reads_its_paragraph() {
    assert_eq!(changed("noticed so", "noticed it so"), 1);
    assert_eq!(changed("Can you", "an you"), 1);
    assert_eq!(changed("the logs are", "all the logs are"), 1);
    assert_eq!(changed("Priya,", "Priya!"), 1);
}

#[test]
fn a_deleted_line_reads_what_it_was_in() {
    assert_eq!(changed("The schema allows them.\n", ""), 1);
    // The two paragraphs become one.
    assert_eq!(changed("so far.\n\n", "so far.\n"), 1);
    // A whole paragraph: those around it are as they were.
    assert_eq!(changed("Can you look at PROJ-123 by Friday 5pm PT?\n\n", ""), 0);
    assert_eq!(changed("- it blocks the release\n", ""), 0);
}

#[test]
fn a_pasted_paragraph_is_read_alone() {
    assert_eq!(changed("Can you look", "The dashboard shows it too.\n\nCan you look"), 1);
    assert_eq!(changed("Nothing else has", "One.\n\nTwo.\n\nThree.\n\nNothing else has"), 3);
    // In the middle of a paragraph it makes two of it.
    assert_eq!(changed("owner since", "owner\n\nA whole paragraph.\n\nsince"), 3);
}

#[test]
fn a_quote_mark_before_a_line_reads_what_is_left_of_its_paragraph() {
    assert_eq!(changed("The schema", "> The schema"), 2);
    assert_eq!(changed("The importer", "> The importer"), 1);
    assert_eq!(changed("Nothing else", "> Nothing else"), 0);
    // The next paragraph is then the first, in which a greeting may stand.
    assert_eq!(changed("Hi Priya", "> Hi Priya"), 1);
}

#[test]
fn what_the_line_below_decides_is_read_when_it_decides() {
    // Without a name below it, "Best," is a closing still; without either, all stays as it was.
    assert_eq!(changed("Best,\nTom", "Best,"), 0);
    assert_eq!(changed("Best,\nTom", ""), 0);
    // An introduction of quoted words takes everything below it.
    assert_eq!(changed("Nothing else has", "On Mon, Mar 2, 2026 at 9:00 AM Ana wrote:\nNothing else has"), 0);
}

#[test]
fn subject_readers_and_time_change_no_paragraph_but_channel_and_conventions_do() {
    let with = Message { subject: Some("The importer"), context: Some("a list"), ..message(DRAFT) };
    assert_eq!(read_anew(&message(DRAFT), &with), 0);
    assert_eq!(read_anew(&message(DRAFT), &Message { channel: Channel::Chat, ..message(DRAFT) }), 6);
    assert_eq!(read_anew(&message(DRAFT), &Message { is_reply: true, ..message(DRAFT) }), 6);

    let mut manuscript = Manuscript::default();
    let text = "Can you look on 3/4 at 5pm?";
    manuscript.judge(&message(text), &writer());
    let later = Writer { now: "2027-01-01T00:00:00Z".parse().expect("an instant"), ..writer() };
    assert_eq!(manuscript.judge(&message(text), &later), judge(&message(text), &later));
    assert_eq!(manuscript.read_anew(), 0);
    let day_first = Conventions { day_first: true, ..Conventions::default() };
    let elsewhere = Writer { conventions: day_first, ..writer() };
    assert_eq!(manuscript.judge(&message(text), &elsewhere), judge(&message(text), &elsewhere));
    assert_eq!(manuscript.read_anew(), 1);
}
