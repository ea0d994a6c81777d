import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UserError } from '../core/ports.ts'
import type { CorpusStatus, Engine } from '../engine/api.ts'
import type { Config } from '../engine/config.ts'
import { CorpusEngine } from '../engine/corpusEngine.ts'
import { isFolder, isWithin } from '../engine/sourceFolders.ts'
import type { Options } from './arguments.ts'
import { findConfig, loadConfig, NO_CONFIG } from './config.ts'
import type { Output } from './output.ts'
import { showProgress } from './progress.ts'
import { type Relocate, relocatedStatus, relocation } from './relocate.ts'

// Where the editor looks for articles too when nothing else is said.
const USUAL_FOLDER = 'articles'

/** A corpus that is read and ready. */
export interface OpenCorpus {
  readonly engine: Engine
  /** Absolute folder that printed article paths are relative to. */
  readonly folder: string
  /** From the engine's paths to printed ones. */
  readonly relocate: Relocate
  readonly status: CorpusStatus
}

/** The configuration that the options name, or the nearest one upwards from `start`. */
export function configOf({ config }: Options, start: string): Config {
  if (config !== undefined) return loadConfig(resolve(config))
  const found = findConfig(resolve(start))
  return found === undefined ? NO_CONFIG : loadConfig(found)
}

/** Reads the corpus that --corpus or the configuration names. Drafts are never sources, wherever they lie. Throws a `UserError` where there is none. */
export async function openCorpus(
  options: Options,
  config: Config,
  output: Output,
  drafts: readonly string[] = []
): Promise<OpenCorpus> {
  const folders = foldersOf(options, config)
  for (const folder of folders) mustBeFolder(folder)
  const folder = commonFolder(folders)
  const root = commonFolder([folder, ...drafts.map(draft => dirname(draft))])
  const relocate = relocation(root, folder)
  const engine = new CorpusEngine()
  const stop = showProgress(engine, output)
  try {
    const status = await engine.open({ root, folders, exclude: drafts, joinSpellings: config.people?.joinSpellings })
    return { engine, folder, relocate, status: relocatedStatus(status, relocate) }
  } finally {
    stop()
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

function commonFolder([first, ...rest]: readonly string[]): string {
  let common = first!
  while (!rest.every(folder => isWithin(folder, common)) && dirname(common) !== common) common = dirname(common)
  return common
}

/** A path as it is shown: relative to the working directory, with `/`; absolute where it lies on another drive. */
export const shownPath = (file: string): string => relative(process.cwd(), file).split(sep).join('/') || '.'

/** Says on standard error which articles could not be read, or only in part; they change nothing else. */
export function remarkUnreadable({ status }: OpenCorpus, output: Output): void {
  for (const { reason } of status.unreadable) output.remark(`Not read: ${reason}`)
  for (const { reason } of status.problems) output.remark(`Read with problems: ${reason}`)
  if (status.articles === 0)
    output.remark('The corpus holds no articles that could be read. Put .txt or .md files into the folder.')
}
