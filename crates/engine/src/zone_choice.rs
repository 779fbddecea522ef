//! Zone names that the writer has been asked about before.

use protocol::ZoneChoice;
use timezone::Tz;
use when::{
    Mention,
    mention::{Meaning, Point},
    zone::{Zone, ZoneName},
};

/// The mention as this writer means it: a name that they have chosen a zone for stands for that one, without a doubt.
pub(crate) fn settled(mention: &Mention, choices: &[ZoneChoice]) -> Mention {
    let mut mention = mention.clone();
    if !choices.is_empty() {
        let restated = mention.restates.as_deref_mut();
        for point in std::iter::once(&mut mention.meaning).chain(restated).flat_map(points) {
            settle(point, choices);
        }
    }
    mention
}

fn points(meaning: &mut Meaning) -> Vec<&mut Point> {
    match meaning {
        Meaning::Point(point)
        | Meaning::Lasting { from: point, .. }
        | Meaning::Recurring { first: point, .. } => vec![point],
        Meaning::Range { from, to } => vec![from, to],
        Meaning::Duration(_) => Vec::new(),
    }
}

fn settle(point: &mut Point, choices: &[ZoneChoice]) {
    let Some(zone) = &mut point.zone else { return };
    let ZoneName::Known { written, candidates, mixed_up, .. } = &mut zone.name else { return };
    let choice = choices.iter().find(|choice| choice.name.eq_ignore_ascii_case(written));
    let Some(chosen) = choice.and_then(|choice| choice.zone.parse::<Tz>().ok()).map(Zone::Named) else {
        return;
    };
    // A choice that the name can't mean may come from a file that somebody wrote by hand.
    if *mixed_up && candidates.contains(&chosen) {
        *candidates = vec![chosen];
        *mixed_up = false;
    }
}
