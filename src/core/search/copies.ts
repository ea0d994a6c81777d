import type { Corpus } from '../index/corpus.ts'
import type { Unit } from '../index/units.ts'
import type { Copies } from './candidates.ts'
import { recordsOf, type SearchRecord } from './records.ts'

/** Places of one text that are looked at; a text with more is boilerplate. */
const MOST_PLACES = 200
/** Articles loaded for the copies of all hits of a search. */
const MOST_LOADED = 50

/** Finds the other places where the texts of a search stand, in articles that were not loaded for it. */
export class CopyFinder {
  private readonly corpus: Corpus
  private readonly loaded: ReadonlySet<Unit>
  private readonly opened = new Set<Unit>()

  /** `loaded`: units whose copies are known. */
  constructor(corpus: Corpus, loaded: ReadonlySet<Unit>) {
    this.corpus = corpus
    this.loaded = loaded
  }

  /** The copies with those of other articles: records whose words are all the same. */
  all(copies: Copies): Copies {
    const { ids } = copies[0]!
    const isOther = (unit: Unit) => !unit.joined && !this.loaded.has(unit)
    const others = this.corpus.words.exact([...ids], MOST_PLACES, isOther)
    const found = others.flatMap(({ unit, from, to }): SearchRecord[] => {
      if (!this.opened.has(unit) && this.opened.size >= MOST_LOADED) return []
      this.opened.add(unit)
      return recordsOf(unit).filter(record => record.from === from && record.ids.length === to - from)
    })
    return found.length > 0 ? [...copies, ...found] : copies
  }
}
