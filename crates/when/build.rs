//! Puts the names of `data/places.txt` in order, so that nothing has to be sorted while a program runs; and finds the languages,
//! each a folder in `src/language`.

use std::{
    cmp::Reverse,
    env, fs,
    path::{Path, PathBuf},
};

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
    let languages = folder.join("src/language");
    println!("cargo::rerun-if-changed={}", languages.display());
    fs::write(target.join("languages.rs"), modules(&languages)).expect("likewise");
}

/// A module for each language, and the list of their dictionaries.
fn modules(folder: &Path) -> String {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the folder of languages is there")
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_dir()))
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    let module = |name: &String| {
        let path = folder.join(name).join("mod.rs");
        let path = path.to_str().expect("the path is text");
        format!(
            "#[path = {path:?}]\nmod {name};\n\
             static {upper}: Dictionary = Dictionary::new({name:?}, {name}::LEXICON, {{\n\
             const WORDS: &[(&str, Word)] = &joined::<{{ count(&{name}::LEXICON) }}>(&{name}::LEXICON);\n\
             WORDS\n\
             }});\n",
            upper = name.to_uppercase()
        )
    };
    let modules: String = names.iter().map(module).collect();
    let list: Vec<_> = names.iter().map(|name| format!("&{}", name.to_uppercase())).collect();
    format!("{modules}static DICTIONARIES: &[&Dictionary] = &[{}];\n", list.join(", "))
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
