//! A visitor over HTTP/1.1: one connection kept open, cookies kept, bytes counted.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
};

use anyhow::{Context, Result, bail, ensure};
use flate2::read::GzDecoder;

/// Larger pages than this are a mistake of the program, and the visitor stops reading.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Cookies by name.
pub type Cookies = BTreeMap<String, String>;

/// Someone with a browser of their own.
pub struct Visitor {
    host: String,
    stream: BufReader<TcpStream>,
    cookies: Cookies,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// The page, unpacked.
    pub body: Vec<u8>,
    /// Bytes over the wire, head included.
    pub n_wire_bytes: usize,
}

impl Reply {
    /// The page as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Visitor {
    /// Connects to `host` (`127.0.0.1:8080`), with nothing remembered.
    pub fn new(host: &str) -> Result<Self> {
        let stream = TcpStream::connect(host).with_context(|| format!("cannot reach {host}"))?;
        stream.set_nodelay(true)?;
        let stream = BufReader::new(stream);
        Ok(Self { host: host.to_owned(), stream, cookies: BTreeMap::new() })
    }

    /// Takes over who someone is, on this connection.
    pub fn become_person(&mut self, cookies: &Cookies) {
        self.cookies.clone_from(cookies);
    }

    /// What makes the program know this person again.
    pub fn cookies(&self) -> &Cookies {
        &self.cookies
    }

    /// Looks at `path`.
    pub fn get(&mut self, path: &str) -> Result<Reply> {
        self.send("GET", path, None)
    }

    /// Sends a form to `path`.
    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Reply> {
        self.send("POST", path, Some(&encode(fields)))
    }

    /// Sends bytes to `path`, as a program does.
    pub fn post_bytes(&mut self, path: &str, bytes: &[u8]) -> Result<Reply> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/octet-stream\r\n\
             Content-Length: {}\r\n\r\n",
            self.host,
            bytes.len()
        );
        self.stream.get_mut().write_all(head.as_bytes()).context("send")?;
        self.stream.get_mut().write_all(bytes).context("send")?;
        self.read_reply().with_context(|| format!("POST {path}"))
    }

    /// Looks at `path` and goes where redirects lead; says where it ended.
    pub fn follow(&mut self, path: &str) -> Result<(String, Reply)> {
        let mut at = path.to_owned();
        let mut reply = self.get(&at)?;
        self.follow_on(&mut at, &mut reply)?;
        Ok((at, reply))
    }

    /// Sends a form, goes where redirects lead, and says where it ended.
    pub fn submit(&mut self, path: &str, fields: &[(String, String)]) -> Result<(String, Reply)> {
        let mut at = path.to_owned();
        let mut reply = self.post(&at, fields)?;
        self.follow_on(&mut at, &mut reply)?;
        Ok((at, reply))
    }

    fn follow_on(&mut self, at: &mut String, reply: &mut Reply) -> Result<()> {
        for _ in 0..5 {
            let Some(location) = reply.location.clone() else { return Ok(()) };
            *at = path_of(&location);
            *reply = self.get(at)?;
        }
        bail!("{at} leads round in a circle")
    }

    fn send(&mut self, method: &str, path: &str, form: Option<&str>) -> Result<Reply> {
        let mut head = vec![
            format!("{method} {path} HTTP/1.1"),
            format!("Host: {}", self.host),
            // What every browser takes, so that packing is part of what is measured.
            "Accept-Encoding: gzip".to_owned(),
        ];
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
            head.push(format!("Cookie: {}", pairs.join("; ")));
        }
        if let Some(form) = form {
            head.push(format!("Origin: http://{}", self.host));
            head.push("Sec-Fetch-Site: same-origin".to_owned());
            head.push("Content-Type: application/x-www-form-urlencoded".to_owned());
            head.push(format!("Content-Length: {}", form.len()));
        }
        let request = format!("{}\r\n\r\n{}", head.join("\r\n"), form.unwrap_or_default());
        self.stream.get_mut().write_all(request.as_bytes()).context("send")?;
        self.read_reply().with_context(|| format!("{method} {path}"))
    }

    fn read_reply(&mut self) -> Result<Reply> {
        let mut n_wire_bytes = 0;
        let mut first = String::new();
        n_wire_bytes += self.stream.read_line(&mut first)?;
        let status = first.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status: u16 = status.context("the reply has no status")?;
        let (mut location, mut length, mut chunked, mut packed) = (None, 0, false, false);
        loop {
            let mut line = String::new();
            n_wire_bytes += self.stream.read_line(&mut line)?;
            let line = line.trim_end();
            let Some((name, value)) = line.split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "location" => location = Some(value.to_owned()),
                "content-length" => length = value.parse()?,
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "content-encoding" => packed = value.eq_ignore_ascii_case("gzip"),
                "set-cookie" => self.remember(value),
                _ => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            n_wire_bytes += self.read_chunks(&mut body)?;
        } else {
            self.read_exactly(length, &mut body)?;
            n_wire_bytes += length;
        }
        let body = if packed { unpack(&body)? } else { body };
        Ok(Reply { status, location, body, n_wire_bytes })
    }

    fn read_chunks(&mut self, body: &mut Vec<u8>) -> Result<usize> {
        let mut n_wire_bytes = 0;
        loop {
            let mut line = String::new();
            n_wire_bytes += self.stream.read_line(&mut line)?;
            let size = usize::from_str_radix(line.trim(), 16).context("a chunk without a size")?;
            self.read_exactly(size, body)?;
            let mut end = String::new();
            n_wire_bytes += size + self.stream.read_line(&mut end)?;
            if size == 0 {
                return Ok(n_wire_bytes);
            }
        }
    }

    fn read_exactly(&mut self, length: usize, body: &mut Vec<u8>) -> Result<()> {
        ensure!(body.len() + length <= MOST_BYTES, "the page is larger than {MOST_BYTES} bytes");
        let start = body.len();
        body.resize(start + length, 0);
        self.stream.read_exact(&mut body[start..])?;
        Ok(())
    }

    fn remember(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.split_once('=') {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// The path of an address, without the host.
pub fn path_of(address: &str) -> String {
    match address.split_once("://") {
        Some((_, rest)) => match rest.find('/') {
            Some(at) => rest[at..].to_owned(),
            None => "/".to_owned(),
        },
        None => address.to_owned(),
    }
}

fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    let most = u64::try_from(MOST_BYTES)?;
    GzDecoder::new(packed).take(most).read_to_end(&mut body).context("unpack a page")?;
    Ok(body)
}

fn encode(fields: &[(String, String)]) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn escape(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes()
        .map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_values_are_escaped() {
        assert_eq!(escape("a b&c=é"), "a%20b%26c%3D%C3%A9");
    }

    #[test]
    fn the_path_of_an_address_is_found() {
        assert_eq!(path_of("http://127.0.0.1:1/in/x?a=b"), "/in/x?a=b");
        assert_eq!(path_of("http://127.0.0.1:1"), "/");
        assert_eq!(path_of("/p/x"), "/p/x");
    }
}
