import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { articlePath } from '../corpusFiles.ts'
import { commonFolder } from '../sourceFolders.ts'

/** The folder, below that of all indexes, of the corpus in these source folders (absolute). */
export const indexFolder = (indexes: string, folders: readonly string[]): string =>
  join(
    indexes,
    createHash('sha256')
      .update([...folders].sort().join('\n'))
      .digest('hex')
      .slice(0, 16)
  )

/** What the paths of all articles in these folders begin with: empty, or a path that ends with `/`. */
export function prefixOf(root: string, folders: readonly string[]): string {
  const prefix = articlePath(root, commonFolder(folders))
  return prefix === '' ? '' : `${prefix}/`
}

/** Where a command keeps what it can make again, by the habits of the system. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Verbatim', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'verbatim')
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'verbatim')
}
