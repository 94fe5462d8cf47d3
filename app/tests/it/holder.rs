//! Two programs of one installation: one holds the file with the sealed answers, and the other hands
//! on what needs it.

use std::{net::SocketAddr, path::Path};

use powerwith_store::{Place, Store};
use powerwith_web::account;
use reflection_server::sealed::Known;
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};
use sealed_tokens::Bundle;

use crate::{
    house::House,
    killed::Device,
    program::{LOG, Program, copy_of, post, sending_port, set_last_day},
    sealed::sealed_round,
};

const CANARY: &str = "canary-of-who-sends";

/// Asks to close the round early as a host does, at one of the programs.
fn close(at: SocketAddr, session: &str, round: &str) {
    send(at, session, &format!("reflect/{round}/close"));
}

/// Says yes to it, as a host of another partner does.
async fn say_yes(at: SocketAddr, session: &str, folder: &Path) {
    let store = Store::open(&Place::Folder(folder.to_owned())).await.unwrap();
    let db = store.read();
    let ask = Statement::from_string(db.get_database_backend(), "SELECT id FROM asked_act_v1");
    let row = db.query_one_raw(ask).await.unwrap().unwrap();
    let key: Uuid = row.try_get("", "id").unwrap();
    store.close().await;
    send(at, session, &format!("us/keys/{key}/yes"));
}

fn send(at: SocketAddr, session: &str, path: &str) {
    let path = format!("/p/roots-and-rivers-partnership/{path}");
    let heads = format!(
        "cookie: powerwith={session}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\n"
    );
    let body = format!("_token={}", account::form_token(session));
    post(at, (&path, &heads), body.as_bytes()).unwrap();
}

/// The list of receipts; `None` while the round is open.
async fn receipts(folder: &Path) -> Option<Bundle> {
    let store = Store::open(&Place::Folder(folder.to_owned())).await.unwrap();
    let db = store.read();
    let sql = "SELECT bundle FROM sealed_round WHERE bundle IS NOT NULL";
    let ask = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(ask).await.unwrap();
    let bundle: Option<String> = row.map(|row| row.try_get("", "bundle").unwrap());
    store.close().await;
    bundle.map(|text| Bundle::decode(text.as_bytes()).unwrap())
}

#[tokio::test]
async fn a_second_program_hands_sealed_answers_on_and_both_count_them_once() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let known = Known::find(house.site.store.read(), round).await.unwrap().unwrap();
    let sessions =
        [house.signed_in("Amina").await.session(), house.signed_in("Pat").await.session()];
    let folder = copy_of(&house);
    set_last_day(folder.path(), "2999-01-01").await;
    let holder = Program::start(folder.path(), sending_port());
    let other = Program::beside(folder.path(), sending_port(), &holder);

    let devices: Vec<Device> = (0..6).map(|number| Device::new(number, &known)).collect();
    for (number, device) in devices.iter().enumerate() {
        let at = if number % 2 == 0 { other.sending } else { holder.sending };
        assert!(device.send_next(&known, at), "{number} was not taken");
    }
    assert!(devices[0].send_next(&known, holder.sending), "a change at the other one");
    let named = format!("cookie: powerwith={CANARY}\r\nx-forwarded-for: {CANARY}\r\n");
    assert!(!post(other.sending, ("/send", &named), b"no envelope").unwrap().is_fine);

    close(other.site, &sessions[0], &round.to_string());
    assert!(receipts(folder.path()).await.is_none(), "one host alone closed it");
    say_yes(other.site, &sessions[1], folder.path()).await;
    // The yes is written down where it was said; the program with the file closes at its next look.
    close(holder.site, &sessions[1], &round.to_string());
    let receipts = receipts(folder.path()).await.unwrap();
    let n_places = u32::from(known.key.n_slots());
    assert_eq!(receipts.published().counts.received, 6 * n_places);
    assert!(!devices[1].send_next(&known, other.sending), "taken after the close");

    // Without the holder nothing is acknowledged.
    holder.kill();
    assert!(!devices[2].send_next(&known, other.sending));
    let log = std::fs::read_to_string(folder.path().join(LOG)).unwrap();
    assert!(log.contains("cannot be reached") && !log.contains(CANARY), "{log}");
}
