//! Finds the rules: every file in `src/rules/` but `mod.rs` is one.

use std::{env, fmt::Write, fs, path::PathBuf};

fn main() {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate is"))
        .join("src/rules");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the folder of rules is there")
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_str()?.to_owned()))
        .filter(|name| name != "mod")
        .collect();
    names.sort();
    let mut code = String::new();
    for name in &names {
        let path = folder.join(format!("{name}.rs"));
        let path = path.to_str().expect("the path is text");
        writeln!(code, "#[path = {path:?}]\nmod {name};").expect("memory");
    }
    writeln!(
        code,
        "/// The rules by the names of their files.\npub(crate) const RULES: &[(&str, &Rule)] = &["
    )
    .expect("memory");
    for name in &names {
        writeln!(code, "    ({name:?}, &{name}::RULE),").expect("memory");
    }
    writeln!(code, "];").expect("memory");
    let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where to write")).join("rules.rs");
    fs::write(target, code).expect("the target folder can be written to");
}
