//! Puts the names of `data/places.txt` in order, so that nothing has to be sorted while a program runs.

use std::{cmp::Reverse, env, fs, path::PathBuf};

#[path = "src/place/fold.rs"]
mod fold;

fn main() {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate is"));
    let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where to write"));
    let places = folder.join("data/places.txt");
    println!("cargo::rerun-if-changed={}", places.display());
    println!("cargo::rerun-if-changed={}", folder.join("src/place/fold.rs").display());
    let data = fs::read_to_string(places).expect("the data is there");
    let names: Vec<_> = in_order(&data).iter().map(|at| format!("Name({at})")).collect();
    let code = format!("[{}]", names.join(", "));
    fs::write(target.join("places_in_order.rs"), code).expect("the target folder can be written to");
}

/// Where each name begins in the data, in bytes: in the order of the folded names, of one name the likelier place first.
fn in_order(data: &str) -> Vec<u16> {
    let mut names = Vec::new();
    let mut line_start = 0;
    for line in data.split_inclusive('\n') {
        if !line.starts_with(['#', '@']) {
            let (spellings, likelihood) =
                line.trim_end().rsplit_once(' ').expect("a likelihood ends the line");
            let likelihood: u8 = likelihood.parse().expect("a likelihood is a number");
            let mut start = line_start + usize::from(spellings.starts_with(['=', '+']));
            for spelling in spellings.trim_start_matches(['=', '+']).split('|') {
                let at = u16::try_from(start).expect("the data is short enough for two bytes");
                names.push((fold::fold(spelling).collect::<String>(), Reverse(likelihood), at));
                start += spelling.len() + 1;
            }
        }
        line_start += line.len();
    }
    names.sort();
    names.into_iter().map(|(_, _, at)| at).collect()
}
