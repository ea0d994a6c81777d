/**
 * The least word edit that turns a stretch of a source into a draft's quotation.
 *
 * Dynamic programming over words, semi-global: the quotation may begin and end anywhere in the window. A replaced word costs by
 * how unlike the two are, so that "civilians → children" is one replacement and never an omission beside an addition. Gaps skip
 * source words for next to nothing, brackets up to six (R17, R19). Going on beyond the edge of an utterance, or beyond a sentence that
 * goes on in the draft, has a price: a word added at an end is an addition, not a change of the word that happens to stand beyond.
 * Cost: O(pattern × window) in time and memory.
 */
import type { Unit } from '../index/units.ts'
import { lettersOf, type Vocabulary } from '../index/vocabulary.ts'
import { distance } from './align.ts'
import { type Borders, bordersOf } from './borders.ts'
import type { BracketLetter, Element, MaskedWord } from './pattern.ts'

/** A draft word too many. More than a replacement, so that a changed last word is not told as an added one. */
const INSERT = 1.1
/** A source word left out. Less than a replacement, so that two words left out are not told as two words changed. */
const DELETE = 0.9
/** Two words with nothing in common; less than leaving one out and putting one in. */
const REPLACE = 1
/** The least a replacement costs, however alike the words. */
const REPLACE_LEAST = 0.4
/** Words that differ in more than this share of their letters have nothing in common but chance. */
const UNLIKE = 0.5
/** Of two words only one stands in brackets: a little more than without, so that it is not preferred, nor called the same. */
const BRACKETS_DIFFER = 0.01
/** For each source word under an ellipsis or bracket: nearer is better, and any is better than a change of words. */
const SKIP = 0.0005
/** Source words that one bracket may stand for (R19). */
const BRACKET_WORDS = 6
/** Crossing the edge of an utterance: a little less than an addition, so that one equal word is reason enough and an unlike one is not. */
const EDGE = 1.05
/** Crossing the end of a sentence that goes on in the draft: with it, any change of a word there costs more than an addition. */
const STOP = 0.75

export type Step =
  | { readonly op: 'same' | 'replace'; readonly element: number; readonly word: number }
  | { readonly op: 'insert'; readonly element: number }
  | { readonly op: 'delete'; readonly word: number }
  | { readonly op: 'skip'; readonly element: number; readonly from: number; readonly to: number }

/** How a pattern lies on a unit: source words `from` to `to` (unit word numbers, half-open) and the steps in order. */
export interface Alignment {
  readonly unit: Unit
  readonly from: number
  readonly to: number
  readonly cost: number
  readonly steps: readonly Step[]
}

/** How a cell of the table was reached. */
const MOVE = { none: 0, diagonal: 1, insert: 2, delete: 3, skip: 4, begin: 5 } as const

/** Pairs of words whose cost is remembered; about fifty bytes each. */
const MOST_PAIRS = 100_000

/** Costs of replacing one word by another, remembered: the same pairs recur along a window, and from check to check of one draft. */
export class WordCosts {
  private memory = new Map<string, Map<number, number>>()
  private pairs = 0
  private readonly vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /** For one draft word, the cost by source word: 0 for the same word, else between REPLACE_LEAST and REPLACE. */
  of(key: string): (id: number) => number {
    if (this.pairs > MOST_PAIRS) this.forget()
    const own = this.vocabulary.find(key)
    const known = this.memory.get(key) ?? new Map<number, number>()
    this.memory.set(key, known)
    const letters = lettersOf(key)
    const most = UNLIKE * key.length
    return id => {
      if (id === own) return 0
      const others = this.vocabulary.lettersOf(id)
      // Each letter that only one of them has is an edit; most pairs need no more than this to be told apart.
      const apart = Math.max(count(letters & ~others), count(others & ~letters))
      if (apart > most && apart > UNLIKE * this.vocabulary.keyOf(id).length) return REPLACE
      const remembered = known.get(id)
      if (remembered !== undefined) return remembered
      const cost = unlikeness(key, this.vocabulary.keyOf(id))
      known.set(id, cost)
      this.pairs++
      return cost
    }
  }

  private forget(): void {
    this.memory = new Map()
    this.pairs = 0
  }

  keyOf(id: number): string {
    return this.vocabulary.keyOf(id)
  }
}

const costs = new WeakMap<Vocabulary, WordCosts>()

/** The costs of a vocabulary's words, kept as long as it is. */
export function wordCostsOf(vocabulary: Vocabulary): WordCosts {
  const known = costs.get(vocabulary) ?? new WordCosts(vocabulary)
  costs.set(vocabulary, known)
  return known
}

/** The bits that are set. */
function count(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function unlikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  // The difference in length is the least distance there can be; most pairs need no more.
  if (Math.abs(a.length - b.length) > UNLIKE * longest) return REPLACE
  const unlike = distance(a, b) / longest
  return unlike > UNLIKE ? REPLACE : REPLACE_LEAST + (REPLACE - REPLACE_LEAST) * unlike
}

/** True where the source's word is what the half-bracketed word stands for: [w]e for We, ask[s] for ask or asked. */
export function letterFits(letter: BracketLetter, key: string): boolean {
  if (letter.key === key) return true
  if (letter.fixed.length < 2) return false
  const near = Math.abs(key.length - letter.fixed.length) <= 4
  return near && (letter.at === 'start' ? key.startsWith(letter.fixed) : key.endsWith(letter.fixed))
}

/** True where a masked word may stand for the source's: the letters that are shown agree. */
const maskFits = (masked: MaskedWord, key: string): boolean =>
  key.length > masked.head.length + masked.tail.length && key.startsWith(masked.head) && key.endsWith(masked.tail)

/** For one element, its cost on a source word, by the word's number in the unit. */
function pairCosts(element: Element, { ids, bracketed }: Unit, costs: WordCosts): (at: number) => number {
  if (element.kind === 'letter') return at => (letterFits(element, costs.keyOf(ids[at]!)) ? 0 : REPLACE)
  if (element.kind === 'masked') return at => (maskFits(element, costs.keyOf(ids[at]!)) ? 0 : REPLACE)
  if (element.kind !== 'word') return () => Number.POSITIVE_INFINITY
  const cost = costs.of(element.key)
  const flag = Number(element.bracketed)
  return at => {
    const words = cost(ids[at]!)
    return bracketed[at] === flag ? words : words + BRACKETS_DIFFER
  }
}

interface Table {
  readonly cost: Float64Array
  readonly from: Uint8Array
  readonly width: number
  readonly borders: Borders
}

/** How many source words an element may stand for without a word of its own; -1 where it has one. */
export function skipBound(element: Element): number {
  if (element.kind === 'gap') return Number.POSITIVE_INFINITY
  if (element.kind === 'bracket') return element.zero ? 0 : BRACKET_WORDS
  return -1
}

/** One row for a gap or bracket: the row above, or some source words further on. `skipped` counts them. */
function skipRow(table: Table, row: number, bound: number): void {
  const { cost, from, width, borders } = table
  const skipped = new Int32Array(width)
  for (let j = 0; j < width; j++) {
    const at = row * width + j
    cost[at] = cost[at - width]!
    from[at] = MOVE.diagonal
    if (j === 0 || skipped[j - 1]! >= bound) continue
    const skip = cost[at - 1]! + SKIP + EDGE * borders.edges[j - 1]!
    if (skip < cost[at]!) {
      cost[at] = skip
      from[at] = MOVE.skip
      skipped[j] = skipped[j - 1]! + 1
    }
  }
}

/** What it costs to go on to the source's next words behind this element: nothing at the end of a sentence of the draft, or at a mark. */
const stopBehind = (element: Element | undefined): number => (element?.kind === 'word' && !element.ends ? STOP : 0)

/** What there is to know of a word's row. */
interface WordRow {
  readonly before: Element | undefined
  readonly own: Element
  /** The cost of the elements before it where no word of the source is covered yet. */
  readonly unbegun: number
  /** What the word costs where the source has it not. */
  readonly added: number
  /** What it costs on a source word. */
  readonly pair: (word: number) => number
}

/** One row for a word. */
function wordRow(table: Table, row: number, { before, own, unbegun, added, pair }: WordRow): void {
  const { cost, from, width, borders } = table
  const base = row * width
  const [stopBefore, stop] = [stopBehind(before), stopBehind(own)]
  cost[base] = cost[base - width]! + added
  from[base] = MOVE.insert
  for (let j = 1; j < width; j++) {
    const at = base + j
    const edge = EDGE * borders.edges[j - 1]!
    const ends = borders.stops[j - 1]!
    const onward = cost[at - width - 1]! + edge + stopBefore * ends
    const paired = Math.min(onward, unbegun) + pair(j - 1)
    const insert = cost[at - width]! + added
    const remove = cost[at - 1]! + DELETE + edge + stop * ends
    const best = Math.min(paired, insert, remove)
    cost[at] = best
    if (best === paired) from[at] = onward <= unbegun ? MOVE.diagonal : MOVE.begin
    else from[at] = best === remove ? MOVE.delete : MOVE.insert
  }
}

/**
 * Lays the pattern on the words `from` to `to` of a unit at least cost; of several places the first.
 * @param ends what it costs besides where the pattern's first or last word lies on none that is like it: where the source has it a few
 * words further on, the words between are left out then, rather than one of them changed
 */
export function compare(
  pattern: readonly Element[],
  unit: Unit,
  from: number,
  to: number,
  costs: WordCosts,
  ends = 0
): Alignment {
  const width = to - from + 1
  const size = (pattern.length + 1) * width
  const table: Table = { cost: new Float64Array(size), from: new Uint8Array(size), width, borders: bordersOf(unit, from, to) }
  let unbegun = 0
  for (const [i, own] of pattern.entries()) {
    const bound = skipBound(own)
    if (bound >= 0) skipRow(table, i + 1, bound)
    else {
      const pair = pairCosts(own, unit, costs)
      const unlike = i === 0 || i === pattern.length - 1 ? ends : 0
      const priced = (word: number) => {
        const price = pair(from + word)
        return price < REPLACE ? price : price + unlike
      }
      const added = INSERT + unlike
      wordRow(table, i + 1, { before: pattern[i - 1], own, unbegun, added, pair: priced })
      unbegun += added
    }
  }
  let end = 0
  const last = pattern.length * width
  for (let j = 1; j < width; j++) if (table.cost[last + j]! < table.cost[last + end]!) end = j
  const { steps, start } = trace(pattern, table, end, from, unit, costs)
  return { unit, from: from + start, to: from + end, cost: table.cost[last + end]!, steps }
}

function trace(pattern: readonly Element[], table: Table, end: number, from: number, unit: Unit, costs: WordCosts) {
  const steps: Step[] = []
  let i = pattern.length
  let j = end
  let begun = true
  while (i > 0) {
    const move = table.from[i * table.width + j]!
    const element = i - 1
    if (skipBound(pattern[element]!) >= 0) {
      const to = j
      while (begun && table.from[i * table.width + j] === MOVE.skip) j--
      steps.push({ op: 'skip', element, from: from + j, to: from + to })
      i--
    } else if (!begun || move === MOVE.insert) {
      i--
      steps.push({ op: 'insert', element })
    } else if (move === MOVE.delete) {
      j--
      steps.push({ op: 'delete', word: from + j })
    } else {
      j--
      i--
      begun = move !== MOVE.begin
      const same = pairCosts(pattern[element]!, unit, costs)(from + j) === 0
      steps.push({ op: same ? 'same' : 'replace', element, word: from + j })
    }
  }
  return { steps: steps.reverse(), start: j }
}
