//! A server that answers as it is told and keeps what it was sent.
//!
//! It is written on sockets, so that it can also do what no server should: fall silent, and break off.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use serde_json::Value;

/// A request as it came.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) method: String,
    pub(crate) path: String,
    /// Without the question mark; empty where there is none.
    pub(crate) query: String,
    /// By their names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

impl Received {
    /// The body as JSON; null where it is none.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// What the server does with a request.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// It answers.
    Whole { status: u16, headers: Vec<(&'static str, String)>, body: String },
    /// It answers a part of what it announces, and closes the connection.
    Cut,
    /// It closes the connection without a word.
    Closed,
    /// It says nothing until the client gives up.
    Silence,
}

impl Answer {
    /// A success.
    pub(crate) fn json(body: &Value) -> Self {
        Self::status(200, body)
    }

    /// An answer of any status, with JSON.
    pub(crate) fn status(status: u16, body: &Value) -> Self {
        Self::Whole { status, headers: vec![("content-type", "application/json".to_owned())], body: body.to_string() }
    }

    /// An answer that is no JSON.
    pub(crate) fn html(status: u16, body: &str) -> Self {
        Self::Whole { status, headers: vec![("content-type", "text/html".to_owned())], body: body.to_owned() }
    }

    /// The same answer with one more header.
    pub(crate) fn with_header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Whole { headers, .. } = &mut self {
            headers.push((name, value.into()));
        }
        self
    }

    fn give(&self, stream: &mut TcpStream) -> io::Result<()> {
        match self {
            Self::Whole { status, headers, body } => {
                let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
                let length = body.len();
                write!(stream, "HTTP/1.1 {status} \r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{body}")
            }
            Self::Cut => write!(stream, "HTTP/1.1 200 \r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{{"),
            Self::Closed => Ok(()),
            Self::Silence => stream.read(&mut [0]).map(drop),
        }
    }
}

/// The server, on a port of its own. It serves as long as the test program runs.
pub(crate) struct Server {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Server {
    /// A server that answers each request by a function.
    pub(crate) fn answering(mut answer: impl FnMut(&Received) -> Answer + Send + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let received = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&received);
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                // A client may give up at any point: that is its own affair.
                if let Ok(request) = read(&stream) {
                    let answer = answer(&request);
                    kept.lock().unwrap_or_else(PoisonError::into_inner).push(request);
                    let _ = answer.give(&mut stream);
                }
            }
        });
        Self { address, received }
    }

    /// A server that gives these answers one after the other. What follows them is an error that no test expects.
    pub(crate) fn playing(script: impl IntoIterator<Item = Answer>) -> Self {
        let mut script = script.into_iter().collect::<Vec<_>>().into_iter();
        Self::answering(move |_| script.next().unwrap_or_else(|| Answer::html(418, "the script is at its end")))
    }

    pub(crate) fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests so far, oldest first.
    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn read(stream: &TcpStream) -> io::Result<Received> {
    let mut reader = BufReader::new(stream);
    let mut line = || -> io::Result<String> {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    };
    let first = line()?;
    let mut headers = BTreeMap::new();
    loop {
        let line = line()?;
        let Some((name, value)) = line.split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let mut words = first.split(' ');
    let method = words.next().unwrap_or_default().to_owned();
    let target = words.next().unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Received { method, path: path.to_owned(), query: query.to_owned(), headers, body })
}

/// An address where nobody listens, and will not as long as what comes with it is kept.
pub(crate) fn closed_address() -> (SocketAddr, (TcpListener, TcpStream)) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let stream = TcpStream::connect(listener.local_addr().expect("an address")).expect("a connection");
    // The port at this end of a connection is taken, and takes no connections.
    (stream.local_addr().expect("an address"), (listener, stream))
}
