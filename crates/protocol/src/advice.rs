//! What the engine says of a draft.

use serde::{Deserialize, Serialize};

use crate::TimeRow;

/// A half-open range of UTF-16 offsets into the draft's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Span {
    /// The first code unit.
    pub start: u32,
    /// The code unit after the last one.
    pub end: u32,
}

/// What a message is for; where several fit, the first in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Kind {
    /// Something is broken now and somebody must act within minutes or hours.
    Incident,
    /// Asks for, schedules or announces something in real time.
    Meeting,
    /// Asks for an answer, a review, a decision or an action.
    Request,
    /// Records what was decided.
    Decision,
    /// Reports progress.
    Status,
    /// Tells many people something and needs no answer.
    Announcement,
    /// Gives what was asked for, carries a discussion on.
    Answer,
    /// Asks for attention and says nothing else.
    Ping,
    /// Thanks, congratulations, small talk.
    Social,
}

/// One of the five things that a reader needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Element {
    /// What is it about?
    Purpose,
    /// What do you need from the reader?
    Question,
    /// Why does it matter?
    Rationale,
    /// Links, tickets, data.
    Supporting,
    /// When do you need it?
    Timeline,
}

impl Element {
    /// All five, in the order of their initials.
    pub const ALL: [Self; 5] =
        [Self::Purpose, Self::Question, Self::Rationale, Self::Supporting, Self::Timeline];
}

/// How much of an element is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Status {
    /// Not said.
    Absent,
    /// Hinted, or too vague to act on.
    Partial,
    /// Said so that the reader can act on it.
    Present,
}

/// The words that show an element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Evidence {
    /// Where in the text; `null` for words of the subject.
    pub span: Option<Span>,
    /// The words themselves.
    pub text: String,
}

/// One row of the panel: an element, what shows it, or what would be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ElementRow {
    /// Which of the five.
    pub element: Element,
    /// How much of it is there.
    pub status: Status,
    /// Whether a message of this kind needs it at all.
    pub needed: bool,
    /// The words that show it, best first.
    pub evidence: Vec<Evidence>,
    /// What a colleague would ask for; `null` where nothing is missing.
    pub question: Option<String>,
}

/// How loudly a finding speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Level {
    /// Good to know; only in the panel.
    Hint,
    /// Will cost a round trip; underlined.
    Advice,
}

/// Something that a colleague would remark on, beside the five elements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Finding {
    /// The rule that found it, by its file's name.
    pub rule: String,
    /// What the rule remarks on in general, in the language of the draft.
    pub name: String,
    /// How loudly it speaks.
    pub level: Level,
    /// The words that it is about.
    pub span: Option<Span>,
    /// What was found, in the language of the draft.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// A change that would settle it.
    pub fix: Option<Fix>,
}

/// A change of the draft that the writer may choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fix {
    /// Names the fix within this advice.
    pub id: String,
    /// What the button says, in the language of the draft.
    pub label: String,
    /// The change.
    pub edit: Edit,
}

/// An exact replacement, refused where the text is no longer what it expects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// The text that stands there.
    pub expect: String,
    /// The text that shall stand there.
    pub insert: String,
}

/// All that is said of one draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Advice {
    /// What the message is for.
    pub kind: Kind,
    /// Whether the language is one that can be judged; where not, everything else is empty.
    pub readable: bool,
    /// 0 to 100; `null` where nothing is due.
    pub score: Option<u8>,
    /// Purpose, Question, Rationale, Supporting, Timeline, in this order.
    pub elements: Vec<ElementRow>,
    /// Remarks beside the elements.
    pub findings: Vec<Finding>,
    /// Every time named, with each reader's local time.
    pub times: Vec<TimeRow>,
    /// Offers that belong to an element: a timeline line to insert.
    pub fixes: Vec<Fix>,
    /// Whether the draft pulls the reader into real time for something that could be written down.
    pub sync: bool,
    /// Whether it leans on something that the reader can't find.
    pub vague_reference: bool,
}

/// One segment of the badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Segment {
    /// Which of the five.
    pub element: Element,
    /// How it is drawn: filled, half, hollow.
    pub status: Status,
    /// Whether it would be asked for.
    pub asked: bool,
}

/// Words to underline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Underline {
    /// Which words.
    pub span: Span,
    /// The element that they show; `null` for a finding.
    pub element: Option<Element>,
}

/// The part of the advice that is drawn in the page; names, zones and wording stay in the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Marks {
    /// Whether there is anything to show; `false` on a thank-you.
    pub shown: bool,
    /// The score on the badge.
    pub score: Option<u8>,
    /// The five segments; empty where nothing is shown.
    pub segments: Vec<Segment>,
    /// Evidence, drawn while the badge is hovered, and findings.
    pub underlines: Vec<Underline>,
}
