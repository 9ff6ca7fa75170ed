//! How a connection keeps its tokens: refreshed once for all, saved before they are used, and never lost.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "the functions that all tests share are not tests themselves"
)]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use notion_connector::types::User;
use notion_connector::{
    BoxFuture, Error, ExposeSecret, MemoryTokenStore, Notion, OAuthConnection, StoredTokens, TokenProvider, TokenStore,
};
use serde_json::json;
use support::oauth::{self, BOT, OAuthServer, access, refresh, summary};
use support::{Answer, objects};

const CENTURY: Duration = Duration::from_secs(100 * 365 * 24 * 3600);

/// The nth pair.
fn pair(number: usize) -> StoredTokens {
    StoredTokens::new(access(number), Some(refresh(number).into()))
}

/// A store with the first pair.
async fn store() -> MemoryTokenStore {
    let store = MemoryTokenStore::new();
    store.save("kale", &pair(1)).await.expect("a store");
    store
}

fn client(server: &OAuthServer, connection: &OAuthConnection) -> Notion {
    Notion::builder().token_provider(connection.clone()).base_url(server.base_url()).build().expect("a client")
}

async fn me(server: &OAuthServer, connection: &OAuthConnection) -> Result<User, Error> {
    client(server, connection).users().me().send().await
}

/// The access token of a store.
async fn kept(store: &dyn TokenStore) -> Option<String> {
    let tokens = store.load("kale").await.expect("a store");
    tokens.map(|tokens| tokens.access_token.expose_secret().to_owned())
}

/// A store that fails as often as it is told, and notes what it saves.
#[derive(Clone)]
struct Watched {
    store: MemoryTokenStore,
    log: Arc<Mutex<Vec<String>>>,
    failures: Arc<AtomicUsize>,
}

impl Watched {
    async fn new(failures: usize) -> Self {
        Self { store: store().await, log: Arc::default(), failures: Arc::new(failures.into()) }
    }
}

impl TokenStore for Watched {
    fn load<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<StoredTokens>, Error>> {
        self.store.load(name)
    }

    fn save<'a>(&'a self, name: &'a str, tokens: &'a StoredTokens) -> BoxFuture<'a, Result<(), Error>> {
        if self.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok() {
            return Box::pin(async { Err(Error::token("the disk is full")) });
        }
        let number = tokens.access_token.expose_secret().rsplit('_').next().unwrap_or_default();
        self.log.lock().unwrap().push(format!("save {number}"));
        self.store.save(name, tokens)
    }

    fn remove<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        self.store.remove(name)
    }
}

#[tokio::test]
async fn saves_a_new_pair_before_it_is_used() {
    let store = Watched::new(0).await;
    let log = Arc::clone(&store.log);
    let server = OAuthServer::watched(move |request| log.lock().unwrap().push(summary(request)));
    let connection = server.oauth().connection("kale", store.clone());
    me(&server, &connection).await.unwrap();
    assert_eq!(*store.log.lock().unwrap(), ["me 1", "token 1", "save 2", "me 2"]);
    let kept = store.load("kale").await.unwrap().unwrap();
    assert_eq!(kept.refresh_token.unwrap().expose_secret(), refresh(2));
    assert_eq!(kept.bot_id.unwrap().to_string(), BOT);
    // From then on, the new one is sent at once.
    me(&server, &connection).await.unwrap();
    assert_eq!(server.received(), ["me 1", "token 1", "me 2", "me 2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn refreshes_once_for_all() {
    for shared in [true, false] {
        let (server, store) = (OAuthServer::start(), store().await);
        let first = server.oauth().connection("kale", store.clone());
        let calls: Vec<_> = (0..20)
            .map(|_| {
                // Clones know of each other. Others meet in the store.
                let connection = if shared { first.clone() } else { server.oauth().connection("kale", store.clone()) };
                let server = server.clone();
                tokio::spawn(async move { me(&server, &connection).await })
            })
            .collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert_eq!(server.refreshes(), 1, "{:?}", server.received());
        assert_eq!(kept(&store).await, Some(access(2)));
    }
}

/// All who wait for a refresh that fails get its error, and Notion is asked once.
#[tokio::test]
async fn fails_once_for_all() {
    let (server, store) = (OAuthServer::start(), store().await);
    server.answer_next(Answer::status(500, &objects::error(500, "internal_server_error", "Try it later.")));
    let connection = server.oauth().connection("kale", store);
    let refused = access(1).into();
    let (one, other) = tokio::join!(connection.renew(&refused), connection.renew(&refused));
    for error in [one.unwrap_err(), other.unwrap_err()] {
        assert_eq!((error.status(), error.operation()), (Some(500), Some("create_oauth_token")));
        assert!(error.outcome_unknown() && !error.is_reauthorization_required(), "{error:?}");
    }
    assert_eq!(server.refreshes(), 1);
}

#[tokio::test]
async fn takes_a_newer_token_without_a_refresh() {
    let (server, store) = (OAuthServer::start(), store().await);
    let connection = server.oauth().connection("kale", store.clone());
    assert_eq!(connection.token().await.unwrap().expose_secret(), access(1));
    connection.refresh().await.unwrap();
    // It is known here already.
    let renewed = connection.renew(&access(1).into()).await.unwrap().unwrap();
    assert_eq!(renewed.expose_secret(), access(2));
    assert_eq!(server.refreshes(), 1);
    // Another process has refreshed: what it saved is taken.
    store.save("kale", &pair(7)).await.unwrap();
    let renewed = connection.renew(&access(2).into()).await.unwrap().unwrap();
    assert_eq!((renewed.expose_secret().to_owned(), connection.token().await.unwrap().expose_secret()), (access(7), &*access(7)));
    assert_eq!(server.refreshes(), 1);
}

/// A store that keeps nobody out, to which another process saves a newer pair while ours is refreshed.
struct Raced(MemoryTokenStore, AtomicUsize);

impl TokenStore for Raced {
    fn load<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<StoredTokens>, Error>> {
        Box::pin(async move {
            let tokens = self.0.load(name).await;
            if self.1.fetch_add(1, Ordering::SeqCst) == 1 {
                self.0.save(name, &pair(7)).await?;
            }
            tokens
        })
    }

    fn save<'a>(&'a self, name: &'a str, tokens: &'a StoredTokens) -> BoxFuture<'a, Result<(), Error>> {
        self.0.save(name, tokens)
    }

    fn remove<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        self.0.remove(name)
    }
}

#[tokio::test]
async fn takes_what_a_faster_process_saved() {
    let server = OAuthServer::start();
    server.end();
    let connection = server.oauth().connection("kale", Raced(store().await, AtomicUsize::default()));
    assert_eq!(connection.token().await.unwrap().expose_secret(), access(1));
    let renewed = connection.renew(&access(1).into()).await.unwrap().unwrap();
    assert_eq!(renewed.expose_secret(), access(7));
}

#[tokio::test]
async fn says_that_a_new_consent_is_needed() {
    let (server, store) = (OAuthServer::start(), store().await);
    server.end();
    let connection = server.oauth().connection("kale", store.clone());
    for _ in 0..3 {
        let error = me(&server, &connection).await.unwrap_err();
        assert!(error.is_reauthorization_required() && !error.is_retryable() && !error.outcome_unknown(), "{error:?}");
        assert_eq!((error.status(), error.code()), (Some(400), Some("invalid_grant")));
    }
    // What cannot succeed is not tried again.
    assert_eq!(server.received(), ["me 1", "token 1"]);
    // A new consent, given in another process, is seen.
    store.save("kale", &pair(2)).await.unwrap();
    let error = me(&server, &connection).await.unwrap_err();
    assert!(error.is_reauthorization_required());
    assert_eq!(server.received()[2..], ["me 2", "token 2"]);
}

#[tokio::test]
async fn needs_tokens() {
    let (server, store) = (OAuthServer::start(), MemoryTokenStore::new());
    let connection = server.oauth().connection("kale", store.clone());
    assert!(me(&server, &connection).await.unwrap_err().is_reauthorization_required());
    assert!(connection.introspect().await.unwrap_err().is_reauthorization_required());
    assert!(connection.refresh().await.unwrap_err().is_reauthorization_required());
    assert!(server.received().is_empty());
    // Without a refresh token, a refused access token is the end.
    connection.replace_stored(StoredTokens::new(access(1), None)).await.unwrap();
    let error = me(&server, &connection).await.unwrap_err();
    assert!(error.is_reauthorization_required() && error.operation() == Some("get_current_user"), "{error:?}");
    assert_eq!(server.received(), ["me 1"]);
    connection.replace_stored(pair(1)).await.unwrap();
    me(&server, &connection).await.unwrap();
}

#[tokio::test]
async fn says_that_an_answer_was_lost() {
    let (server, store) = (OAuthServer::start(), store().await);
    server.answer_next(Answer::Cut);
    let connection = server.oauth().connection("kale", store.clone());
    let error = me(&server, &connection).await.unwrap_err();
    assert!(error.outcome_unknown() && !error.is_reauthorization_required(), "{error:?}");
    assert_eq!(error.operation(), Some("create_oauth_token"));
    assert_eq!(kept(&store).await, Some(access(1)));
    let error = me(&server, &connection).await.unwrap_err();
    assert!(error.is_reauthorization_required() && !error.outcome_unknown(), "{error:?}");
    assert_eq!(server.received(), ["me 1", "token 1", "me 1", "token 1"]);
}

/// An answer that is off, and whether its pair was kept.
#[tokio::test]
async fn keeps_the_pair_of_an_answer_that_is_off() {
    let off = json!({"access_token": access(2), "token_type": "bearer", "refresh_token": refresh(2), "owner": "hush"});
    for (answer, rescued) in [(off, true), (json!({"hush": 7}), false)] {
        let (server, store) = (OAuthServer::start(), store().await);
        server.answer_next(Answer::json(&answer));
        let connection = server.oauth().connection("kale", store.clone());
        match me(&server, &connection).await {
            Ok(_) => assert!(rescued),
            Err(error) => {
                assert!(!rescued && error.is_decode() && error.outcome_unknown(), "{error:?}");
                assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
            }
        }
        assert_eq!(kept(&store).await, Some(access(if rescued { 2 } else { 1 })));
    }
}

#[tokio::test]
async fn keeps_a_pair_that_cannot_be_saved() {
    let (server, store) = (OAuthServer::start(), Watched::new(2).await);
    let connection = server.oauth().connection("kale", store.clone());
    for _ in 0..2 {
        let error = me(&server, &connection).await.unwrap_err();
        assert!(error.is_token() && error.message() == "the disk is full", "{error:?}");
        assert_eq!(kept(&store).await, Some(access(1)));
    }
    me(&server, &connection).await.unwrap();
    assert_eq!(kept(&store).await, Some(access(2)));
    // Asked for once, and used only when it was saved.
    assert_eq!(server.received(), ["me 1", "token 1", "me 2"]);
}

/// Who is no longer waited for has begun a refresh: it goes on, for its answer comes only once.
#[tokio::test]
async fn goes_on_although_the_call_is_dropped() {
    let (asked, was_asked) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel::<()>();
    let server = OAuthServer::watched(move |request| {
        if request.path.ends_with("token") {
            asked.send(()).unwrap();
            may_go_on.recv().unwrap();
        }
    });
    let store = store().await;
    let connection = server.oauth().connection("kale", store.clone());
    let refused = access(1).into();
    tokio::select! {
        biased;
        _ = connection.renew(&refused) => panic!("it was to wait"),
        asked = tokio::task::spawn_blocking(move || was_asked.recv()) => asked.unwrap().unwrap(),
    }
    go_on.send(()).unwrap();
    // Who comes later joins it.
    assert_eq!(connection.renew(&refused).await.unwrap().unwrap().expose_secret(), access(2));
    assert_eq!((kept(&store).await, server.refreshes()), (Some(access(2)), 1));
}

/// When the access token ends and how long before that it is refreshed; what the first call sends, and the second one.
#[tokio::test]
async fn refreshes_before_an_end_that_is_known() {
    let now = SystemTime::now();
    for (end, before, fails, first, second) in [
        (None, CENTURY, false, &["me 1", "token 1", "me 2"][..], &["me 2"][..]),
        (Some(UNIX_EPOCH), Duration::ZERO, false, &["token 1", "me 2"], &["me 2"]),
        (Some(now + CENTURY), Duration::from_secs(60), false, &["me 1", "token 1", "me 2"], &["me 2"]),
        (Some(now + CENTURY), 2 * CENTURY, false, &["token 1", "me 2"], &["me 2"]),
        (Some(now + CENTURY), Duration::MAX, false, &["token 1", "me 2"], &["me 2"]),
        // It could not be refreshed, and may still work: it is sent. That Notion refuses it is another reason to refresh.
        (Some(now + CENTURY), 2 * CENTURY, true, &["token 1", "me 1", "token 1", "me 2"], &["me 2"]),
        // It could not be refreshed, and is over.
        (Some(UNIX_EPOCH), Duration::ZERO, true, &["token 1"], &["token 1", "me 2"]),
    ] {
        let (server, store) = (OAuthServer::start(), MemoryTokenStore::new());
        if fails {
            server.answer_next(Answer::status(500, &json!({})));
        }
        let mut tokens = pair(1);
        tokens.expires_at = end;
        store.save("kale", &tokens).await.unwrap();
        let connection = server.oauth().connection("kale", store).refresh_before(before);
        let _ = me(&server, &connection).await;
        assert_eq!(server.received(), first, "{end:?} {before:?}");
        me(&server, &connection).await.unwrap();
        assert_eq!(server.received()[first.len()..], *second, "{end:?} {before:?}");
    }
}

/// Notion says no end. Others that speak OAuth do.
#[tokio::test]
async fn notes_the_end_that_an_answer_says() {
    let (server, store) = (OAuthServer::start(), store().await);
    let mut answer = oauth::tokens(2);
    answer["expires_in"] = json!(3600);
    answer["refresh_token"] = json!(null);
    server.answer_next(Answer::json(&answer));
    let connection = server.oauth().connection("kale", store.clone());
    let before = SystemTime::now();
    connection.refresh().await.unwrap();
    let tokens = store.load("kale").await.unwrap().unwrap();
    assert!(tokens.expires_at.is_some_and(|end| end >= before + Duration::from_secs(3600)));
    // No new refresh token: the old one stays.
    assert_eq!(tokens.refresh_token.unwrap().expose_secret(), refresh(1));
}

#[tokio::test]
async fn revokes_and_forgets() {
    let (server, store) = (OAuthServer::start(), store().await);
    let connection = server.oauth().connection("kale", store.clone());
    me(&server, &connection).await.unwrap();
    assert!(connection.introspect().await.unwrap().active);
    assert_eq!(connection.stored().await.unwrap().unwrap().workspace_name.as_deref(), Some("Kitchen"));
    // One that fails leaves the store as it is, to be tried again.
    server.answer_next(Answer::Closed);
    let error = connection.revoke().await.unwrap_err();
    assert!(error.outcome_unknown() && error.operation() == Some("revoke_oauth_token"), "{error:?}");
    assert_eq!(kept(&store).await, Some(access(2)));
    connection.revoke().await.unwrap();
    assert_eq!(kept(&store).await, None);
    let sent = server.received();
    assert_eq!(sent[3..], ["introspect 2", "revoke 2", "revoke 2"]);
    assert!(me(&server, &connection).await.unwrap_err().is_reauthorization_required());
    // Nothing is left to revoke.
    connection.revoke().await.unwrap();
    assert_eq!(server.received(), sent);
    connection.replace_stored(pair(5)).await.unwrap();
    connection.forget().await.unwrap();
    assert_eq!((kept(&store).await, server.received()), (None, sent));
}

/// Clients of one connection keep to Notion's limit together: they have one identity. No other connection has it.
#[test]
fn is_one_with_its_clones() {
    let oauth = notion_connector::OAuth::new("kale", "secret_hush").unwrap();
    let connection = oauth.connection("kale", MemoryTokenStore::new());
    assert!(connection.identity().is_some());
    assert_eq!(connection.identity(), Arc::new(connection.clone()).identity());
    assert_ne!(connection.identity(), oauth.connection("kale", MemoryTokenStore::new()).identity());
}

#[tokio::test]
async fn begins_with_a_code() {
    let server = OAuthServer::start();
    let oauth = server.oauth();
    let request = oauth.authorization_request("http://127.0.0.1:7/callback").unwrap();
    let state = request.state().expose_secret();
    assert_eq!(state.len(), 43);
    let expected = format!(
        "{}/v1/oauth/authorize?client_id=kale&redirect_uri=http%3A%2F%2F127.0.0.1%3A7%2Fcallback&response_type=code&owner=user&state={state}",
        server.base_url()
    );
    assert_eq!(request.url(), expected);
    assert_ne!(oauth.authorization_request("http://127.0.0.1:7/callback").unwrap().state().expose_secret(), state);
    assert_eq!(request.code(&format!("/callback?code=leaf&state={state}")).unwrap().expose_secret(), "leaf");
    assert_eq!(request.with_state("a b").url().rsplit('&').next(), Some("state=a+b"));
    for uri in ["", "callback", "https://example.com/#top"] {
        let error = oauth.authorization_request(uri).unwrap_err();
        assert_eq!(error.field(), Some("/redirect_uri"), "{uri}");
    }
}
