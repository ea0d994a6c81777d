// The gold data on real articles lies outside the project, and its words stay there: tests read them by offset when they run.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './vscode/paths.ts'

interface GoldQuote {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly speaker?: string
  readonly group?: string
}

// Long enough to stand only once in the articles.
const MIN_LENGTH = 60

/** The folder of the gold data; undefined where it is not there. Throws where VERBATIM_GOLD names a folder that does not exist. */
export function goldFolder(): string | undefined {
  const named = process.env.VERBATIM_GOLD
  if (named && !existsSync(named)) throw new Error(`VERBATIM_GOLD names ${named}, which does not exist.`)
  const folder = named || join(root, '../shared')
  return existsSync(join(folder, 'evaluation/quotes.json')) ? folder : undefined
}

/** The first long quotation of a speaker in the articles, without its final comma or full stop. */
export function wordsOf(gold: string, surname: string): string {
  const quotes: readonly GoldQuote[] = JSON.parse(readFileSync(join(gold, 'evaluation/quotes.json'), 'utf8'))
  const fits = ({ kind, speaker, group, start, end }: GoldQuote) =>
    kind === 'direct' && speaker?.endsWith(surname) && !group && end - start > MIN_LENGTH
  const quote = quotes.find(fits)
  if (!quote) throw new Error(`The gold data has no long quotation of ${surname}.`)
  const article = readFileSync(join(gold, 'corpus', quote.file), 'utf8')
  return article.slice(quote.start, quote.end).replace(/[,.]$/, '')
}
