//! Talking to the sending origin: no cookie, no name, nothing but what the protocol needs.

use std::time::Duration;

use anyhow::{Context, bail};
use reflection_rules::sealed::{Invitation, Invited};
use sealed_tokens::{Envelope, Evaluation, Leaf, Receipt, Request, Secret};

/// How long a reply may take. Many answers at once wait for one another.
const PATIENCE: Duration = Duration::from_secs(30);
/// The largest reply: an invitation with long questionnaires of their own.
const MOST_BYTES: u64 = 4 << 20;

/// The sending origin.
pub(super) struct Server {
    url: String,
    agent: ureq::Agent,
}

impl Server {
    /// The server at the address on the card.
    pub(super) fn at(url: &str) -> anyhow::Result<Self> {
        let url = url.trim().trim_end_matches('/').to_owned();
        if !url.starts_with("http://") && !url.starts_with("https://") {
            bail!("--url: {url} is no address; it begins with https://");
        }
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .user_agent("")
            .build()
            .into();
        Ok(Self { url, agent })
    }

    /// What the card opens.
    pub(super) fn invite(&self, secret: &Secret) -> anyhow::Result<Invitation> {
        let bytes = self.post("/card", &secret.card_name())?;
        let text = String::from_utf8(bytes).context("the server's reply is no text")?;
        Ok(Invitation::decode(&text)?)
    }

    /// Tokens for the card.
    pub(super) fn let_in(&self, secret: &Secret, request: &Request) -> anyhow::Result<Evaluation> {
        let asked = [secret.card_name().as_slice(), &request.encode()].concat();
        let bytes = self.post("/card/let-in", &asked)?;
        Evaluation::decode(&bytes).context("the server's reply about the card")
    }

    /// The number of the latest change that was sent with this code; 0 when nothing was.
    pub(super) fn newest(&self, invited: &Invited, secret: &Secret) -> anyhow::Result<u32> {
        let keys = &invited.opened.keys;
        let mut asked = keys.round().0.to_vec();
        for (slot, tag) in secret.tags(keys.round(), keys.n_slots()) {
            asked.push(slot.number());
            asked.extend_from_slice(&tag.0);
        }
        let bytes = self.post("/recall", &asked)?;
        let (mut rest, mut newest) = (bytes.as_slice(), 0);
        // Slot 1, version 4, length 2, answer; behind the last one the padding.
        while let Some((&[slot, a, b, c, d, high, low], behind)) = rest.split_first_chunk::<7>() {
            let n_bytes = usize::from(u16::from_be_bytes([high, low]));
            let Some((_, behind)) = behind.split_at_checked(n_bytes) else { break };
            if slot == u8::MAX {
                break;
            }
            newest = newest.max(u32::from_be_bytes([a, b, c, d]));
            rest = behind;
        }
        Ok(newest)
    }

    /// Sends all envelopes, and holds the receipts against them.
    pub(super) fn send(&self, envelopes: &[Envelope]) -> anyhow::Result<()> {
        let bytes: Vec<u8> = envelopes.iter().flat_map(Envelope::encode).collect();
        let receipts = self.post("/send", &bytes)?;
        let n_bytes = receipts.len() / envelopes.len().max(1);
        let mut fits = receipts.len() == n_bytes * envelopes.len() && n_bytes > 0;
        for (receipt, envelope) in receipts.chunks(n_bytes.max(1)).zip(envelopes) {
            let receipt = Receipt::decode(receipt).context("a receipt")?;
            fits &= receipt.tag == envelope.tag() && receipt.leaf == Leaf::of(envelope).hash();
        }
        if fits {
            Ok(())
        } else {
            bail!("it was sent, but the receipts do not fit; tell your hosts")
        }
    }

    fn post(&self, path: &str, bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        let to = format!("{}{path}", self.url);
        let post = self.agent.post(&to).content_type("application/octet-stream");
        let mut reply = post
            .send(bytes)
            .with_context(|| format!("{} cannot be reached; trying again is safe", self.url))?;
        let status = reply.status();
        let body = reply.body_mut().with_config().limit(MOST_BYTES).read_to_vec();
        let body = body.context("the connection broke; trying again is safe")?;
        if status.is_success() { Ok(body) } else { bail!("{}", refused(status.as_u16(), &body)) }
    }
}

/// What the server's one word means.
fn refused(status: u16, body: &[u8]) -> String {
    let word = String::from_utf8_lossy(body);
    match word.split(' ').next().unwrap_or_default() {
        "unknown" => "no open round has a card with this code".to_owned(),
        "ended" => "the round does not take this any more; nothing was sent".to_owned(),
        "not-taken" => "as many cards are in use as the list says; if you are not on it, ask a host \
                        to write you down, and if you are, someone may have used your card: tell two \
                        hosts"
            .to_owned(),
        "used" => "someone else used this card; please tell two hosts".to_owned(),
        "later" => "too many wrong codes in this minute; wait and try again".to_owned(),
        "older" => "someone changed these answers just now; try again".to_owned(),
        _ => format!(
            "the server did not take it (status {status}); is this the address on the card?"
        ),
    }
}
