import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UserError } from '../core/ports.ts'
import type { CorpusStatus, Engine } from '../engine/api.ts'
import { CorpusEngine } from '../engine/corpusEngine.ts'
import { isFolder } from '../engine/sourceFolders.ts'
import type { Options } from './arguments.ts'
import { type Config, findConfig, loadConfig, NO_CONFIG } from './config.ts'
import type { Output } from './output.ts'
import { showProgress } from './progress.ts'

// Where the editor looks for articles too when nothing else is said.
const USUAL_FOLDER = 'articles'

/** A corpus that is read and ready. */
export interface OpenCorpus {
  readonly engine: Engine
  /** Absolute folder that article paths are relative to. */
  readonly root: string
  readonly status: CorpusStatus
}

/** The configuration that the options name, or the nearest one upwards from `start`. */
export function configOf({ config }: Options, start: string): Config {
  if (config !== undefined) return loadConfig(resolve(config))
  const found = findConfig(resolve(start))
  return found === undefined ? NO_CONFIG : loadConfig(found)
}

/** Reads the corpus that --corpus or the configuration names, without the files of `exclude`. Throws a `UserError` where there is none. */
export async function openCorpus(
  options: Options,
  config: Config,
  output: Output,
  exclude: readonly string[] = []
): Promise<OpenCorpus> {
  const folders = foldersOf(options, config)
  for (const folder of folders) mustBeFolder(folder)
  const root = folders.length === 1 ? folders[0]! : commonFolder(folders)
  const engine = new CorpusEngine()
  const stop = showProgress(engine, output)
  try {
    const status = await engine.open({ root, folders, exclude })
    return { engine, root, status }
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

function commonFolder(folders: readonly string[]): string {
  const [first, ...rest] = folders
  let common = first!
  while (!rest.every(folder => folder.startsWith(common + sep)) && dirname(common) !== common) common = dirname(common)
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
