// Run as a process of its own, with the background thread's bundle beside it: has it read the articles of a folder and write their
// index, and tells as JSON what that took. Arguments: folder of the articles, of all indexes.

import { join } from 'node:path'
import { createEngineHost } from '../../src/engine/client.ts'

/** What building an index took. */
export interface Built {
  readonly seconds: number
  /** The most memory that the process had, in bytes; and what it had before. */
  readonly peak: number
  readonly before: number
}

async function main(folder: string, index: string): Promise<Built> {
  const before = process.memoryUsage.rss()
  const begun = performance.now()
  const host = createEngineHost(join(import.meta.dirname, 'worker.js'), console)
  const engine = host.engine('bench')
  await engine.open({ root: folder, folders: [folder], exclude: [], index })
  // Saves what is not saved yet, as one.
  await engine.dispose()
  const seconds = (performance.now() - begun) / 1000
  await host.dispose()
  return { seconds, peak: process.resourceUsage().maxRSS * 1024, before }
}

const [folder, index] = process.argv.slice(2) as [string, string]
console.log(JSON.stringify(await main(folder, index)))
