// The pieces of a quotation are those that a look at every place of every run of words gives.

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import type { Unit } from '../../../src/core/index/units.ts'
import { Locator } from '../../../src/core/matching/locate.ts'
import { patternOf } from '../../../src/core/matching/pattern.ts'
import { PIECE_WORDS, type Piece, piecesOf } from '../../../src/core/matching/splice.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'

/** A piece as text: which article, which words of it, in which of its quotations, for which words of the draft. */
const told = ({ unit, from, to, first, last, quotation }: Piece): string =>
  `${unit.path} ${unit.joined} ${from}-${to} of ${quotation.span.start} for ${first}-${last}`

const quotationAt = (unit: Unit, at: number) => {
  const found = unit.analysed.quotations[unit.owners[at]!]
  return found?.kind === 'scare' || found?.kind === 'title' ? undefined : found
}

/** The longest run of these words at a place that is of one utterance. */
function pieceAt(unit: Unit, from: number, keys: readonly string[], first: number, keyOf: (id: number) => string) {
  const quotation = quotationAt(unit, from)
  let to = from
  const isSame = (at: number) => at < unit.ids.length && keyOf(unit.ids[at]!) === keys[first + at - from]
  while (isSame(to) && quotationAt(unit, to)?.group === quotation?.group) to++
  return quotation && to - from >= PIECE_WORDS ? { unit, from, to, first, last: first + to - from, quotation } : undefined
}

function better(a: Piece, b: Piece, before: Piece | undefined): boolean {
  const goesOn = ({ unit, quotation }: Piece) =>
    before?.unit.path === unit.path && before.quotation.group === quotation.group ? 1 : 0
  return goesOn(a) - goesOn(b) > 0 || (goesOn(a) === goesOn(b) && longer(a, b))
}

function longer(a: Piece, b: Piece): boolean {
  const length = ({ from, to }: Piece) => to - from
  return length(a) > length(b) || (length(a) === length(b) && a.unit.joined && !b.unit.joined)
}

function scanned(keys: readonly string[], corpus: Corpus, locator: Locator): Piece[] | undefined {
  const bestAt = (at: number, before: Piece | undefined): Piece | undefined => {
    const head = keys.slice(at, at + PIECE_WORDS)
    const places = head.length < PIECE_WORDS ? [] : locator.windows(head, 100)
    let best: Piece | undefined
    for (const { unit, from } of places) {
      const piece = pieceAt(unit, from, keys, at, id => corpus.vocabulary.keyOf(id))
      if (piece && (!best || better(piece, best, before))) best = piece
    }
    return best
  }
  const pieces: Piece[] = []
  let loose = 0
  for (let at = 0; at < keys.length; at = Math.max(at + 1, pieces.at(-1)?.last ?? 0)) {
    const before = pieces.at(-1)
    const best = bestAt(at, before)
    if (best) pieces.push(best)
    else if (before?.last === at) {
      // The least number of words that the piece before can do without, for one behind it in the same quotation.
      const given = [1, 2, 3]
        .filter(by => before.last - by - before.first >= PIECE_WORDS)
        .map(by => ({ by, next: bestAt(at - by, before) }))
        .find(
          ({ next }) =>
            next?.unit === before.unit &&
            next.quotation.group === before.quotation.group &&
            next.last > at &&
            next.from >= before.to
        )
      if (given) pieces.splice(-1, 1, { ...before, to: before.to - given.by, last: at - given.by }, given.next!)
      else loose++
    } else loose++
  }
  return loose > 3 ? undefined : pieces
}

const row = (least: number, most: number) => fc.array(fc.constantFrom('dock', 'gull'), { minLength: least, maxLength: most })
const sentence = row(3, 14).map(words => words.join(' '))
const paragraph = fc.oneof(
  sentence,
  sentence.map(words => `“${words},” said Ada Brask.`),
  fc.tuple(sentence, sentence).map(([one, other]) => `“${one},” said Ines Toller, “${other}.”`)
)
const article = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map(paragraphs => paragraphs.join('\n\n'))

/** A draft's words: those of the articles, with as many others in a row as may be in no piece. */
const draft = fc
  .tuple(row(4, 9), fc.nat(3), row(4, 9))
  .map(([before, others, after]) => [...before, ...Array.from({ length: others }, () => 'ash'), ...after])

describe('the pieces of a quotation', () => {
  it('are the best ones, wherever they stand', () => {
    const seen = { none: 0, pieces: 0, several: 0 }
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 4 }), fc.oneof(row(8, 30), draft), (articles, words) => {
        const corpus = new Corpus()
        for (const [i, text] of articles.entries()) corpus.put(readArticle({ path: `${i}.md`, hash: text, text }))
        const draft = words.join(' ')
        const { literal } = patternOf(draft, [{ start: 0, end: draft.length }])
        const found = piecesOf(literal, new Locator(corpus, UNCANCELLED), key => corpus.vocabulary.find(key))
        assert.deepEqual(found?.pieces.map(told), scanned(words, corpus, new Locator(corpus, UNCANCELLED))?.map(told))
        const pieces = found?.pieces ?? []
        if (!found) seen.none++
        seen.pieces += pieces.length
        if (pieces.length > 1) seen.several++
      }),
      { numRuns: 400 }
    )
    assert.ok(seen.none > 40 && seen.pieces > 150 && seen.several > 40, JSON.stringify(seen))
  })
})
