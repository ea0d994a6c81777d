/**
 * Quotations of a text that comes in parts which mostly stay as they are while it is written. Parts reach into each other only where a
 * quotation runs on over paragraphs, so a part is read again only when that changes. The quotations are those of `findQuotations`.
 */
import type { Prose } from '../text/block.ts'
import {
  type BlockMarks,
  type Bridge,
  bridgeAfter,
  type FoundQuotations,
  findRunsOn,
  type GoesOn,
  goesOnAt,
  joinMarks,
  readMarks
} from './findQuotations.ts'

/** The quotations of one part: offsets count from its start, blocks from its first, groups from its first new one. */
export interface PartQuotations extends FoundQuotations {
  /** Groups that begin in this part. Group -1 goes on from the part before. */
  readonly groups: number
}

interface KnownPart {
  readonly marks: readonly BlockMarks[]
  found?: { readonly runsOn: readonly boolean[]; readonly before: Bridge; readonly quotations: PartQuotations }
}

const parts = new WeakMap<Prose, KnownPart>()

/** The quotations of each part, in order; the same object as before where nothing changed, as long as the parts are the same. */
export function quotationsInParts(all: readonly Prose[]): PartQuotations[] {
  const runsOn = runsOnOf(all)
  let bridge: Bridge = 'none'
  return all.map((prose, i) => {
    if (prose.blocks.length === 0) return NOTHING
    const quotations = quotationsOf(prose, runsOn[i]!, bridge)
    bridge = bridgeAfter(prose.blocks.length - 1, runsOn[i]!.at(-1)!, quotations.quotations)
    return quotations
  })
}

const NOTHING: PartQuotations = { quotations: [], strays: [], groups: 0 }

/** Which blocks run on into the next, for each part; from the end. */
function runsOnOf(all: readonly Prose[]): (readonly boolean[])[] {
  let after: GoesOn = () => false
  const found = all.toReversed().map(prose => {
    if (prose.blocks.length === 0) return []
    const { marks } = partOf(prose)
    const runsOn = findRunsOn(prose.prose, marks, after)
    after = goesOnAt(prose.prose, marks, runsOn, 0, after)
    return runsOn
  })
  return found.reverse()
}

function partOf(prose: Prose): KnownPart {
  const kept = parts.get(prose) ?? { marks: readMarks(prose) }
  parts.set(prose, kept)
  return kept
}

function quotationsOf(prose: Prose, runsOn: readonly boolean[], before: Bridge): PartQuotations {
  const part = partOf(prose)
  const kept = part.found
  if (kept && kept.before === before && kept.runsOn.every((one, i) => one === runsOn[i])) return kept.quotations
  const found = joinMarks(prose.prose, part.marks, runsOn, before)
  const quotations = { ...found, groups: found.quotations.reduce((most, { group }) => Math.max(most, group + 1), 0) }
  part.found = { runsOn, before, quotations }
  return quotations
}
