//! JSON lines in, JSON lines out; a bad line costs only its own answer.

use std::io::{BufRead, Write};

use serde::{Serialize, de::DeserializeOwned};

use crate::Outcome;

/// Answers each line of `input` on `output`. A line that can't be read or answered is reported on `complaints` with its
/// number, and the rest goes on. Blank lines are passed over.
pub(crate) fn answer<Question: DeserializeOwned, Answer: Serialize>(
    mut input: impl BufRead,
    mut output: impl Write,
    mut complaints: impl Write,
    mut answer: impl FnMut(Question) -> anyhow::Result<Answer>,
) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Answered;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice(&line).map_err(anyhow::Error::from).and_then(&mut answer) {
            Ok(answered) => {
                serde_json::to_writer(&mut output, &answered)?;
                output.write_all(b"\n")?;
            }
            Err(error) => {
                writeln!(complaints, "line {number}: {error:#}")?;
                outcome = Outcome::BadInput;
            }
        }
    }
    output.flush()?;
    Ok(outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_is_named_and_the_others_are_answered() {
        let mut output = Vec::new();
        let mut complaints = Vec::new();
        let input = b"1\n\nnonsense\n\xff\n-4\n2\n";
        let outcome = answer(&input[..], &mut output, &mut complaints, |number: i32| {
            anyhow::ensure!(number > 0, "{number} is not positive");
            Ok(number * 10)
        })
        .unwrap();
        assert!(matches!(outcome, Outcome::BadInput));
        assert_eq!(String::from_utf8(output).unwrap(), "10\n20\n");
        let complaints = String::from_utf8(complaints).unwrap();
        let numbers: Vec<_> = complaints.lines().map(|line| line.split(':').next().unwrap()).collect();
        assert_eq!(numbers, ["line 3", "line 4", "line 5"]);
        assert!(complaints.contains("-4 is not positive"));
    }
}
