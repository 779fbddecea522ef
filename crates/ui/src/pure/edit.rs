//! What a fix would do to a text: shown before it is done, and done where the text is ours.

use protocol::Edit;

/// An edit as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preview {
    /// New words, nothing taken away.
    Insert(String),
    /// Words in the place of others.
    Replace {
        /// The words that stand there.
        from: String,
        /// The words that would.
        to: String,
    },
    /// Words taken away.
    Remove(String),
}

/// The edit without the line breaks at its ends, which are there to set it apart and say nothing.
#[must_use]
pub fn preview(edit: &Edit) -> Preview {
    let trim = |text: &str| text.trim_matches(['\n', '\r']).trim_end().to_owned();
    match (edit.expect.trim().is_empty(), edit.insert.trim().is_empty()) {
        (true, _) => Preview::Insert(trim(&edit.insert)),
        (false, true) => Preview::Remove(trim(&edit.expect)),
        (false, false) => Preview::Replace { from: trim(&edit.expect), to: trim(&edit.insert) },
    }
}

/// The text with the edit made; `None` where it no longer holds what the edit expects.
#[must_use]
pub fn applied(text: &str, edit: &Edit) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (start, end) = (edit.span.start as usize, edit.span.end as usize);
    let before = String::from_utf16(units.get(..start)?).ok()?;
    let replaced = String::from_utf16(units.get(start..end)?).ok()?;
    let after = String::from_utf16(units.get(end..)?).ok()?;
    (replaced == edit.expect).then(|| before + &edit.insert + &after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use protocol::Span;

    use super::*;

    fn edit(expect: &str, insert: &str) -> Edit {
        Edit { span: Span { start: 0, end: 0 }, expect: expect.to_owned(), insert: insert.to_owned() }
    }

    #[test]
    fn each_kind_of_edit() {
        assert_eq!(
            preview(&edit("", "\n\nReply by Fri 01:00 UTC\n")),
            Preview::Insert("Reply by Fri 01:00 UTC".to_owned())
        );
        assert_eq!(preview(&edit("now", "")), Preview::Remove("now".to_owned()));
        assert_eq!(
            preview(&edit("5pm IST", "5pm India time")),
            Preview::Replace { from: "5pm IST".to_owned(), to: "5pm India time".to_owned() }
        );
    }

    #[test]
    fn an_edit_counts_in_utf_16_and_refuses_what_it_does_not_expect() {
        let edit = Edit {
            span: Span { start: 3, end: 10 },
            expect: "5pm IST".to_owned(),
            insert: "5pm India time".to_owned(),
        };
        assert_eq!(applied("🕔 5pm IST?", &edit).as_deref(), Some("🕔 5pm India time?"));
        assert_eq!(applied("5pm IST, or not", &edit), None);
        assert_eq!(applied("5pm", &edit), None);
    }

    proptest! {
        #[test]
        fn an_edit_touches_nothing_beside_its_span(before in ".{0,9}", old in ".{0,9}", new in ".{0,9}", after in ".{0,9}") {
            let units = |text: &str| text.encode_utf16().count() as u32;
            let span = Span { start: units(&before), end: units(&before) + units(&old) };
            let edit = Edit { span, expect: old.clone(), insert: new.clone() };
            prop_assert_eq!(applied(&format!("{before}{old}{after}"), &edit), Some(format!("{before}{new}{after}")));
        }
    }
}
