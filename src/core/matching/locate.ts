/**
 * Where a quotation stands in the corpus: exact first, then with its marked edits, then approximately.
 *
 * Exact places come from the word index. Otherwise the windows that share the rarest words are read; Myers' distance over their
 * folded characters sorts them, and the best few are compared word by word. Limits: a window is looked for as one; a gap
 * reaches at most GAP_WORDS words beyond it.
 */
import type { Corpus } from '../index/corpus.ts'
import type { Window } from '../index/wordIndex.ts'
import { type Cancellation, Cancelled } from '../ports.ts'
import { bestOccurrence } from './align.ts'
import { compare, WordCosts } from './compare.ts'
import { changedShare } from './edits.ts'
import { type Located, place } from './located.ts'
import type { Element, Pattern } from './pattern.ts'

/** Exact places looked at; a phrase that stands in more is boilerplate. */
const MOST_EXACT = 200
/** Windows whose characters are compared, and of those the ones compared word by word. */
const MOST_WINDOWS = 48
const MOST_COMPARED = 8
/** Windows that are worse than the best one by more than this share of the quotation cannot win by their layer or speaker. */
const WORTH_COMPARING = 0.15
/** Source words that a marked omission may leave out (R17). */
export const GAP_WORDS = 150
/** Short quotations are near up to a quarter of their characters, from eight words up to two fifths (POLICY.md, verdict 2). */
const NEAR_SHORT = 0.25
const NEAR_LONG = 0.4
const LONG_WORDS = 8

export interface Places {
  /** The words in a row, without any change of words or brackets. */
  readonly exact: readonly Located[]
  /** All words in order but for marked edits. */
  readonly fitting: readonly Located[]
  /** Within the distance that counts as near, best first. */
  readonly near: readonly Located[]
}

/** The greatest distance, as a share of the quotation's folded characters, at which a passage counts as near. */
export const nearLimit = (words: number): number => (words >= LONG_WORDS ? NEAR_LONG : NEAR_SHORT)

const isWanted =
  (excluded: string | undefined) =>
  (window: Window): boolean =>
    window.unit.analysed.article.path !== excluded

/** One of several alignments of the same words: a unit of joined parts repeats what stands in the article. */
function withoutRepeats(places: readonly Located[]): Located[] {
  const seen = new Set<string>()
  return places.filter(({ alignment: { unit, from, to }, analysed }) => {
    const key = `${analysed.article.path}:${unit.starts[from]}:${unit.ends[to - 1]}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Finds a quotation in a corpus. `excluded`: the path of an article that is no source (the draft itself). */
export class Locator {
  private readonly corpus: Corpus
  private readonly costs: WordCosts
  private readonly excluded: string | undefined
  private readonly cancellation: Cancellation

  constructor(corpus: Corpus, cancellation: Cancellation, excluded?: string) {
    this.corpus = corpus
    this.costs = new WordCosts(corpus.vocabulary)
    this.cancellation = cancellation
    this.excluded = excluded
  }

  /** All places of a pattern, by how well they fit. Near places are looked for only where nothing fits. Throws `Cancelled`. */
  locate(pattern: Pattern): Places {
    if (this.cancellation.isCancelled) throw new Cancelled()
    const exact = this.exact(pattern)
    if (exact.length > 0) return { exact, fitting: [], near: [] }
    const near = this.near(pattern.marked)
    const fitting = near.filter(({ alignment }) => alignment.steps.every(step => step.op === 'same' || step.op === 'skip'))
    return { exact, fitting, near }
  }

  /** Places where these words stand in a row, whatever brackets stand around them. */
  windows(keys: readonly string[], limit: number): Window[] {
    const ids = keys.map(key => this.corpus.vocabulary.find(key))
    return ids.includes(-1) ? [] : this.corpus.words.exact(ids, limit).filter(isWanted(this.excluded))
  }

  private exact(pattern: Pattern): Located[] {
    const words = pattern.literal
    const windows = this.windows(
      words.map(word => word.key),
      MOST_EXACT
    )
    const same = windows.filter(({ unit, from }) => words.every((word, i) => word.bracketed === (unit.bracketed[from + i] === 1)))
    return withoutRepeats(same.map(window => this.place(words, window)))
  }

  private place(pattern: readonly Element[], { unit, from, to }: Window): Located {
    const alignment = compare(pattern, unit, from, to, this.costs)
    return place(
      alignment,
      changedShare(pattern, alignment, id => this.corpus.vocabulary.keyOf(id))
    )
  }

  /** Places within the distance that counts as near, best first; `only`: paths of the articles to look in. */
  near(pattern: readonly Element[], only?: ReadonlySet<string>): Located[] {
    const keys = pattern.flatMap(element => (element.kind === 'word' || element.kind === 'letter' ? [element.key] : []))
    const ids = keys.map(key => this.corpus.vocabulary.find(key)).filter(id => id >= 0)
    const similar = this.corpus.words.similar(ids, Math.ceil(keys.length * 1.2) + 2, MOST_WINDOWS).filter(isWanted(this.excluded))
    const windows = only ? similar.filter(({ unit }) => only.has(unit.analysed.article.path)) : similar
    const limit = nearLimit(keys.length)
    const places = this.nearest(pattern, keys, windows).map(window => this.place(pattern, window))
    return withoutRepeats(places)
      .filter(({ ratio }) => ratio <= limit)
      .sort((a, b) => a.ratio - b.ratio)
  }

  /** The windows with the least distance over the folded characters, widened to what the pattern may cover. */
  private nearest(pattern: readonly Element[], keys: readonly string[], windows: readonly Window[]): Window[] {
    const text = keys.join(' ')
    const hasGap = pattern.some(element => element.kind === 'gap')
    const margin = hasGap ? GAP_WORDS + keys.length : Math.ceil(keys.length * 0.4) + 8
    if (hasGap) return windows.slice(0, MOST_COMPARED).map(window => widen(window, margin))
    const scored = windows.map(window => {
      const wide = widen(window, margin)
      return { wide, distance: bestOccurrence(text, this.foldedText(wide)).distance }
    })
    scored.sort((a, b) => a.distance - b.distance)
    const worth = (scored[0]?.distance ?? 0) + WORTH_COMPARING * text.length
    return scored
      .slice(0, MOST_COMPARED)
      .filter(({ distance }) => distance <= worth)
      .map(({ wide }) => wide)
  }

  private foldedText({ unit, from, to }: Window): string {
    return [...unit.ids.subarray(from, to)].map(id => this.corpus.vocabulary.keyOf(id)).join(' ')
  }
}

const widen = ({ unit, from, to }: Window, margin: number): Window => ({
  unit,
  from: Math.max(0, from - margin),
  to: Math.min(unit.ids.length, to + margin)
})
