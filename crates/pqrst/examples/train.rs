//! Trains.
use std::path::Path;
fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let corpus_folder = args.next().unwrap();
    let mut corpus = pqrst::training::Corpus::read(Path::new(&corpus_folder))?;
    for file in args {
        corpus.add_records(Path::new(&file), true)?;
    }
    let trained = pqrst::training::train(&corpus);
    std::fs::write("crates/pqrst/src/model/weights.bin", &trained.weights)?;
    println!(
        "{}\nCROSS-VALIDATED\n{}\nCV DEV\n{}\nSEEN\n{}",
        trained.clauses, trained.cross_validated, trained.cross_validated_measured, trained.seen
    );
    let mut out = String::new();
    for (record, j) in corpus.records.iter().zip(&trained.judgements) {
        let els: serde_json::Map<String, serde_json::Value> = ["P","Q","R","S","T"].iter().zip(&j.elements).map(|(n, r)| (n.to_string(), serde_json::json!({"status": format!("{:?}", r.status).to_lowercase(), "evidence": r.evidence.iter().map(|p| match p { pqrst::Place::Text(s) => s.of(&record.text).to_string(), pqrst::Place::Subject(_) => "SUBJ".into()}).collect::<Vec<String>>()}))).collect();
        let ask: Vec<&str> = ["P", "Q", "R", "S", "T"]
            .iter()
            .zip(&j.elements)
            .filter(|(_, r)| r.question.is_some())
            .map(|(n, _)| *n)
            .collect();
        out += &serde_json::json!({"id": record.id, "kind": format!("{:?}", j.kind).to_lowercase(), "elements": els, "ask_for": ask, "sync": j.sync, "vague_ref": j.vague_reference, "score": j.score}).to_string();
        out.push('\n');
    }
    std::fs::write("/tmp/cv.jsonl", out)?;
    Ok(())
}
