// What the index on disk takes, and how soon it answers: opened in a process of its own, several times.

import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SectionReader } from '../../src/core/binary/sectionFile.ts'
import { IndexFile } from '../../src/engine/store/indexFile.ts'
import { root } from '../support/vscode/paths.ts'
import { type BenchCorpus, chance, corporaOf } from './corpora.ts'
import { type BenchOptions, type Figure, figure, median } from './figures.ts'
import type { Opened } from './openAndCheck.ts'
import { openIndex, type SavedFolder } from './savedFolder.ts'

const REPEATS = 5
/** The section of the articles' texts and of what was found in them, and that of where each word stands. */
const TEXTS = 'articles'
const PLACES = 'lists'

/** Milliseconds until the first verdict, bytes of the index, memory. */
export async function run(options: BenchOptions): Promise<readonly Figure[]> {
  return corporaOf(options).flatMap(corpus => (corpus.saved ? figures(corpus, corpus.saved) : []))
}

function figures(corpus: BenchCorpus, saved: SavedFolder): Figure[] {
  const { name } = corpus
  const { text } = corpus.quote(chance(4))
  const all = Array.from({ length: REPEATS }, () => opened(saved, text))
  const wrong = all.find(({ verdict }) => verdict !== 'verbatim')
  if (wrong) throw new Error(`A quotation of the articles is found to be ${wrong.verdict}.`)
  const sections = sectionsOf(saved)
  const { bytes } = openIndex(saved)
  const perByte = (part: number) => part / 1e6 / saved.megabytes
  return [
    figure(`${name}: opening the index`, median(all.map(({ openMs }) => openMs)), 'ms'),
    figure(`${name}: opening and first verdict`, median(all.map(({ verdictMs }) => verdictMs)), 'ms', { target: { most: 150 } }),
    figure(`${name}: memory after it, grown by`, median(all.map(({ memory }) => memory)) / 1e6, 'MB', { target: { most: 60 } }),
    figure(`${name}: places of words for a byte of article`, perByte(sections.get(PLACES)!), '', { target: { most: 0.5 } }),
    figure(`${name}: index but the texts for a byte of article`, perByte(bytes - sections.get(TEXTS)!), '', {
      target: { most: 0.65 }
    }),
    figure(`${name}: whole index for a byte of article`, perByte(bytes), '')
  ]
}

function opened({ articles, index }: SavedFolder, text: string): Opened {
  const script = join(root, 'test/bench/openAndCheck.ts')
  return JSON.parse(execFileSync(process.execPath, [script, articles, index, text], { encoding: 'utf8' })) as Opened
}

/** Bytes of the sections of all segments, by name. */
function sectionsOf({ index }: SavedFolder): Map<string, number> {
  const sums = new Map<string, number>()
  for (const file of readdirSync(index).filter(name => name.endsWith('.segment'))) {
    const bytes = new IndexFile(join(index, file))
    for (const [name, length] of new SectionReader(bytes).lengths) sums.set(name, (sums.get(name) ?? 0) + length)
    bytes.close()
  }
  return sums
}
