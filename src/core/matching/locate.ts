/**
 * Where a quotation stands in the corpus: exact first, then with its marked edits, then approximately.
 *
 * Exact places come from the word index. Otherwise the windows that share the rarest words are read; Myers' distance over their
 * folded characters sorts them, and the best few are compared word by word, unless they are too far off to count. Cost: the
 * postings and the windows read, which `counts` tells. Limits: a window is looked for as one; a gap reaches at most GAP_WORDS
 * words beyond it.
 */
import type { Corpus } from '../index/corpus.ts'
import type { Unit } from '../index/units.ts'
import type { Scored, Window } from '../index/wordIndex.ts'
import { type Cancellation, Cancelled } from '../ports.ts'
import { LeastDistance } from './align.ts'
import { type Alignment, compare, type WordCosts, wordCostsOf } from './compare.ts'
import { changedShare } from './edits.ts'
import { type Located, place } from './located.ts'
import type { Element, Pattern } from './pattern.ts'

/** Exact places looked at; a phrase that stands in more is boilerplate. */
const MOST_EXACT = 200
/** Windows whose characters are compared, and of those the ones compared word by word. */
const MOST_WINDOWS = 48
/** A few words stand alike in many places, and are compared at little cost. */
const MOST_WINDOWS_SHORT = 400
const SHORT_WORDS = 12
const MOST_COMPARED = 8
/** Windows that are worse than the best one by more than this share of the quotation cannot win by their layer or speaker. */
const WORTH_COMPARING = 0.15
/** Once a window is as near as this, those that share less than half as many words with the quotation are nearer only by chance. */
const NEAR_ENOUGH = 0.2
/**
 * The distance over characters exceeds the share of changed ones by the spaces that come and go with words. A window that is farther
 * off than so many times the limit is never near.
 */
const SPACES = 1.3
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

/** What a locator has read: the cost of its answers, whatever the machine. */
export interface Counts {
  /** Places of words in the index. */
  readonly postings: number
  /** Windows whose characters were compared, and of those the ones compared word by word. */
  readonly windows: number
  readonly compared: number
}

/** Finds a quotation in a corpus. `excluded`: the path of an article that is no source (the draft itself). */
export class Locator {
  private readonly corpus: Corpus
  private readonly costs: WordCosts
  private readonly excluded: string | undefined
  private readonly cancellation: Cancellation
  private readonly begun: number
  private windowsRead = 0
  private compared = 0

  constructor(corpus: Corpus, cancellation: Cancellation, excluded?: string) {
    this.corpus = corpus
    this.costs = wordCostsOf(corpus.vocabulary)
    this.cancellation = cancellation
    this.excluded = excluded
    this.begun = corpus.words.postingsRead
  }

  /** What was read since this locator was made. */
  get counts(): Counts {
    return { postings: this.corpus.words.postingsRead - this.begun, windows: this.windowsRead, compared: this.compared }
  }

  /**
   * All places of a pattern, by how well they fit. Near places are looked for only where nothing fits. Throws `Cancelled`.
   * @param cited paths of the articles that are meant: where words stand in many, or nearly, theirs are among those found
   */
  locate(pattern: Pattern, cited: ReadonlySet<string> = new Set()): Places {
    if (this.cancellation.isCancelled) throw new Cancelled()
    const exact = this.exact(pattern, cited)
    if (exact.length > 0) return { exact, fitting: [], near: [] }
    const near = this.nearOrCited(pattern.marked, cited)
    const fitting = near.filter(({ alignment }) => alignment.steps.every(step => step.op === 'same' || step.op === 'skip'))
    return { exact, fitting, near }
  }

  /** Places where these words stand in a row, whatever brackets stand around them. */
  windows(keys: readonly string[], limit: number): Window[] {
    const ids = this.idsOf(keys)
    return ids.includes(-1) ? [] : this.corpus.words.exact(ids, limit, this.wanted())
  }

  /** In how many units the rarest of these words stands. */
  rarity(keys: readonly string[]): number {
    return Math.min(...this.idsOf(keys).map(id => this.corpus.words.frequency(id)))
  }

  private idsOf(keys: readonly string[]): number[] {
    return keys.map(key => this.corpus.vocabulary.find(key))
  }

  /** Which units are looked in; undefined where all are. */
  private wanted(): ((unit: Unit) => boolean) | undefined {
    const { excluded } = this
    const isSource = excluded !== undefined && this.corpus.has(excluded)
    return isSource ? ({ path }) => path !== excluded : undefined
  }

  private exact(pattern: Pattern, cited: ReadonlySet<string>): Located[] {
    const words = pattern.literal
    const keys = words.map(word => word.key)
    const found = this.windows(keys, MOST_EXACT)
    const more =
      found.length < MOST_EXACT ? [] : this.sources(cited).flatMap(path => this.corpus.words.exactIn(path, this.idsOf(keys)))
    const same = [...found, ...more].filter(({ unit, from }) =>
      words.every((word, i) => word.bracketed === (unit.bracketed[from + i] === 1))
    )
    return withoutRepeats(same.map(window => place(unchanged(window), 0)))
  }

  /** The paths of which articles are sources. */
  private sources(paths: Iterable<string>): string[] {
    return [...paths].filter(path => path !== this.excluded)
  }

  private nearOrCited(pattern: readonly Element[], cited: ReadonlySet<string>): Located[] {
    const near = this.near(pattern)
    if (cited.size === 0 || near.some(({ analysed }) => cited.has(analysed.article.path))) return near
    return [...near, ...this.near(pattern, cited)].sort((a, b) => a.ratio - b.ratio)
  }

  private place(pattern: readonly Element[], { unit, from, to }: Window): Located {
    this.compared++
    const alignment = compare(pattern, unit, from, to, this.costs)
    return place(
      alignment,
      changedShare(pattern, alignment, id => this.corpus.vocabulary.keyOf(id))
    )
  }

  /** Places within the distance that counts as near, best first; `only`: paths of the articles to look in. */
  near(pattern: readonly Element[], only?: ReadonlySet<string>): Located[] {
    const keys = pattern.flatMap(element => (element.kind === 'word' || element.kind === 'letter' ? [element.key] : []))
    const ids = this.idsOf(keys)
    const most = keys.length < SHORT_WORDS ? MOST_WINDOWS_SHORT : MOST_WINDOWS
    const { words } = this.corpus
    const windows = only
      ? words.similarIn(this.sources(only), ids, keys.length, most)
      : words.similar(ids, keys.length, most, this.wanted())
    const limit = nearLimit(keys.length)
    const nearest = pattern.some(element => element.kind === 'gap')
      ? this.around(keys, windows)
      : this.nearest(pattern, keys, windows, limit)
    return withoutRepeats(nearest.map(window => this.place(pattern, window)))
      .filter(({ ratio }) => ratio <= limit)
      .sort((a, b) => a.ratio - b.ratio)
  }

  /** The first windows that are not of one place, widened by what an omission may leave out. */
  private around(keys: readonly string[], windows: readonly Window[]): Window[] {
    const wide: Window[] = []
    for (const window of windows) {
      if (wide.some(({ unit, from, to }) => unit === window.unit && from <= window.from && window.to <= to)) continue
      wide.push(widen(window, GAP_WORDS + keys.length))
      if (wide.length >= MOST_COMPARED) break
    }
    return wide
  }

  /** The windows with the least distance over the folded characters, widened to what the pattern may cover. */
  private nearest(pattern: readonly Element[], keys: readonly string[], windows: readonly Scored[], limit: number): Window[] {
    const text = keys.join(' ')
    const finder = new LeastDistance(text)
    const margin = Math.ceil(keys.length * 0.4) + 8
    const scored: { readonly window: Window; readonly distance: number }[] = []
    // Brackets stand for words of the source that the text has not: their distance says nothing.
    const isPlain = pattern.every(({ kind }) => kind === 'word')
    let worth = isPlain ? limit * SPACES * text.length + 2 : Number.POSITIVE_INFINITY
    let least = Number.POSITIVE_INFINITY
    for (const window of windows) {
      if (least <= NEAR_ENOUGH * text.length && window.score < windows[0]!.score / 2) break
      const found = this.least(finder, window, worth)
      least = Math.min(least, found.distance)
      worth = Math.min(worth, least + WORTH_COMPARING * text.length)
      const { unit } = window
      scored.push({ window: widen({ unit, from: found.end - keys.length, to: found.end }, margin), distance: found.distance })
    }
    return scored
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_COMPARED)
      .filter(({ distance }) => distance <= worth)
      .map(({ window }) => window)
  }

  /** The least distance of the text to a part of the window, and the word after that part; one above `most` is only told to be that. */
  private least(finder: LeastDistance, { unit, from, to }: Window, most: number): { distance: number; end: number } {
    this.windowsRead++
    const { ids } = unit
    finder.begin(most)
    let distance = finder.least
    let end = from
    for (let at = from; at < to; at++) {
      if (at > from) finder.read(SPACE)
      finder.feed(this.corpus.vocabulary.keyOf(ids[at]!))
      if (finder.least >= distance) continue
      distance = finder.least
      end = at + 1
    }
    return { distance, end }
  }
}

const SPACE = ' '.charCodeAt(0)

/** The alignment of words that stand there as they are. */
export const unchanged = ({ unit, from, to }: Window): Alignment => ({
  unit,
  from,
  to,
  cost: 0,
  steps: Array.from({ length: to - from }, (_, element) => ({ op: 'same', element, word: from + element }))
})

/** A window with some more words on both sides, as far as the unit has them. */
export const widen = ({ unit, from, to }: Window, margin: number): Window => ({
  unit,
  from: Math.max(0, from - margin),
  to: Math.min(unit.ids.length, to + margin)
})
