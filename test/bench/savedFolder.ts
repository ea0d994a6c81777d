// Generated articles in a folder with their index, as the product writes it. They are kept in the system's temporary folder between
// runs, by size and by what the core and the engine are at the time.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Corpus } from '../../src/core/index/corpus.ts'
import { CorpusEngine } from '../../src/engine/corpusEngine.ts'
import { indexFolder, prefixOf } from '../../src/engine/store/indexFolder.ts'
import { IndexStore } from '../../src/engine/store/indexStore.ts'
import { root } from '../support/vscode/paths.ts'
import { writeCorpus } from './generate.ts'

/** A folder of articles and the folder of its index. */
export interface SavedFolder {
  readonly articles: string
  readonly index: string
  /** Of the articles. */
  readonly megabytes: number
}

/** What an index is made by, and the articles. */
const SOURCES = ['src/core', 'src/engine', 'test/bench/generate.ts', 'test/bench/words.ts']

/**
 * So many generated articles with their index; made, in place of those of earlier code, where they are not kept from an earlier run. That
 * is done in another process: one that has indexed articles before measures all else as faster than it is at first.
 */
export function savedFolder(count: number): SavedFolder {
  const folder = folderOf(count)
  if (!existsSync(join(folder, WHOLE))) execFileSync(process.execPath, [SELF, String(count)], { stdio: 'inherit' })
  const articles = join(folder, 'articles')
  return {
    articles,
    index: indexFolder(join(folder, 'indexes'), [articles]),
    megabytes: Number(readFileSync(join(folder, WHOLE), 'utf8')) / 1e6
  }
}

const SELF = fileURLToPath(import.meta.url)
/** Says that nothing is missing, and how many bytes the articles have. */
const WHOLE = 'whole'

const prefix = (count: number): string => `verbatim-bench-${count}-`
const folderOf = (count: number): string => join(tmpdir(), prefix(count) + version())

async function make(count: number): Promise<void> {
  for (const old of readdirSync(tmpdir())) if (old.startsWith(prefix(count))) rmSync(join(tmpdir(), old), { recursive: true })
  const folder = folderOf(count)
  const articles = join(folder, 'articles')
  writeCorpus(articles, count)
  const engine = new CorpusEngine()
  await engine.open({ root: articles, folders: [articles], exclude: [], index: join(folder, 'indexes') })
  await engine.saved()
  await engine.dispose()
  const bytes = readdirSync(articles).reduce((sum, file) => sum + statSync(join(articles, file)).size, 0)
  writeFileSync(join(folder, WHOLE), String(bytes))
}

/** Opens the index of a folder as it was saved. */
export function openIndex({ articles, index }: SavedFolder): { readonly corpus: Corpus; readonly bytes: number } {
  const store = new IndexStore(index, prefixOf(articles, [articles]), note => {
    throw new Error(note)
  })
  const corpus = store.open()
  return { corpus, bytes: store.bytes }
}

function version(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) for (const file of filesOf(join(root, source))) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesOf(join(path, name)))
}

if (process.argv[1] === SELF) await make(Number(process.argv[2]))
