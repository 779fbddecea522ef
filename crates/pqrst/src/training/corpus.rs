//! What is learned from.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{Channel, Kind, Message, Status};

/// Labelled messages and clauses.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The messages.
    pub records: Vec<Record>,
    /// The clauses.
    pub clauses: Vec<Clause>,
}

/// A sentence or a part of one, and what it does.
#[derive(Clone, Debug)]
pub struct Clause {
    /// The name of what it does.
    pub act: String,
    /// Its words.
    pub text: String,
}

/// A labelled message, as a line of JSON holds it.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)] // The labels are described beside the data.
pub struct Record {
    pub id: String,
    pub channel: String,
    #[serde(default)]
    pub is_reply: bool,
    pub context: Option<String>,
    pub subject: Option<String>,
    pub text: String,
    pub labels: Labels,
    /// Whether it counts among the figures, and not only among what is learned from.
    #[serde(skip)]
    pub measured: bool,
}

/// What careful readers said of it.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
#[allow(non_snake_case)] // The names in the data.
pub struct Labels {
    pub kind: String,
    pub P: (String, Option<String>),
    pub Q: (String, Option<String>),
    pub R: (String, Option<String>),
    pub S: (String, Option<String>),
    pub T: (String, Option<String>),
    pub ask_for: Vec<String>,
    pub sync: bool,
    pub vague_ref: bool,
    pub quality: f32,
}

impl Labels {
    /// The status and the evidence of the five elements, in order.
    #[must_use]
    pub fn elements(&self) -> [(Status, Option<&str>); 5] {
        [&self.P, &self.Q, &self.R, &self.S, &self.T].map(|(status, evidence)| {
            let status = match status.as_str() {
                "present" => Status::Present,
                "partial" => Status::Partial,
                _ => Status::Absent,
            };
            (status, evidence.as_deref())
        })
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.kind.as_str() {
            "incident" => Kind::Incident,
            "meeting" => Kind::Meeting,
            "request" => Kind::Request,
            "decision" => Kind::Decision,
            "status" => Kind::Status,
            "announcement" => Kind::Announcement,
            "answer" => Kind::Answer,
            "ping" => Kind::Ping,
            _ => Kind::Social,
        }
    }
}

impl Record {
    /// The message without its labels.
    #[must_use]
    pub fn message(&self) -> Message<'_> {
        let channel = match self.channel.as_str() {
            "email" => Channel::Email,
            "issue" => Channel::Issue,
            "meeting" => Channel::Meeting,
            "announcement" => Channel::Announcement,
            "status" => Channel::Status,
            "incident" => Channel::Incident,
            "decision" => Channel::Decision,
            _ => Channel::Chat,
        };
        Message {
            channel,
            is_reply: self.is_reply,
            context: self.context.as_deref(),
            subject: self.subject.as_deref(),
            text: &self.text,
            readers: &[],
        }
    }

    /// Where it is from: what stands before the last hyphen of its id.
    #[must_use]
    pub fn source(&self) -> &str {
        self.id.rsplit_once('-').map_or(&self.id, |(source, _)| source)
    }
}

impl Corpus {
    /// Reads `messages/*.jsonl` and `clauses/*.tsv` in `folder`, in order of their names.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut corpus = Self::default();
        for file in files(&folder.join("messages"), "jsonl")? {
            corpus.add_records(&file, false)?;
        }
        for file in files(&folder.join("clauses"), "tsv")? {
            let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                if let Some((act, text)) = line.split_once('\t') {
                    corpus.clauses.push(Clause { act: act.to_owned(), text: text.to_owned() });
                }
            }
        }
        Ok(corpus)
    }

    /// Adds the messages of a file of JSON lines.
    pub fn add_records(&mut self, file: &Path, measured: bool) -> Result<()> {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let mut record: Record = serde_json::from_str(line)
                .with_context(|| format!("{}, line {}", file.display(), number + 1))?;
            record.measured = measured;
            self.records.push(record);
        }
        Ok(())
    }
}

fn files(folder: &Path, extension: &str) -> Result<Vec<std::path::PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut found: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    found.sort();
    Ok(found)
}
