//! The style sheet, the small script and the icon: named by their content, kept for good.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// One file that pages load.
struct Asset {
    /// Its name with its content's hash: `powerwith.3fa9c2d1.css`.
    name: String,
    media: &'static str,
    body: &'static [u8],
}

static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/powerwith.css");
    asset(("powerwith", "css"), "text/css; charset=utf-8", body)
});

static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/enhance.js");
    asset(("enhance", "js"), "text/javascript; charset=utf-8", body)
});

static ICON: LazyLock<Asset> = LazyLock::new(|| {
    let body = include_bytes!("../assets/icon.svg");
    asset(("icon", "svg"), "image/svg+xml", body)
});

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
    let found = [&*STYLE, &*SCRIPT, &*ICON].into_iter().find(|asset| asset.name == name);
    let Some(asset) = found else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.media)),
        // The name changes with the content, so it may be kept for good.
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, asset.body).into_response()
}
