//! The messages on each port, and the engine's one entry.

use serde::{Deserialize, Serialize};

use crate::{
    Advice, Conversion, DraftInput, Edit, Marks, OverlapReport, Place, Proposal, Settings, Stranger,
};

/// A question to the engine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Request {
    /// Judge a draft.
    Analyse {
        /// The draft.
        draft: DraftInput,
    },
    /// Convert the times in a line of text for everybody in the roster.
    Convert {
        /// What was typed.
        text: String,
    },
    /// Find places by the beginning of their names.
    Places {
        /// What was typed.
        query: String,
    },
    /// Find when everybody in the roster is at work.
    Overlap {
        /// The first day, as "2026-03-05", in the writer's zone; `null` for today.
        date: Option<String>,
    },
    /// Propose a slot for a meeting in each of some weeks, the bad hour going round by everybody's `turns` so far.
    Rotation {
        /// The first day, as "2026-03-05", in the writer's zone; `null` for the writer's next working day.
        date: Option<String>,
        /// How many weeks, 1 to 52.
        weeks: u32,
        /// How long it lasts in minutes, 1 to 480.
        minutes: u32,
    },
}

/// The engine's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Reply {
    /// To `analyse`.
    Advice {
        /// All that is said of the draft.
        advice: Advice,
        /// The part drawn in the page.
        marks: Marks,
        /// Readers whom the page names and the roster does not know: to be offered, never added silently.
        strangers: Vec<Stranger>,
    },
    /// To `convert`.
    Conversion {
        /// The times found.
        conversion: Conversion,
    },
    /// To `places`.
    Places {
        /// The likeliest first, at most eight.
        places: Vec<Place>,
    },
    /// To `overlap`.
    Overlap {
        /// The windows found.
        report: OverlapReport,
    },
    /// To `rotation`.
    Rotation {
        /// One for each week.
        proposals: Vec<Proposal>,
    },
    /// The question could not be answered.
    Refused {
        /// Why, for people.
        message: String,
    },
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum EditOutcome {
    /// The box holds exactly the wanted text.
    Done,
    /// The text is no longer what the edit expects; nothing was done.
    Changed,
    /// An input method is composing; nothing was done.
    Composing,
    /// The editor did not take it, and what it did was undone; offer to copy instead.
    Failed,
}

/// Content script to background, on a port named `box`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ContentMessage {
    /// The draft in a compose box, whole.
    Draft {
        /// Names the box within its frame.
        box_id: u32,
        /// Counts the drafts of this box; answers carry it back.
        revision: u32,
        /// The draft.
        draft: DraftInput,
    },
    /// A compose box went away.
    Gone {
        /// Which.
        box_id: u32,
    },
    /// A panel was put beside a box; its page will present the same token.
    PanelOpened {
        /// Which.
        box_id: u32,
        /// A random token that only this frame and the panel know.
        token: String,
    },
    /// What became of an edit.
    Edited {
        /// Which box.
        box_id: u32,
        /// Which edit.
        edit_id: u32,
        /// What became of it.
        outcome: EditOutcome,
    },
}

/// Background to content script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ContentCommand {
    /// What to draw.
    Marks {
        /// Which box.
        box_id: u32,
        /// The draft that was judged.
        revision: u32,
        /// What to draw.
        marks: Marks,
    },
    /// Change the draft, exactly.
    Edit {
        /// Which box.
        box_id: u32,
        /// Comes back with the outcome.
        edit_id: u32,
        /// The draft that the edit was made for.
        revision: u32,
        /// The change.
        edit: Edit,
    },
    /// The panel's content has this height, in CSS pixels.
    ResizePanel {
        /// Which box.
        box_id: u32,
        /// The height.
        height: u32,
    },
    /// Close the panel and give the focus back to the box.
    ClosePanel {
        /// Which box.
        box_id: u32,
    },
    /// The keyboard command: open or close the panel of the box in focus.
    TogglePanel,
    /// Draw nothing, and say nothing before the writer comes to a box again.
    Silence,
    /// Draw nothing of the message in this box; the next one begins anew.
    SilenceMessage {
        /// Which box.
        box_id: u32,
    },
    /// Say again which boxes and panels there are: the background slept, and a panel asks for its box.
    Announce,
}

/// Panel to background, on a port named `panel`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum PanelMessage {
    /// First of all: which box it belongs to.
    Hello {
        /// The token from its own address.
        token: String,
    },
    /// The writer chose a fix.
    Apply {
        /// The draft that the fix was offered for.
        revision: u32,
        /// The change.
        edit: Edit,
    },
    /// The content has this height, in CSS pixels.
    Resize {
        /// The height.
        height: u32,
    },
    /// The writer is done with the panel.
    Close,
    /// The writer wants nothing more said of this message.
    SilenceMessage,
}

/// Background to panel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum PanelCommand {
    /// What to show.
    Advice {
        /// The draft that was judged.
        revision: u32,
        /// All that is said of it.
        advice: Advice,
        /// The settings that matter for showing it.
        settings: Settings,
        /// Readers whom the page names and the roster does not know.
        strangers: Vec<Stranger>,
    },
    /// What became of the fix.
    Edited {
        /// What became of it.
        outcome: EditOutcome,
    },
}

/// Popup or options page to background, on a port named `page`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PageRequest {
    /// Comes back with the reply.
    pub id: u32,
    /// The question.
    pub request: Request,
}

/// Background to popup or options page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PageReply {
    /// The request's.
    pub id: u32,
    /// The answer.
    pub reply: Reply,
}
