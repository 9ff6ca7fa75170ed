// The work by the official SDK: node limits.mjs (pages | creates) N WORKERS
//
// It finds its pages, writes "ready", begins when a line comes, and writes one line of JSON at the end.

import { createInterface } from "node:readline/promises"
import { Client } from "@notionhq/client"

const [kind, count, workers] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]

// All defaults are the SDK's own, but for the version: the library speaks this one. It says nothing of its retries, for standard
// output is for the report.
const notion = new Client({
  notionVersion: "2026-03-11",
  auth: process.env.NOTION_TOKEN,
  baseUrl: process.env.NOTION_BASE_URL,
  logger: () => {},
})

const found = await notion.search({ filter: { property: "object", value: "page" } })
const pages = found.results.map((page) => page.id)
if (pages.length === 0) {
  throw new Error("the search found no page")
}

const pieces = {
  pages: (number) => notion.pages.retrieve({ page_id: pages[(number - 1) % pages.length] }),
  creates: (number) =>
    notion.pages.create({
      parent: { page_id: pages[0] },
      properties: { title: { title: [{ text: { content: `bench ${number}` } }] } },
    }),
}
const piece = pieces[kind]

const lines = createInterface({ input: process.stdin })
console.log("ready")
await lines[Symbol.asyncIterator]().next()
lines.close()

const outcomes = []
let next = 1
const start = performance.now()
await Promise.all(Array.from({ length: Math.min(workers, count) }, work))
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, outcomes }))

async function work() {
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

function reason(error) {
  const code = error.code ?? error.cause?.code ?? error.name
  return error.status === undefined ? String(code) : `${error.status} ${code}`
}
