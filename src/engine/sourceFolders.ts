import { readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { treatmentOf } from './readers/formats.ts'

/** A file that may be an article, as the walk saw it. */
export interface SourceFile {
  /** Absolute. */
  readonly file: string
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

/** A folder that could not be listed, with a sentence for the user. */
export interface UnlistedFolder {
  readonly folder: string
  readonly reason: string
}

/** What a walk found, folder by folder, in the order of names. */
export type Walked = SourceFile | UnlistedFolder

/**
 * Walks folders and everything below them, without dot folders, node_modules and what `exclude` names.
 * A folder reached twice (symbolic links, overlapping folders) is read once. Yields between files, so that a caller may pause or stop.
 */
export function* walkSources(folders: readonly string[], exclude: readonly string[]): Generator<Walked> {
  const seen = new Set<string>()
  for (const folder of folders) yield* walk(folder, exclude, seen)
}

function* walk(folder: string, exclude: readonly string[], seen: Set<string>): Generator<Walked> {
  const listing = list(folder, seen)
  if ('reason' in listing) yield listing
  else
    for (const { name, isFolder } of listing.entries) {
      const path = join(folder, name)
      if (isExcluded(path, exclude)) continue
      if (isFolder) yield* walk(path, exclude, seen)
      else {
        const file = sourceFile(path)
        if (file) yield file
      }
    }
}

interface Entry {
  readonly name: string
  readonly isFolder: boolean
}

function list(folder: string, seen: Set<string>): { readonly entries: readonly Entry[] } | UnlistedFolder {
  try {
    const real = realpathSync(folder)
    if (seen.has(real)) return { entries: [] }
    seen.add(real)
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter(entry => !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(entry => ({
        name: entry.name,
        isFolder: entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(folder, entry.name)))
      }))
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { entries: [] }
    return { folder, reason: `The folder ${folder} could not be listed. Change its permissions, or take it out of the sources.` }
  }
}

/** The file as it stands on disk; undefined when it is no source format, no plain file, or gone. */
export function sourceFile(file: string): SourceFile | undefined {
  if (treatmentOf(file) === 'ignored') return undefined
  const stat = statOf(file)
  return stat?.isFile() ? { file, size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs } : undefined
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** True when the path is a folder, links followed. */
export const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false

/** True when a path is one of the excluded ones or lies below one. */
export const isExcluded = (path: string, exclude: readonly string[]): boolean => exclude.some(one => isWithin(path, one))

/** True when `path` is `folder` or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** The deepest folder that holds all of these, absolute; at least one is needed. */
export function commonFolder([first, ...rest]: readonly string[]): string {
  let common = first!
  while (!rest.every(folder => isWithin(folder, common)) && dirname(common) !== common) common = dirname(common)
  return common
}

/** True when a walk of these folders would look at the path: below one of them, and no dot folder or node_modules on the way. */
export const isCovered = (path: string, folders: readonly string[], exclude: readonly string[]): boolean =>
  !isExcluded(path, exclude) &&
  folders.some(
    folder =>
      isWithin(path, folder) &&
      relative(folder, path)
        .split(sep)
        .every(part => !part.startsWith('.') && part !== 'node_modules')
  )
