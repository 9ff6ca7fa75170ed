"""The fixtures that the suite of notion-client asks for, over real HTTP, against an emulator.

NOTION_BASE_URL, NOTION_TOKEN and NOTION_PARENT_PAGE name the emulator; run.sh sets them. The SDK's default address is
replaced, so that clients which a test makes by itself go to the emulator as well. Whatever a fixture
hands out is made through the API, by the SDK itself.
"""

import io
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import httpx
import pytest
import pytest_asyncio
from notion_client import AsyncClient, Client
from notion_client.client import ClientOptions
from notion_client.constants import DEFAULT_BASE_URL

BASE_URL = os.environ["NOTION_BASE_URL"]
TOKEN = os.environ["NOTION_TOKEN"]
PARENT_PAGE = os.environ["NOTION_PARENT_PAGE"]

# The constant was read when the class was made, so the default is replaced where the class keeps it.
ClientOptions.__init__.__defaults__ = tuple(
    BASE_URL if default == DEFAULT_BASE_URL else default for default in ClientOptions.__init__.__defaults__
)

# How many tests of the suite are marked as reaching the network. Each of them has to pass.
NETWORK_TESTS = 80
PART_SIZE = 5 * 1024 * 1024


class Refusal(BaseHTTPRequestHandler):
    """Answers 400 with HTML, as a page of the web does that knows nothing of the API."""

    def do_GET(self):
        body = b"<html><body>400 Bad Request</body></html>"
        self.send_response(400)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Tally:
    """Counts what became of the tests that reach the network, and what was really sent."""

    def __init__(self):
        self.marked, self.passed, self.sent = set(), set(), 0

    def close(self):
        problems = []
        if len(self.marked) != NETWORK_TESTS:
            problems.append(f"{len(self.marked)} tests are marked as reaching the network, and not {NETWORK_TESTS}")
        if self.marked - self.passed:
            problems.append("not passed: " + ", ".join(sorted(self.marked - self.passed)))
        if self.sent < NETWORK_TESTS:
            problems.append(f"only {self.sent} requests were answered over HTTP")
        return problems


TALLY = Tally()


def pytest_configure(config):
    config.addinivalue_line("markers", "vcr: reaches the network")


def pytest_collection_modifyitems(items):
    TALLY.marked = {item.nodeid for item in items if item.get_closest_marker("vcr")}


def pytest_runtest_logreport(report):
    if report.when == "call" and report.passed and report.nodeid in TALLY.marked:
        TALLY.passed.add(report.nodeid)


def pytest_sessionfinish(session):
    with httpx.Client() as client:
        TALLY.sent = len(client.get(f"{BASE_URL}/_emulator/requests").json()["requests"])
    if TALLY.close():
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter):
    terminalreporter.write_line(
        f"network tests: {len(TALLY.passed)} of {len(TALLY.marked)} passed, {TALLY.sent} requests over HTTP"
    )
    for problem in TALLY.close():
        terminalreporter.write_line(f"FAILED: {problem}")


@pytest.fixture(autouse=True, scope="session")
def status_page():
    import test_errors

    server = ThreadingHTTPServer(("127.0.0.1", 0), Refusal)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    test_errors.STATUS_PAGE_BAD_REQUEST = f"http://127.0.0.1:{server.server_port}/400"
    yield
    server.shutdown()


@pytest.fixture
def vcr_cassette():
    # The suite waits for a real Notion where this is empty.
    return SimpleNamespace(responses=["the emulator needs no waiting"])


@pytest.fixture
def token():
    return TOKEN


@pytest.fixture
def client():
    client = Client(auth=TOKEN)
    yield client
    client.close()


@pytest_asyncio.fixture
async def async_client():
    client = AsyncClient(auth=TOKEN)
    yield client
    await client.aclose()


@pytest.fixture
def notion():
    """A client of the fixtures' own: tests put mocks into theirs."""
    client = Client(auth=TOKEN)
    yield client
    client.close()


def title(text):
    return {"title": [{"text": {"content": text}}]}


@pytest.fixture
def parent_page_id():
    return PARENT_PAGE


@pytest.fixture
def page_id(notion, parent_page_id):
    page = notion.pages.create(parent={"page_id": parent_page_id}, properties=title(f"Test {time.time()}"), children=[])
    yield page["id"]
    notion.blocks.delete(block_id=page["id"])


def block(notion, page_id, rich_text):
    children = [{"paragraph": {"rich_text": [rich_text]}}]
    return notion.blocks.children.append(block_id=page_id, children=children)["results"][0]["id"]


@pytest.fixture
def block_id(notion, page_id):
    return block(notion, page_id, {"text": {"content": "I'm a paragraph."}})


@pytest.fixture
def text_block_id(notion, page_id):
    return block(notion, page_id, {"text": {"content": "I'm a paragraph."}})


@pytest.fixture
def equation_block_id(notion, page_id):
    return block(notion, page_id, {"equation": {"expression": "E=mc^2"}})


@pytest.fixture
def mention_block_id(notion, page_id):
    return block(notion, page_id, {"mention": {"type": "date", "date": {"start": "2022-12-16", "end": None}}})


@pytest.fixture
def comment_id(notion, page_id):
    text = [{"text": {"content": "This is a test comment."}}]
    return notion.comments.create(parent={"page_id": page_id}, rich_text=text)["id"]


@pytest.fixture
def database_id(notion, page_id):
    parent = {"type": "page_id", "page_id": page_id}
    database = notion.databases.create(parent=parent, title=[{"type": "text", "text": {"content": "Test Database"}}])
    yield database["id"]
    notion.blocks.delete(block_id=database["id"])


@pytest.fixture
def data_source_id(notion, database_id):
    source = notion.data_sources.create(
        parent={"type": "database_id", "database_id": database_id},
        properties={"Name": {"type": "title", "title": {}}},
        title=[{"type": "text", "text": {"content": "Test Data Source"}}],
    )
    yield source["id"]
    notion.data_sources.update(source["id"], archived=True)


@pytest_asyncio.fixture
async def async_test_data_source(async_client, parent_page_id):
    parent = {"type": "page_id", "page_id": parent_page_id}
    text = [{"type": "text", "text": {"content": "Test DB"}}]
    database = await async_client.databases.create(parent=parent, title=text)
    yield database["data_sources"][0]["id"]
    await async_client.blocks.delete(block_id=database["id"])


@pytest.fixture
def view_id(notion, database_id, data_source_id):
    view = notion.views.create(database_id=database_id, data_source_id=data_source_id, name="Test View", type="table")
    yield view["id"]
    notion.views.delete(view_id=view["id"])


def test_pages(name):
    return [title(f"{name} ({number})") for number in range(5)]


test_pages.__test__ = False


@pytest.fixture
def multiple_test_pages(notion, page_id):
    parent = {"page_id": page_id}
    pages = [notion.pages.create(parent=parent, properties=it) for it in test_pages("test_iterate_paginated_api")]
    return [page["id"] for page in pages]


@pytest_asyncio.fixture
async def async_multiple_test_pages(async_client, page_id):
    parent = {"page_id": page_id}
    titles = test_pages("test_async_iterate_paginated_api")
    return [(await async_client.pages.create(parent=parent, properties=it))["id"] for it in titles]


def file(name, size):
    content = io.BytesIO(b"A" * size)
    content.name = name
    return content


@pytest.fixture
def pending_single_file_upload_id(notion):
    upload = notion.file_uploads.create(mode="single_part", filename="test_file_small.txt", content_type="text/plain")
    return upload["id"]


@pytest.fixture
def single_file_upload_id(notion, pending_single_file_upload_id):
    notion.file_uploads.send(file_upload_id=pending_single_file_upload_id, file=file("test_file_small.txt", 100))
    return pending_single_file_upload_id


@pytest.fixture
def pending_multi_file_upload_id(notion):
    upload = notion.file_uploads.create(
        mode="multi_part", filename="test_file_multi.txt", content_type="text/plain", number_of_parts=3
    )
    return upload["id"]


@pytest.fixture
def part_uploaded_file_upload_id(notion, pending_multi_file_upload_id):
    for part, size in ((1, PART_SIZE), (2, PART_SIZE), (3, 100)):
        part_file = file(f"test_file_multi.txt.sf-part{part}", size)
        notion.file_uploads.send(file_upload_id=pending_multi_file_upload_id, file=part_file, part_number=str(part))
    return pending_multi_file_upload_id


@pytest.fixture
def setup_file_uploads_ids(notion):
    uploads = [
        notion.file_uploads.create(mode="single_part", filename=f"test_file_{number}.txt", content_type="text/plain")
        for number in range(6)
    ]
    return [upload["id"] for upload in uploads]
