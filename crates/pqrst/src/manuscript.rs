//! A draft while it is written: what a keystroke leaves as it was is not read again.

use draft::{Zone, ZoneKind};
use when::{Conventions, Writer};

use crate::{
    Channel, Judgement, Message,
    facts::{Facts, Paragraph, spoken},
    judge::judge_by,
    model::{Act, Observed, Position, Sign, WEIGHTS, observe},
};

/// What was read of the paragraphs of a draft, kept from one keystroke to the next. Its answers are those of
/// [`judge`](crate::judge) and nothing else: what is kept saves time alone.
///
/// A paragraph is a zone in which the writer speaks: lines without a blank one between them, or one item of a list. The
/// dear part of the work is done by paragraph: words, phrases, times, sentences, and what the models say of each sentence.
/// It depends on
///
/// - the text of the paragraph and its kind (prose, item, greeting),
/// - whether it is the first in which the writer speaks: a greeting is looked for there alone,
/// - the channel, whether the message is a reply, and the writer's [`Conventions`],
///
/// and on nothing else: neither on the present instant and the writer's zone, nor on the paragraphs around it, nor on
/// subject, context and readers. What depends on those is done anew with every keystroke: the zones, which quotes and
/// signatures far away decide; where a sentence stands among the others; the message as a whole.
///
/// ```
/// use pqrst::{Manuscript, Message, judge};
/// let writer = when::Writer {
///     now: "2026-03-02T09:00:00Z".parse().unwrap(),
///     zone: timezone::UTC,
///     conventions: when::Conventions::default(),
///     readers: Vec::new(),
/// };
/// let before = Message { text: "The build is red.\n\nCan you loo", ..Message::default() };
/// let after = Message { text: "The build is red.\n\nCan you look", ..Message::default() };
/// let mut manuscript = Manuscript::default();
/// manuscript.judge(&before, &writer);
/// assert_eq!(manuscript.read_anew(), 2);
/// assert_eq!(manuscript.judge(&after, &writer), judge(&after, &writer));
/// assert_eq!(manuscript.read_anew(), 1);
/// ```
#[derive(Debug, Default)]
pub struct Manuscript {
    circumstances: Option<Circumstances>,
    paragraphs: Vec<Kept>,
    read_anew: usize,
}

/// What the reading of every paragraph depends on.
#[derive(Debug, PartialEq, Eq)]
struct Circumstances {
    channel: Channel,
    is_reply: bool,
    conventions: Conventions,
}

/// A paragraph as it was read.
#[derive(Debug)]
struct Kept {
    text: String,
    kind: ZoneKind,
    opens: bool,
    facts: Paragraph,
    /// By sentence: the acts and signs of one in the middle of a message.
    opinions: Vec<([f32; Act::COUNT], [f32; Sign::COUNT])>,
}

impl Kept {
    fn read(message: &Message, text: &str, kind: ZoneKind, opens: bool, conventions: &Conventions) -> Self {
        let facts = Paragraph::read(text, kind, opens, conventions);
        let opinion = |sentence| {
            WEIGHTS.read_sentence(&observe(message, text, &facts.words, sentence, Position::Middle))
        };
        let opinions = facts.sentences.iter().map(opinion).collect();
        Self { text: text.to_owned(), kind, opens, facts, opinions }
    }
}

impl Manuscript {
    /// Reads a message as a careful colleague in another time zone would, and of it only the paragraphs that differ from
    /// the last message's: all between those that both begin with and those that both end with.
    pub fn judge(&mut self, message: &Message, writer: &Writer) -> Judgement {
        let zones = draft::zones(message.text);
        self.read(message, &zones, &writer.conventions);
        let paragraphs: Vec<&Paragraph> = self.paragraphs.iter().map(|kept| &kept.facts).collect();
        let facts = Facts::of(message, zones, &paragraphs, &writer.conventions);
        let opinions = || {
            let kept: Vec<_> = self.paragraphs.iter().flat_map(|kept| &kept.opinions).collect();
            let opinion = |((sentence, position), &number): ((_, Position), &usize)| match position {
                Position::Middle => *kept[number],
                _ => WEIGHTS.read_sentence(&observe(message, message.text, &facts.words, sentence, position)),
            };
            let sentences = facts.sentences.iter().zip(Position::all(&facts.sentences));
            sentences.zip(&facts.numbers).map(opinion).unzip()
        };
        judge_by(&facts, || WEIGHTS.judge(opinions(), &Observed::of(&facts)), writer)
    }

    /// How many paragraphs the last message made it read.
    #[must_use]
    pub fn read_anew(&self) -> usize {
        self.read_anew
    }

    /// Makes the kept paragraphs those of `message`.
    fn read(&mut self, message: &Message, zones: &[Zone], conventions: &Conventions) {
        let circumstances = Circumstances {
            channel: message.channel,
            is_reply: message.is_reply,
            conventions: conventions.clone(),
        };
        if self.circumstances.as_ref() != Some(&circumstances) {
            self.paragraphs.clear();
            self.circumstances = Some(circumstances);
        }
        let now: Vec<(&str, ZoneKind, bool)> = spoken(zones)
            .enumerate()
            .map(|(nth, zone)| (zone.span.of(message.text), zone.kind, nth == 0))
            .collect();
        let is_same = |(kept, now): &(&Kept, &(&str, ZoneKind, bool))| {
            (kept.text.as_str(), kept.kind, kept.opens) == **now
        };
        let begin = self.paragraphs.iter().zip(&now).take_while(is_same).count();
        let (before, after) = (&self.paragraphs[begin..], &now[begin..]);
        let end = before.iter().rev().zip(after.iter().rev()).take_while(is_same).count();
        let anew = &after[..after.len() - end];
        self.read_anew = anew.len();
        let read =
            anew.iter().map(|&(text, kind, opens)| Kept::read(message, text, kind, opens, conventions));
        self.paragraphs.splice(begin..self.paragraphs.len() - end, read);
    }
}
