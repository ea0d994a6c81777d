// A newsroom of a size in the window: generated articles outside the folder that is open, and a draft that quotes them.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articleAt, writeCorpus } from '../generate.ts'
import { seeded } from '../queries.ts'
import { spoken } from '../words.ts'

/** Of ten quotations in the draft so many are changed by a word, and one stands nowhere. */
const CHANGED = 3

/** The folder of the articles, and what takes it away. */
export function articlesFolder(count: number): { readonly folder: string; readonly remove: () => void } {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-desk-'))), 'articles')
  writeCorpus(folder, count)
  return { folder, remove: () => rmSync(join(folder, '..'), { recursive: true, force: true }) }
}

/** A draft with so many quotations: most stand in the articles as they are, some with another word, one of ten in none of them. */
export function draftText(articles: number, quotations: number): string {
  const random = seeded(5)
  const paragraphs: string[] = []
  while (paragraphs.length < quotations) {
    const { quotes } = articleAt(Math.floor(random() * articles))
    const quote = quotes[0]
    if (quote === undefined) continue
    const kind = paragraphs.length % 10
    const text = kind === 9 ? spoken(random, 0) : kind < CHANGED ? quote.replace(/ \p{L}{5,} /u, ' lantern ') : quote
    paragraphs.push(`“${text},” the speaker said at the gate, and went on to the next of the many questions.`)
  }
  return `# A long day\n\n${paragraphs.join('\n\n')}\n`
}
