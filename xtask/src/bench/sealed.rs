//! A sealed round from outside: people open its page, are let in, and send without a name.

use std::{
    fmt::Write as _,
    io::Write,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use sealed_tokens::{
    Evaluation, PublicKeys, Request, RoundId, SIZES_BYTES, Secret, finalize, seal, slots,
};

use super::{
    crowd::{self, Guest, at_once, count},
    forms::forms,
    house::{self, House},
    http::{Visitor, path_of},
    run::{self, Plan},
};

/// What is said to a place: nothing. Envelopes are of one size, and the rest costs the same.
const SKIPPED: &[u8] = b"1";

/// What one person sends, sealed before the clock starts.
struct Sealed {
    bytes: Vec<u8>,
}

/// Measures and tells.
pub fn run(root: &std::path::Path, plan: &Plan, out: &mut impl Write) -> Result<()> {
    let program = match &plan.program {
        Some(program) => program.clone(),
        None => house::build(root)?,
    };
    let folder = tempfile::tempdir().context("make a temporary folder")?;
    let people = plan.n_people.to_string();
    let house = House::start(&program, &["demo", "--sealed", "--people", &people], folder.path())?;
    writeln!(out, "machine load before: {}", run::load()?)?;
    let guests = crowd::sign_in(&house, &house.sign_in)?;
    let (page, sending) = look(&house, &guests)?;
    writeln!(out, "opening the page: {page:.2} CPU-ms of the server")?;
    let sealed = let_in(&house, &guests, out)?;
    let n_bytes = sealed.first().map_or(0, |sealed| sealed.bytes.len());
    writeln!(out, "a response: {} envelopes", n_bytes / SIZES_BYTES[0])?;
    let (alone, many) = sealed.split_at(sealed.len() / 2);
    let one = send(&house, &sending, (alone, 1))?;
    tell("one after the other", &one, out)?;
    let all = send(&house, &sending, (many, plan.n_users))?;
    tell(&format!("{} at once", plan.n_users), &all, out)?;
    writeln!(out, "machine load after: {}", run::load()?)?;
    Ok(())
}

/// Opens the page once for each person: what that costs, and where answers are sent to.
fn look(house: &House, guests: &[Guest]) -> Result<(f64, String)> {
    let mut visitor = Visitor::new(&house.host)?;
    let before = house.cpu_ms()?;
    let mut sending = None;
    for guest in guests {
        visitor.become_person(&guest.cookies);
        let page = visitor.get(&guest.round)?.text();
        sending = attribute(&page, "data-sending");
    }
    let cpu_ms = (house.cpu_ms()? - before) / count(guests.len());
    let sending = sending.context("the page does not say where answers are sent to")?;
    let host = sending.split_once("://").map_or(sending.as_str(), |(_, host)| host).to_owned();
    Ok((cpu_ms, host))
}

/// Lets everyone in, and seals what they will send.
fn let_in(house: &House, guests: &[Guest], out: &mut impl Write) -> Result<Vec<Sealed>> {
    let mut visitor = Visitor::new(&house.host)?;
    let (mut cpu_ms, mut sealed, mut n_places) = (0.0, Vec::new(), 1);
    for (number, guest) in guests.iter().enumerate() {
        visitor.become_person(&guest.cookies);
        let page = visitor.get(&guest.round)?.text();
        let keys = attribute(&page, "data-published").and_then(|hex| unhex(&hex));
        let keys = PublicKeys::decode(&keys.context("the page has no keys")?)?;
        let to = attribute(&page, "data-let-in").context("the page lets no one in")?;
        let token = forms(&page).into_iter().flat_map(|form| form.filled);
        let token = token.into_iter().find(|(name, _)| name == "_token").context("no token")?;
        let mut bytes = [7; 16];
        bytes[..8].copy_from_slice(&u64::try_from(number)?.to_be_bytes());
        let secret = Secret::from_bytes(bytes);
        let asked = Request::new(&secret, keys.round(), keys.n_slots()).encode();
        let hex = asked.iter().fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        let before = house.cpu_ms()?;
        let reply = visitor.post(&path_of(&to), &[token, ("request".to_owned(), hex)])?;
        cpu_ms += house.cpu_ms()? - before;
        ensure!(reply.status == 200, "{to} answered {}", reply.status);
        n_places = usize::from(keys.n_slots());
        sealed.push(seal_all(&secret, &keys, &reply.body)?);
    }
    let each = cpu_ms / count(guests.len());
    writeln!(out, "being let in: {each:.2} CPU-ms, {:.3} for each answer", each / count(n_places))?;
    Ok(sealed)
}

fn seal_all(secret: &Secret, keys: &PublicKeys, reply: &[u8]) -> Result<Sealed> {
    let tokens = finalize(secret, keys, &Evaluation::decode(reply)?)?;
    let round: RoundId = keys.round();
    let mut bytes = Vec::new();
    for (slot, token) in slots(keys.n_slots()).zip(&tokens) {
        bytes.extend(seal(secret, (round, slot), token, (1, SKIPPED))?.encode());
    }
    Ok(Sealed { bytes })
}

/// What sending came to.
struct Sent {
    n_responses: usize,
    took: Duration,
    cpu_ms: f64,
    ms: Vec<f64>,
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn send(house: &House, host: &str, (sealed, n_users): (&[Sealed], usize)) -> Result<Sent> {
    let before = house.cpu_ms()?;
    let began = Instant::now();
    let each = at_once(n_users, sealed.len(), |turns| {
        let mut visitor = Visitor::new(host)?;
        let mut ms = Vec::new();
        while let Some(one) = turns.next().and_then(|turn| sealed.get(turn)) {
            let began = Instant::now();
            let reply = visitor.post_bytes("/send", &one.bytes)?;
            ensure!(reply.status == 200, "/send answered {}: {}", reply.status, reply.text());
            ms.push(began.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(ms)
    })?;
    let took = began.elapsed();
    let mut ms: Vec<f64> = each.into_iter().flatten().collect();
    ms.sort_by(f64::total_cmp);
    Ok(Sent { n_responses: sealed.len(), took, cpu_ms: house.cpu_ms()? - before, ms })
}

fn tell(who: &str, sent: &Sent, out: &mut impl Write) -> Result<()> {
    let n = count(sent.n_responses);
    writeln!(
        out,
        "sending {who}: {:.2} CPU-ms of the server per response, {:.1} responses a second, p50 \
         {:.1} ms, p99 {:.1} ms",
        sent.cpu_ms / n,
        n / sent.took.as_secs_f64(),
        crowd::quantile(&sent.ms, 0.5),
        crowd::quantile(&sent.ms, 0.99)
    )?;
    Ok(())
}

/// The first value of an attribute on a page.
fn attribute(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("{name}=\""))?;
    rest.split('"').next().map(str::to_owned)
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.len()).step_by(2).map(pair).collect()
}
