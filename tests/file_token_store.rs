//! Tokens in files: whole whenever a process is killed, for their user alone, and renewed by one process at a time.

#![allow(clippy::panic, clippy::expect_used, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, UNIX_EPOCH};
use std::{env, fs};

use notion_connector::{Error, ExposeSecret, FileTokenStore, Notion, StoredTokens, TokenStore};
use support::oauth::{OAuthServer, access, refresh};

/// Names the folder that a child process saves into.
const FOLDER: &str = "TOKENS_OF_A_CHILD";

fn pair(number: usize) -> StoredTokens {
    StoredTokens::new(access(number), Some(refresh(number).into()))
}

/// An empty folder of a test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("file_token_store").join(test);
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// The pair under a name, which belongs together.
async fn kept(store: &FileTokenStore, name: &str) -> Option<usize> {
    let tokens = store.load(name).await.expect("a store")?;
    let number = |token: &str| token.rsplit('_').next().and_then(|number| number.parse::<usize>().ok()).expect("a number");
    let access = number(tokens.access_token.expose_secret());
    assert_eq!(access, number(tokens.refresh_token.expect("a refresh token").expose_secret()));
    Some(access)
}

/// The files of a folder that hold something.
fn files(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file"));
    let filled = entries.filter(|entry| entry.metadata().is_ok_and(|metadata| metadata.len() > 0));
    filled.map(|entry| entry.file_name().into_string().expect("a name")).collect()
}

#[tokio::test]
async fn keeps_everything() {
    let store = FileTokenStore::new(folder("keeps_everything").join("deeper/still"));
    assert!(store.load("kale").await.unwrap().is_none());
    store.remove("kale").await.unwrap();
    let mut tokens = pair(1);
    tokens.expires_at = Some(UNIX_EPOCH + Duration::from_secs(1_770_000_000));
    tokens.bot_id = "aaaaaaaa-2222-4000-8000-000000000001".parse().ok();
    tokens.workspace_id = "aaaaaaaa-2222-4000-8000-000000000002".parse().ok();
    tokens.workspace_name = Some("Küche".into());
    store.save("kale", &tokens).await.unwrap();
    let read = FileTokenStore::clone(&store).load("kale").await.unwrap().unwrap();
    assert_eq!(read.to_json().expose_secret(), tokens.to_json().expose_secret());
    assert_eq!((read.expires_at, read.bot_id, read.workspace_name), (tokens.expires_at, tokens.bot_id, tokens.workspace_name));
    store.save("kale", &StoredTokens::new("only", None)).await.unwrap();
    let read = store.load("kale").await.unwrap().unwrap();
    assert!(read.refresh_token.is_none() && read.expires_at.is_none() && read.workspace_name.is_none());
    store.remove("kale").await.unwrap();
    assert!(store.load("kale").await.unwrap().is_none());
}

/// No name leads out of the folder, and no two lead to one file, not even where a system takes letters of both sizes for one.
#[tokio::test]
async fn gives_each_name_its_file() {
    let folder = folder("gives_each_name_its_file");
    let store = FileTokenStore::new(&folder);
    let long = "a".repeat(200);
    let names = ["kale", "Kale", "KALE", "../kale", "/kale", ".", "..", "a/b", "a%2fb", "a b", "con", "ü", "\0", "🥬", &long];
    for (number, name) in names.iter().enumerate() {
        store.save(name, &pair(number)).await.unwrap();
    }
    for (number, name) in names.iter().enumerate() {
        assert_eq!(kept(&store, name).await, Some(number), "{name:?}");
    }
    let files = files(&folder);
    assert_eq!(files.len(), names.len());
    assert_eq!(files.iter().map(|file| file.to_lowercase()).collect::<BTreeSet<_>>(), files);
    for name in ["", &"a".repeat(201), &"A".repeat(67)] {
        let error: Error = store.save(name, &pair(1)).await.unwrap_err();
        assert_eq!((error.is_input(), error.field()), (true, Some("/name")), "{name:?}");
        assert!(store.load(name).await.unwrap_err().is_input() && store.lock(name).await.unwrap_err().is_input());
    }
}

#[tokio::test]
async fn says_which_file_is_off() {
    let folder = folder("says_which_file_is_off");
    let store = FileTokenStore::new(&folder);
    store.save("kale", &pair(1)).await.unwrap();
    let file = folder.join("connection-kale.json");
    for text in ["", "{\"access_token\": \"hush", "[]", "{\"refresh_token\": \"hush\"}", "{\"access_token\": {\"hush\": 1}}"] {
        fs::write(&file, text).unwrap();
        let error = store.load("kale").await.unwrap_err();
        assert!(error.is_token() && error.message().contains("connection-kale.json"), "{error}");
        assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
    }
    // What a later version added does not stand in the way.
    fs::write(&file, "{\"access_token\": \"a\", \"mood\": \"calm\"}").unwrap();
    assert!(store.load("kale").await.unwrap().is_some());
    // A file where the folder should be.
    let error = FileTokenStore::new(&file).save("kale", &pair(1)).await.unwrap_err();
    assert!(error.is_token() && std::error::Error::source(&error).is_some(), "{error:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn is_for_its_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    let folder = folder("is_for_its_user_alone");
    let store = FileTokenStore::new(&folder);
    store.save("kale", &pair(1)).await.unwrap();
    let file = folder.join("connection-kale.json");
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    // What was open to others is not, once it is saved anew.
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    store.save("kale", &pair(2)).await.unwrap();
    assert_eq!(mode(&file), 0o600);
    // Where others put something in the way, it is not written through.
    let elsewhere = folder.join("elsewhere");
    fs::write(&elsewhere, "leaf").unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.join("connection-kale.new")).unwrap();
    store.save("kale", &pair(3)).await.unwrap();
    assert_eq!((fs::read_to_string(&elsewhere).unwrap().as_str(), kept(&store, "kale").await), ("leaf", Some(3)));
}

/// This test's own program, run once more as one that saves until it is killed.
#[tokio::test]
#[ignore = "it is the child of another test"]
async fn saves_until_it_is_killed() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let store = FileTokenStore::new(folder);
    let _lock = store.lock("kale").await.unwrap();
    for number in 1.. {
        store.save("kale", &pair(number)).await.unwrap();
        println!("saved");
    }
}

#[tokio::test]
async fn survives_a_killed_process() {
    let folder = folder("survives_a_killed_process");
    let store = FileTokenStore::new(&folder);
    for saves in [1, 7, 20, 33] {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "saves_until_it_is_killed", "--ignored", "--nocapture"])
            .env(FOLDER, &folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let saved = lines.map_while(Result::ok).filter(|line| line.ends_with("saved")).take(saves).count();
        assert_eq!(saved, saves);
        child.kill().unwrap();
        child.wait().unwrap();
        // Whole, and what was said to be saved is.
        let number = kept(&store, "kale").await.unwrap();
        assert!(number >= saves, "{number} after {saves}");
        // Neither its lock nor what it had begun is in the way.
        let lock = store.lock("kale").await.unwrap();
        store.save("kale", &pair(0)).await.unwrap();
        drop(lock);
        assert_eq!((kept(&store, "kale").await, files(&folder).len()), (Some(0), 1));
    }
}

/// Two stores of one folder are to each other as two processes are.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn refreshes_once_for_all_processes() {
    let folder = folder("refreshes_once_for_all_processes");
    FileTokenStore::new(&folder).save("kale", &pair(1)).await.unwrap();
    let server = OAuthServer::start();
    let calls: Vec<_> = (0..12)
        .map(|_| {
            let connection = server.oauth().connection("kale", FileTokenStore::new(&folder));
            let notion = Notion::builder().token_provider(connection).base_url(server.base_url()).build().unwrap();
            tokio::spawn(async move { notion.users().me().send().await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(server.refreshes(), 1, "{:?}", server.received());
    assert_eq!(kept(&FileTokenStore::new(&folder), "kale").await, Some(2));
}

#[tokio::test]
async fn gives_a_lock_back() {
    let store = FileTokenStore::new(folder("gives_a_lock_back"));
    let lock = store.lock("kale").await.unwrap();
    let another = store.lock("chard").await.unwrap();
    // Who gives up waiting leaves nothing behind.
    let waited = tokio::time::timeout(Duration::from_millis(1), store.lock("kale")).await;
    assert!(waited.is_err());
    drop((lock, another));
    drop(store.lock("kale").await.unwrap());
}
