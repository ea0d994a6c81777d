import assert from 'node:assert/strict'
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

const ARTICLES = 300
const QUOTES = 80

/** One sentence of each script, said by somebody; each with one word that may stand for another. */
const SCRIPTS: Readonly<Record<string, { said: string; changed: string }>> = {
  Cyrillic: {
    said: 'Мы не закроем старый порт до конца этой зимы, – и я это обещаю',
    changed: 'Мы не закроем новый порт до конца этой зимы, – и я это обещаю'
  },
  Greek: {
    said: 'Το λιμάνι θα μείνει ανοιχτό όλη τη νύχτα για τους ψαράδες',
    changed: 'Το λιμάνι θα μείνει κλειστό όλη τη νύχτα για τους ψαράδες'
  },
  Arabic: {
    said: 'لن نغلق الميناء القديم قبل نهاية الشتاء مهما كان الثمن',
    changed: 'لن نغلق الميناء الجديد قبل نهاية الشتاء مهما كان الثمن'
  },
  Hebrew: {
    said: 'לא נסגור את הנמל הישן לפני סוף החורף בשום מחיר',
    changed: 'לא נסגור את הנמל החדש לפני סוף החורף בשום מחיר'
  },
  Chinese: { said: '我们不会在冬天结束之前关闭这个旧港口', changed: '我们不会在冬天结束之前关闭这个新港口' },
  Japanese: { said: '私たちは冬が終わるまで古い港を閉めません', changed: '私たちは冬が終わるまで新しい港を閉めません' },
  accented: {
    said: 'À Orléans, l’été dernier, nous avons déjà rouvert le vieux marché aux pêcheurs',
    changed: 'À Orléans, l’été dernier, nous avons déjà fermé le vieux marché aux pêcheurs'
  },
  emoji: {
    said: 'The harbour 🚢 is open 🎉 and the gulls 🐦 are back',
    changed: 'The harbour 🚢 is shut 🎉 and the gulls 🐦 are back'
  }
}

const corpus = new Corpus()
const articles = Array.from({ length: ARTICLES }, (_, index) => articleAt(index))

before(function () {
  this.timeout(120_000)
  for (const { path, text } of articles) corpus.put(readArticle({ path, hash: path, text }))
  for (const [name, { said }] of Object.entries(SCRIPTS))
    corpus.put(readArticle({ path: `${name}.txt`, hash: name, text: `News of the harbour\n\n“${said},” Anna Marrow said.\n` }))
})

const locate = (text: string): Places =>
  new Locator(corpus, UNCANCELLED).locate(patternOf(text, [{ start: 0, end: text.length }]))

const queries = (kind: Parameters<typeof queriesOf>[0], count = QUOTES): Query[] => {
  const random = seeded(kind.length)
  const quoted = articles.filter(({ quotes }) => quotes.length > 0)
  const quote = (random: Random) => {
    const { path, quotes } = quoted[Math.floor(random() * quoted.length)]!
    return { path, text: quotes[Math.floor(random() * quotes.length)]! }
  }
  return queriesOf(kind, { quote, absent: () => spoken(random, 0) }, count, random)
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

describe('locating', () => {
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
    assert.ok(wrong.length <= QUOTES / 100, wrong.map(({ text }) => text).join('\n'))
  })

  it('finds fragments of five to eight words with a slip', () => {
    const wrong = queries('fragment').filter(({ text, original }) => {
      const places = locate(text)
      return places.exact.length === 0 && least(folded(text), passages(places)) > least(folded(text), [original!])
    })
    assert.ok(wrong.length <= QUOTES * 0.02, wrong.map(({ text }) => text).join('\n'))
  })

  it('reads little of the index and compares few windows', () => {
    const locator = new Locator(corpus, UNCANCELLED)
    for (const { text } of queries('exact')) locator.locate(patternOf(text, [{ start: 0, end: text.length }]))
    assert.equal(locator.counts.windows, 0)
    assert.ok(locator.counts.postings < QUOTES * 500, String(locator.counts.postings))
    for (const { text } of queries('changed')) locator.locate(patternOf(text, [{ start: 0, end: text.length }]))
    assert.ok(locator.counts.windows < QUOTES * 30, String(locator.counts.windows))
  })

  for (const [name, { said, changed }] of Object.entries(SCRIPTS)) {
    const at = (places: Places['exact']) => places.map(({ analysed }) => analysed.article.path)
    it(`finds ${name} text as it stands, and typed differently`, () => {
      for (const text of [
        said,
        said.normalize('NFD'),
        said.replaceAll(' ', '\u00a0'),
        said.replaceAll('’', "'").replace('–', '--')
      ])
        assert.deepEqual(at(locate(text).exact), [`${name}.txt`], text)
    })
    it(`finds ${name} text with a word changed`, () => {
      assert.deepEqual(at(locate(changed).exact), [])
      assert.equal(at(locate(changed).near)[0], `${name}.txt`)
    })
  }
})
