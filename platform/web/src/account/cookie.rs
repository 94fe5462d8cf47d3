//! The two cookies: the session of this device, and the language.

use axum::http::{HeaderMap, header};

use crate::Speech;

/// Over TLS; the prefix makes browsers refuse it from anywhere else.
const SECURE_SESSION: &str = "__Host-powerwith";
/// On a loopback address without TLS.
const PLAIN_SESSION: &str = "powerwith";
const LANGUAGE: &str = "lang";
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// The session token that came with a request.
pub(crate) fn session_token(headers: &HeaderMap) -> Option<String> {
    find(headers, SECURE_SESSION).or_else(|| find(headers, PLAIN_SESSION))
}

/// The language that was chosen on this device.
pub(crate) fn language(headers: &HeaderMap) -> Option<Speech> {
    find(headers, LANGUAGE).and_then(|tag| Speech::from_tag(&tag))
}

/// Keeps the session for so many days, or until the browser closes.
pub(crate) fn keep_session(token: &str, days: Option<i64>, secure: bool) -> String {
    let (name, flag) = session_name(secure);
    let age = days.map_or(String::new(), |days| format!("; Max-Age={}", days * DAY_SECONDS));
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{flag}{age}")
}

/// Takes the session off this device.
pub(crate) fn drop_session(secure: bool) -> String {
    let (name, flag) = session_name(secure);
    format!("{name}=; Path=/; HttpOnly; SameSite=Lax{flag}; Max-Age=0")
}

/// Keeps the language for a year.
pub(crate) fn keep_language(speech: Speech, secure: bool) -> String {
    let (_, flag) = session_name(secure);
    let age = 365 * DAY_SECONDS;
    format!("{LANGUAGE}={}; Path=/; HttpOnly; SameSite=Lax{flag}; Max-Age={age}", speech.tag())
}

const fn session_name(secure: bool) -> (&'static str, &'static str) {
    if secure { (SECURE_SESSION, "; Secure") } else { (PLAIN_SESSION, "") }
}

fn find(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, value)| *found == name && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}
