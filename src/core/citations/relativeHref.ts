import { encodePath } from './escape.ts'
import { relativePath } from './paths.ts'

/**
 * The link target that leads from a draft to an article, percent-encoded. Both paths are relative to the same folder or both
 * absolute, with `/`, or as Windows writes them.
 */
export const relativeHref = (fromDraft: string, toArticle: string): string =>
  encodePath(relativePath(slashed(fromDraft), slashed(toArticle)))

/** Only a path with a drive is surely one of Windows; elsewhere a backslash is part of a name. */
const slashed = (path: string): string => (/^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path)
