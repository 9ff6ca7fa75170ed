//! One pacer for each token in a process.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::{AdaptivePacer, Pacer};

/// Past so many, those that no client holds are let go.
const KEPT: usize = 64;

/// The pacers by base URL and token, as a hash with a key that only this process has: a token is kept nowhere.
#[derive(Default)]
struct Pacers {
    hasher: RandomState,
    by_hash: Mutex<HashMap<u64, Arc<AdaptivePacer>>>,
}

static PACERS: LazyLock<Pacers> = LazyLock::new(Pacers::default);

/// The pacer of all clients that show a server the same token; one of its own, where the token is not known.
///
/// It outlives them, so that who makes a client for each job does not learn the limit anew each time.
pub(crate) fn shared(base_url: &str, token: Option<&[u8]>) -> Arc<dyn Pacer> {
    let Some(token) = token else { return Arc::new(AdaptivePacer::new()) };
    let key = PACERS.hasher.hash_one((base_url, token));
    let mut pacers = PACERS.by_hash.lock().unwrap_or_else(PoisonError::into_inner);
    if pacers.len() >= KEPT && !pacers.contains_key(&key) {
        pacers.retain(|_, pacer| Arc::strong_count(pacer) > 1);
    }
    let pacer = pacers.entry(key).or_default();
    Arc::<AdaptivePacer>::clone(pacer)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::shared;

    #[test]
    fn is_one_for_the_same_server_and_token() {
        let one = shared("https://a.example", Some(b"one"));
        assert!(Arc::ptr_eq(&one, &shared("https://a.example", Some(b"one"))));
        for (base_url, token) in
            [("https://a.example", Some(&b"two"[..])), ("https://b.example", Some(b"one")), ("https://a.example", None)]
        {
            assert!(!Arc::ptr_eq(&one, &shared(base_url, token)), "{base_url} {token:?}");
        }
    }
}
