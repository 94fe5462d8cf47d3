//! Every route of this practice, and the words for what one does there.

use powerwith_web::{Access, Routes, Speech, say};

use crate::{
    agreements, aims, came_back, our_words, pact,
    pages::{
        codes, delete, front, hosts, invite_new, invites, join, keys, lost, me, my_groups,
        new_codes, own_codes, reach, remove, sheet, sign_in, start, take, us, us_add, ways_in,
    },
    roles, words,
};

/// Every route.
pub(crate) fn routes() -> Routes {
    Routes::join([
        doors(),
        mine(),
        place(),
        answering(),
        two_keys(),
        came_back::routes(),
        host_work(),
        our_words::routes(),
        agreements::routes(),
        roles::routes(),
        pact::routes(),
        aims::routes(),
    ])
}

fn doors() -> Routes {
    Routes::new()
        .get("/", Access::Anyone, "front", front::show)
        .get("/start", Access::FirstRun, "start", start::show)
        .post("/start", Access::FirstRun, "start", start::send)
        .get("/sign-in", Access::Anyone, "sign-in", sign_in::show)
        .post("/sign-in", Access::Code, "sign-in-code", sign_in::send)
        .post("/sign-in/mail", Access::Anyone, "sign-in-mail", sign_in::send_mail)
        .get("/sign-in/sent", Access::Anyone, "sign-in-mail", sign_in::sent)
        .get("/in/{code}", Access::Code, "sign-in-code", sign_in::show_link)
        .post("/in/{code}", Access::Code, "sign-in-code", sign_in::send_link)
        .get("/demo/{code}", Access::Code, "sign-in-code", sign_in::demo)
        .get("/lost-device", Access::Anyone, "lost-device", lost::show)
        .get("/deleted", Access::Anyone, "front", delete::done)
        .get("/join/{code}", Access::Code, "join", join::show)
        .post("/join/{code}", Access::Code, "join", join::send)
}

fn mine() -> Routes {
    Routes::new()
        .post("/sign-out", Access::SignedIn, "sign-out", sign_in::sign_out)
        .get("/me", Access::SignedIn, "me", me::show)
        .get("/me/change", Access::SignedIn, "me-change", me::show_change)
        .post("/me/change", Access::SignedIn, "me-change", me::change)
        .post("/me/devices/{device}/end", Access::SignedIn, "sign-out", me::end_device)
        .get("/me/codes", Access::SignedIn, "own-codes", own_codes::show)
        .post("/me/codes", Access::SignedIn, "own-codes", own_codes::make)
        .get("/me/kept.json", Access::SignedIn, "me-take", take::json)
        .get("/me/kept.txt", Access::SignedIn, "me-take", take::text)
        .get("/me/delete", Access::SignedIn, "me-delete", delete::show)
        .post("/me/delete", Access::SignedIn, "me-delete", delete::send)
        .get("/me/groups/{partnership}", Access::Member, "my-groups", my_groups::show)
        .post("/me/groups/{partnership}", Access::Member, "my-groups", my_groups::send)
        .post("/me/groups/{partnership}/delete", Access::Member, "my-groups", my_groups::delete)
}

fn place() -> Routes {
    Routes::new()
        .get("/p/{partnership}/us", Access::Member, "us", us::show)
        .get("/p/{partnership}/us/ways-in", Access::Member, "ways-in", ways_in::show)
        .get("/p/{partnership}/us/welcome", Access::Member, "us", join::welcome)
}

/// What waits for its second key, and the answers to it.
fn answering() -> Routes {
    Routes::new()
        .get("/p/{partnership}/us/keys", Access::Member, "see-keys", keys::show)
        .post("/p/{partnership}/us/keys/{key}/yes", Access::Host, "answer-key", keys::say_yes)
        .post("/p/{partnership}/us/keys/{key}/no", Access::Host, "answer-key", keys::say_no)
        .post("/p/{partnership}/us/keys/{key}/back", Access::Host, "take-back-key", keys::take_back)
        // At rest only one act can be asked for: to go on.
        .even_at_rest()
}

/// What changes who may do what. None of these addresses does it: each one asks.
fn two_keys() -> Routes {
    const ADD_PARTNER: &str = "/p/{partnership}/us/partners/new";
    const REMOVE_PARTNER: &str = "/p/{partnership}/us/partners/remove";
    const ADD_HOST: &str = "/p/{partnership}/us/hosts/new";
    const REMOVE_HOST: &str = "/p/{partnership}/us/hosts/remove";
    Routes::new()
        .get(ADD_PARTNER, Access::Host, "add-partner", us_add::show_partner)
        .post(ADD_PARTNER, Access::Host, "add-partner", us_add::send_partner)
        .get(REMOVE_PARTNER, Access::Host, "remove-partner", remove::show_partner)
        .post(REMOVE_PARTNER, Access::Host, "remove-partner", remove::send_partner)
        .get(ADD_HOST, Access::Host, "make-host", hosts::show)
        .post(ADD_HOST, Access::Host, "make-host", hosts::send)
        .get(REMOVE_HOST, Access::Host, "remove-host", remove::show_host)
        .post(REMOVE_HOST, Access::Host, "remove-host", remove::send_host)
}

fn host_work() -> Routes {
    Routes::new()
        .get("/p/{partnership}/us/groups/new", Access::Host, "offer-group", us_add::show_group)
        .post("/p/{partnership}/us/groups/new", Access::Host, "offer-group", us_add::send_group)
        .get(
            "/p/{partnership}/us/hosts/step-down",
            Access::Host,
            "step-down",
            hosts::show_step_down,
        )
        .post("/p/{partnership}/us/hosts/step-down", Access::Host, "step-down", hosts::step_down)
        .get("/p/{partnership}/us/invites", Access::Host, "invite", invites::show)
        .get("/p/{partnership}/us/invites/new/{kind}", Access::Host, "invite", invite_new::show_new)
        .post(
            "/p/{partnership}/us/invites/new/{kind}",
            Access::Host,
            "invite",
            invite_new::send_new,
        )
        .get("/p/{partnership}/us/invites/{invite}", Access::Host, "invite", invites::show_one)
        .post("/p/{partnership}/us/invites/{invite}/end", Access::Host, "end-invite", invites::end)
        .get("/p/{partnership}/us/invites/{invite}/sheet", Access::Host, "invite", sheet::show)
        .get("/p/{partnership}/us/reach", Access::Host, "reach", reach::show)
        .get("/p/{partnership}/us/new-codes", Access::Host, "ask-code", new_codes::show)
        .post("/p/{partnership}/us/new-codes", Access::Host, "ask-code", new_codes::ask)
        .post(
            "/p/{partnership}/us/new-codes/{code}/yes",
            Access::Host,
            "answer-code",
            new_codes::say_yes,
        )
        .post(
            "/p/{partnership}/us/new-codes/{code}/no",
            Access::Host,
            "answer-code",
            new_codes::say_no,
        )
        .get("/p/{partnership}/us/codes/{code}", Access::Host, "hand-over", codes::show)
        .post("/p/{partnership}/us/codes/{code}/renew", Access::Host, "renew-code", codes::renew)
}

/// The words for an act.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    Some(match act {
        "front" => say!(words, "act-front"),
        "start" => say!(words, "act-start"),
        "sign-in" => say!(words, "act-sign-in"),
        "sign-in-code" => say!(words, "act-sign-in-code"),
        "sign-in-mail" => say!(words, "act-sign-in-mail"),
        "lost-device" => say!(words, "act-lost-device"),
        "join" => say!(words, "act-join"),
        "sign-out" => say!(words, "act-sign-out"),
        "me" => say!(words, "act-me"),
        "me-change" => say!(words, "act-me-change"),
        "own-codes" => say!(words, "act-own-codes"),
        "me-take" => say!(words, "act-me-take"),
        "me-delete" => say!(words, "act-me-delete"),
        "my-groups" => say!(words, "act-my-groups"),
        "us" => say!(words, "act-us"),
        "ways-in" => say!(words, "act-ways-in"),
        _ => return shared_act_words(speech, act).or_else(|| host_act_words(speech, act)),
    })
}

fn shared_act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "our-words" => Some(say!(words, "act-our-words")),
        "add-word" => Some(say!(words, "act-add-word")),
        "say-meaning" => Some(say!(words, "act-say-meaning")),
        "propose-meaning" => Some(say!(words, "act-propose-meaning")),
        "agreements" => Some(say!(words, "act-agreements")),
        "begin-agreement" => Some(say!(words, "act-begin-agreement")),
        "reword-agreement" => Some(say!(words, "act-reword-agreement")),
        "stand" => Some(say!(words, "act-stand")),
        "roles" => Some(say!(words, "act-roles")),
        "add-role" => Some(say!(words, "act-add-role")),
        "take-role" => Some(say!(words, "act-take-role")),
        "hand-over-role" => Some(say!(words, "act-hand-over-role")),
        "propose-share" => Some(say!(words, "act-propose-share")),
        "pact" => Some(say!(words, "act-pact")),
        "propose-pact" => Some(say!(words, "act-propose-pact")),
        "sign-pact" => Some(say!(words, "act-sign-pact")),
        "leave-guide" => Some(say!(words, "act-leave-guide")),
        _ => None,
    }
}

fn host_act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "add-partner" => Some(say!(words, "act-add-partner")),
        "offer-group" => Some(say!(words, "act-offer-group")),
        "make-host" => Some(say!(words, "act-make-host")),
        "remove-partner" => Some(say!(words, "act-remove-partner")),
        "remove-host" => Some(say!(words, "act-remove-host")),
        "see-keys" => Some(say!(words, "act-see-keys")),
        "aims" => Some(say!(words, "act-aims")),
        "add-aim" => Some(say!(words, "act-add-aim")),
        "say-fit" => Some(say!(words, "act-say-fit")),
        "propose-fit" => Some(say!(words, "act-propose-fit")),
        "ask-go-on" => Some(say!(words, "act-ask-go-on")),
        "answer-key" => Some(say!(words, "act-answer-key")),
        "take-back-key" => Some(say!(words, "act-take-back-key")),
        "step-down" => Some(say!(words, "act-step-down")),
        "invite" => Some(say!(words, "act-invite")),
        "end-invite" => Some(say!(words, "act-end-invite")),
        "reach" => Some(say!(words, "act-reach")),
        "ask-code" => Some(say!(words, "act-ask-code")),
        "answer-code" => Some(say!(words, "act-answer-code")),
        "hand-over" => Some(say!(words, "act-hand-over")),
        "renew-code" => Some(say!(words, "act-renew-code")),
        _ => None,
    }
}
