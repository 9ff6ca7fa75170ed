//! Connections: taking them, serving them, and resetting them on purpose.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::server;
use crate::shared::Shared;

/// How long to wait after a connection could not be taken, which happens where too many files are open.
const REST: Duration = Duration::from_millis(20);

/// Says to the connection that it is to be reset.
#[derive(Debug)]
pub(crate) struct ResetWanted;

impl fmt::Display for ResetWanted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the connection is reset on purpose")
    }
}

impl Error for ResetWanted {}

/// Serves all connections until the sender of `stop` sends something or is dropped, and ends them with that.
pub(crate) async fn serve_all(listener: TcpListener, shared: Arc<Shared>, mut stop: oneshot::Receiver<()>) {
    // Dropping the set ends what is still running in it.
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stop => return,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(stream, Arc::clone(&shared)));
                }
                Err(_) => tokio::time::sleep(REST).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    // Small pieces leave at once; where this cannot be set, they leave later.
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| server::serve(Arc::clone(&shared), request));
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let Err(error) = (&mut connection).await else {
        return;
    };
    if error.source().is_some_and(|source| source.is::<ResetWanted>()) {
        // A socket that does not linger is closed with a reset, where it would say goodbye otherwise.
        let stream = connection.into_parts().io.into_inner();
        let _ = stream.set_zero_linger();
    }
}
