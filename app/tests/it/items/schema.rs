//! What no table and no page may hold: counts of people's doings, titles, lacks.

use std::collections::BTreeSet;

use powerwith_web::{Access, Method};
use sea_orm::{ConnectionTrait, Statement};

use crate::house::House;

/// Every column of every table and view, as `table.column`.
async fn columns(house: &House) -> Vec<String> {
    let sql = "SELECT m.name || '.' || c.name AS at FROM sqlite_master m \
               JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', 'view') ORDER BY 1";
    let db = house.site.store.read();
    let find = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(find).await.unwrap();
    rows.iter().map(|row| row.try_get("", "at").unwrap()).collect()
}

/// The words of a column's name.
fn parts(column: &str) -> BTreeSet<&str> {
    column.split(['.', '_']).collect()
}

#[tokio::test]
async fn no_table_counts_what_people_do_and_none_ranks_them() {
    // guide.quality
    let house = House::lively().await;
    let columns = columns(&house).await;
    assert!(columns.len() > 80, "{columns:?}");
    let never = [
        "score",
        "scores",
        "rank",
        "ranking",
        "points",
        "streak",
        "badge",
        "badges",
        "karma",
        "logins",
        "visits",
        "views",
        "clicks",
        "posts",
        "likes",
        "thanks",
        "seen",
        "active",
        "leaderboard",
        "attendance",
        "reputation",
        "done",
    ];
    for column in &columns {
        let parts = parts(column);
        for word in never {
            assert!(!parts.contains(word), "{column} holds {word}");
        }
    }
}

#[tokio::test]
async fn no_profile_holds_a_risk_a_lack_a_need_or_a_proof() {
    // guide.strengths, and structure.caucus: no field asks anyone to prove who they are.
    let house = House::lively().await;
    let never = [
        "risk",
        "deficit",
        "need",
        "needs",
        "vulnerable",
        "income",
        "race",
        "ethnicity",
        "gender",
        "birth",
        "proof",
        "verified",
        "document",
        "address",
        "title",
        "rank",
    ];
    for column in columns(&house).await {
        let table = column.split('.').next().unwrap();
        if ["person", "member", "people_group", "member_group", "member_v1"].contains(&table) {
            for word in never {
                assert!(!parts(&column).contains(word), "{column} holds {word}");
            }
        }
    }
    let mut hodan = house.signed_in("Hodan").await;
    let page = hodan.get("/me/change").await;
    let asked: BTreeSet<String> = page.attributes("main [name]", "name").into_iter().collect();
    let known = ["_token", "name", "language", "reach", "email"];
    for field in asked {
        assert!(known.contains(&field.as_str()), "{field} is asked of people");
    }
}

#[tokio::test]
async fn no_page_has_a_leaderboard_a_streak_or_a_count_of_doings() {
    // guide.quality, and guide.every_role: no page counts thanks per person.
    let house = House::lively().await;
    let round = house.round("Spring check-in").await;
    let never = [
        "leaderboard",
        "ranking",
        "streak",
        "top contributor",
        "most active",
        "log-ins",
        "logins",
        "last seen",
        "badge earned",
        "points earned",
        "clasificación",
        "racha",
        "más activ",
        "thanks received",
    ];
    for language in ["en", "es"] {
        let mut browser = house.signed_in("Amina").await;
        browser.get(&format!("/?lang={language}")).await;
        for (_, route) in house.site.routes() {
            if route.method == Method::Get && route.access != Access::Code {
                let path = crate::access::address(route.path, &round);
                let words = browser.get(&path).await.main().to_lowercase();
                for word in never {
                    assert!(!words.contains(word), "{path} says {word}");
                }
            }
        }
    }
}
