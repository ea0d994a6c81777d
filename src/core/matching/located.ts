import type { AnalysedArticle } from '../index/analyse.ts'
import type { Unit } from '../index/units.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Span } from '../text/span.ts'
import type { Alignment } from './compare.ts'

/** Where the aligned words stand: in one utterance, in narration, in marks without a speaker (`title`), or across an utterance's edge. */
export type Standing = 'utterance' | 'title' | 'narration' | 'crossing'

/** An alignment with what kind of text it lies on. */
export interface Located {
  readonly alignment: Alignment
  readonly analysed: AnalysedArticle
  readonly standing: Standing
  /** The quotation most of the words stand in; undefined in narration. */
  readonly quotation?: AttributedQuotation
  /** Aligned words inside and outside utterances. */
  readonly inside: number
  readonly outside: number
  /** True where some of the words stand inside marks that are no speech. */
  readonly scare: boolean
  /** Distance over the folded characters, as a share of the quotation's length. */
  readonly ratio: number
}

/** The words of the source that the draft's words lie on (those skipped under an ellipsis are left out). */
export function* alignedWords(alignment: Alignment): Generator<number> {
  for (const step of alignment.steps) if (step.op === 'same' || step.op === 'replace') yield step.word
}

interface Tally {
  readonly byGroup: Map<number, { count: number; owner: number }>
  outside: number
  scare: boolean
}

function tally(alignment: Alignment): Tally {
  const { unit } = alignment
  const result: Tally = { byGroup: new Map(), outside: 0, scare: false }
  for (const word of alignedWords(alignment)) {
    const owner = unit.owners[word]!
    const quotation = unit.analysed.quotations[owner]
    if (quotation?.kind === 'scare') result.scare = true
    if (!quotation || quotation.kind === 'scare') result.outside++
    else {
      const seen = result.byGroup.get(quotation.group)
      if (seen) seen.count++
      else result.byGroup.set(quotation.group, { count: 1, owner })
    }
  }
  return result
}

/** A paragraph is looked at this far back for the mark that opens. */
const PARAGRAPH_REACH = 4000

/**
 * True between two pairs of apostrophes (''No,'' she said), which some archives write for double marks. Such text is not read as
 * quotations, since the same archives use them for titles and terms; but whoever quotes it puts nobody's words in a mouth.
 */
function betweenApostrophes({ unit, from }: Alignment): boolean {
  const { prose } = unit.analysed.article
  const at = unit.starts[from]
  if (at === undefined) return false
  const before = prose.slice(Math.max(0, at - PARAGRAPH_REACH), at)
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1)
  return (paragraph.match(/''|``/g)?.length ?? 0) % 2 === 1
}

function standingOf(tally: Tally, quotation: AttributedQuotation | undefined, alignment: Alignment): Standing {
  if (!quotation) return betweenApostrophes(alignment) ? 'title' : 'narration'
  if (tally.byGroup.size > 1 || tally.outside > 0) return 'crossing'
  return quotation.kind === 'title' ? 'title' : 'utterance'
}

/** Tells on what kind of text an alignment lies. `ratio`: see {@link Located}. */
export function place(alignment: Alignment, ratio: number): Located {
  const counts = tally(alignment)
  const main = [...counts.byGroup.values()].sort((a, b) => b.count - a.count)[0]
  const analysed = alignment.unit.analysed
  const quotation = main && analysed.quotations[main.owner]
  return {
    alignment,
    analysed,
    quotation,
    standing: standingOf(counts, quotation, alignment),
    inside: [...counts.byGroup.values()].reduce((sum, { count }) => sum + count, 0),
    outside: counts.outside,
    scare: counts.scare,
    ratio
  }
}

/** The raw span of words of a unit, half-open; for an empty run the empty span before word `from`. */
export function spanOfWords(unit: Unit, from: number, to: number): Span {
  if (to <= from) {
    const at = from > 0 ? unit.ends[from - 1]! : (unit.starts[from] ?? 0)
    return { start: at, end: at }
  }
  return { start: unit.starts[from]!, end: unit.ends[to - 1]! }
}

/** The source's words as a reader sees them; where they run over the joint of a split quotation, without what stands between. */
export function textOfWords(unit: Unit, from: number, to: number): string {
  const { prose, text } = unit.analysed.article
  const pieces: string[] = []
  for (let at = from; at < to; ) {
    let end = at + 1
    while (end < to && (!unit.joined || unit.owners[end] === unit.owners[at])) end++
    const span = spanOfWords(unit, at, end)
    pieces.push(visible(text.slice(span.start, span.end), prose.slice(span.start, span.end)))
    at = end
  }
  return pieces.join(' ')
}

/** Raw text without markup that a reader does not see. */
function visible(raw: string, prose: string): string {
  if (raw === prose) return raw
  return prose.replace(/[\u200b\ufffc]/g, '')
}
