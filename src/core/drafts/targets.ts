import type { Span } from '../text/span.ts'
import type { Citation } from './draft.ts'

const NO_SOURCE = /^(?:mailto|tel|javascript|data|command|vscode):/i

/**
 * What a link names, ready to be compared with articles: percent signs decoded where they are well formed, without fragment.
 * Undefined for links to nowhere: a place in the same text, an e-mail address, a command.
 */
export function citedTarget(written: string): string | undefined {
  const target = written.split('#', 1)[0]!.trim()
  return target === '' || NO_SOURCE.test(target) ? undefined : decoded(target)
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** The citation that a link is; none for a link to nowhere. */
export function linkCitation(span: Span, target: string): Citation[] {
  const cited = citedTarget(target)
  const href = target.includes('#') ? { href: target } : {}
  return cited === undefined ? [] : [{ span, kind: 'link', target: cited, ...href }]
}
