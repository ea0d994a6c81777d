import { citedTarget } from '../drafts/targets.ts'
import type { TextDirective } from './findFragment.ts'
import { textDirectives } from './findFragment.ts'

/** Where a draft's link leads. */
export interface LinkedWords {
  /** The article's path or address as `linkMatches` takes it: decoded, without fragment. */
  readonly target: string
  /** The words that the link quotes, where it has a text fragment; `findTextFragment` with the link finds them in the article. */
  readonly directive?: TextDirective
  /** Line of the article's file, from 1, where the fragment is `#L12`. */
  readonly line?: number
  /** Page of a document, where the fragment is `#page=3` (RFC 8118). */
  readonly page?: number
}

const LINE = /^L(\d{1,7})(?:C\d+)?(?:-|$)/
const PAGE = /(?:^|&)page=(\d{1,6})(?:&|$)/

/** A draft's link parsed for a jump: the article and the words in it. Undefined for a link that leads to no article. */
export function wordsOfLink(href: string): LinkedWords | undefined {
  const target = citedTarget(href)
  if (target === undefined) return undefined
  const hash = href.includes('#') ? href.slice(href.indexOf('#') + 1).replace(/:~:.*$/s, '') : ''
  const directive = textDirectives(href)[0]
  const line = LINE.exec(hash)?.[1]
  const page = PAGE.exec(hash)?.[1]
  return {
    target,
    ...(directive && { directive }),
    ...(line && { line: Number(line) }),
    ...(page && { page: Number(page) })
  }
}
