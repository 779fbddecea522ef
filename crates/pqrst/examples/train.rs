//! Trains.
use std::path::Path;
fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let corpus_folder = args.next().unwrap();
    let mut corpus = pqrst::training::Corpus::read(Path::new(&corpus_folder))?;
    for file in args {
        corpus.add_records(Path::new(&file), true)?;
    }
    eprintln!("{} records, {} clauses", corpus.records.len(), corpus.clauses.len());
    let trained = pqrst::training::train(&corpus);
    std::fs::write("crates/pqrst/src/model/weights.bin", &trained.weights)?;
    println!(
        "{}\nCROSS-VALIDATED\n{}\nCV DEV\n{}\nSEEN\n{}",
        trained.clauses, trained.cross_validated, trained.cross_validated_measured, trained.seen
    );
    Ok(())
}
