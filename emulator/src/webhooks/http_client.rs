//! A request to a webhook's address.

use std::io;
use std::time::Duration;

use http_body_util::Full;
use hyper::Uri;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{CONTENT_TYPE, HOST, USER_AGENT};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// How long an answer is waited for.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Posts JSON, and answers the status.
pub(super) async fn post(url: &str, signature: Option<String>, body: Vec<u8>) -> io::Result<u16> {
    let posted = tokio::time::timeout(TIMEOUT, send(url, signature, body)).await;
    posted.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

async fn send(url: &str, signature: Option<String>, body: Vec<u8>) -> io::Result<u16> {
    let uri: Uri = url.parse().map_err(io::Error::other)?;
    let host = uri.host().unwrap_or_default();
    let port = uri.port_u16().unwrap_or(80);
    let stream = TcpStream::connect((host.trim_matches(['[', ']']), port)).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    // It ends with the sender.
    tokio::spawn(connection);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let mut request = hyper::Request::post(path)
        .header(HOST, uri.authority().map_or(host, |authority| authority.as_str()))
        .header(CONTENT_TYPE, "application/json")
        .header(USER_AGENT, concat!("notion-emulator/", env!("CARGO_PKG_VERSION")));
    if let Some(signature) = signature {
        request = request.header("X-Notion-Signature", signature);
    }
    let request = request.body(Full::new(Bytes::from(body))).map_err(io::Error::other)?;
    let response = sender.send_request(request).await.map_err(io::Error::other)?;
    Ok(response.status().as_u16())
}
