//! Where a person's browser comes back to: a listener on this machine, for as long as one login takes.

use std::net::Ipv4Addr;
use std::time::Duration;

use notion_connector::{AuthorizationRequest, Error, SecretString};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::JoinSet;
use url::{Host, Url};

use crate::failure::Failure;

/// The longest head of a request.
const LONGEST: usize = 16 * 1024;

/// How long a browser has for its request. Some connect in advance, and say nothing.
const PATIENCE: Duration = Duration::from_secs(30);

/// A listener on 127.0.0.1.
pub(crate) struct Loopback {
    listener: TcpListener,
    redirect_uri: Url,
}

impl Loopback {
    /// Listens where a redirect URI leads to. Its port may be 0, for any that is free.
    pub(crate) async fn bind(redirect_uri: &str) -> Result<Self, Failure> {
        let refused = |why: &str| {
            Failure::input(format!("--redirect-uri {redirect_uri}: {why}; expected one such as http://127.0.0.1:8377/callback"))
        };
        let mut url = Url::parse(redirect_uri).map_err(|error| refused(&error.to_string()))?;
        let is_here = match url.host() {
            Some(Host::Ipv4(address)) => address == Ipv4Addr::LOCALHOST,
            Some(Host::Domain(name)) => name == "localhost",
            _ => false,
        };
        if url.scheme() != "http" || !is_here || url.query().is_some() || url.fragment().is_some() {
            return Err(refused("it does not lead to this machine"));
        }
        let port = url.port_or_known_default().unwrap_or_default();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
        let listener = listener.map_err(|error| Failure::other(format!("127.0.0.1:{port} cannot be listened to: {error}")))?;
        if port == 0 {
            let port = listener.local_addr().map_err(|error| Failure::other(error.to_string()))?.port();
            let _ = url.set_port(Some(port));
        }
        Ok(Self { listener, redirect_uri: url })
    }

    /// Where the browser is to come back to.
    pub(crate) fn redirect_uri(&self) -> &str {
        self.redirect_uri.as_str()
    }

    /// The code that the browser comes back with. Whoever comes with another state is sent away, and waited on.
    pub(crate) async fn code(&self, request: &AuthorizationRequest) -> Result<SecretString, Error> {
        let (sender, mut visits) = mpsc::channel(8);
        tokio::select! {
            code = self.answer(request, &mut visits) => code,
            () = self.accept(sender) => Err(Error::token("the listener ended")),
        }
    }

    /// Takes whoever connects, each in a task of its own.
    async fn accept(&self, visits: Sender<(TcpStream, String)>) {
        let mut readers = JoinSet::new();
        loop {
            // One that cannot be taken, such as for want of files, may be followed by one that can.
            let Ok((mut stream, _)) = self.listener.accept().await else {
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let visits = visits.clone();
            readers.spawn(async move {
                if let Ok(Some(target)) = tokio::time::timeout(PATIENCE, target(&mut stream)).await {
                    let _ = visits.send((stream, target)).await;
                }
            });
            while readers.try_join_next().is_some() {}
        }
    }

    async fn answer(
        &self,
        request: &AuthorizationRequest,
        visits: &mut Receiver<(TcpStream, String)>,
    ) -> Result<SecretString, Error> {
        while let Some((mut stream, target)) = visits.recv().await {
            let path = target.split('?').next().unwrap_or_default();
            if path != self.redirect_uri.path() {
                page(&mut stream, "404 Not Found", "There is nothing here.").await;
                continue;
            }
            let code = request.code(&target);
            match &code {
                Ok(_) => {
                    page(&mut stream, "200 OK", "Access was given. You may close this page and go back to the terminal.").await;
                }
                Err(error) if error.is_authorization_refused() => {
                    page(&mut stream, "200 OK", "No access was given. You may close this page.").await;
                }
                Err(_) => {
                    page(&mut stream, "400 Bad Request", "This is not the login that is waited for.").await;
                    continue;
                }
            }
            return code;
        }
        Err(Error::token("the listener ended"))
    }
}

/// What a browser asks for: path and query. Nothing where it is no GET, or too long.
async fn target(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        if head.len() > LONGEST || stream.read_buf(&mut head).await.ok()? == 0 {
            return None;
        }
    }
    let head = String::from_utf8(head).ok()?;
    let mut words = head.lines().next()?.split(' ');
    (words.next() == Some("GET")).then(|| words.next()).flatten().map(str::to_owned)
}

async fn page(stream: &mut TcpStream, status: &str, text: &str) {
    let body = format!("<!doctype html><meta charset=utf-8><title>notion</title><p>{text}</p>\n");
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\ncache-control: no-store\r\n\
         referrer-policy: no-referrer\r\nconnection: close\r\n\r\n",
        body.len()
    );
    // A browser that has gone needs no answer.
    let _ = stream.write_all((head + &body).as_bytes()).await;
    let _ = stream.shutdown().await;
}
