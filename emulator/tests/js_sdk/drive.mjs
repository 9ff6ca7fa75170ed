// Calls every method of the SDK's content and OAuth surface, and fails where one is refused, answers what it should not, or
// was not called. NOTION_BASE_URL, NOTION_TOKEN and the others name the emulator; NOTION_VERSION the version of the API.

import assert from "node:assert/strict"
import { createServer } from "node:http"
import {
  Client,
  APIResponseError,
  LogLevel,
  collectAllDataSourceRows,
  collectDataSourceTemplates,
  collectPaginatedAPI,
  isFullBlock,
  isFullComment,
  isFullDatabase,
  isFullDataSource,
  isFullPage,
  isFullPageOrDataSource,
  isFullUser,
  isFullView,
  iterateAllDataSourceRows,
  iterateDataSourceTemplates,
  iteratePaginatedAPI,
  signWebhookPayload,
  verifyWebhookSignature,
} from "@notionhq/client"

const { NOTION_BASE_URL: base, NOTION_TOKEN: token, NOTION_PARENT_PAGE: parent, NOTION_VERSION: version } = process.env
const client_id = process.env.NOTION_CLIENT_ID
const client_secret = process.env.NOTION_CLIENT_SECRET
const isNewest = version === "2026-03-11"
// Agents and their sessions are no part of what is emulated.
const LEFT_OUT = ["agents", "sessions", "request"]
const ROWS = 25_000

const called = new Set()
const known = new Set()
// Refusals are expected, and need no line in the log.
const plain = new Client({ auth: token, baseUrl: base, notionVersion: version, retry: false, logLevel: LogLevel.ERROR })
const notion = counted(plain, "")

/** The same object, which notes what is called. */
function counted(object, path) {
  for (const [name, value] of Object.entries(object)) {
    const full = path + name
    if (path === "" && LEFT_OUT.includes(name)) continue
    if (typeof value === "function") {
      known.add(full)
      object[name] = (...args) => {
        called.add(full)
        return value.apply(object, args)
      }
    } else if (value && typeof value === "object" && path.split(".").length < 3) {
      counted(value, `${full}.`)
    }
  }
  return object
}

async function control(method, path, body) {
  const answer = await fetch(`${base}/_emulator/${path}`, { method, body: body && JSON.stringify(body) })
  assert.equal(answer.status, 200, `${method} ${path}`)
  return answer.json()
}

async function refused(promise, code) {
  await assert.rejects(promise, error => {
    assert.ok(error instanceof APIResponseError, String(error))
    assert.equal(error.code, code)
    return true
  })
}

const text = content => [{ type: "text", text: { content } }]
const paragraph = content => ({ type: "paragraph", paragraph: { rich_text: text(content) } })
const trash = isNewest ? { in_trash: true } : { archived: true }
const restore = isNewest ? { in_trash: false } : { archived: false }

async function users() {
  const me = await notion.users.me({})
  assert.equal(me.type, "bot")
  const all = await collectPaginatedAPI(notion.users.list, { page_size: 1 })
  assert.equal(all.length, 3)
  assert.ok(isFullUser(await notion.users.retrieve({ user_id: all[0].id })))
  await refused(notion.users.retrieve({ user_id: "745e79dd-3e43-40de-9d51-39357c1c428f" }), "object_not_found")
}

async function pages() {
  const page = await notion.pages.create({
    parent: { page_id: parent },
    properties: { title: { title: text("A page") } },
    icon: { type: "emoji", emoji: "🌱" },
    children: [paragraph("first")],
  })
  assert.ok(isFullPage(page))
  const found = await notion.pages.retrieve({ page_id: page.id })
  assert.equal(found.properties.title.title[0].plain_text, "A page")
  assert.equal("archived" in found, !isNewest)
  const changed = await notion.pages.update({ page_id: page.id, icon: null, cover: { external: { url: "https://example.com/a.png" } } })
  assert.deepEqual([changed.icon, changed.cover.external.url], [null, "https://example.com/a.png"])
  const title = await notion.pages.properties.retrieve({ page_id: page.id, property_id: "title" })
  assert.equal(title.results[0].title.plain_text, "A page")
  const written = await notion.pages.updateMarkdown({ page_id: page.id, type: "insert_content", insert_content: { content: "## Heading\n\nText" } })
  assert.equal(written.object, "page_markdown")
  const { markdown } = await notion.pages.retrieveMarkdown({ page_id: page.id })
  assert.match(markdown, /first[^]*## Heading[^]*Text/)
  const task = await notion.pages.updateMarkdown({ page_id: page.id, allow_async: true, type: "insert_content", insert_content: { content: "later" } })
  if (task.object === "async_task") {
    assert.equal((await notion.asyncTasks.retrieve({ task_id: task.id })).object, "async_task")
  }
  const target = await notion.pages.create({ parent: { page_id: parent }, properties: { title: text("Target") } })
  const moved = await notion.pages.move({ page_id: page.id, parent: { page_id: target.id } })
  assert.equal(moved.parent.page_id, target.id)
  await refused(notion.pages.retrieve({ page_id: "00000000-0000-0000-0000-000000000000" }), "object_not_found")
  return page.id
}

async function blocks(page) {
  const added = await notion.blocks.children.append({
    block_id: page,
    children: [paragraph("one"), { toggle: { rich_text: text("two"), children: [paragraph("inside")] } }],
  })
  const [one, two] = added.results
  assert.ok(isFullBlock(one))
  assert.equal(one.type, "paragraph")
  const between = isNewest ? { position: { type: "after_block", after_block: { id: one.id } } } : { after: one.id }
  await notion.blocks.children.append({ block_id: page, children: [paragraph("between")], ...between })
  const listed = await collectPaginatedAPI(notion.blocks.children.list, { block_id: page, page_size: 2 })
  const at = listed.findIndex(block => block.id === one.id)
  assert.equal(listed[at + 1].paragraph.rich_text[0].plain_text, "between")
  assert.equal((await notion.blocks.children.list({ block_id: two.id })).results.length, 1)
  const updated = await notion.blocks.update({ block_id: one.id, paragraph: { rich_text: text("new") } })
  assert.equal(updated.paragraph.rich_text[0].plain_text, "new")
  assert.equal((await notion.blocks.delete({ block_id: one.id })).in_trash, true)
  assert.equal((await notion.blocks.retrieve({ block_id: one.id })).in_trash, true)
  await notion.blocks.update({ block_id: one.id, ...restore })
  let seen = 0
  for await (const block of iteratePaginatedAPI(notion.blocks.children.list, { block_id: page })) seen += block.object === "block" ? 1 : 0
  assert.equal(seen, listed.length)
  const upload = await notion.fileUploads.create({ mode: "single_part", filename: "a.mp3", content_type: "audio/mpeg" })
  await notion.fileUploads.send({ file_upload_id: upload.id, file: { filename: "a.mp3", data: new Blob(["x"], { type: "audio/mpeg" }) } })
  const notes = await notion.blocks.meetingNotes.create({ title: "Talk", source: { type: "file_upload", file_upload_id: upload.id }, parent: { type: "page_id", page_id: page } })
  const found = await notion.blocks.meetingNotes.query({ filter: { operator: "and", filters: [] } })
  assert.ok(found.results.some(it => it.id === notes.id))
}

async function databases() {
  const database = await notion.databases.create({
    parent: { type: "page_id", page_id: parent },
    title: text("Things"),
    initial_data_source: {
      properties: { Name: { title: {} }, Count: { number: {} }, State: { status: {} }, Tags: { multi_select: {} } },
    },
  })
  assert.ok(isFullDatabase(database))
  assert.equal((await notion.databases.retrieve({ database_id: database.id })).id, database.id)
  const renamed = await notion.databases.update({ database_id: database.id, title: text("More things"), is_inline: true })
  assert.deepEqual([renamed.title[0].plain_text, renamed.is_inline], ["More things", true])
  const source = await notion.dataSources.retrieve({ data_source_id: database.data_sources[0].id })
  assert.ok(isFullDataSource(source))
  const changed = await notion.dataSources.update({ data_source_id: source.id, properties: { Count: { name: "Number" }, Extra: { url: {} } } })
  assert.deepEqual(Object.keys(changed.properties).sort(), ["Extra", "Name", "Number", "State", "Tags"])
  const second = await notion.dataSources.create({ parent: { type: "database_id", database_id: database.id }, title: text("Second"), properties: { Title: { title: {} } } })
  assert.equal(second.object, "data_source")
  for (const count of [1, 2, 3]) {
    const row = await notion.pages.create({
      parent: { data_source_id: source.id },
      properties: { Name: { title: text(`Row ${count}`) }, Number: { number: count }, Tags: { multi_select: [{ name: "new" }] } },
    })
    assert.equal(row.parent.type, "data_source_id")
  }
  const rows = await notion.dataSources.query({
    data_source_id: source.id,
    filter: { and: [{ property: "Number", number: { greater_than: 1 } }, { property: "Tags", multi_select: { contains: "new" } }] },
    sorts: [{ property: "Number", direction: "descending" }],
    filter_properties: ["Name"],
  })
  assert.deepEqual(rows.results.map(row => row.properties.Name.title[0].plain_text), ["Row 3", "Row 2"])
  assert.deepEqual(Object.keys(rows.results[0].properties), ["Name"])
  assert.ok(rows.results.every(isFullPageOrDataSource))
  const templates = await notion.dataSources.listTemplates({ data_source_id: source.id })
  assert.ok(Array.isArray(templates.templates))
  assert.equal((await collectDataSourceTemplates(notion, { data_source_id: source.id })).length, templates.templates.length)
  for await (const template of iterateDataSourceTemplates(notion, { data_source_id: source.id })) assert.ok(template.id)
  await notion.dataSources.update({ data_source_id: second.id, ...trash })
  await refused(notion.dataSources.query({ data_source_id: source.id, filter: { property: "No", number: { equals: 1 } } }), "validation_error")
  return { database: database.id, source: source.id }
}

async function views({ database, source }) {
  const view = await notion.views.create({ database_id: database, data_source_id: source, name: "A view", type: "table" })
  assert.ok(isFullView(view))
  assert.ok(isFullView(await notion.views.retrieve({ view_id: view.id })))
  const changed = await notion.views.update({ view_id: view.id, name: "Another", filter: { property: "Number", number: { greater_than: 2 } } })
  assert.equal(changed.name, "Another")
  const all = await notion.views.list({ database_id: database })
  assert.ok(all.results.some(it => it.id === view.id))
  const query = await notion.views.queries.create({ view_id: view.id })
  assert.equal(query.object, "view_query")
  const results = await notion.views.queries.results({ view_id: view.id, query_id: query.id })
  assert.equal(results.results.length, 1)
  assert.equal((await notion.views.queries.delete({ view_id: view.id, query_id: query.id })).deleted, true)
  assert.equal((await notion.views.delete({ view_id: view.id })).object, "view")
}

async function comments(page) {
  const comment = await notion.comments.create({ parent: { page_id: page }, rich_text: text("A comment") })
  assert.ok(isFullComment(comment))
  await notion.comments.create({ discussion_id: comment.discussion_id, rich_text: text("An answer") })
  assert.equal((await notion.comments.list({ block_id: page })).results.length, 2)
  assert.equal((await notion.comments.retrieve({ comment_id: comment.id })).id, comment.id)
  const changed = await notion.comments.update({ comment_id: comment.id, rich_text: text("Changed") })
  assert.equal(changed.rich_text[0].plain_text, "Changed")
  await notion.comments.delete({ comment_id: comment.id })
  assert.equal((await notion.comments.list({ block_id: page })).results.length, 1)
}

async function files(page) {
  const single = await notion.fileUploads.create({ mode: "single_part", filename: "a.txt", content_type: "text/plain" })
  const sent = await notion.fileUploads.send({ file_upload_id: single.id, file: { filename: "a.txt", data: new Blob(["hello"], { type: "text/plain" }) } })
  assert.equal(sent.status, "uploaded")
  const parts = await notion.fileUploads.create({ mode: "multi_part", number_of_parts: 2, filename: "b.txt", content_type: "text/plain" })
  for (const part_number of ["1", "2"]) {
    const size = part_number === "1" ? 5 * 1024 * 1024 : 10
    const data = new Blob(["x".repeat(size)], { type: "text/plain" })
    await notion.fileUploads.send({ file_upload_id: parts.id, file: { filename: "b.txt", data }, part_number })
  }
  assert.equal((await notion.fileUploads.complete({ file_upload_id: parts.id })).status, "uploaded")
  assert.equal((await notion.fileUploads.retrieve({ file_upload_id: parts.id })).number_of_parts.sent, 2)
  assert.ok((await notion.fileUploads.list({ status: "uploaded" })).results.length >= 2)
  const { results } = await notion.blocks.children.append({ block_id: page, children: [{ file: { type: "file_upload", file_upload: { id: single.id } } }] })
  const answer = await fetch(results[0].file.file.url)
  assert.equal(await answer.text(), "hello")
}

async function search() {
  const found = await notion.search({ query: "Grocery", filter: { property: "object", value: "data_source" }, sort: { timestamp: "last_edited_time", direction: "descending" } })
  assert.ok(found.results.length >= 1 && found.results.every(it => it.object === "data_source"))
  assert.ok((await collectPaginatedAPI(notion.search, { page_size: 7 })).length > 7)
  assert.ok(Array.isArray((await notion.customEmojis.list()).results))
}

async function manyRows({ source }) {
  await control("POST", "rows", { data_source_id: source, count: ROWS, created_time: "2026-01-01T00:00:00Z", seconds_between: 20 })
  const last = await (async () => {
    let answer
    let start_cursor
    do {
      answer = await plain.dataSources.query({ data_source_id: source, start_cursor })
      start_cursor = answer.next_cursor ?? undefined
    } while (start_cursor)
    return answer
  })()
  assert.equal(last.request_status.incomplete_reason, "query_result_limit_reached")
  const ids = new Set()
  for await (const row of iterateAllDataSourceRows(notion, { data_source_id: source })) ids.add(row.id)
  assert.equal(ids.size, ROWS + 3)
  const filtered = await collectAllDataSourceRows(notion, { data_source_id: source, filter: { property: "Number", number: { is_not_empty: true } } })
  assert.equal(filtered.length, 3)
}

async function oauth() {
  const redirect_uri = "http://127.0.0.1:9/callback"
  const query = new URLSearchParams({ client_id, redirect_uri, response_type: "code", owner: "user", state: "s" })
  const clicked = await fetch(`${base}/v1/oauth/authorize?${query}`, { method: "POST", body: "decision=allow", redirect: "manual" })
  const code = new URL(clicked.headers.get("location")).searchParams.get("code")
  const who = { client_id, client_secret }
  const first = await notion.oauth.token({ ...who, grant_type: "authorization_code", code, redirect_uri })
  const second = await notion.oauth.token({ ...who, grant_type: "refresh_token", refresh_token: first.refresh_token })
  await refused(plain.users.me({ auth: first.access_token }), "unauthorized")
  assert.equal((await plain.users.me({ auth: second.access_token })).id, second.bot_id)
  assert.equal((await notion.oauth.introspect({ ...who, token: second.access_token })).active, true)
  await notion.oauth.revoke({ ...who, token: second.access_token })
  assert.equal((await notion.oauth.introspect({ ...who, token: second.access_token })).active, false)
}

async function webhooks() {
  const deliveries = []
  const server = createServer((request, response) => {
    const pieces = []
    request.on("data", piece => pieces.push(piece))
    request.on("end", () => {
      deliveries.push({ signature: request.headers["x-notion-signature"], body: Buffer.concat(pieces).toString() })
      response.end()
    })
  })
  await new Promise(ready => server.listen(0, "127.0.0.1", ready))
  const until = async count => {
    const end = Date.now() + 10_000
    while (deliveries.length < count) {
      assert.ok(Date.now() < end, `${deliveries.length} deliveries in place of ${count}`)
      await new Promise(wait => setTimeout(wait, 10))
    }
  }
  await control("POST", "webhooks", { url: `http://127.0.0.1:${server.address().port}/hook`, event_types: ["page.created"] })
  await until(1)
  const { verification_token: verificationToken } = JSON.parse(deliveries[0].body)
  const page = await notion.pages.create({ parent: { page_id: parent }, properties: { title: { title: text("Told") } } })
  await until(2)
  const { body, signature } = deliveries[1]
  assert.equal(await verifyWebhookSignature({ body, signature, verificationToken }), true)
  assert.equal(await verifyWebhookSignature({ body: `${body} `, signature, verificationToken }), false)
  assert.equal(await signWebhookPayload({ body, verificationToken }), signature)
  assert.equal(JSON.parse(body).entity.id, page.id)
  server.close()
  server.closeAllConnections()
}

const steps = []
async function step(name, work) {
  try {
    const result = await work()
    steps.push(name)
    return result
  } catch (error) {
    console.error(`${version}: ${name} failed`)
    console.error(error)
    process.exitCode = 1
  }
}

await step("users", users)
const page = await step("pages", pages)
await step("blocks", () => blocks(page))
const made = await step("databases", databases)
await step("views", () => views(made))
await step("comments", () => comments(page))
await step("files", () => files(page))
await step("search", search)
await step("oauth", oauth)
await step("webhooks", webhooks)
await step("more than 10,000 rows", () => manyRows(made))

const missed = [...known].filter(name => !called.has(name))
if (missed.length > 0) {
  console.error(`${version}: not called: ${missed.join(", ")}`)
  process.exitCode = 1
}
console.log(`${version}: ${called.size} of ${known.size} methods called, ${steps.length} of 11 parts passed`)
