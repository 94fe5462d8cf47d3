//! How much a page weighs over the wire, with everything it brings along.

use anyhow::{Result, ensure};

use super::{answering, forms::addresses, http::Visitor};

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
    let reply = visitor.post(&to, &fields)?;
    let page = reply.text();
    ensure!(reply.n_wire_bytes < page.len(), "the page did not come packed");
    let mut parts = vec![(to, reply.n_wire_bytes)];
    let loads = [("link", "href"), ("script", "src"), ("img", "src"), ("source", "src")];
    for address in loads.iter().flat_map(|(tag, attribute)| addresses(&page, tag, attribute)) {
        ensure!(
            address.starts_with('/') && !address.starts_with("//"),
            "the page loads {address} from elsewhere"
        );
        let reply = visitor.get(&address)?;
        ensure!(reply.status == 200, "{address} answered {}", reply.status);
        parts.push((address, reply.n_wire_bytes));
    }
    Ok(Weight { parts, n_plain_bytes: page.len() })
}
