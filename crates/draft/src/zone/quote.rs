//! Somebody else's words: lines behind `>`, the line that introduces them, and everything below a forwarded header.

use super::{Lines, ZoneKind, begins_with_any, ends_with_any};

/// How mail clients end the line that introduces a quote, in the languages that they write it in.
const INTRODUCTIONS: &[&str] = &[
    "wrote:",
    "writes:",
    "said:",
    "a écrit :",
    "a écrit:",
    "schrieb:",
    "escribió:",
    "escreveu:",
    "ha scritto:",
    "schreef:",
    "pisze:",
    "napisał(a):",
    "napisał:",
    "napisała:",
    "пишет:",
    "написал:",
    "написал(а):",
    "пише:",
    "skrev:",
    "kirjoitti:",
    "yazdı:",
    "napsal(a):",
    "napsal:",
    "írta:",
    "a scris:",
    "έγραψε:",
    "wrote：",
    "写道：",
    "写道:",
    "寫道：",
    "のメール:",
    "님이 작성:",
    "menulis:",
    "đã viết:",
    "va escriure:",
    "ने लिखा:",
    "schrieb",
    "skrev",
    "schreef",
];

/// Verbs that stand before the name of who wrote, which ends the line.
const VERBS_BEFORE_NAME: &[&str] =
    &[" schrieb ", " skrev ", " schreef ", " ezt írta ", "تمت كتابة ما يلي بواسطة "];

/// How a line that introduces a quote begins, where it holds a date; those that end in a verb need no other sign.
const OPENINGS: &[&str] = &[
    "on ",
    "le ",
    "am ",
    "el ",
    "em ",
    "il ",
    "op ",
    "w dniu ",
    "den ",
    "dne ",
    "în ",
    "στις ",
    "pada ",
    "vào ",
    "il giorno ",
    "في ",
    "at ",
    "from ",
    "quoting ",
];

/// Lines below which nothing is the writer's own.
const SEPARATORS: &[&str] = &[
    "-----original message-----",
    "----- original message -----",
    "---------- forwarded message",
    "begin forwarded message",
    "-----ursprüngliche nachricht-----",
    "-------- forwarded message",
    "-------- original message",
    "----- forwarded by",
    "---------------------- forwarded by",
    "-----message d'origine-----",
    "-----mensaje original-----",
    "-----messaggio originale-----",
    "-----oorspronkelijk bericht-----",
    "-----ursprungligt meddelande-----",
    "-----mensagem original-----",
    "-----исходное сообщение-----",
    "---------- weitergeleitete nachricht",
    "---------- message transféré",
    "---------- mensaje reenviado",
    "---------- messaggio inoltrato",
    "---------- doorgestuurd bericht",
    "---------- mensagem encaminhada",
];

pub(super) fn claim(lines: &mut Lines) {
    claim_marked(lines);
    claim_introductions(lines);
    claim_below_separator(lines);
}

fn is_marked(line: &str) -> bool {
    line.starts_with('>') || line.starts_with("&gt;")
}

fn claim_marked(lines: &mut Lines) {
    for index in 0..lines.len() {
        if is_marked(lines.get(index)) {
            lines.claim(index, ZoneKind::Quote);
        }
    }
}

fn claim_introductions(lines: &mut Lines) {
    for index in 0..lines.len() {
        let line = lines.get(index);
        if !lines.is_free(index) || line.len() > 200 || !introduces(lines.lower(index)) {
            continue;
        }
        let next = (index + 1..lines.len()).find(|&next| !lines.is_blank(next));
        let quoted = next.is_none_or(|next| is_marked(lines.get(next)));
        let opening = index.checked_sub(1).filter(|&above| lines.is_free(above) && opens(lines.lower(above)));
        // "As Ana wrote:" before the writer's own words introduces nothing.
        if !(quoted || has_date(line) && opens(lines.lower(index))) {
            continue;
        }
        lines.claim(index, ZoneKind::Quote);
        // A mail client breaks a long introduction in two.
        if let Some(above) = opening.filter(|_| !opens(lines.lower(index))) {
            lines.claim(above, ZoneKind::Quote);
        }
        // What follows an introduction without marks, down to the end, is quoted too.
        if let Some(next) = next.filter(|&next| !is_marked(lines.get(next))) {
            for below in next..lines.len() {
                lines.claim(below, ZoneKind::Quote);
            }
        }
    }
}

fn introduces(lower: &str) -> bool {
    ends_with_any(lower, INTRODUCTIONS)
        || (lower.ends_with(':') && VERBS_BEFORE_NAME.iter().any(|verb| lower.contains(verb)))
}

fn opens(lower: &str) -> bool {
    begins_with_any(lower, OPENINGS)
}

fn has_date(line: &str) -> bool {
    line.bytes().filter(u8::is_ascii_digit).count() >= 3
}

fn claim_below_separator(lines: &mut Lines) {
    let separator = (0..lines.len())
        .find(|&index| begins_with_any(lines.lower(index), SEPARATORS) || begins_header(lines, index));
    for index in separator.unwrap_or(lines.len())..lines.len() {
        lines.claim(index, ZoneKind::Quote);
    }
}

/// `From:` with at least two of the header's other lines below it.
fn begins_header(lines: &Lines, index: usize) -> bool {
    const FROM: &[&str] = &["from:", "von:", "de :", "de:", "da:"];
    const OTHERS: &[&str] = &[
        "sent:",
        "to:",
        "subject:",
        "date:",
        "cc:",
        "gesendet:",
        "an:",
        "betreff:",
        "envoyé :",
        "à :",
        "objet :",
        "enviado:",
        "para:",
        "asunto:",
    ];
    let begins =
        |index: usize, with: &[&str]| begins_with_any(lines.lower(index).trim_start_matches('*'), with);
    begins(index, FROM)
        && (index + 1..lines.len().min(index + 6)).filter(|&below| begins(below, OTHERS)).count() >= 2
}

#[cfg(test)]
mod tests {
    use crate::{ZoneKind, zones};

    fn own(text: &str) -> String {
        zones(text)
            .into_iter()
            .filter(|zone| zone.kind != ZoneKind::Quote)
            .map(|zone| zone.span.of(text))
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn introductions_of_many_clients_belong_to_the_quote() {
        for introduction in [
            "On Mon, Mar 2, 2026 at 9:00 AM Ana <ana@example.org> wrote:",
            "On Mon, Mar 2, 2026 at 9:00 AM Ana Maria de la Cruz\n<ana@example.org> wrote:",
            "Le lun. 2 mars 2026 à 09:00, Ana a écrit :",
            "Am 02.03.26 um 09:00 schrieb Ana:",
            "El lun, 2 mar 2026 a las 9:00, Ana escribió:",
            "Em seg., 2 de mar. de 2026 às 09:00, Ana escreveu:",
            "W dniu 2.03.2026 o 09:00, Ana pisze:",
            "2 марта 2026 г., Ana пишет:",
            "Den 2 mars 2026 skrev Ana:",
            "man. 2. mar. 2026 kl. 09.00 skrev Ana <ana@example.org>:",
            "Op ma 2 mrt 2026 om 09:00 schreef Ana <ana@example.org>:",
            "Il giorno lun 2 mar 2026 alle ore 09:00 Ana ha scritto:",
            "po 2. 3. 2026 v 9:00 odesílatel Ana <ana@example.org> napsal:",
            "Ana <ana@example.org> ezt írta (időpont: 2026. márc. 2., H, 9:00):",
            "Pada Sen, 2 Mar 2026 pukul 09.00 Ana <ana@example.org> menulis:",
            "Vào Th 2, 2 thg 3, 2026 vào lúc 09:00 Ana <ana@example.org> đã viết:",
            "El dl., 2 de març 2026, 9:00, Ana va escriure:",
            "2 Mart 2026 Pzt, 09:00 tarihinde Ana şunu yazdı:",
            "2026年3月2日(月) 9:00 Anaのメール:",
            "Ana 于2026年3月2日周一 09:00写道：",
        ] {
            let text = format!("Yes.\n\n{introduction}\n> Is it?\n");
            assert_eq!(own(&text), "Yes.", "{introduction}");
        }
    }

    #[test]
    fn everything_below_a_forwarded_header_is_quoted() {
        let text = "See below.\n\nFrom: Ana\nSent: Monday\nTo: Tom\nSubject: Plan\n\nPlease do.";
        assert_eq!(own(text), "See below.");
        assert_eq!(own("FYI\n---------- Forwarded message ---------\nPlease do."), "FYI");
    }

    #[test]
    fn the_mark_that_stands_for_quoted_words_is_a_quote_with_what_introduces_it() {
        assert_eq!(own("Yes.\n\n>\nAnd the docs tomorrow."), "Yes.\nAnd the docs tomorrow.");
        assert_eq!(own("Yes.\n\nOn Thu, Ana wrote:\n>"), "Yes.");
    }

    #[test]
    fn the_writers_own_words_after_wrote_stay_own() {
        let text = "As Ana wrote:\nwe should do it.";
        assert_eq!(own(text), text);
    }
}
