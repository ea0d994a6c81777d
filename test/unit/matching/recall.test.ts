// Quotations are found where they stand, on generated news and, where the gold data is there, on real news: as a scan of everything does.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { LeastDistance } from '../../../src/core/matching/align.ts'
import { Locator, nearLimit, type Places } from '../../../src/core/matching/locate.ts'
import { textOfWords } from '../../../src/core/matching/located.ts'
import { patternOf } from '../../../src/core/matching/pattern.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { words } from '../../../src/core/text/words.ts'
import { articleAt } from '../../bench/generate.ts'
import { type Query, queriesOf } from '../../bench/kinds.ts'
import { type Random, seeded } from '../../bench/queries.ts'
import { spoken } from '../../bench/words.ts'
import { goldFolder } from '../../support/gold.ts'

const ARTICLES = 300
const QUERIES = 80
/** Shorter quotations stand in many places. */
const LEAST_WORDS = 8

interface Source {
  readonly path: string
  readonly text: string
  readonly quotes: readonly string[]
}

const generated = (): Source[] => Array.from({ length: ARTICLES }, (_, index) => articleAt(index))

function realNews(gold: string): Source[] {
  const lines = readFileSync(join(gold, 'evaluation/news-quotes-train.jsonl'), 'utf8').trim().split('\n')
  return lines.map(line => {
    const { id, text, quotes } = JSON.parse(line) as {
      id: string
      text: string
      quotes: { inner_start: number; inner_end: number }[]
    }
    return { path: `${id}.txt`, text, quotes: quotes.map(quote => text.slice(quote.inner_start, quote.inner_end)) }
  })
}

const folded = (text: string): string =>
  words(text)
    .map(({ key }) => key)
    .join(' ')

/** The least distance of a text to any part of some texts, by looking at every character of them. */
function least(text: string, texts: Iterable<string>): number {
  const finder = new LeastDistance(text)
  let result = text.length
  for (const one of texts) {
    finder.begin()
    finder.feed(one)
    result = Math.min(result, finder.least)
  }
  return result
}

/** Near passages with two words around them: where a changed word meets the edge, the least distance may begin in the word beside it. */
const passages = ({ near }: Places): string[] =>
  near.map(({ alignment: { unit, from, to } }) =>
    folded(textOfWords(unit, Math.max(0, from - 2), Math.min(unit.ids.length, to + 2)))
  )

function describeRecall(name: string, read: () => readonly Source[]): void {
  describe(`locating in ${name}`, () => {
    const corpus = new Corpus()
    let quotes: { readonly path: string; readonly text: string }[] = []

    before(function () {
      this.timeout(120_000)
      const sources = read()
      for (const { path, text } of sources) corpus.put(readArticle({ path, hash: path, text }))
      const all = sources.flatMap(({ path, quotes }) => quotes.map(text => ({ path, text })))
      quotes = all.filter(({ text }) => words(text).length >= LEAST_WORDS)
    })

    const queries = (kind: Parameters<typeof queriesOf>[0]): Query[] => {
      const random = seeded(kind.length)
      const quote = (random: Random) => quotes[Math.floor(random() * quotes.length)]!
      return queriesOf(kind, { quote, absent: () => spoken(random, 0) }, QUERIES, random)
    }

    const locate = (text: string): Places =>
      new Locator(corpus, UNCANCELLED).locate(patternOf(text, [{ start: 0, end: text.length }]))

    for (const kind of ['exact', 'typographic'] as const)
      it(`finds every ${kind} quotation where it stands`, () => {
        for (const { text, path } of queries(kind)) {
          const paths = locate(text).exact.map(({ analysed }) => analysed.article.path)
          assert.ok(paths.includes(path!), text)
        }
      })

    it('finds the very nearest place of changed quotations, as a scan of everything does', function () {
      this.timeout(120_000)
      const everything = [...corpus.articles()].map(({ article }) => folded(article.prose))
      const wrong = queries('changed').filter(({ text }) => {
        const places = locate(text)
        const asked = folded(text)
        const [found, nearest] = [least(asked, passages(places)), least(asked, everything)]
        const isNear = nearest <= nearLimit(words(text).length) * asked.length
        return places.exact.length === 0 && isNear && found > nearest
      })
      assert.ok(wrong.length <= QUERIES * 0.01, wrong.map(({ text }) => text).join('\n'))
    })

    it('finds fragments of five to eight words with a slip', () => {
      const wrong = queries('fragment').filter(({ text, original }) => {
        const places = locate(text)
        return places.exact.length === 0 && least(folded(text), passages(places)) > least(folded(text), [original!])
      })
      assert.ok(wrong.length <= QUERIES * 0.02, wrong.map(({ text }) => text).join('\n'))
    })

    it('reads little of the index and compares few windows', () => {
      const locator = new Locator(corpus, UNCANCELLED)
      for (const { text } of queries('exact')) locator.locate(patternOf(text, [{ start: 0, end: text.length }]))
      assert.equal(locator.counts.windows, 0)
      assert.ok(locator.counts.postings < QUERIES * 500, String(locator.counts.postings))
      for (const { text } of queries('changed')) locator.locate(patternOf(text, [{ start: 0, end: text.length }]))
      assert.ok(locator.counts.windows < QUERIES * 30, String(locator.counts.windows))
    })
  })
}

describeRecall('generated news', generated)
const gold = goldFolder()
if (gold) describeRecall('real news', () => realNews(gold))
else it('locating in real news is not measured: no gold data (set VERBATIM_GOLD to its folder)')
