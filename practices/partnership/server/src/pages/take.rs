//! Taking along what is kept about me.

use std::{fmt::Write as _, sync::Arc};

use powerwith_core::FaultContext;
use powerwith_web::{Answer, File, Problem, Reply, Visit, account, device, say};

use super::me::{language_names, myself};
use crate::{
    export::{Kept, KeptDevice, plain_text},
    words,
};

/// As JSON.
pub(crate) async fn json(visit: Arc<Visit>) -> Answer {
    let bytes = kept(&visit).await?.json().fault("write what is kept about a person")?;
    let name = "powerwith-about-me.json".to_owned();
    Ok(Reply::File(File { name, media: "application/json", bytes }))
}

/// As text.
pub(crate) async fn text(visit: Arc<Visit>) -> Answer {
    let kept = kept(&visit).await?;
    let words = words(visit.speech);
    let mut text = String::new();
    let facts = [
        (say!(words, "me-name"), kept.name.clone()),
        (say!(words, "me-languages"), language_names(&kept.languages)),
        (say!(words, "me-reach"), kept.how_to_reach_me.clone()),
        (say!(words, "me-email"), kept.email.clone().unwrap_or_default()),
    ];
    for (label, value) in facts {
        // Writing into a text cannot fail.
        let _written = writeln!(text, "{label}: {value}");
    }
    let _written = writeln!(text, "\n{}", say!(words, "me-devices"));
    for each in &kept.devices {
        let _written = writeln!(text, "{} ({})", each.device, each.since);
    }
    for section in &kept.more {
        let _written = writeln!(text, "\n{section}");
    }
    let name = "powerwith-about-me.txt".to_owned();
    Ok(Reply::File(File { name, media: "text/plain; charset=utf-8", bytes: text.into_bytes() }))
}

async fn kept(visit: &Visit) -> Result<Kept, Problem> {
    let me = myself(visit).await?;
    let devices = account::devices(&visit.site.store, me.id).await?;
    let mut more = Vec::new();
    for practice in visit.site.practices.iter() {
        let sections = (practice.me)(visit).await?;
        more.extend(sections.iter().map(|section| plain_text(&section.0)));
    }
    let devices = devices
        .into_iter()
        .map(|each| KeptDevice {
            device: device::describe(&each.label, visit.speech),
            since: each.since,
        })
        .collect();
    Ok(Kept {
        name: me.name,
        languages: me.languages,
        how_to_reach_me: me.reach,
        email: me.email,
        since: me.since.to_string(),
        devices,
        more,
    })
}
