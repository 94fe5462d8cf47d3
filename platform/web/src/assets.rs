//! The style sheet, the small script and the icon: named by their content, kept for good.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use data_encoding::BASE64;
use maud::{Markup, html};
use sha2::{Digest, Sha256, Sha384};

/// One file that pages load.
struct Asset {
    /// Its name with its content's hash: `powerwith.3fa9c2d1.css`.
    name: String,
    media: &'static str,
    body: &'static [u8],
}

/// The style sheet.
pub(crate) const STYLE_BYTES: &[u8] = include_bytes!("../assets/powerwith.css");

static STYLE: LazyLock<Asset> =
    LazyLock::new(|| asset(("powerwith", "css"), "text/css; charset=utf-8", STYLE_BYTES));

static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/enhance.js");
    asset(("enhance", "js"), "text/javascript; charset=utf-8", body)
});

/// What the page of a sealed round does with [`SEALED`].
static SEALING: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/sealing.js");
    asset(("sealing", "js"), "text/javascript; charset=utf-8", body)
});

/// Finds on the device what could give someone away in their own story.
static HINTS: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/hints.mjs");
    asset(("hints", "js"), "text/javascript; charset=utf-8", body)
});

/// What the page that checks a closed round does with [`CHECK`].
static CHECKING: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/checking.js");
    asset(("checking", "js"), "text/javascript; charset=utf-8", body)
});

/// Shows what waits on the device, and opens it.
static LATER: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/later.js");
    asset(("later", "js"), "text/javascript; charset=utf-8", body)
});

static ICON: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/icon.svg");
    asset(("icon", "svg"), "image/svg+xml", body)
});

/// Seals answers in the browser; empty where Node was missing when the program was built.
static SEALED: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!(concat!(env!("OUT_DIR"), "/sealed/sealed.js"));
    asset(("sealed", "js"), "text/javascript; charset=utf-8", body)
});

/// Checks a closed round in the browser; empty where [`SEALED`] is.
static CHECK: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!(concat!(env!("OUT_DIR"), "/sealed/check.js"));
    asset(("check", "js"), "text/javascript; charset=utf-8", body)
});

/// Draws a code as a QR picture in the browser; empty where [`SEALED`] is.
static QR: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!(concat!(env!("OUT_DIR"), "/sealed/qr.js"));
    asset(("qr", "js"), "text/javascript; charset=utf-8", body)
});

/// A module that a page loads by itself, and what its bytes must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Its address.
    pub address: String,
    /// For the attribute `integrity`: the browser refuses other bytes.
    pub integrity: String,
}

/// The module that seals answers; nothing where Node was missing when the program was built. Then
/// answers are sealed with a card or on the command line.
pub fn sealing_module() -> Option<Module> {
    module(&SEALED)
}

/// The module that checks a closed round; nothing where [`sealing_module`] is nothing.
pub fn checking_module() -> Option<Module> {
    module(&CHECK)
}

/// The module that draws codes; nothing where [`sealing_module`] is nothing.
pub fn qr_module() -> Option<Module> {
    module(&QR)
}

/// The module that finds on the device what could give someone away in their own story.
pub fn hints_module() -> Option<Module> {
    module(&HINTS)
}

/// Loads the script of the page on which a sealed round is answered, with its modules; nothing where
/// [`sealing_module`] is nothing.
pub fn sealing_script() -> Option<Markup> {
    script_with(&SEALING, &[&SEALED, &HINTS])
}

/// Loads the script of the page that shows what waits on the device.
pub fn later_script() -> Option<Markup> {
    script_with(&LATER, &[])
}

/// Loads the script of the page on which a closed round is checked, with its module.
pub fn checking_script() -> Option<Markup> {
    script_with(&CHECKING, &[&CHECK])
}

/// The modules are fetched ahead with what their bytes must be, so that the script gets no others.
fn script_with(script: &Asset, with: &[&Asset]) -> Option<Markup> {
    let script = module(script)?;
    let with: Vec<Module> = with.iter().map(|asset| module(asset)).collect::<Option<_>>()?;
    Some(html! {
        @for Module { address, integrity } in &with {
            link rel="modulepreload" href=(address) integrity=(integrity);
        }
        script type="module" src=(script.address) integrity=(script.integrity) {}
    })
}

fn module(asset: &Asset) -> Option<Module> {
    let integrity = format!("sha384-{}", BASE64.encode(&Sha384::digest(asset.body)));
    let address = format!("/assets/{}", asset.name);
    (!asset.body.is_empty()).then_some(Module { address, integrity })
}

fn asset((stem, ending): (&str, &str), media: &'static str, body: &'static [u8]) -> Asset {
    let digest: [u8; 32] = Sha256::digest(body).into();
    let hash: String = digest.iter().take(4).fold(String::new(), |t, b| t + &format!("{b:02x}"));
    Asset { name: format!("{stem}.{hash}.{ending}"), media, body }
}

/// The address of the style sheet.
pub(crate) fn style() -> String {
    format!("/assets/{}", STYLE.name)
}

/// The address of the script that makes pages a little nicer where it runs.
pub(crate) fn script() -> String {
    format!("/assets/{}", SCRIPT.name)
}

/// The address of the icon.
pub(crate) fn icon() -> String {
    format!("/assets/{}", ICON.name)
}

/// Serves one of the files.
pub(crate) async fn serve(Path(name): Path<String>) -> Response {
    let known = [
        &*STYLE, &*SCRIPT, &*ICON, &*SEALED, &*CHECK, &*QR, &*SEALING, &*CHECKING, &*HINTS, &*LATER,
    ];
    let is_asked = |asset: &&Asset| asset.name == name && !asset.body.is_empty();
    let found = known.into_iter().find(is_asked);
    let Some(asset) = found else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.media)),
        // The name changes with the content, so it may be kept for good.
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, asset.body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_the_modules_that_seal_and_check_answers() {
        let help = "apt-get install nodejs npm, then touch platform/web/build.rs and build again";
        for module in [sealing_module(), checking_module(), qr_module()] {
            let module = module.expect(help);
            assert!(module.address.starts_with("/assets/"));
            // 48 bytes are 64 signs.
            assert_eq!(module.integrity.len(), "sha384-".len() + 64);
        }
        // What an old phone has to load, before it is compressed.
        assert!(SEALED.body.len() < 50_000);
    }
}
