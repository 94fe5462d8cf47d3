//! Ways in: one link for many, a sheet of codes, e-mails.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::{Command, InviteId, MOST_LINK_PEOPLE, MOST_SHEET_CODES};
use powerwith_web::{Answer, Page, Problem, Reply, Visit, account, parts, say};

use crate::{
    fields::{apart, form},
    session::carry_out,
    store::{self, InviteRow, Roster},
    words,
};

/// The kinds of ways in, as the address names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One link for many.
    Link,
    /// A sheet of codes.
    Sheet,
    /// E-mails.
    Email,
}

impl std::str::FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "link" => Ok(Self::Link),
            "sheet" => Ok(Self::Sheet),
            "email" => Ok(Self::Email),
            _ => Err(()),
        }
    }
}

impl Kind {
    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Sheet => "sheet",
            Self::Email => "email",
        }
    }

    /// What it is, in words.
    pub fn title(self, visit: &Visit) -> String {
        let words = words(visit.speech);
        match self {
            Self::Link => say!(words, "invite-link"),
            Self::Sheet => say!(words, "invite-sheet"),
            Self::Email => say!(words, "invite-email"),
        }
    }

    /// What it is good for.
    pub fn lead(self, visit: &Visit) -> String {
        let words = words(visit.speech);
        match self {
            Self::Link => say!(words, "invite-link-lead"),
            Self::Sheet => say!(words, "invite-sheet-lead"),
            Self::Email => say!(words, "invite-email-lead"),
        }
    }

    /// The most people at once.
    pub const fn most(self) -> u32 {
        match self {
            Self::Link => MOST_LINK_PEOPLE,
            Self::Sheet => MOST_SHEET_CODES,
            Self::Email => 1,
        }
    }
}

/// Shows the ways in there are, and how to open another.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let rows = store::invite_rows(db, viewer.partnership).await?;
    let roster = store::roster(db, viewer.partnership).await?;
    let title = say!(words, "invites-title");
    let mut kinds = vec![Kind::Link, Kind::Sheet];
    kinds.extend(visit.site.settings.mail.is_some().then_some(Kind::Email));
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "invites-lead")) }
            ul.plain.card {
                @for kind in kinds {
                    li {
                        h2.ask-small {
                            a href=(viewer.path(&format!("us/invites/new/{}", kind.word()))) {
                                (kind.title(&visit))
                            }
                        }
                        p.pair { (kind.lead(&visit)) }
                    }
                }
            }
            @if !rows.is_empty() {
                section.card aria-labelledby="open-invites" {
                    h2 #open-invites { (say!(words, "invites-open")) }
                    ul.plain { @for row in &rows { (invite_item(&visit, &roster, row)) } }
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

fn invite_item(visit: &Visit, roster: &Roster, row: &InviteRow) -> Markup {
    let words = words(visit.speech);
    let path = visit.viewer().map(|viewer| viewer.path(&format!("us/invites/{}", row.id)));
    let kind: Kind = row.kind.parse().unwrap_or(Kind::Link);
    html! {
        li {
            h3 { a href=(path.unwrap_or_default()) { (kind.title(visit)) } }
            p.pair { (about(visit, roster, row)) }
            p.pair { (still_works(visit, row)) }
            @if let Some(made) = row.made {
                p.pair.small {
                    @let day = visit.speech.day(made);
                    @match row.made_by.and_then(|by| roster.name(by)) {
                        Some(name) => {
                            (say!(words, "invite-made-by", name = apart(name), day = day))
                        }
                        None => { (say!(words, "invite-made", day = day)) }
                    }
                }
            }
        }
    }
}

fn about(visit: &Visit, roster: &Roster, row: &InviteRow) -> String {
    let words = words(visit.speech);
    match row.partner.and_then(|partner| roster.partner(partner)) {
        Some(name) => say!(words, "invite-through", partner = apart(name)),
        None => say!(words, "invite-through-any"),
    }
}

/// How many can still come, and until when.
fn still_works(visit: &Visit, row: &InviteRow) -> String {
    let words = words(visit.speech);
    let left: u32 = row.codes.iter().map(|(_, uses)| uses).sum();
    match row.ends {
        Some(ends) if visit.moment.today() > ends => {
            say!(words, "refused-invite-ended", day = visit.speech.day(ends))
        }
        _ if left == 0 => say!(words, "invite-all-came"),
        Some(ends) => {
            say!(words, "invite-left", people = left, day = visit.speech.day(ends))
        }
        None => String::new(),
    }
}

/// Shows one way in: its link, its code, what to tell people.
pub(crate) async fn show_one(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let row = find(&visit).await?;
    let roster = store::roster(visit.site.store.read(), viewer.partnership).await?;
    let kind: Kind = row.kind.parse().unwrap_or(Kind::Link);
    let title = kind.title(&visit);
    let sheet = viewer.path(&format!("us/invites/{}/sheet", row.id));
    let end = html! {
        div { button.btn.quiet type="submit" { (say!(words, "invite-end")) } }
        p.soft.small { (say!(words, "invite-end-hint")) }
    };
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (about(&visit, &roster, &row)) " " (still_works(&visit, &row)) }
            @match (kind, row.codes.first()) {
                (Kind::Sheet, Some(_)) => {
                    p { (say!(words, "invite-sheet-how")) }
                    p { a.btn href=(sheet) { (say!(words, "invite-sheet-open")) } }
                }
                (Kind::Link, Some((code, _))) => (link_card(&visit, code)),
                _ => {}
            }
            (form(&visit, &viewer.path(&format!("us/invites/{}/end", row.id)), &end))
            p { a href=(viewer.path("us/invites")) { (say!(words, "invites-title")) } }
        }
    };
    Ok(Page::new(title, body).into())
}

fn link_card(visit: &Visit, code: &str) -> Markup {
    let words = words(visit.speech);
    let code = account::show_code(code);
    let address = format!("{}/join/{code}", visit.site.settings.public_url);
    let place = visit.viewer().map_or("", |viewer| &viewer.partnership_name);
    let message = say!(words, "invite-message", partnership = place, link = address.clone());
    html! {
        div.card.code-card {
            (parts::qr(&address, &say!(words, "invite-qr")))
            div {
                p.small.soft { (say!(words, "code-link")) }
                p.address { (address) }
                p.small.soft { (say!(words, "code-code")) }
                p.code { (code) }
            }
        }
        section aria-labelledby="message" {
            h2.ask-small #message { (say!(words, "invite-message-title")) }
            blockquote { p { (message) } }
            button.btn.quiet type="button" hidden data-do="copy" data-text=(message) {
                (say!(words, "invite-copy"))
            }
        }
    }
}

/// Closes a way in early.
pub(crate) async fn end(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let id: InviteId = visit.part("invite")?;
    carry_out(&visit, Command::EndInvite { by: viewer.person, id }).await?;
    Ok(Reply::SeeOther(viewer.path("us/invites")))
}

/// The way in of the address, when it is of this partnership.
pub(crate) async fn find(visit: &Visit) -> Result<InviteRow, Problem> {
    let id: InviteId = visit.part("invite")?;
    let viewer = visit.viewer()?;
    let rows = store::invite_rows(visit.site.store.read(), viewer.partnership).await?;
    rows.into_iter().find(|row| row.id == id).ok_or(Problem::NotFound)
}
