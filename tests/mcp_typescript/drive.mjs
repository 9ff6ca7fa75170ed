// Lists and calls the tools of `notion mcp` by the official client. NOTION_PROGRAM names the program; NOTION_BASE_URL, NOTION_TOKEN and
// NOTION_PARENT_PAGE the emulator. Once it has listed the tools, the client itself holds each structured answer against the tool's output
// schema, and throws where it does not fit.

import assert from "node:assert/strict"
import { execFileSync, spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { Client } from "@modelcontextprotocol/sdk/client/index.js"
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js"
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv"

const { NOTION_PROGRAM: program, NOTION_PARENT_PAGE: parent } = process.env
const NOWHERE = "11111111-2222-4333-8444-555555555555"
const actions = JSON.parse(execFileSync(program, ["actions", "--json"], { maxBuffer: 2 ** 28 }))
const validators = new AjvJsonSchemaValidator()

/** Runs a check with a client of a server with these arguments, and its list of tools. */
async function withServer(flags, check) {
  const client = new Client({ name: "test", version: "1.0.0" })
  const transport = new StdioClientTransport({ command: program, args: ["mcp", ...flags], env: process.env, stderr: "pipe" })
  let said = ""
  transport.stderr.on("data", (data) => (said += data))
  await client.connect(transport)
  try {
    const { tools } = await client.listTools()
    await check(client, tools)
  } finally {
    await client.close()
  }
  assert.equal(said, "", "a server says nothing on standard error")
}

/** Calls a tool that answers: structured, fitting its schema, and the same as text. */
async function answer(client, tools, name, args) {
  const result = await client.callTool({ name, arguments: args })
  assert.ok(!result.isError, JSON.stringify(result))
  const tool = tools.find((tool) => tool.name === name)
  if (tool.outputSchema) {
    const { valid, errorMessage } = validators.getValidator(tool.outputSchema)(result.structuredContent)
    assert.ok(valid, `${name}: ${errorMessage}`)
  }
  assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent)
  return result.structuredContent
}

/** Calls a tool that fails, and gives the error that a model sees. */
async function failure(client, name, args) {
  const result = await client.callTool({ name, arguments: args })
  assert.equal(result.isError, true, JSON.stringify(result))
  assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent)
  return result.structuredContent.error
}

test("initialises, and lists a tool for each action", () =>
  withServer([], async (client, tools) => {
    assert.equal(client.getServerVersion().name, "notion-connector")
    assert.ok(client.getServerCapabilities().tools)
    assert.match(client.getInstructions(), /meta\.complete/)
    assert.deepEqual(tools.map((tool) => tool.name), actions.map((action) => action.id))
    for (const [tool, action] of tools.map((tool, at) => [tool, actions[at]])) {
      assert.equal(tool.annotations.readOnlyHint, action.effect === "read", tool.name)
      assert.deepEqual(Object.keys(tool.inputSchema.properties ?? {}).sort(), action.inputs.map((input) => input.key).sort())
    }
  }))

test("reads: every action that needs no input", () =>
  withServer([], async (client, tools) => {
    const ready = actions.filter((action) => action.effect === "read" && !action.inputs.some((input) => input.required))
    assert.ok(ready.length >= 4)
    for (const action of ready) {
      const { data, meta } = await answer(client, tools, action.id, {})
      assert.ok(meta.requests >= 1, action.id)
      if (action.paging) assert.ok(Array.isArray(data.results) && typeof meta.complete === "boolean", action.id)
    }
  }))

test("writes, and takes JSON as text where the schema wants an object", () =>
  withServer([], async (client, tools) => {
    const title = (text) => ({ title: [{ text: { content: text } }] })
    for (const [given, text] of [
      [{ parent: { page_id: parent }, properties: { title: title("Kale") } }, "Kale"],
      [{ parent: JSON.stringify({ page_id: parent }), properties: JSON.stringify({ title: title("Figs") }) }, "Figs"],
    ]) {
      const { data: page } = await answer(client, tools, "create_page", given)
      const { data: read } = await answer(client, tools, "get_page", { page_id: page.url })
      assert.equal(read.id, page.id)
      assert.equal(read.properties.title.title[0].plain_text, text)
    }
    const columns = { Name: { title: {} }, Price: { number: {} } }
    const { data: database } = await answer(client, tools, "create_database", { parent: { page_id: parent }, properties: JSON.stringify(columns) })
    for (const price of [1, 2]) {
      await answer(client, tools, "create_database_item", { parent: { database_id: database.id }, properties: { Price: { number: price } } })
    }
    const { data, meta } = await answer(client, tools, "query_database", {
      database_id: database.id,
      filter: JSON.stringify({ property: "Price", number: { greater_than: 1 } }),
      fetch_all: "yes",
    })
    assert.deepEqual([data.results.length, meta.complete], [1, true])
  }))

test("says what is wrong, so that a model can mend it", () =>
  withServer([], async (client) => {
    const off = await failure(client, "get_page", { page_id: "kale" })
    assert.deepEqual([off.kind, off.field, off.retryable], ["input", "/page_id", false])
    const missing = await failure(client, "get_page", {})
    assert.deepEqual([missing.kind, missing.field], ["input", "/page_id"])
    const unknown = await failure(client, "list_users", { page_sise: 3 })
    assert.match(unknown.message, /it takes: start_cursor, page_size/)
    const nowhere = await failure(client, "get_page", { page_id: NOWHERE })
    assert.deepEqual([nowhere.kind, nowhere.code, nowhere.status], ["not_found", "object_not_found", 404])
    assert.ok(nowhere.request_id)
    await assert.rejects(client.callTool({ name: "get_pages", arguments: {} }), { code: -32602 })
    // It goes on serving.
    assert.ok(!(await client.callTool({ name: "get_current_user", arguments: {} })).isError)
  }))

test("--local-files", async () => {
  const flags = { path: join(process.cwd(), "kale.txt") }
  writeFileSync(flags.path, "A dark green leafy vegetable.")
  await withServer([], async (client) => {
    const off = await failure(client, "upload_file", flags)
    assert.deepEqual([off.kind, off.field], ["input", "/path"])
  })
  await withServer(["--local-files"], async (client, tools) => {
    const { data } = await answer(client, tools, "upload_file", flags)
    assert.deepEqual([data.filename, data.status], ["kale.txt", "uploaded"])
  })
})

test("serves several calls at once", () =>
  withServer([], async (client, tools) => {
    const calls = Array.from({ length: 8 }, () => answer(client, tools, "get_current_user", {}))
    assert.equal(new Set((await Promise.all(calls)).map(({ data }) => data.id)).size, 1)
  }))

test("--read-only", () =>
  withServer(["--read-only"], async (client, tools) => {
    assert.deepEqual(tools.map((tool) => tool.name), actions.filter((action) => action.effect === "read").map((action) => action.id))
    assert.ok(tools.every((tool) => tool.annotations.readOnlyHint))
    await assert.rejects(client.callTool({ name: "create_page", arguments: {} }), { code: -32602 })
  }))

test("--only", () =>
  withServer(["--only", "get_page,list_users", "--only=search"], async (client, tools) => {
    assert.deepEqual(tools.map((tool) => tool.name).sort(), ["get_page", "list_users", "search"])
    await answer(client, tools, "list_users", { page_size: 1 })
  }))

test("--simplify", () =>
  withServer(["--simplify"], async (client, tools) => {
    const { data } = await answer(client, tools, "search", { query: "Grocery" })
    assert.ok(data.results.length > 0)
    const { data: home } = await answer(client, tools, "get_page", { page_id: parent })
    assert.equal(typeof home.properties.title, "string")
  }))

test("--compact", () =>
  withServer(["--compact"], async (client, tools) => {
    assert.deepEqual(tools.map((tool) => tool.name), ["find_actions", "describe_action", "run_action"])
    const found = await answer(client, tools, "find_actions", { query: "current user" })
    const { id } = found.actions[0]
    assert.equal(id, "get_current_user")
    const described = await answer(client, tools, "describe_action", { id: "list_users" })
    assert.ok(described.input_schema.properties.page_size)
    const ran = await answer(client, tools, "run_action", { id })
    assert.equal(ran.data.type, "bot")
    const text = await answer(client, tools, "run_action", { id: "list_users", input: JSON.stringify({ page_size: 1 }) })
    assert.equal(text.data.results.length, 1)
    const off = await failure(client, "run_action", { id: "list_users", input: { page_size: 500 } })
    assert.deepEqual([off.kind, off.field], ["input", "/page_size"])
    assert.equal((await failure(client, "describe_action", { id: "list_user" })).field, "/id")
  }))

test("--compact --read-only", () =>
  withServer(["--compact", "--read-only"], async (client, tools) => {
    assert.ok(tools.every((tool) => tool.annotations.readOnlyHint))
    assert.equal((await failure(client, "run_action", { id: "create_page", input: {} })).field, "/id")
  }))

test("does not begin where it could not go on", () => {
  const start = (flags, variables) => spawnSync(program, ["mcp", ...flags], { input: "", encoding: "utf8", env: { ...process.env, ...variables } })
  for (const [flags, variables, status, words] of [
    [[], { NOTION_TOKEN: "" }, 3, /there is no token/],
    [["--only", "get_pages"], {}, 2, /"get_pages" is no action/],
    [["--only", "create_page", "--read-only"], {}, 2, /read-only/],
  ]) {
    const ended = start(flags, variables)
    assert.deepEqual([ended.status, ended.stdout], [status, ""], ended.stderr)
    assert.match(ended.stderr, words)
  }
})
