//! Learns `src/model/weights.bin` from the corpus, and writes the report beside the corpus; `cargo xtask train` calls it.
//!
//! With `--measure` nothing is written: the report goes to standard output, and it is an error if the weights that are
//! there are not those that this training gives. Further files of labelled messages may be named; they are learned from too, and measured by themselves. With
//! `--judgements FILE` the judgement of every message by weights that have not seen its source is written as lines of
//! JSON, in the form that `daylight score --jsonl` answers in.

use std::{
    fs,
    io::{Write, stdout},
    path::Path,
};

use anyhow::{Context, Result, ensure};
use pqrst::{
    Element, Judgement,
    training::{Corpus, Record, train},
};
use serde_json::{Map, Value, json};

fn main() -> Result<()> {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut corpus = Corpus::read(&crate_folder.join("corpus"))?;
    let mut judgements = None;
    let mut measure = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--judgements" {
            judgements = Some(arguments.next().context("--judgements needs a file")?);
        } else if argument == "--measure" {
            measure = true;
        } else {
            corpus.add_records(Path::new(&argument), true)?;
        }
    }
    let trained = train(&corpus);
    let weights = crate_folder.join("src/model/weights.bin");
    let measured = corpus.records.iter().filter(|record| record.measured).count();
    let mut report = format!(
        "# What the training came to\n\n`cargo xtask train` writes this file.\n\n\
         {} messages of the corpus, {measured} others, {} clauses; {} bytes of weights.\n\n\
         ## Clauses\n\n{}\n\n\
         ## Messages whose source was left out of the training\n\n```\n{}```\n",
        corpus.records.len() - measured,
        corpus.clauses.len(),
        trained.weights.len(),
        trained.clauses,
        trained.cross_validated,
    );
    if measured > 0 {
        report.push_str("\nOf these, the others alone:\n\n```\n");
        report.push_str(&trained.cross_validated_measured.to_string());
        report.push_str("```\n\n## The others, by weights that have seen them\n\n```\n");
        report.push_str(&trained.seen.to_string());
        report.push_str("```\n");
    }
    if measure {
        stdout().write_all(report.as_bytes())?;
        let same = fs::read(&weights)? == trained.weights;
        ensure!(same, "src/model/weights.bin holds other weights; `cargo xtask train` writes these");
    } else {
        fs::write(&weights, &trained.weights)?;
        fs::write(crate_folder.join("corpus/TRAINING.md"), report)?;
    }
    if let Some(file) = judgements {
        let lines: String = corpus
            .records
            .iter()
            .zip(&trained.judgements)
            .map(|(record, judgement)| line(record, judgement) + "\n")
            .collect();
        fs::write(file, lines)?;
    }
    Ok(())
}

fn line(record: &Record, judgement: &Judgement) -> String {
    let elements: Map<String, Value> = Element::ALL
        .into_iter()
        .zip(&judgement.elements)
        .map(|(element, row)| {
            let status = format!("{:?}", row.status).to_lowercase();
            let evidence: Vec<_> = row
                .evidence
                .iter()
                .filter_map(|place| match place {
                    pqrst::Place::Text(span) => Some([span.start, span.end]),
                    pqrst::Place::Subject(_) => None,
                })
                .collect();
            (initial(element), json!({"status": status, "evidence": evidence}))
        })
        .collect();
    json!({
        "id": record.id,
        "kind": format!("{:?}", judgement.kind).to_lowercase(),
        "elements": elements,
        "ask_for": judgement.ask_for().map(initial).collect::<Vec<_>>(),
        "sync": judgement.sync,
        "vague_ref": judgement.vague_reference,
        "score": judgement.score,
    })
    .to_string()
}

fn initial(element: Element) -> String {
    format!("{element:?}")[..1].to_owned()
}
