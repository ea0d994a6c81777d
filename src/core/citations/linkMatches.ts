import { folderOf, normalizePath } from './paths.ts'

const WEB = /^(?:https?:)?\/\//i
const FILE = /^file:\/\//i
const PATH = 'path '
/** Says where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid)(?:=|$)/i

/**
 * Does a citation's target name this article? As a path: relative to the draft's folder, or from the root with a leading `/`;
 * as an address: the article's own, whatever protocol, `www.`, final slash and tracking parameters. Percent signs may be encoded
 * or not; fragment and, in a path, query do not count. Both paths are relative to the same folder or both absolute.
 */
export function linkMatches(target: string, draftPath: string, articlePath: string, articleUrl?: string): boolean {
  const names = articleNames(articlePath, articleUrl)
  return targetNames(target, draftPath).some(name => names.includes(name))
}

/** What an article can be cited as: a target names it exactly when one of its {@link targetNames} is among these. */
export function articleNames(path: string, url?: string): string[] {
  const asPath = `${PATH}${comparable(path)}`
  return url !== undefined && WEB.test(url) ? [asPath, `address ${address(url)}`] : [asPath]
}

/** The path that a name is; undefined for an address. Accents are composed in it. */
export const pathOfName = (name: string): string | undefined => (name.startsWith(PATH) ? name.slice(PATH.length) : undefined)

/** What a citation's target may name, as paths and as an address; nothing for a target that names nothing. */
export function targetNames(target: string, draftPath: string): string[] {
  const written = target.trim().replace(/#.*$/s, '')
  if (written === '') return []
  if (WEB.test(written)) return [`address ${address(written)}`]
  return [...new Set([written, decoded(written)])].flatMap(path => pathNames(path, draftPath)).map(path => PATH + path)
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

/** With and without what looks like a query: a question mark may be a part of a file's name. */
function pathNames(target: string, draftPath: string): string[] {
  const whole = target.replace(FILE, '').replaceAll('\\', '/')
  const folder = folderOf(draftPath)
  return [whole, whole.replace(/\?.*$/s, '')].flatMap(path => {
    if (path === '') return []
    if (path.startsWith('/')) return [comparable(path), comparable(path.slice(1))]
    return [comparable(folder === '' ? path : `${folder}/${path}`)]
  })
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
