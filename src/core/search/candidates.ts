// The records that may be what is looked for: likely articles (likely.ts) are loaded, the likeliest first, and each of their records is
// weighed. Loading ends when there are enough candidates that cover as much as the next article can.

import type { Corpus } from '../index/corpus.ts'
import type { Unit } from '../index/units.ts'
import type { Coverage } from './coverage.ts'
import type { Likely } from './likely.ts'
import { recordsOf, type SearchRecord } from './records.ts'
import { speakerWords } from './speakers.ts'

/** One text and the places where it stands that are known. Never empty. */
export type Copies = readonly SearchRecord[]

/** A text with the share of the query that it covers, 0 to 1. */
export interface Candidate {
  readonly copies: Copies
  readonly coverage: number
}

/** Articles loaded for one search at most; a user waits for each. */
const MOST_LOADED = 100
/** A stretch reaches over the edges of its records: the best of them rarely covers more than this share of what the stretch does. */
const KEPT = 0.8

/** What is looked for in the articles, and how much of it. */
export interface Wanted {
  /** The least share of the query. */
  readonly least: number
  /** So many candidates are enough. */
  readonly enough: number
  readonly passes: (record: SearchRecord) => boolean
}

/** Candidates in no order, and the units that were loaded for them. */
export interface Collected {
  readonly candidates: Candidate[]
  readonly loaded: ReadonlySet<Unit>
}

/** Weighs the records of likely articles; copies among them are one candidate. */
export function collect(corpus: Corpus, likely: readonly Likely[], coverage: Coverage, wanted: Wanted): Collected {
  const found = new Map<string, { copies: SearchRecord[]; coverage: number }>()
  const loaded = new Set<Unit>()
  for (const { unit, estimate } of likely) {
    if (loaded.size >= MOST_LOADED || isEnough(found.values(), estimate, wanted)) break
    loaded.add(unit)
    for (const record of recordsOf(unit)) {
      const share = coverage.of(record.ids, 0, record.ids.length, speakerWords(corpus, record.speaker))
      if (share < wanted.least) continue
      const row = record.ids.join()
      const known = found.get(row)
      if (known) known.copies.push(record)
      else found.set(row, { copies: [record], coverage: share })
      if (known && share > known.coverage) known.coverage = share
    }
  }
  return { candidates: [...found.values()].filter(({ copies }) => copies.some(wanted.passes)), loaded }
}

function isEnough(found: Iterable<Candidate>, estimate: number, { enough, passes }: Wanted): boolean {
  let count = 0
  for (const { copies, coverage } of found) if (coverage >= KEPT * estimate && copies.some(passes)) count++
  return count >= enough
}
