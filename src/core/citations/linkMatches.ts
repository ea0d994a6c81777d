import { folderOf, normalizePath } from './paths.ts'

const WEB = /^(?:https?:)?\/\//i
const FILE = /^file:\/\//i
/** Says where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid)(?:=|$)/i

/**
 * Does a citation's target name this article? As a path: relative to the draft's folder, or from the root with a leading `/`;
 * as an address: the article's own, whatever protocol, `www.`, final slash and tracking parameters. Percent signs may be encoded
 * or not; fragment and, in a path, query do not count. Both paths are relative to the same folder or both absolute.
 */
export function linkMatches(target: string, draftPath: string, articlePath: string, articleUrl?: string): boolean {
  const written = target.trim().replace(/#.*$/s, '')
  if (written === '') return false
  if (articleUrl !== undefined && sameAddress(written, articleUrl)) return true
  return !WEB.test(written) && [written, decoded(written)].some(path => samePath(path, draftPath, articlePath))
}

function sameAddress(one: string, other: string): boolean {
  return WEB.test(one) && WEB.test(other) && address(one) === address(other)
}

function address(url: string): string {
  const [place = '', query = ''] = decoded(url.replace(/#.*$/s, '')).replace(WEB, '').split('?', 2)
  const [host = '', ...path] = place
    .replace(/^www\./i, '')
    .replace(/\/+$/, '')
    .split('/')
  const parameters = query.split('&').filter(parameter => parameter !== '' && !TRACKING.test(parameter))
  return [host.toLowerCase(), ...path].join('/') + (parameters.length > 0 ? `?${parameters.sort().join('&')}` : '')
}

function samePath(target: string, draftPath: string, articlePath: string): boolean {
  const path = target.replace(FILE, '').replaceAll('\\', '/').replace(/\?.*$/s, '')
  const article = comparable(articlePath)
  if (path.startsWith('/')) return comparable(path) === article || comparable(path.slice(1)) === article
  const folder = folderOf(draftPath)
  return path !== '' && comparable(folder === '' ? path : `${folder}/${path}`) === article
}

/** File systems disagree on how accents are composed. */
const comparable = (path: string): string => normalizePath(path).normalize('NFC')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
