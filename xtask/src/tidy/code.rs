//! Checks that understand Rust: lengths, parameters, attributes, derives.

use proc_macro2::Span;
use syn::{
    Attribute, Block, File, ImplItemFn, ItemFn, ItemImpl, ItemMod, Meta, Signature, TraitItemFn,
    spanned::Spanned,
    visit::{self, Visit},
};

use crate::repo::{Finding, Repo, SourceFile};

/// A function in rules and engines fits on a screen.
pub const MAX_PURE_LINES: usize = 40;
/// Any other function; clippy's `too_many_lines` holds the same.
pub const MAX_LINES: usize = 60;
/// More than this becomes a struct.
pub const MAX_PARAMETERS: usize = 4;
/// Files whose types are made for a boundary: an API, a data file, a list or a file people take with
/// them, a stored record, a setting.
pub const BOUNDARIES: &[&str] = &[
    "api.rs",
    "config.rs",
    "export.rs",
    "file.rs",
    "json.rs",
    "listing.rs",
    "record.rs",
    "wire.rs",
];

/// The lints that keep an index or a cast from stopping the program.
const CAREFUL: &[&str] = &["clippy::indexing_slicing", "clippy::as_conversions"];

/// No function is longer than a screen.
pub fn function_length(repo: &Repo) -> Vec<Finding> {
    functions(repo, |file, function| {
        let limit = if file.is_pure() { MAX_PURE_LINES } else { MAX_LINES };
        let n_lines = code_lines(&file.text, function.block?);
        let name = &function.signature.ident;
        (n_lines > limit).then(|| format!("{name} has {n_lines} lines of code, at most {limit}"))
    })
}

/// No function takes more than [`MAX_PARAMETERS`] things, not counting `self`.
pub fn parameters(repo: &Repo) -> Vec<Finding> {
    functions(repo, |_, function| {
        let inputs = &function.signature.inputs;
        let n_inputs = inputs.iter().filter(|i| matches!(i, syn::FnArg::Typed(_))).count();
        let name = &function.signature.ident;
        (n_inputs > MAX_PARAMETERS)
            .then(|| format!("{name} takes {n_inputs} things: make a struct"))
    })
}

/// A lint is expected, with a reason; it is never allowed.
pub fn allows(repo: &Repo) -> Vec<Finding> {
    attributes(repo, |attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("allow") => {
            Some("use #[expect(lint, reason = \"…\")]".to_owned())
        }
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            let tokens = list.tokens.to_string();
            tokens.contains("allow (").then(|| "use expect, with a reason".to_owned())
        }
        Meta::List(list) if list.path.is_ident("expect") => {
            let tokens = list.tokens.to_string();
            (!tokens.contains("reason =")).then(|| "expect needs a reason".to_owned())
        }
        Meta::Path(path) if path.is_ident("ignore") => Some("a test runs or is deleted".to_owned()),
        _ => None,
    })
}

/// Rules, servers and platform crates turn on the lints against indexing and casts in `lib.rs`.
pub fn careful_crates(repo: &Repo) -> Vec<Finding> {
    let is_careful = |path: &str| {
        path.ends_with("/src/lib.rs")
            && (path.starts_with("practices/") || path.starts_with("platform/"))
    };
    let mut found = Vec::new();
    for file in repo.files().iter().filter(|file| is_careful(&file.path)) {
        let Ok(parsed) = syn::parse_file(&file.text) else { continue };
        let inner: Vec<String> = parsed
            .attrs
            .iter()
            .filter_map(|attribute| attribute.meta.require_list().ok())
            .filter(|list| ["warn", "deny", "cfg_attr"].iter().any(|word| list.path.is_ident(word)))
            .map(|list| list.tokens.to_string().replace(' ', ""))
            .collect();
        for lint in CAREFUL {
            if !inner.iter().any(|tokens| tokens.contains(lint)) {
                found.push(file.finding(1, format!("turn on {lint} for this crate")));
            }
        }
    }
    found
}

/// Types that cross a boundary live in a file of [`BOUNDARIES`]; no other type is `Serialize`.
pub fn serialisable(repo: &Repo) -> Vec<Finding> {
    let is_inside = |file: &SourceFile| {
        let domain = file.is_pure()
            || file.path.starts_with("practices/")
            || file.path.starts_with("platform/");
        domain && !file.is_test() && !BOUNDARIES.contains(&file.name())
    };
    let mut found = Vec::new();
    for file in repo.ending(&["rs"]).filter(|file| is_inside(file)) {
        for (span, what) in look(file, SerialiseFinder::default(), |finder| finder.found) {
            found.push(file.finding(span.start().line, what));
        }
    }
    found
}

struct Function<'ast> {
    signature: &'ast Signature,
    block: Option<&'ast Block>,
}

type Spot = (Span, String);

/// Walks code, passing over what only tests see.
fn look<V: for<'ast> Visit<'ast>>(
    file: &SourceFile,
    mut visitor: V,
    take: impl FnOnce(V) -> Vec<Spot>,
) -> Vec<Spot> {
    match syn::parse_file(&file.text) {
        Ok(parsed) => {
            visitor.visit_file(&parsed);
            take(visitor)
        }
        Err(error) => vec![(error.span(), format!("Rust cannot read this: {error}"))],
    }
}

fn functions(
    repo: &Repo,
    judge: impl Fn(&SourceFile, &Function) -> Option<String>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in repo.ending(&["rs"]).filter(|file| !file.is_test()) {
        let finder = FunctionFinder { file, judge: &judge, found: Vec::new() };
        for (span, what) in look(file, finder, |finder| finder.found) {
            found.push(file.finding(span.start().line, what));
        }
    }
    found
}

fn attributes(repo: &Repo, judge: impl Fn(&Attribute) -> Option<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in repo.ending(&["rs"]) {
        let finder = AttributeFinder { judge: &judge, found: Vec::new() };
        for (span, what) in look(file, finder, |finder| finder.found) {
            found.push(file.finding(span.start().line, what));
        }
    }
    found
}

fn code_lines(text: &str, block: &Block) -> usize {
    let braces = block.brace_token.span;
    let (first, last) = (braces.open().start().line, braces.close().end().line);
    text.lines()
        .skip(first)
        .take(last.saturating_sub(first + 1))
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .count()
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let for_tests = attribute.path().is_ident("cfg")
            && attribute.meta.require_list().is_ok_and(|l| l.tokens.to_string() == "test");
        for_tests || attribute.path().segments.last().is_some_and(|last| last.ident == "test")
    })
}

struct FunctionFinder<'file, J> {
    file: &'file SourceFile,
    judge: &'file J,
    found: Vec<Spot>,
}

impl<J: Fn(&SourceFile, &Function) -> Option<String>> FunctionFinder<'_, J> {
    fn meet(&mut self, signature: &Signature, block: Option<&Block>) {
        if let Some(what) = (self.judge)(self.file, &Function { signature, block }) {
            self.found.push((signature.ident.span(), what));
        }
    }
}

impl<'ast, J: Fn(&SourceFile, &Function) -> Option<String>> Visit<'ast> for FunctionFinder<'_, J> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        if !is_for_tests(&function.attrs) {
            self.meet(&function.sig, Some(&function.block));
            visit::visit_item_fn(self, function);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.meet(&function.sig, Some(&function.block));
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        self.meet(&function.sig, function.default.as_ref());
        visit::visit_trait_item_fn(self, function);
    }
}

struct AttributeFinder<'judge, J> {
    judge: &'judge J,
    found: Vec<Spot>,
}

impl<'ast, J: Fn(&Attribute) -> Option<String>> Visit<'ast> for AttributeFinder<'_, J> {
    fn visit_file(&mut self, file: &'ast File) {
        visit::visit_file(self, file);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Some(what) = (self.judge)(attribute) {
            self.found.push((attribute.span(), what));
        }
    }
}

#[derive(Default)]
struct SerialiseFinder {
    found: Vec<Spot>,
}

impl<'ast> Visit<'ast> for SerialiseFinder {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        let Ok(list) = attribute.meta.require_list() else { return };
        let tokens = list.tokens.to_string();
        let mut names = tokens.split(|c: char| !c.is_alphanumeric());
        if list.path.is_ident("derive") && names.any(|name| name == "Serialize") {
            let what = format!("make a type for the boundary, in one of {}", BOUNDARIES.join(", "));
            self.found.push((attribute.span(), what));
        }
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let serialises = item.trait_.as_ref().is_some_and(|(_, path, _)| {
            path.segments.last().is_some_and(|last| last.ident == "Serialize")
        });
        if serialises {
            self.found.push((item.span(), "a domain type must not be Serialize".to_owned()));
        }
        visit::visit_item_impl(self, item);
    }
}
