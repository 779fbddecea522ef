//! The judgement of a draft, in the terms of the protocol.

use draft::Utf16Index;
use pqrst::{Judgement, Manuscript, Message};
use protocol::{
    Advice, DraftInput, Edit, Element, ElementRow, Evidence, Finding, Fix, NoticeCode, Reply, TimeRow,
};
use when::Mention;

use crate::{
    marks, reply_by, roster,
    said::is_now,
    time_row::{Rows, span},
    world::World,
};

/// Judges a draft for the people who will read it.
pub(crate) fn analyse(manuscript: &mut Manuscript, draft: &DraftInput, world: &World) -> Reply {
    let readers = roster::readers(draft, world);
    let writer = world.writer(&readers);
    let names: Vec<pqrst::Reader> = readers
        .iter()
        .map(|reader| pqrst::Reader { name: reader.person.name.clone(), zone: reader.clock.zone })
        .collect();
    let message = Message {
        channel: draft.channel,
        is_reply: draft.is_reply,
        context: draft.context.as_deref(),
        subject: draft.subject.as_deref(),
        text: &draft.text,
        readers: &names,
    };
    let judgement = manuscript.judge(&message, &writer);
    let index = Utf16Index::new(&draft.text);
    let rows =
        Rows { text: &draft.text, index: &index, world, readers: &readers, writer: &writer, is_draft: true };
    let words = Words { draft, index: &index };
    let advice = Advice {
        kind: judgement.kind,
        readable: judgement.readable,
        score: judgement.score,
        elements: words.elements(&judgement),
        findings: judgement
            .findings
            .iter()
            .filter(|finding| !world.settings.silenced.iter().any(|silenced| silenced.rule == finding.rule))
            .map(|finding| words.finding(finding))
            .collect(),
        times: times(&rows, &judgement),
        fixes: reply_by::fix(draft, &judgement, &readers, world, &index).into_iter().collect(),
        sync: judgement.sync,
        vague_reference: judgement.vague_reference,
    };
    let quiet = world.settings.quiet_until.is_some_and(|until| (world.now.timestamp_millis() as f64) < until);
    // A subject alone is no message yet.
    let begun = !draft.text.trim().is_empty();
    let marks = marks::marks(&advice, quiet || !begun);
    Reply::Advice { advice, marks, strangers: roster::strangers(&draft.recipients, world) }
}

/// The rows that say something: a day without a clock is the same day on every calendar.
fn times(rows: &Rows, judgement: &Judgement) -> Vec<TimeRow> {
    let found = |rule: &str| judgement.findings.iter().any(|finding| finding.rule == rule);
    // "Now" matters where it says until when an answer is wanted; an incident can't wait for anybody's morning.
    let [.., timeline] = &judgement.elements;
    let is_asked_for = |mention: &Mention| {
        let within =
            |place: &pqrst::Place| matches!(place, pqrst::Place::Text(words) if words.contains(mention.span));
        timeline.evidence.iter().any(within)
    };
    let presses = judgement.kind != pqrst::Kind::Incident;
    let mentions: Vec<Mention> = judgement
        .mentions
        .iter()
        .filter(|mention| !is_now(mention) || (presses && is_asked_for(mention)))
        .cloned()
        .collect();
    let mut times = rows.of(&mentions);
    for time in &mut times {
        // What a finding says already is not said again.
        time.notices.retain(|notice| notice.code != NoticeCode::Disagrees || !found("conflicting_deadlines"));
    }
    times.retain(|time| time.has_clock || !time.notices.is_empty());
    times
}

/// Turns places in the draft into the protocol's spans and words.
struct Words<'a> {
    draft: &'a DraftInput,
    index: &'a Utf16Index,
}

impl Words<'_> {
    fn elements(&self, judgement: &Judgement) -> Vec<ElementRow> {
        Element::ALL
            .into_iter()
            .zip(&judgement.elements)
            .map(|(element, row)| ElementRow {
                element,
                status: row.status,
                needed: row.needed,
                evidence: row.evidence.iter().map(|&place| self.evidence(place)).collect(),
                question: row.question.clone(),
            })
            .collect()
    }

    fn evidence(&self, place: pqrst::Place) -> Evidence {
        match place {
            pqrst::Place::Text(words) => {
                Evidence { span: Some(span(words, self.index)), text: words.of(&self.draft.text).to_owned() }
            }
            pqrst::Place::Subject(words) => Evidence {
                span: None,
                text: words.of(self.draft.subject.as_deref().unwrap_or_default()).to_owned(),
            },
        }
    }

    fn finding(&self, finding: &pqrst::Finding) -> Finding {
        Finding {
            rule: finding.rule.to_owned(),
            name: finding.name.to_owned(),
            level: finding.level,
            span: finding.span.map(|words| span(words, self.index)),
            message: finding.message.clone(),
            why: finding.why.to_owned(),
            fix: finding.fix.as_ref().map(|fix| Fix {
                id: finding.rule.to_owned(),
                label: fix.label.clone(),
                edit: Edit {
                    span: span(fix.span, self.index),
                    expect: fix.span.of(&self.draft.text).to_owned(),
                    insert: fix.insert.clone(),
                },
            }),
        }
    }
}
