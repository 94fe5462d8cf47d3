//! How much a page weighs over the wire, with everything it brings along.

use std::io::Read;

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;

use super::{
    answering,
    forms::addresses,
    http::{Packing, Visitor},
};

/// A page with everything it brings along.
#[derive(Debug)]
pub struct Weight {
    /// The page and each thing it loads: address and bytes over the wire, heads included.
    pub parts: Vec<(String, usize)>,
    /// Bytes of the page before it was packed.
    pub n_plain_bytes: usize,
}

impl Weight {
    /// Bytes over the wire, all together.
    pub fn n_bytes(&self) -> usize {
        self.parts.iter().map(|(_, n_bytes)| n_bytes).sum()
    }
}

/// Weighs the page of the first question as a browser loads it that has never been here.
///
/// Refuses: a page that loads something from elsewhere.
pub fn first_question(visitor: &mut Visitor, round: &str) -> Result<Weight> {
    let (to, form) = answering::first_question(visitor, round)?;
    let fields = answering::answer(&form, 0);
    let reply = visitor.post_packed(&to, &fields)?;
    let mut page = String::new();
    GzDecoder::new(reply.body.as_slice())
        .read_to_string(&mut page)
        .context("the page did not come packed")?;
    let mut parts = vec![(to, reply.n_wire_bytes)];
    let loads = [("link", "href"), ("script", "src"), ("img", "src"), ("source", "src")];
    for address in loads.iter().flat_map(|(tag, attribute)| addresses(&page, tag, attribute)) {
        ensure!(
            address.starts_with('/') && !address.starts_with("//"),
            "the page loads {address} from elsewhere"
        );
        let reply = visitor.get(&address, Packing::Gzip)?;
        ensure!(reply.status == 200, "{address} answered {}", reply.status);
        parts.push((address, reply.n_wire_bytes));
    }
    Ok(Weight { parts, n_plain_bytes: page.len() })
}
