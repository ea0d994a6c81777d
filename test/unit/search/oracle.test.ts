// The search reads a part of the corpus; an oracle that weighs every record of every article must not know better.

import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { unitsOf } from '../../../src/core/index/units.ts'
import type { Candidate } from '../../../src/core/search/candidates.ts'
import { Coverage } from '../../../src/core/search/coverage.ts'
import { rank } from '../../../src/core/search/rank.ts'
import { recordsOf, type SearchRecord } from '../../../src/core/search/records.ts'
import { LEAST_COVERAGE, searchQuotes } from '../../../src/core/search/searchQuotes.ts'
import { speakerWords } from '../../../src/core/search/speakers.ts'
import { termsOf } from '../../../src/core/search/terms.ts'
import { words } from '../../../src/core/text/words.ts'
import { articleAt } from '../../bench/generate.ts'
import { type Change, changes, type Random, seeded } from '../../bench/queries.ts'

const ARTICLES = 60
const QUERIES = 400
/** Fewer words stand alike in so many records that any of them will do. */
const LEAST_WORDS = 3
/** Of everyday words in any order, one row may be found for another that scores so little more. */
const NEARLY = 0.1
const MOST_MISSED = 0.01

const keysOf = (text: string) => words(text).map(({ key }) => key)

function everyRecord(corpus: Corpus): SearchRecord[] {
  return [...corpus.entries()].flatMap(({ path }) => recordsOf(unitsOf(corpus.get(path)!, corpus.vocabulary)[0]!))
}

/** The score of the best record of all; undefined where none is like the query. Many may have it. */
function exhaustive(corpus: Corpus, records: readonly SearchRecord[], query: readonly string[]): number | undefined {
  const coverage = new Coverage(termsOf(corpus, query), corpus.vocabulary.size)
  const byText = new Map<string, { copies: SearchRecord[]; coverage: number }>()
  for (const record of records) {
    const share = coverage.of(record.ids, 0, record.ids.length, speakerWords(corpus, record.speaker))
    const known = byText.get(record.ids.join()) ?? { copies: [], coverage: 0 }
    byText.set(record.ids.join(), { copies: [...known.copies, record], coverage: Math.max(known.coverage, share) })
  }
  const candidates: Candidate[] = [...byText.values()].filter(({ coverage }) => coverage >= LEAST_COVERAGE)
  const ranked = rank(candidates, { keys: query, coverage, vocabulary: corpus.vocabulary }, 30)
  return ranked[0]?.score
}

/** Some words of a record, with the slips that people make, or in any order. */
function asked(records: readonly SearchRecord[], random: Random): string {
  const { analysed, start, end } = records[Math.floor(random() * records.length)]!
  const keys = keysOf(analysed.article.text.slice(start, end))
  if (random() < 0.3)
    return keys
      .filter(() => random() < 0.4)
      .sort()
      .join(' ')
  const from = Math.floor(random() * Math.max(1, keys.length - 6))
  const kinds = Object.keys(changes) as Change[]
  const row = keys.slice(from, from + 3 + Math.floor(random() * 6))
  return row.length < 3 ? row.join(' ') : changes[kinds[Math.floor(random() * kinds.length)]!](row, random)
}

describe('the quote search against a scorer of all records', () => {
  const corpus = new Corpus()
  let records: SearchRecord[]
  before(() => {
    for (let index = 0; index < ARTICLES; index++) {
      const { path, text } = articleAt(index, 5)
      corpus.put(readArticle({ path, hash: path, text }))
    }
    records = everyRecord(corpus)
  })

  it('puts first what the scorer puts first, or what is nearly as good', function () {
    this.timeout(60_000)
    const random = seeded(31)
    const queries = Array.from({ length: QUERIES }, () => asked(records, random)).filter(
      text => keysOf(text).length >= LEAST_WORDS
    )
    const missed = queries.filter(text => {
      const best = exhaustive(corpus, records, keysOf(text))
      const score = searchQuotes(corpus, { text, limit: 20 })[0]?.score
      assert.ok((score ?? 0) >= (best ?? 0) - NEARLY, `${text}: ${score} for ${best}`)
      return score !== best
    })
    assert.ok(missed.length <= MOST_MISSED * queries.length, missed.join('\n'))
  })
})
