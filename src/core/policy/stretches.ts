/**
 * A draft in stretches that are checked one by one: a part of it each, or several where a quotation runs on from one into the next.
 * What is reported of a stretch depends on its own parts and on what stands around it, as far as any rule reads.
 */
import type { ReadPart } from '../drafts/readDraft.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Span } from '../text/span.ts'

/** Code units that a rule may read beyond a quotation's paragraph: a lead-in, a note behind. */
const REACH = 200

export interface Stretch {
  /** Offset of its first part. */
  readonly start: number
  /** The number that its first new group has in the draft. */
  readonly group: number
  readonly quotations: readonly AttributedQuotation[]
  /** Its parts, and those around it: REACH on each side, and one that has prose. */
  readonly around: readonly ReadPart[]
  /** What these cover. */
  readonly span: Span
}

/** The stretches that hold quotations, in order. `quotations` are those of the parts, in order. */
export function stretchesOf(parts: readonly ReadPart[], quotations: readonly AttributedQuotation[]): Stretch[] {
  const home: number[] = []
  for (const [i, { speech }] of parts.entries()) for (const _ of speech.quotations) home.push(i)
  const lastPart = new Map<number, number>()
  for (const [at, { group }] of quotations.entries()) lastPart.set(group, home[at]!)
  const stretches: Stretch[] = []
  for (let at = 0; at < quotations.length; ) {
    const from = at
    const first = home[from]!
    let last = first
    for (; at < quotations.length && home[at]! <= last; at++) last = Math.max(last, lastPart.get(quotations[at]!.group)!)
    stretches.push(stretch(parts, first, last, quotations.slice(from, at)))
  }
  return stretches
}

function stretch(parts: readonly ReadPart[], first: number, last: number, quotations: readonly AttributedQuotation[]): Stretch {
  const [begin, end] = [startOf(parts, first), startOf(parts, last + 1)]
  let from = first
  while (from > 0 && !reaches(parts, from, first, begin - startOf(parts, from))) from--
  let to = last
  while (to + 1 < parts.length && !reaches(parts, last + 1, to + 1, startOf(parts, to + 1) - end)) to++
  const span = { start: startOf(parts, from), end: startOf(parts, to + 1) }
  return { start: begin, group: parts[first]!.group, quotations, around: parts.slice(from, to + 1), span }
}

/** Do the parts from `from` up to `to`, of this length, reach as far as any rule reads? */
const reaches = (parts: readonly ReadPart[], from: number, to: number, length: number): boolean =>
  length >= REACH && parts.slice(from, to).some(({ part }) => part.blocks.length > 0)

/** Where a part begins; behind the last one, where that ends. */
const startOf = (parts: readonly ReadPart[], at: number): number => {
  const last = parts.at(-1)!
  return parts[at]?.start ?? last.start + last.part.text.length
}
