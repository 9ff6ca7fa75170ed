//! `notion export` of pages: Markdown, and the files beside it.

use std::fs;

use serde_json::{Value, json};

use crate::kitchen::{self, DATABASE, PAGE, TOKEN};
use crate::program::Program;
use crate::support::{Answer, Server};

const SUBPAGE: &str = "11111111-2222-4333-8444-555555555555";
const IMAGE: &str = "66666666-2222-4333-8444-555555555555";

fn run(program: &Program, arguments: &[&str]) -> Value {
    let ran = program.run(arguments, "");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    serde_json::from_str(&ran.stdout).unwrap()
}

/// The names in a folder of the program's, without what is there only while it is being written.
fn names(program: &Program, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(program.folder().join(folder)).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn file(program: &Program, path: &str) -> String {
    fs::read_to_string(program.folder().join(path)).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_pages_with_their_files() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    fs::write(program.folder().join("a leaf.txt"), "Lacinato kale").unwrap();
    let upload = run(&program, &["run", "upload_file", "--path", "a leaf.txt"])["data"]["id"].as_str().unwrap().to_owned();
    let children = json!([{"type": "file", "file": {"type": "file_upload", "file_upload": {"id": upload}}}]).to_string();
    let appended = run(&program, &["run", "append_blocks", "--block-id", PAGE, "--children", &children]);
    let block = appended["data"]["results"][0]["id"].as_str().unwrap().replace('-', "");
    let parent = json!({"type": "page_id", "page_id": PAGE}).to_string();
    let properties = json!({"title": {"title": [{"text": {"content": "../Recipes *1*"}}]}}).to_string();
    let made = run(&program, &["run", "create_page", "--parent", &parent, "--properties", &properties]);
    let subpage = made["data"]["id"].as_str().unwrap().replace('-', "");
    let home = format!("Home-{}.md", PAGE.replace('-', ""));
    // Without a folder, it goes to standard output, and no file is fetched.
    let ran = program.run(&["export", PAGE], "");
    assert!(ran.status == Some(0) && ran.stdout.starts_with("# Home\n\nHello.\n"), "{ran:?}");
    // A page alone.
    let ran = program.run(&["export", PAGE, "-o", "home"], "");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(
        ran.stderr.ends_with("1 databases in these pages are not here: each is exported by its own id\n1 pages in home\n"),
        "{ran:?}"
    );
    assert_eq!(names(&program, "home"), [home.as_str(), "files"]);
    let name = format!("{block}-a-leaf.txt");
    assert_eq!(names(&program, "home/files"), [name.as_str()]);
    assert_eq!(file(&program, &format!("home/files/{name}")), "Lacinato kale");
    let text = file(&program, &format!("home/{home}"));
    assert!(text.starts_with("# Home\n\nHello.\n") && text.contains(&format!("(files/{name})")), "{text}");
    // With the pages in it.
    let ran = program.run(&["export", PAGE, "-o", "all", "--subpages"], "");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let recipes = format!("Recipes-1-{subpage}.md");
    assert_eq!(names(&program, "all"), [home.as_str(), &recipes, "files"]);
    assert!(file(&program, &format!("all/{recipes}")).starts_with("# ../Recipes \\*1\\*\n"));
    for (arguments, said) in [
        (&[PAGE, "-o", "home"][..], "home is not empty"),
        (&[PAGE, "--format", "csv"], "is a page"),
        (&[DATABASE, "--format", "markdown"], "is a database"),
        (&[DATABASE, "--subpages"], "is a database"),
    ] {
        let ran = program.run(&[&["export"], arguments].concat(), "");
        assert!(ran.status == Some(2) && ran.stderr.contains(said), "{arguments:?}: {ran:?}");
    }
    assert_eq!(program.run(&["export", PAGE, "-o", "home", "--overwrite"], "").status, Some(0));
}

/// Pages of a server whose files fail at first: the token does not go to a file's address, nor is one followed elsewhere, and the same
/// command fetches what is missing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fetches_files_without_the_token() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    let page = run(&program, &["run", "get_page", "--page-id", PAGE])["data"].clone();
    let paragraph = run(&program, &["run", "get_block_children", "--block-id", PAGE])["data"]["results"][0].clone();
    let mut subpage = page.clone();
    subpage["id"] = json!(SUBPAGE);
    let block = move |id: &str, kind: &str, payload: Value| {
        let mut block = paragraph.clone();
        block["id"] = json!(id);
        block["type"] = json!(kind);
        block.as_object_mut().unwrap().remove("paragraph");
        block[kind] = payload;
        block
    };
    let child = block(SUBPAGE, "child_page", json!({"title": "Recipes"}));
    let (mut tries, mut base_url) = (0, String::new());
    let server = Server::answering(move |request| {
        if let Some(host) = request.headers.get("host") {
            base_url = format!("http://{host}");
        }
        let list = |results: Vec<&Value>| json!({"object": "list", "results": results, "has_more": false, "next_cursor": null, "type": "block", "block": {}});
        let path = request.path.as_str();
        match () {
            () if path == format!("/v1/pages/{PAGE}") => Answer::json(&page),
            () if path == format!("/v1/pages/{SUBPAGE}") => Answer::json(&subpage),
            () if path == format!("/v1/blocks/{PAGE}/children") => Answer::json(&list(vec![&child])),
            () if path == format!("/v1/blocks/{SUBPAGE}/children") => {
                let address = format!("{base_url}/kept/..%2Fleaf.png?signature=hush");
                let image = block(
                    IMAGE,
                    "image",
                    json!({"caption": [], "type": "file", "file": {"url": address, "expiry_time": "2026-07-01T13:00:00.000Z"}}),
                );
                Answer::json(&list(vec![&image]))
            }
            () if path.starts_with("/kept/") => {
                tries += 1;
                match tries {
                    1 => Answer::html(500, "no"),
                    2 => Answer::html(302, "").with_header("location", "http://169.254.169.254/"),
                    3 => Answer::Cut,
                    _ => Answer::html(200, "a leaf"),
                }
            }
            () => Answer::status(
                404,
                &json!({"object": "error", "status": 404, "code": "object_not_found", "message": "It is not there."}),
            ),
        }
    });
    let program = Program::at(&server.base_url(), TOKEN);
    let arguments = ["export", PAGE, "-o", "all", "--subpages"];
    for said in ["its address answers 500", "its address leads to another one", "is not here: "] {
        let ran = program.run(&arguments, "");
        assert_eq!(ran.status, Some(7), "{ran:?}");
        assert!(ran.stderr.contains(said) && ran.stderr.contains("1 files could not be fetched"), "{ran:?}");
        assert!(!ran.stderr.contains("hush") && names(&program, "all").contains(&".notion-export.resume".to_owned()), "{ran:?}");
    }
    let reads =
        |server: &Server| server.received().iter().filter(|request| request.path.contains(&format!("/blocks/{PAGE}/"))).count();
    assert_eq!(reads(&server), 1, "what is written is not read again");
    let ran = program.run(&arguments, "");
    assert!(ran.status == Some(0) && ran.stderr.ends_with("2 pages in all\n"), "{ran:?}");
    let name = format!("{}-leaf.png", IMAGE.replace('-', ""));
    assert_eq!(
        names(&program, "all/files").into_iter().filter(|name| !name.ends_with(".part")).collect::<Vec<_>>(),
        [name.as_str()]
    );
    assert_eq!(file(&program, &format!("all/files/{name}")), "a leaf");
    for request in server.received() {
        let is_file = request.path.starts_with("/kept/");
        assert_eq!(request.headers.contains_key("authorization"), !is_file, "{}", request.path);
    }
}
