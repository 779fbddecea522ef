//! What the content script reads from a page.

use serde::{Deserialize, Serialize};

/// The surface that a message is written on; it decides what a reader expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Channel {
    /// Mail: an answer within 24 to 48 hours.
    Email,
    /// Chat: within 24 hours.
    #[default]
    Chat,
    /// An issue, a pull request, a comment on one.
    Issue,
    /// An invitation.
    Meeting,
    /// A message to many.
    Announcement,
    /// A report of progress.
    Status,
    /// An incident's channel: within 15 minutes.
    Incident,
    /// A record of a decision.
    Decision,
}

/// Somebody whom the page names as a reader of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Recipient {
    /// The name shown, if any.
    pub name: Option<String>,
    /// An e-mail address or a handle, if any.
    pub address: Option<String>,
    /// What their clock shows now, as the page writes it, if it does: "5:42 PM".
    pub local_time: Option<String>,
}

/// A draft as it stands in its compose box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DraftInput {
    /// The whole text, lines broken as a person sees them.
    pub text: String,
    /// Where the caret stands, in UTF-16 code units.
    pub caret: Option<u32>,
    /// The surface.
    pub channel: Channel,
    /// Whether it answers an earlier message.
    pub is_reply: bool,
    /// The subject line, where there is one.
    pub subject: Option<String>,
    /// One line on where it is written: a channel's or a thread's name.
    pub context: Option<String>,
    /// Who will read it, as far as the page says.
    pub recipients: Vec<Recipient>,
}
