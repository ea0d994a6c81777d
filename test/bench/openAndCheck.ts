// Run as a process of its own: opens an index, checks one quotation, and tells as JSON what that took. Arguments: folder of the
// articles, of the index, the quotation.

import { parseDraft } from '../../src/core/drafts/parseDraft.ts'
import { checkDraft } from '../../src/core/policy/checkDraft.ts'
import { UNCANCELLED } from '../../src/core/ports.ts'
import { openIndex } from './savedFolder.ts'

/** What opening took. */
export interface Opened {
  /** Milliseconds until the corpus was open, and until the first quotation was checked. */
  readonly openMs: number
  readonly verdictMs: number
  /** Growth of the process's memory in bytes. */
  readonly memory: number
  readonly verdict: string
}

const [articles, index, quotation] = process.argv.slice(2) as [string, string, string]
const before = process.memoryUsage.rss()
const begun = performance.now()
const { corpus } = openIndex({ articles, index, megabytes: 0 })
const openMs = performance.now() - begun
const { quotations } = checkDraft(parseDraft(`“${quotation},” she said.`, 'markdown'), corpus, {
  draftPath: 'draft.md',
  policy: { profile: 'wire', levels: {}, exemptHeadings: [] },
  cancellation: UNCANCELLED,
  indexing: false
})
const verdictMs = performance.now() - begun
const opened: Opened = { openMs, verdictMs, memory: process.memoryUsage.rss() - before, verdict: quotations[0]!.verdict }
console.log(JSON.stringify(opened))
