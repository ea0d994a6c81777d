import type { Corpus } from '../index/corpus.ts'
import type { Segment } from '../index/segment.ts'
import { type Dated, latestFirst } from './order.ts'

/** An article with the addresses of its whole text: from that of its first word up to, not including, `to`. */
export interface Stretch extends Dated {
  readonly from: number
  readonly to: number
}

interface Known {
  readonly generation: number
  readonly stretches: readonly Stretch[]
}

const knownOf = new WeakMap<Corpus, Known>()
// An entry is read from the disk, and what a segment holds does not change.
const datesOf = new WeakMap<Segment, string[]>()

/** Where the articles stand, the latest first (order.ts). Made anew after a change of the corpus, when first asked for. */
export function newestStretches(corpus: Corpus): readonly Stretch[] {
  const { generation } = corpus
  const known = knownOf.get(corpus)
  if (known?.generation === generation) return known.stretches
  const stretches = corpus.segments.flatMap(stretchesOf).sort(latestFirst)
  knownOf.set(corpus, { generation, stretches })
  return stretches
}

function stretchesOf(segment: Segment): Stretch[] {
  if (segment.size === 0) return []
  const dates = datesOf.get(segment) ?? []
  datesOf.set(segment, dates)
  for (let article = dates.length; article < segment.size; article++) dates.push(segment.entry(article).metadata.date ?? '')
  const units = segment.unitsOf(segment.size - 1).end
  return dates.flatMap((date, article) => {
    const { first, end } = segment.unitsOf(article)
    if (!segment.isAlive(article) || first === end) return []
    const to = first + 1 < units ? segment.firstPlace(first + 1) : segment.end
    return [{ path: segment.path(article), date, from: segment.firstPlace(first), to }]
  })
}
