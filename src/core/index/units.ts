import type { AttributedQuotation } from '../quotations/quotation.ts'
import { KEPT, lexicon } from '../text/lexicon.ts'
import { eachWordOf, keyOfWord, type WordReader } from '../text/wordKeys.ts'
import { wordTable } from '../text/wordTable.ts'
import type { AnalysedArticle } from './analyse.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Raw offsets; two bytes each where the article is short enough, which nearly all are. */
export type Offsets = Uint16Array | Uint32Array

/**
 * A row of words that is searched as one: a whole article, or the parts of one split quotation joined
 * ("A," she said, "B" is searched as A B). Word `i` stands at raw offsets `starts[i]` to `ends[i]`.
 */
export interface Unit {
  /** The article's path; unlike `analysed` and the offsets, `path` and `ids` cost next to nothing. */
  readonly path: string
  readonly analysed: AnalysedArticle
  readonly ids: Int32Array
  readonly starts: Offsets
  readonly ends: Offsets
  /** 1 where the word stands in square brackets. */
  readonly bracketed: Uint8Array
  /** Index into `analysed.quotations` of the quotation a word stands in; -1 in narration. */
  readonly owners: Int16Array | Int32Array
  /** True for the joined parts of one quotation. */
  readonly joined: boolean
}

/** A row of words that grows; typed arrays, since a long article has millions of them. One row serves all articles in turn. */
class Row {
  length = 0
  private ids = new Int32Array(4096)
  private starts = new Uint32Array(4096)
  private ends = new Uint32Array(4096)
  private bracketed = new Uint8Array(4096)
  private owners = new Int32Array(4096)

  clear(): void {
    this.length = 0
  }

  push(id: number, start: number, end: number, bracketed: boolean, owner: number): void {
    if (this.length === this.ids.length) this.grow()
    const at = this.length++
    this.ids[at] = id
    this.starts[at] = start
    this.ends[at] = end
    this.bracketed[at] = bracketed ? 1 : 0
    this.owners[at] = owner
  }

  /** The words' numbers, in an array of their own. */
  words(): Int32Array {
    return this.ids.slice(0, this.length)
  }

  /** Index into the quotations of the one that each word stands in; a view. */
  quotations(): Int32Array {
    return this.owners.subarray(0, this.length)
  }

  unit(analysed: AnalysedArticle): Unit {
    const { length } = this
    const { text } = analysed.article
    const Narrow = text.length <= 0xffff ? Uint16Array : Uint32Array
    const Owners = analysed.quotations.length <= 0x7fff ? Int16Array : Int32Array
    return {
      path: analysed.article.path,
      analysed,
      ids: this.words(),
      starts: new Narrow(this.starts.subarray(0, length)),
      ends: new Narrow(this.ends.subarray(0, length)),
      bracketed: this.bracketed.slice(0, length),
      owners: new Owners(this.quotations()),
      joined: false
    }
  }

  private grow(): void {
    const twice = <T extends Int32Array | Uint32Array | Uint8Array>(array: T): T => {
      const larger = new (array.constructor as new (length: number) => T)(array.length * 2)
      larger.set(array)
      return larger
    }
    this.ids = twice(this.ids)
    this.starts = twice(this.starts)
    this.ends = twice(this.ends)
    this.bracketed = twice(this.bracketed)
    this.owners = twice(this.owners)
  }
}

/** A row that has grown beyond this is given back after its article. */
const KEPT_WORDS = 1 << 18
let shared = new Row()

/** Numbers that a vocabulary has given to words of the lexicon, by theirs, so that their keys are not looked up each time. */
class KnownIds {
  readonly vocabulary: Vocabulary
  private generation = lexicon.generation
  private ids = new Int32Array(4096).fill(-1)

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /** Forgets the words that the lexicon has forgotten. */
  trim(): void {
    if (this.generation !== lexicon.generation) this.ids.fill(-1, KEPT)
    this.generation = lexicon.generation
  }

  of(word: number): number {
    const known = this.ids[word]
    return known === undefined || known < 0 ? this.learn(word) : known
  }

  private learn(word: number): number {
    if (word >= this.ids.length) {
      const larger = new Int32Array(Math.max(2 * this.ids.length, word + 1)).fill(-1)
      larger.set(this.ids)
      this.ids = larger
    }
    this.ids[word] = this.vocabulary.idOf(keyOfWord(word))
    return this.ids[word]
  }
}

/** Those of the vocabulary that was asked last: one at a time is in use, but in tests. */
let knownIds: KnownIds | undefined

function knownIdsOf(vocabulary: Vocabulary): KnownIds {
  if (knownIds?.vocabulary !== vocabulary) knownIds = new KnownIds(vocabulary)
  knownIds.trim()
  return knownIds
}

/** Fills a row with the words that it is told, each with the quotation it stands in. */
class RowFiller implements WordReader {
  private readonly quotations: readonly AttributedQuotation[]
  private readonly row: Row
  private readonly ids: KnownIds
  private next = 0

  constructor(quotations: readonly AttributedQuotation[], row: Row, ids: KnownIds) {
    this.quotations = quotations
    this.row = row
    this.ids = ids
  }

  known(word: number, start: number, end: number): void {
    this.row.push(this.ids.of(word), start, end, false, this.ownerOf(start, end))
  }

  other(key: string, start: number, end: number, bracketed: boolean): void {
    this.row.push(this.ids.vocabulary.idOf(key), start, end, bracketed, this.ownerOf(start, end))
  }

  private ownerOf(start: number, end: number): number {
    const { quotations } = this
    while (this.next < quotations.length && quotations[this.next]!.inner.end <= start) this.next++
    const quotation = quotations[this.next]
    return quotation !== undefined && quotation.inner.start <= start && end <= quotation.inner.end ? this.next : -1
  }
}

/** Reads the words of an article's blocks in order; the row serves the next article when `read` returns. */
function withRow<T>(analysed: AnalysedArticle, vocabulary: Vocabulary, read: (row: Row) => T): T {
  const { article, quotations } = analysed
  const row = shared
  row.clear()
  const words = wordTable(article.prose, article.blocks)
  const filler = new RowFiller(quotations, row, knownIdsOf(vocabulary))
  for (const [at, { span }] of article.blocks.entries()) eachWordOf(article.prose, words, at, span, filler)
  if (row.length > KEPT_WORDS) shared = new Row()
  return read(row)
}

/** The values at some places, in an array of the same width. */
function picked<T extends Offsets | Int16Array | Int32Array>(values: T, places: readonly number[]): T {
  const result = new (values.constructor as new (length: number) => T)(places.length)
  for (const [i, at] of places.entries()) result[i] = values[at]!
  return result
}

/** The words at the given places of a unit as a unit of their own. */
function joinedUnit(unit: Unit, places: readonly number[]): Unit {
  return {
    path: unit.path,
    analysed: unit.analysed,
    ids: picked(unit.ids, places),
    starts: picked(unit.starts, places),
    ends: picked(unit.ends, places),
    bracketed: Uint8Array.from(places, at => unit.bracketed[at]!),
    owners: picked(unit.owners, places),
    joined: true
  }
}

function groupsOf(quotations: readonly AttributedQuotation[]): number[][] {
  const groups = new Map<number, number[]>()
  for (const [index, quotation] of quotations.entries()) {
    const group = groups.get(quotation.group)
    if (group) group.push(index)
    else groups.set(quotation.group, [index])
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** The units of one article: its text, and one for each quotation of several parts. */
export function unitsOf(analysed: AnalysedArticle, vocabulary: Vocabulary): Unit[] {
  const whole = withRow(analysed, vocabulary, row => row.unit(analysed))
  return [whole, ...joinedPlaces(analysed.quotations, whole.owners).map(places => joinedUnit(whole, places))]
}

/** The words of the same units, which is all that an index keeps of them. */
export function wordsOfUnits(analysed: AnalysedArticle, vocabulary: Vocabulary): Int32Array[] {
  return withRow(analysed, vocabulary, row => {
    const ids = row.words()
    return [ids, ...joinedPlaces(analysed.quotations, row.quotations()).map(places => picked(ids, places))]
  })
}

/** For each quotation of several parts, where its words stand in the article. `owners`: the quotation of each word. */
function joinedPlaces(quotations: readonly AttributedQuotation[], owners: Int16Array | Int32Array): number[][] {
  const groups = groupsOf(quotations)
  if (groups.length === 0) return []
  const places = placesOf(owners, new Set(groups.flat()))
  return groups.map(group => group.flatMap(owner => places.get(owner) ?? []))
}

/** The places of the words of some quotations. */
function placesOf(owners: Unit['owners'], wanted: ReadonlySet<number>): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at]!
    if (owner < 0 || !wanted.has(owner)) continue
    const known = places.get(owner)
    if (known) known.push(at)
    else places.set(owner, [at])
  }
  return places
}
