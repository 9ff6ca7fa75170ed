"""Puts ids that exist in place of most made-up ones, so that requests get past the search for their objects.

NOTION_BASE_URL and NOTION_TOKEN name the emulator. Which id is chosen depends on the made-up one, and on nothing else.
"""

import json
import os
import urllib.request
import zlib

import schemathesis

# One id in so many stays as it was made up, and finds nothing.
KEPT = 5


def ask(method, path, body=None):
    request = urllib.request.Request(
        f"{os.environ['NOTION_BASE_URL']}/v1/{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {os.environ['NOTION_TOKEN']}", "Notion-Version": "2026-03-11"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def known_ids():
    found = ask("POST", "search", {"page_size": 100})["results"]
    pages = [it["id"] for it in found if it["object"] == "page"]
    sources = [it for it in found if it["object"] == "data_source"]
    blocks = [it["id"] for page in pages[:5] for it in ask("GET", f"blocks/{page}/children?page_size=20")["results"]]
    upload = ask("POST", "file_uploads", {"mode": "multi_part", "number_of_parts": 2, "filename": "a.txt"})
    comment = ask("POST", "comments", {"parent": {"page_id": pages[0]}, "rich_text": [{"text": {"content": "x"}}]})
    views = [it["id"] for source in sources for it in ask("GET", f"views?data_source_id={source['id']}")["results"]]
    return {
        "user_id": [it["id"] for it in ask("GET", "users")["results"]],
        "page_id": pages,
        "block_id": blocks + pages,
        "data_source_id": [it["id"] for it in sources],
        "database_id": [it["parent"]["database_id"] for it in sources],
        "file_upload_id": [upload["id"]],
        "comment_id": [comment["id"]],
        "discussion_id": [comment["discussion_id"]],
        "view_id": views,
        "property_id": ["title"],
    }


KNOWN = known_ids()


def real(name, value):
    choices = KNOWN.get(name)
    number = zlib.crc32(str(value).encode())
    return choices[number % len(choices)] if choices and number % KEPT else value


def with_real_ids(value):
    if isinstance(value, list):
        return [with_real_ids(item) for item in value]
    if isinstance(value, dict):
        return {name: real(name, inner) if isinstance(inner, str) else with_real_ids(inner) for name, inner in value.items()}
    return value


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return with_real_ids(path_parameters)


@schemathesis.hook
def map_query(context, query):
    return with_real_ids(query)


@schemathesis.hook
def map_body(context, body):
    return with_real_ids(body)
