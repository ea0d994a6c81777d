import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { Locator, type Places } from '../../../src/core/matching/locate.ts'
import { patternOf } from '../../../src/core/matching/pattern.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { articleAt } from '../../bench/generate.ts'

/** Other articles, which are English. */
const ARTICLES = 100

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

before(() => {
  for (const { path, text } of Array.from({ length: ARTICLES }, (_, index) => articleAt(index)))
    corpus.put(readArticle({ path, hash: path, text }))
  for (const [name, { said }] of Object.entries(SCRIPTS))
    corpus.put(readArticle({ path: `${name}.txt`, hash: name, text: `News of the harbour\n\n“${said},” Anna Marrow said.\n` }))
})

const locate = (text: string): Places =>
  new Locator(corpus, UNCANCELLED).locate(patternOf(text, [{ start: 0, end: text.length }]))

describe('locating', () => {
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
