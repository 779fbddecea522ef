//! `cargo xtask`: builds, runs, tests and packages the project.

fn main() -> std::io::Result<()> {
    std::fs::write("extension/src/protocol.ts", protocol::typescript())
}
