//! What mails say: plain text, in the person's language.

use powerwith_mail::{Address, Mail};
use powerwith_web::{Speech, Visit, account::Person, say};

use crate::words;

/// Minutes a sign-in link in a mail works: long enough for slow mail, short enough for a lost phone.
pub(crate) const MAIL_MINUTES: i64 = 60;

/// A sign-in link, in the person's own language where we speak it.
pub(crate) fn sign_in(visit: &Visit, person: &Person, (to, code): (Address, &str)) -> Mail {
    let own = person.languages.iter().find_map(|tag| Speech::from_tag(tag));
    let words = words(own.unwrap_or(visit.speech));
    let link = format!("{}/in/{code}", visit.site.settings.public_url);
    let (name, minutes) = (person.name.clone(), MAIL_MINUTES);
    let text =
        say!(words, "mail-sign-in", name = name, minutes = minutes, link = link, code = code);
    Mail { to, subject: say!(words, "mail-sign-in-subject"), text }
}

/// An invite, in the language of the host who sends it.
pub(crate) fn invite(visit: &Visit, (to, code): (Address, &str)) -> Mail {
    let words = words(visit.speech);
    let link = format!("{}/join/{code}", visit.site.settings.public_url);
    let (host, place) = visit
        .viewer()
        .map(|viewer| (viewer.name.clone(), viewer.partnership_name.clone()))
        .unwrap_or_default();
    let subject = say!(words, "mail-invite-subject", partnership = place.clone());
    let text =
        say!(words, "mail-invite", host = host, partnership = place, link = link, code = code);
    Mail { to, subject, text }
}
