// node kordoc.mjs FOLDER-OF-KORDOC: for each line, a JSON list of paths, the seconds that kordoc takes for them, or null.
import { createInterface } from "node:readline"
import { createRequire } from "node:module"
import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"

const folder = process.argv[2]
const main = createRequire(import.meta.url)(`${folder}/package.json`).exports["."].import
const { parse } = await import(pathToFileURL(`${folder}/${main}`))
console.log = () => {} // standard output is for answers

async function seconds(paths) {
  const begun = process.hrtime.bigint()
  for (const path of paths) {
    const data = await readFile(path)
    const found = await parse(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength))
    if (!found.success) return null
  }
  return Number(process.hrtime.bigint() - begun) / 1e9
}

for await (const line of createInterface({ input: process.stdin })) {
  const took = await seconds(JSON.parse(line)).catch(() => null)
  process.stdout.write(JSON.stringify(took) + "\n")
}
