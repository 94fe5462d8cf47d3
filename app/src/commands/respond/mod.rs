//! `powerwith respond`: answers a sealed round with a card from the command line. What is said is
//! sealed here; the server sees neither the code nor who asks.

mod answers;
mod asking;
mod server;

use std::{
    io::{BufRead, Write},
    path::PathBuf,
};

use anyhow::{Context as _, bail};
use clap::Args;
use powerwith_core::Language;
use reflection_rules::{
    answer::{Context, ItemAnswer, parse},
    round::{Breakdown, Label, Labels},
    sealed::{Invitation, Invited, Telling},
};
use sealed_tokens::{RecoveryCode, Request, Secret, Token, finalize};

use answers::Answers;
use server::Server;

/// Which round, and what to say.
#[derive(Args, Debug)]
pub struct RespondArgs {
    /// The address on the card.
    #[arg(long, value_name = "URL")]
    url: String,
    /// The code on the card.
    #[arg(long, value_name = "CODE", env = "POWERWITH_CODE", hide_env_values = true)]
    code: String,
    /// Answers in a file (TOML); left out, each question is asked here.
    #[arg(long, value_name = "FILE", conflicts_with = "template")]
    answers: Option<PathBuf>,
    /// Print such a file for this round, to be filled in. Nothing is sent.
    #[arg(long)]
    template: bool,
    /// The language of the questions: `en`, `es`.
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: String,
}

/// Answers the round, or says why not. Nothing is half-sent, and trying again is safe.
pub fn run(
    args: &RespondArgs,
    (input, out): (&mut impl BufRead, &mut impl Write),
) -> anyhow::Result<()> {
    let secret = RecoveryCode::read(&args.code).context("--code")?.secret();
    let language = Language::parse(&args.language)
        .with_context(|| format!("--language: {} is no language tag", args.language))?;
    let server = Server::at(&args.url)?;
    let invitation = server.invite(&secret)?;
    let invited = invitation.open()?;
    if args.template {
        return Ok(out.write_all(answers::template(&invited, &invitation, &language).as_bytes())?);
    }
    let given = match &args.answers {
        Some(file) => Answers::read(file)?,
        None => asking::ask((&invited, &invitation), &language, (input, out))?,
    };
    let said = said(&invited, &given)?;
    let labels = labels(&invitation, &given)?;
    let tokens = tokens(&server, &invited, &secret)?;
    let version = server.newest(&invited, &secret)?.saturating_add(1);
    let telling = Telling { labels: &labels, signed: given.name.as_deref().unwrap_or("") };
    let items = invited.items.iter().map(|(_, item)| item);
    let asked: Vec<_> = items.zip(&said).collect();
    let whose = (&secret, invited.opened.keys.round());
    let envelopes = telling.seal_all(whose, (&tokens, version), &asked)?;
    server.send(&envelopes)?;
    writeln!(out, "Sent: {} sealed places of “{}”.", envelopes.len(), invitation.title)?;
    writeln!(
        out,
        "The receipts fit. With the code on the card you can change it until the close."
    )?;
    Ok(())
}

/// What was said to each item.
fn said(invited: &Invited, given: &Answers) -> anyhow::Result<Vec<ItemAnswer>> {
    let context = Context { partners: &invited.partners };
    let (mut said, mut wrong) = (Vec::new(), Vec::new());
    for (_, item) in &invited.items {
        match parse(item, context, &given.fields) {
            Ok(answer) => said.push(answer),
            Err(problems) => wrong.extend(problems.iter().map(answers::in_words)),
        }
    }
    wrong.extend(given.unknown(invited));
    if wrong.is_empty() { Ok(said) } else { bail!("{}: {}", given.source, wrong.join("; ")) }
}

/// What goes along, of what the round offers.
fn labels(invitation: &Invitation, given: &Answers) -> anyhow::Result<Labels> {
    let label = |kind: Breakdown, offered: &std::collections::BTreeMap<String, String>, typed| {
        let Some(typed): Option<&String> = typed else { return Ok(None) };
        let found = offered.iter().find(|(key, name)| *key == typed || *name == typed);
        let Some((key, name)) = found else {
            let names: Vec<&str> = offered.values().map(String::as_str).collect();
            bail!("{}: {typed} is not offered here; these are: {}", given.source, names.join(", "));
        };
        Ok(Some(Label { kind, key: key.clone(), name: name.clone() }))
    };
    let group = label(Breakdown::Groups, &invitation.groups, given.group.as_ref())?;
    let partner = label(Breakdown::Partners, &invitation.crowds, given.partner.as_ref())?;
    // Both together only where a crowd shares both; else the group goes alone.
    let pair = group.as_ref().zip(partner.as_ref());
    let pair = pair.map(|(group, partner)| format!("{} {}", group.key, partner.key));
    let is_thin = pair.is_some_and(|pair| !invitation.together.contains(&pair));
    let links = partner.clone();
    Ok(Labels { group, partner: partner.filter(|_| !is_thin), links })
}

/// Asks for tokens, blinded, and holds the reply against the keys that were written down.
fn tokens(server: &Server, invited: &Invited, secret: &Secret) -> anyhow::Result<Vec<Token>> {
    let keys = &invited.opened.keys;
    let request = Request::new(secret, keys.round(), keys.n_slots());
    let evaluation = server.let_in(secret, &request)?;
    finalize(secret, keys, &evaluation).context("nothing was sent, please tell your hosts")
}
