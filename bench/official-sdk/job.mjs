// A work by the official SDK: node job.mjs (pages N | creates N | rows ID | tree ID) WORKERS [plain]
//
// It finds what it works on, writes "ready", begins when a line comes, and writes one line of JSON at the end. It ends when its
// input does.

import { createInterface } from "node:readline/promises"
import { Client, iterateAllDataSourceRows, iteratePaginatedAPI } from "@notionhq/client"

const [kind, what, workers, plain] = process.argv.slice(2)

// All defaults are the SDK's own, but for the version: the library speaks this one. It says nothing of its retries, for standard
// output is for the report.
const notion = new Client({
  notionVersion: "2026-03-11",
  auth: process.env.NOTION_TOKEN,
  baseUrl: process.env.NOTION_BASE_URL,
  logger: () => {},
})

const jobs = {
  pages: () => pieces((number) => notion.pages.retrieve({ page_id: pages[(number - 1) % pages.length] })),
  creates: () =>
    pieces((number) =>
      notion.pages.create({
        parent: { page_id: pages[0] },
        properties: { title: { title: [{ text: { content: `bench ${number}` } }] } },
      }),
    ),
  rows: () =>
    things(
      plain === undefined
        ? iterateAllDataSourceRows(notion, { data_source_id: what })
        : iteratePaginatedAPI(notion.dataSources.query, { data_source_id: what }),
    ),
  tree: () => things(blocksBelow(what)),
}

// The pages to read, or to make pages under. Other works have the connection made and the code warm for no less.
const found = await notion.search({ filter: { property: "object", value: "page" } })
const pages = found.results.map((page) => page.id)
if (pages.length === 0) {
  throw new Error("the search found no page")
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
console.log("ready")
await lines.next()
const start = performance.now()
const elapsed = () => (performance.now() - start) / 1000
console.log(JSON.stringify(await jobs[kind]()))
await lines.next()

/** Pieces of work, so many of them at the same time as there are workers. */
async function pieces(piece) {
  const [count, outcomes] = [Number(what), []]
  let next = 1
  const work = async () => {
    while (next <= count) {
      const number = next++
      try {
        const page = await piece(number)
        outcomes.push({ number, page: page.id, failure: null })
      } catch (error) {
        // Nothing in its errors says whether a request may have happened.
        outcomes.push({ number, page: null, failure: { reason: reason(error), may_have_happened: null } })
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(Number(workers), count) }, work))
  return { seconds: elapsed(), outcomes }
}

/** Things that are read one after the other. */
async function things(iterator) {
  const ids = new Set()
  const progress = [[0, 0]]
  let repeated = 0
  let why = null
  try {
    for await (const thing of iterator) {
      if (ids.has(thing.id)) {
        repeated++
      }
      ids.add(thing.id)
      if (ids.size % 100 === 0) {
        progress.push([elapsed(), ids.size])
      }
    }
  } catch (error) {
    why = reason(error)
  }
  const seconds = elapsed()
  progress.push([seconds, ids.size])
  return { seconds, done: ids.size, repeated, reason: why, progress }
}

/** All blocks below one, in document order: the SDK has no function for it, so this is what its users write. */
async function* blocksBelow(id) {
  for await (const block of iteratePaginatedAPI(notion.blocks.children.list, { block_id: id })) {
    yield block
    if (block.has_children) {
      yield* blocksBelow(block.id)
    }
  }
}

function reason(error) {
  const code = error.code ?? error.cause?.code ?? error.message
  return error.status === undefined ? String(code) : `${error.status} ${code}`
}
