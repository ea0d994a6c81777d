/**
 * Whether words were not found because they are in another language than the sources.
 *
 * Two proofs are asked for, since a real fault must never pass as a matter of language: the quotation is surely in none of the
 * languages of the articles that could be meant, and it has next to none of the words that are everyday in the corpus. Those that
 * could be meant are the cited articles, else the ones that share most words with the quotation: if any article is in its
 * language, that one does. Cost: one look-up in the index, and once for each such article the language of a sample of it.
 */
import type { Article } from '../articles/article.ts'
import type { Corpus } from '../index/corpus.ts'
import { isSurelyNot, languageOf } from '../text/language.ts'
import type { Question } from './judge.ts'

/** Articles whose language is looked at. */
const MOST_ARTICLES = 20
/** Characters of an article that tell its language. */
const SAMPLE = 1000
/** A word is everyday where one text in ten has it, and most of these a text of the same language shares. */
const EVERYDAY = 0.1
const SHARED = 0.25

const languages = new WeakMap<Article, string>()

/** ISO 639-1; empty where it cannot be told. Asked once: an article never changes. */
function articleLanguage(article: Article): string {
  const known = languages.get(article)
  if (known !== undefined) return known
  const told = /^[a-z]{2}(?=$|[-_])/i.exec(article.metadata.language?.trim() ?? '')?.[0].toLowerCase()
  const language = told ?? languageOf(sample(article)) ?? ''
  languages.set(article, language)
  return language
}

/** From the middle of a long article, away from bylines and menus. */
function sample({ prose, blocks }: Article): string {
  const first = prose.length > 4 * SAMPLE ? blocks.length >> 1 : 0
  let text = ''
  for (const { span } of blocks.slice(first)) {
    text += ` ${prose.slice(span.start, Math.min(span.end, span.start + SAMPLE))}`
    if (text.length >= SAMPLE) break
  }
  return text.slice(0, SAMPLE)
}

const idsOf = ({ pattern }: Question, { vocabulary }: Corpus): number[] =>
  pattern.literal.map(({ key }) => vocabulary.find(key)).filter(id => id >= 0)

/** True where too few of the words are everyday words of the corpus for its language. */
function isStrange(question: Question, corpus: Corpus): boolean {
  const everyday = idsOf(question, corpus).filter(id => corpus.words.frequency(id) >= EVERYDAY * corpus.size)
  return everyday.length < SHARED * question.pattern.literal.length
}

/** Without the draft, which may lie among the articles and is in its own language. */
function meant(question: Question, corpus: Corpus, draftPath: string): Article[] {
  const cited = [...question.cited.paths].flatMap(path => corpus.get(path)?.article ?? [])
  if (cited.length > 0) return cited.slice(0, MOST_ARTICLES)
  const near = corpus.words.similar(idsOf(question, corpus), question.pattern.literal.length, MOST_ARTICLES)
  const found = new Set(near.map(({ unit }) => unit.analysed.article))
  for (const { article } of corpus.articles()) {
    if (found.size >= MOST_ARTICLES) break
    found.add(article)
  }
  return [...found].filter(({ path }) => path !== draftPath)
}

/** True where the quotation is surely in another language than the articles that could be meant. */
export function isOtherLanguage(question: Question, text: string, corpus: Corpus, draftPath: string): boolean {
  if (!isStrange(question, corpus)) return false
  const known = new Set(meant(question, corpus, draftPath).map(articleLanguage))
  known.delete('')
  return known.size > 0 && [...known].every(language => isSurelyNot(language, text))
}
