/** Paths with `/`, relative or absolute, as pure strings; no file is looked at. */

/** The path without `.`, `..` and empty parts. A `..` above a relative path's start is kept. */
export function normalizePath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/')
}

/** The folder of a path: empty for a bare name, `/` for a file at the root. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at === 0 ? '/' : path.slice(0, Math.max(0, at))
}

/** The way from a draft to an article, both relative to the same folder or both absolute; not encoded. */
export function relativePath(fromDraft: string, toArticle: string): string {
  const from = normalizePath(folderOf(fromDraft)).split('/').filter(Boolean)
  const to = normalizePath(toArticle).split('/').filter(Boolean)
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}
