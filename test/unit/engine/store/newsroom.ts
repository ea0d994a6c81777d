import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CorpusEngine } from '../../../../src/engine/corpusEngine.ts'
import { draftAt, optionsFor, put } from '../support.ts'

const SPEAKERS = ['Ilse Marrow', 'Odile Fenner', 'Jonas Pell', 'Tomas Rehn']
const WORDS = 'dock market brewery wall ferry harbour lantern orchard tunnel quarry bridge station archive meadow chapel'.split(
  ' '
)

/** Eight words that no other article has in this row. */
const words = (i: number): string =>
  Array.from({ length: 8 }, (_, at) => WORDS[(i * (at + 3) + at * at * (i % 7)) % WORDS.length]).join(' ')

/** What is said in article number `i` in its `version`. */
export const quotationOf = (i: number, version = 0): string => `We sold the ${words(i)} ${i} years after ${2000 + version}`

/** Writes article number `i` in its `version`. */
export function writeArticle(folder: string, i: number, version = 0): void {
  const said = `“${quotationOf(i, version)},” said ${SPEAKERS[i % SPEAKERS.length]}, the mayor.`
  put(
    join(folder, `${i}.txt`),
    `${said}\n\nThe council of ward ${i} met on Monday. ${'It had been raining for days. '.repeat(20)}\n`
  )
}

export const removeArticle = (folder: string, i: number): void => rmSync(join(folder, `${i}.txt`), { force: true })

/** What an engine answers about the articles of a folder, as plain data: everything that the index could get wrong. */
export async function answers(engine: CorpusEngine, folder: string): Promise<unknown> {
  const articles = await engine.articles()
  const said = articles.map(({ path }) => `“${quotationOf(Number.parseInt(path, 10))},” he said.`)
  const draft = [...said, '“The council of ward 3 met on Monday.”'].join('\n\n')
  const report = await engine.check(draftAt(join(folder, '../draft.md'), draft))
  const { articles: count, bytes, utterances, people } = await engine.status()
  const hits = await Promise.all(said.map(text => engine.search({ text, limit: 1 })))
  const reports = await Promise.all(articles.map(({ path }) => engine.article(path)))
  return JSON.parse(
    JSON.stringify({
      counts: [count, bytes, utterances, people],
      articles,
      reports,
      quotations: report.quotations.map(({ verdict, source }) => [verdict, source]),
      people: (await engine.people()).people.map(({ name }) => name),
      hits: hits.map(([hit]) => [hit?.path, hit?.text])
    })
  )
}

/** The answers that are right: those of an engine that has just read every article. */
export async function rightAnswers(folder: string): Promise<unknown> {
  const engine = new CorpusEngine()
  await engine.open(optionsFor(folder))
  return answers(engine, folder)
}

/** Opens the index and holds what it answers against what is right; returns what it had to say. */
export async function checked(folder: string, index: string, isSaved = true): Promise<readonly string[]> {
  const engine = new CorpusEngine(isSaved ? undefined : { saveBytes: 1e9, saveAfterMs: 1e9 })
  const notes: string[] = []
  engine.onNote(note => notes.push(note))
  await engine.open(optionsFor(folder, { index }))
  assert.deepEqual(await answers(engine, folder), await rightAnswers(folder))
  if (isSaved) await engine.dispose()
  return notes
}

/** The files of the only index in a folder of indexes. */
export function filesOf(index: string): string[] {
  const [folder] = readdirSync(index)
  return readdirSync(join(index, folder!)).map(file => join(index, folder!, file))
}
