//! The content of pages as Markdown, in both directions.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, plain_text, string, text};

/// Makes a page with this content, and answers the path of its Markdown.
async fn page_with(bench: &Bench, markdown: &str) -> String {
    let page = bench.page("Page").await;
    let path = format!("pages/{}/markdown", id(&page));
    insert(bench, &path, json!({ "content": markdown })).await;
    path
}

async fn insert(bench: &Bench, path: &str, content: Value) -> String {
    let answer = bench.patch(path, json!({ "type": "insert_content", "insert_content": content })).await;
    string(&answer["markdown"])
}

async fn markdown(bench: &Bench, path: &str) -> String {
    string(&bench.get(path).await["markdown"])
}

/// The children of the page whose Markdown is at this path.
async fn blocks(bench: &Bench, path: &str) -> Vec<Value> {
    let page = path.trim_start_matches("pages/").trim_end_matches("/markdown");
    let list = bench.get(&format!("blocks/{page}/children")).await;
    list["results"].as_array().expect("results").clone()
}

#[tokio::test]
async fn content_is_written_and_read_back() {
    let bench = Bench::start().await;
    // What is written, and what it is read back as, if that is not the same.
    let cases: &[(&str, Option<&str>)] = &[
        ("# Hello\n\nWorld.", Some("# Hello\nWorld.")),
        ("# A\n## B\n### C\n#### D\n##### E", Some("# A\n## B\n### C\n#### D\n#### E")),
        ("# A {color=\"red\"}\n## B {toggle=\"true\" color=\"blue_bg\"}\n\tInside", None),
        ("- a\n\t- b\n\t\t- c\n- d", None),
        ("* a\n  * b\n+ c", Some("- a\n\t- b\n- c")),
        ("1. a\n1. b\n   1. c\n1. d", Some("1. a\n2. b\n\t1. c\n3. d")),
        ("- [ ] a\n- [x] b\n\tc", None),
        ("> a<br>b {color=\"gray\"}\n\tc", None),
        ("```rust\nfn main() {\n    let a = \"*\";\n}\n```", None),
        ("```js\n1\n```", Some("```javascript\n1\n```")),
        ("````markdown\n```\na\n```\n````", None),
        ("- a\n\t```plain text\n\tb\n\t\tc\n\t```", None),
        ("$$\nE = mc^2\n$$", None),
        ("---", None),
        ("a\n<empty-block/>\n\tb\nc", None),
        ("<table>\n\t<tr>\n\t\t<td>\\<tr\\> \\</td\\></td>\n\t</tr>\n</table>", None),
        ("![A *pun*](https://example.com/a.png)", None),
        ("<video src=\"https://example.com/a.mp4\">Film</video>\n<pdf src=\"https://example.com/a.pdf\"></pdf>", None),
        ("<audio src=\"https://example.com/a.mp3\"></audio>\n<file src=\"https://example.com/a.zip\">Zip</file>", None),
        ("<table_of_contents color=\"gray\"/>", None),
        ("<details>\n<summary>**More**</summary>\n\ta\n\t- b\n</details>\nc", None),
        ("<callout icon=\"💡\" color=\"gray_bg\">\n\tNote\n\t- a\n</callout>", None),
        ("<columns>\n\t<column>\n\t\ta\n\t</column>\n\t<column>\n\t\tb\n\t</column>\n</columns>", None),
        (
            "<table header-row=\"true\">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>**b**</td>\n\t</tr>\n\t<tr>\n\t\t<td>c</td>\n\t\t<td></td>\n\t</tr>\n</table>",
            None,
        ),
        (
            "| a | b |\n|---|---|\n| c\\|d | |",
            Some(
                "<table header-row=\"true\">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>b</td>\n\t</tr>\n\t<tr>\n\t\t<td>c\\|d</td>\n\t\t<td></td>\n\t</tr>\n</table>",
            ),
        ),
        ("<tabs>\n\tFirst\n\t\ta\n\tSecond\n\t\tb\n</tabs>", None),
        ("**a** *b* ***c*** ~~d~~ `e` [f](https://example.com)", None),
        ("__a__ _b_", Some("**a** *b*")),
        (
            "<span underline=\"true\">a</span> <span color=\"red_bg\">b **c**</span>",
            Some("<span underline=\"true\">a</span> <span color=\"red_bg\">b </span><span color=\"red_bg\">**c**</span>"),
        ),
        ("a $`x^2`$ b", None),
        ("a $x^2$ b", Some("a $`x^2`$ b")),
        ("it costs $5 or $6", Some("it costs \\$5 or \\$6")),
        ("\\*not italic\\* \\[x\\] snake_case 1 \\< 2", None),
        ("\\# no heading\n\\- no item\n1\\. no number", None),
        ("<mention-date start=\"2026-07-04\"/> <mention-date start=\"2026-07-04\" end=\"2026-07-05\"/>", None),
        ("a<br>b", None),
        ("a *b", Some("a \\*b")),
        ("<nothing>a</nothing>", Some("\\<nothing\\>a\\</nothing\\>")),
    ];
    for (given, expected) in cases {
        let path = page_with(&bench, given).await;
        let expected = expected.unwrap_or(given);
        assert_eq!(markdown(&bench, &path).await, expected, "{given}");
        // What was read back says the same once more.
        let again = page_with(&bench, expected).await;
        assert_eq!(markdown(&bench, &again).await, expected, "{given}");
    }
}

#[tokio::test]
async fn an_answer_has_the_fields_of_notion() {
    let bench = Bench::start().await;
    let page = bench.page("Page").await;
    let path = format!("pages/{}/markdown", id(&page));
    let mut answer = bench.get(&path).await;
    answer.as_object_mut().expect("an object").remove("request_id");
    let expected = json!({
        "object": "page_markdown", "id": id(&page), "markdown": "", "truncated": false, "unknown_block_ids": [],
    });
    assert_eq!(answer, expected);
    let children = json!([{ "bookmark": { "url": "https://example.com" } }, { "breadcrumb": {} }]);
    let list = bench.patch(&format!("blocks/{}/children", id(&page)), json!({ "children": children })).await;
    let answer = bench.get(&path).await;
    assert_eq!(answer["unknown_block_ids"], json!([list["results"][0]["id"], list["results"][1]["id"]]));
    assert!(string(&answer["markdown"]).contains("alt=\"bookmark\"/>"));
    // Any block may be read as a page.
    let toggle = json!({ "toggle": { "rich_text": text("a"), "children": [{ "quote": { "rich_text": text("b") } }] } });
    let list = bench.patch(&format!("blocks/{}/children", id(&page)), json!({ "children": [toggle] })).await;
    assert_eq!(markdown(&bench, &format!("pages/{}/markdown", id(&list["results"][0]))).await, "> b");
    bench.refused(("GET", &format!("{path}?include_transcript=x"), None), (400, "validation_error")).await;
    let unknown = "pages/7855b161-f63e-4683-b7c7-8ca6e97ee266/markdown";
    bench.refused(("GET", unknown, None), (404, "object_not_found")).await;
}

#[tokio::test]
async fn text_says_what_marks_mean() {
    let bench = Bench::start().await;
    let path = page_with(&bench, "# A **b** [c](https://example.com) `d`\n- [x] done\n```py\nx\n```").await;
    let blocks = blocks(&bench, &path).await;
    let heading = &blocks[0]["heading_1"];
    assert_eq!(plain_text(&heading["rich_text"]), "A b c d");
    assert_eq!(heading["rich_text"][1]["annotations"]["bold"], true);
    assert_eq!(heading["rich_text"][3]["href"], "https://example.com");
    assert_eq!(heading["rich_text"][5]["annotations"]["code"], true);
    assert_eq!(blocks[1]["to_do"]["checked"], true);
    assert_eq!(blocks[2]["code"]["language"], "python");
}

#[tokio::test]
async fn mentions_lead_to_what_is_there() {
    let bench = Bench::start().await;
    let page = bench.page("Kale").await;
    let (url, person) = (string(&page["url"]), bench.emulator.person_id());
    let given = format!(
        "<mention-page url=\"{url}\">x</mention-page> <mention-user url=\"user://{person}\"/> \
         <mention-page url=\"https://example.com\">gone</mention-page>"
    );
    let path = page_with(&bench, &given).await;
    let rich_text = blocks(&bench, &path).await[0]["paragraph"]["rich_text"].clone();
    assert_eq!(rich_text[0]["mention"]["page"]["id"], page["id"]);
    assert_eq!(rich_text[2]["mention"]["user"]["id"], person.as_str());
    assert_eq!(plain_text(&rich_text), "Kale @Ada Example gone");
    let expected = format!(
        "<mention-page url=\"{url}\">Kale</mention-page> <mention-user url=\"user://{person}\">Ada Example</mention-user> gone"
    );
    assert_eq!(markdown(&bench, &path).await, expected);
}

#[tokio::test]
async fn content_is_changed_in_place() {
    let bench = Bench::start().await;
    let start = "# One\na b\n- c\n- d\n# Two\ne";
    let update = |updates: Value| json!({ "type": "update_content", "update_content": { "content_updates": updates } });
    let range = |range: &str, content: &str| {
        let change = json!({ "content_range": range, "content": content });
        json!({ "type": "replace_content_range", "replace_content_range": change })
    };
    let insert = |content: Value| json!({ "type": "insert_content", "insert_content": content });
    let cases = [
        (insert(json!({ "content": "x" })), "# One\na b\n- c\n- d\n# Two\ne\nx"),
        (insert(json!({ "content": "x", "position": { "type": "end" } })), "# One\na b\n- c\n- d\n# Two\ne\nx"),
        (insert(json!({ "content": "x\ny", "position": { "type": "start" } })), "x\ny\n# One\na b\n- c\n- d\n# Two\ne"),
        (insert(json!({ "content": "x", "after": "# One...- c" })), "# One\na b\n- c\nx\n- d\n# Two\ne"),
        (insert(json!({ "content": "x", "after": "a b" })), "# One\na b\nx\n- c\n- d\n# Two\ne"),
        (range("a b...- d", "x"), "# One\nx\n# Two\ne"),
        (range("b", "**x**"), "# One\na **x**\n- c\n- d\n# Two\ne"),
        (update(json!([{ "old_str": "# Two", "new_str": "## Three" }])), "# One\na b\n- c\n- d\n## Three\ne"),
        (
            update(
                json!([{ "old_str": "- ", "new_str": "1. ", "replace_all_matches": true }, { "old_str": "e", "new_str": "", "replace_all_matches": true }]),
            ),
            "# On\na b\n1. c\n2. d\n# Two",
        ),
        (json!({ "type": "replace_content", "replace_content": { "new_str": "x" } }), "x"),
        (json!({ "type": "replace_content", "replace_content": { "new_str": "" } }), ""),
    ];
    for (change, expected) in cases {
        let path = page_with(&bench, start).await;
        let before = blocks(&bench, &path).await;
        let answer = bench.patch(&path, change.clone()).await;
        assert_eq!(answer["markdown"], expected, "{change}");
        // What is not touched stays the same block.
        let after = blocks(&bench, &path).await;
        let expected_lines: Vec<&str> = expected.lines().collect();
        if expected_lines.first() == Some(&"# One") {
            assert_eq!(after[0]["id"], before[0]["id"], "{change}");
        }
    }
    let refused = [
        (update(json!([{ "old_str": "nothing", "new_str": "x" }])), "does not contain `nothing`."),
        (update(json!([{ "old_str": "- ", "new_str": "x" }])), "contains `- ` 2 times."),
        (range("a...z", "x"), "does not contain the range `a...z`."),
        (insert(json!({ "content": "x", "after": "a", "position": { "type": "end" } })), "position should be not present"),
        (json!({ "type": "delete_content" }), "body.type should be `\"insert_content\"`, "),
        (json!({ "type": "insert_content" }), "body.insert_content should be defined"),
    ];
    let path = page_with(&bench, start).await;
    for (change, expected) in refused {
        let message = bench.invalid("PATCH", &path, change.clone()).await;
        assert!(message.contains(expected), "{change}: {message}");
        assert_eq!(markdown(&bench, &path).await, start);
    }
}

#[tokio::test]
async fn pages_inside_are_not_deleted_by_accident() {
    let bench = Bench::start().await;
    let path = page_with(&bench, "a\nb").await;
    let parent = path.trim_start_matches("pages/").trim_end_matches("/markdown").to_owned();
    let body = json!({ "parent": { "page_id": parent }, "properties": { "title": { "title": text("Inside") } } });
    let inside = bench.post("pages", body).await;
    let line = format!("<page url=\"{}\">Inside</page>", string(&inside["url"]));
    assert_eq!(markdown(&bench, &path).await, format!("a\nb\n{line}"));
    let replace = |content: &str, allow: bool| {
        let change = json!({ "new_str": content, "allow_deleting_content": allow });
        json!({ "type": "replace_content", "replace_content": change })
    };
    let message = bench.invalid("PATCH", &path, replace("x", false)).await;
    assert!(message.contains("Set `allow_deleting_content` to allow it."), "{message}");
    // Where the page is named, it stays, in its new place.
    let answer = bench.patch(&path, replace(&format!("- x\n\t{line}\ny"), false)).await;
    assert_eq!(answer["markdown"], format!("- x\n\t{line}\ny"));
    let page = bench.get(&format!("pages/{}", id(&inside))).await;
    assert_eq!((&page["in_trash"], &page["parent"]["type"]), (&json!(false), &json!("block_id")));
    bench.patch(&path, replace("z", true)).await;
    assert_eq!(bench.get(&format!("pages/{}", id(&inside))).await["in_trash"], true);
}

#[tokio::test]
async fn a_change_may_be_left_to_go_on() {
    let bench = Bench::start().await;
    let path = page_with(&bench, "a").await;
    let body = json!({ "allow_async": true, "type": "insert_content", "insert_content": { "content": "b" } });
    let (status, task) = bench.call("PATCH", &path, Some(body)).await;
    assert_eq!((status, &task["object"], &task["status"]), (202, &json!("async_task"), &json!("queued")));
    assert_eq!(task["operation"], json!({ "surface": "rest", "name": "PATCH /v1/pages/:page_id/markdown" }));
    assert_eq!(task["status_url"], format!("{}/v1/async_tasks/{}", bench.emulator.base_url(), id(&task)).as_str());
    assert_eq!(task["poll_after_seconds"], 2);
    let done = bench.get(&format!("async_tasks/{}", id(&task))).await;
    assert_eq!((&done["status"], &done["result"]["markdown"]), (&json!("succeeded"), &json!("a\nb")));
    assert_eq!(done.get("poll_after_seconds"), None);
    bench.refused(("GET", "async_tasks/task_0", None), (404, "object_not_found")).await;
}

#[tokio::test]
async fn marks_that_end_nowhere_are_read_once() {
    let bench = Bench::start().await;
    for mark in [
        "**a",
        "[",
        "<u>",
        "`a``b",
        "$x ",
        "<span color=\"red\">",
        "\t",
        "<a",
        "~~x",
        "![",
        "|",
        "<details>\n",
        "- \n\t",
        "```a\n",
        "$$\n$$a\n",
    ] {
        let content = mark.repeat(20_000 / mark.len());
        page_with(&bench, &content).await;
    }
}
