//! One round through the real program: let in by name, sent without one, in an order of chance.

use std::{collections::BTreeMap, fmt::Write as _};

use powerwith_core::PersonId;
use powerwith_store::SealedRow;
use powerwith_web::account::{self, Person};
use reflection_rules::{
    answer::{Answer, Audience, ItemAnswer, Said, Story},
    instrument::Form,
    round::{Part, RoundId},
    sealed::{Payload, place_of, write},
};
use reflection_server::sealed::Known;
use sealed_tokens::{Evaluation, Request, Secret, finalize, seal, slots};
use tempfile::TempDir;

use super::evidence::Evidence;
use crate::{
    house::House,
    program::{Program, close_round, copy_files, copy_of, post, sending_port, set_last_day},
    sealed::{AT, hex, sealed_round_of},
};

/// One question: a choice and a story, each an envelope of its own.
const ITEMS: [&str; 1] = ["guide.brave"];
/// Places of the round.
pub const N_SLOTS: usize = 2;
/// The last of them: the story.
pub const STORY: usize = N_SLOTS - 1;
/// Members who can take part.
const N_MEMBERS: u16 = 100;

/// A partnership with an open sealed round, from which every round of the game starts anew.
pub struct Game {
    folder: TempDir,
    known: Known,
    members: Vec<Member>,
}

struct Member {
    id: PersonId,
    session: String,
}

/// What can be known of someone who took part, by the time they were let in.
#[derive(Clone)]
pub struct Seat {
    /// Their id.
    pub id: [u8; 16],
    /// What the server signed for them, which the key gives again from what they asked with.
    pub reply: Vec<u8>,
    /// How many bytes their address sent, as a provider counts for its bill.
    pub n_bytes_sent: usize,
}

/// One round, and what is left of it.
#[derive(Clone)]
pub struct Played {
    /// Who took part, in the order in which they were let in.
    pub seats: Vec<Seat>,
    /// What each of them sent, place by place: the truth.
    pub sent: Vec<Vec<SealedRow>>,
    /// Every file while the round is open and everyone has sent.
    pub open: Evidence,
    /// Every file after the close.
    pub closed: Evidence,
}

impl Game {
    /// Makes the partnership and opens the round.
    pub async fn set_up() -> Self {
        let house = House::lively().await;
        let members = invite(&house).await;
        let round = sealed_round_of(&house, &ITEMS).await;
        let known = Known::find(house.site.store.read(), round).await.unwrap().unwrap();
        let folder = copy_of(&house);
        set_last_day(folder.path(), "2999-01-01").await;
        Self { folder, known, members }
    }

    /// Plays one round: everyone is let in and sends right away, one after the other.
    pub async fn play(&self, number: u64, n_people: usize) -> Played {
        let mut chance = Chance::new(number * 1_000 + u64::try_from(n_people).unwrap());
        let folder = tempfile::tempdir().unwrap();
        copy_files(self.folder.path(), (folder.path(), ""));
        let sending = sending_port();
        let program = Program::start(folder.path(), sending);
        let order = chance.order(self.members.len());
        // Every story has another length, which is the best an attacker by length can hope for.
        let lengths = chance.order(n_people);
        let (mut seats, mut sent) = (Vec::new(), Vec::new());
        for (idx, length) in order.into_iter().zip(lengths) {
            let secret = Secret::from_bytes(chance.bytes());
            let point = u8::try_from(1 + chance.below(5)).unwrap();
            let reply = self.let_in(&program, &self.members[idx], &secret);
            let (body, rows) = self.response(&secret, &reply, (point, length));
            let taken = post(program.sending, ("/send", ""), &body).unwrap();
            assert!(taken.is_fine, "{}", String::from_utf8_lossy(&taken.body));
            let id = *self.members[idx].id.uuid().as_bytes();
            seats.push(Seat { id, reply, n_bytes_sent: body.len() });
            sent.push(rows);
        }
        let tags: Vec<Vec<_>> = (0..N_SLOTS)
            .map(|slot| sent.iter().map(|rows: &Vec<SealedRow>| rows[slot].tag).collect())
            .collect();
        let open = Evidence::gather(folder.path(), &tags).await;
        program.kill();
        let (program, bundle) = close_round(folder.path(), sending).await;
        let n_sent = u32::try_from(n_people * N_SLOTS).unwrap();
        assert_eq!(bundle.published().counts.received, n_sent);
        let closed = Evidence::gather(folder.path(), &tags).await;
        program.kill();
        Played { seats, sent, open, closed }
    }

    fn let_in(&self, program: &Program, member: &Member, secret: &Secret) -> Vec<u8> {
        let key = &self.known.key;
        let request = Request::new(secret, key.round(), key.n_slots()).encode();
        let token = account::form_token(&member.session);
        let body = format!("_token={token}&request={}", hex(&request));
        let heads = format!(
            "cookie: powerwith={}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\n",
            member.session
        );
        let path = format!("{AT}/reflect/{}/let-in", self.round());
        let reply = post(program.site, (&path, &heads), body.as_bytes()).unwrap();
        assert!(reply.is_fine, "{}", String::from_utf8_lossy(&reply.body));
        reply.body
    }

    fn round(&self) -> RoundId {
        self.known.round.id
    }

    /// What one person sends, and what is kept of it.
    fn response(
        &self,
        secret: &Secret,
        reply: &[u8],
        (point, length): (u8, usize),
    ) -> (Vec<u8>, Vec<SealedRow>) {
        let key = &self.known.key;
        let reply = Evaluation::decode(reply).unwrap();
        let tokens = finalize(secret, &key.public(), &reply).unwrap();
        let (mut body, mut rows) = (Vec::new(), Vec::new());
        for (slot, token) in slots(key.n_slots()).zip(&tokens) {
            let (item_idx, part) = place_of(slot);
            let answer = match part {
                Part::Scales => (Form::Extent5, Answer::Single(Said::Point(point))),
                Part::Story => (Form::Story, Answer::Story(story(length))),
            };
            let said = ItemAnswer::new(BTreeMap::from([answer])).unwrap();
            let payload = Payload { said, ..Payload::default() };
            let payload = write(&self.known.items[item_idx].1, part, &payload);
            let envelope = seal(secret, (key.round(), slot), token, (1, &payload)).unwrap();
            let whole = envelope.encode();
            let n_kept = whole.len() - padding(&whole);
            let (slot, tag) = (slot.number(), envelope.tag().0);
            rows.push(SealedRow { slot, tag, version: 1, bytes: whole[..n_kept].to_vec() });
            body.extend(whole);
        }
        (body, rows)
    }
}

/// Zeros at the end.
fn padding(bytes: &[u8]) -> usize {
    bytes.iter().rev().take_while(|byte| **byte == 0).count()
}

/// A story of so many steps of length; the longest still fits the smallest envelope.
fn story(length: usize) -> Story {
    let mut text = String::from("We");
    for _ in 0..length {
        write!(text, " talk").unwrap();
    }
    Story::new(&text, Audience::Everyone).unwrap().unwrap()
}

/// A hundred more members, each signed in.
async fn invite(house: &House) -> Vec<Member> {
    let (here, moment) = (house.partnership().await, house.moment());
    let partner = house.label("Bethel Church").await.parse().unwrap();
    let new = |_| Member { id: PersonId::new(&moment), session: account::new_token(moment.dice()) };
    let members: Vec<Member> = (0..N_MEMBERS).map(new).collect();
    let ends = moment.now().plus_days(4_000);
    let write = async |tx: powerwith_store::Tx| {
        for member in &members {
            let person = Person {
                id: member.id,
                name: format!("Member {}", member.id),
                languages: vec!["en".to_owned()],
                reach: String::new(),
                email: None,
                since: moment.today(),
            };
            account::add_person(&tx, &person).await?;
            let joined = partnership_rules::Change::Joined { person: member.id, partner };
            partnership_server::apply(&tx, here, &[joined], &moment).await?;
            let session = (member.session.as_str(), member.id);
            account::start_session(&tx, session, ("test", ends), &moment).await?;
        }
        Ok::<(), powerwith_core::Fault>(())
    };
    house.site.store.with_write_tx("invite a hundred people", write).await.unwrap();
    members
}

/// Chance that is the same for the same number.
struct Chance(u64);

impl Chance {
    fn new(number: u64) -> Self {
        Self(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % n
    }

    fn bytes(&mut self) -> [u8; 16] {
        (u128::from(self.next()) << 64 | u128::from(self.next())).to_be_bytes()
    }

    /// The numbers below `n` in an order of chance.
    fn order(&mut self, n: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..n).collect();
        for last in (1..n).rev() {
            let other = self.below(last + 1);
            all.swap(last, other);
        }
        all
    }
}
