//! What is judged.

use protocol::Channel;

/// A reader of the message, as far as wording needs to know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// As the writer calls them.
    pub name: String,
    /// Their clock and working time.
    pub zone: timezone::Tz,
}

/// A message as its writer is about to send it.
#[derive(Clone, Debug, Default)]
pub struct Message<'a> {
    /// The surface.
    pub channel: Channel,
    /// Whether it answers an earlier message.
    pub is_reply: bool,
    /// One line on where it is written.
    pub context: Option<&'a str>,
    /// The subject line.
    pub subject: Option<&'a str>,
    /// The text.
    pub text: &'a str,
    /// Who will read it, where known.
    pub readers: &'a [Reader],
}
