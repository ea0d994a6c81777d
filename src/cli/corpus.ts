import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UserError } from '../core/ports.ts'
import type { CorpusStatus } from '../engine/api.ts'
import type { Config } from '../engine/config.ts'
import { CorpusEngine } from '../engine/corpusEngine.ts'
import { commonFolder, isFolder } from '../engine/sourceFolders.ts'
import { cacheFolder } from '../engine/store/indexFolder.ts'
import type { Options } from './arguments.ts'
import { findConfig, loadConfig, NO_CONFIG } from './config.ts'
import type { Output } from './output.ts'
import { showProgress } from './progress.ts'
import { type Relocate, relocatedStatus, relocation } from './relocate.ts'

// Where the editor looks for articles too when nothing else is said.
const USUAL_FOLDER = 'articles'

/** A corpus that is read and ready. */
export interface OpenCorpus {
  readonly engine: CorpusEngine
  /** Absolute folder that printed article paths are relative to. */
  readonly folder: string
  /** From the engine's paths to printed ones. */
  readonly relocate: Relocate
  /** Absolute folder of all indexes. */
  readonly index: string
  readonly status: CorpusStatus
}

/** The configuration that the options name, or the nearest one upwards from `start`. */
export function configOf({ config }: Options, start: string): Config {
  if (config !== undefined) return loadConfig(resolve(config))
  const found = findConfig(resolve(start))
  return found === undefined ? NO_CONFIG : loadConfig(found)
}

/**
 * Reads the corpus that --corpus or the configuration names, has it used, and saves its index. Drafts are never sources, wherever they
 * lie. Throws a `UserError` where there is no corpus, and what `use` throws.
 */
export async function withCorpus<T>(
  options: Options,
  config: Config,
  output: Output,
  use: (corpus: OpenCorpus) => Promise<T>,
  drafts: readonly string[] = []
): Promise<T> {
  const folders = foldersOf(options, config)
  for (const folder of folders) mustBeFolder(folder)
  const folder = commonFolder(folders)
  const root = commonFolder([folder, ...drafts.map(draft => dirname(draft))])
  const relocate = relocation(root, folder)
  const index = resolve(options.index ?? cacheFolder())
  const engine = new CorpusEngine()
  engine.onNote(note => output.remark(note))
  const stop = showProgress(engine, output)
  try {
    const status = await engine.open({ root, folders, exclude: drafts, joinSpellings: config.people?.joinSpellings, index })
    stop()
    return await use({ engine, folder, relocate, index, status: relocatedStatus(status, relocate) })
  } finally {
    stop()
    await engine.dispose()
  }
}

function foldersOf({ corpus }: Options, { sources }: Config): readonly string[] {
  if (corpus !== undefined) return [resolve(corpus)]
  if (sources?.length) return sources
  const usual = resolve(USUAL_FOLDER)
  if (isFolder(usual)) return [usual]
  throw new UserError('No folder of articles is named. Add --corpus DIR, or "sources" in verbatim.json.')
}

function mustBeFolder(folder: string): void {
  if (isFolder(folder)) return
  const problem = existsSync(folder) ? 'is not a folder' : 'does not exist'
  throw new UserError(`The corpus folder ${shownPath(folder)} ${problem}. Name the folder that holds the articles.`)
}

/** A path as it is shown: relative to the working directory, with `/`; absolute where it lies on another drive. */
export const shownPath = (file: string): string => relative(process.cwd(), file).split(sep).join('/') || '.'

/** Says on standard error which articles could not be read, or only in part; they change nothing else. */
export function remarkUnreadable({ status }: OpenCorpus, output: Output): void {
  for (const { reason } of status.unreadable) output.remark(`Not read: ${reason}`)
  for (const { path, reason } of status.problems)
    output.remark(`Read with problems: ${reason.startsWith(path) ? reason : `${path}. ${reason}`}`)
  if (status.articles === 0)
    output.remark('The corpus holds no articles that could be read. Put .txt or .md files into the folder.')
}
