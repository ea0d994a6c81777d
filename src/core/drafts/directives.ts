import type { Span } from '../text/span.ts'
import type { Directive } from './draft.ts'

const DIRECTIVE = /^<!--\s*verbatim-(ignore-(?:next|start|end|file))(?![\w-])([\s\S]*?)-->$/
const SEPARATOR = /^\s*(?::|--?|–|—)?\s*/

/** Directives among HTML comments; other comments are passed over. The reason is what follows the name, on one line. */
export function directivesIn(text: string, comments: readonly Span[]): Directive[] {
  return comments.flatMap(span => {
    const match = DIRECTIVE.exec(text.slice(span.start, span.end))
    if (!match) return []
    const reason = match[2]!.replace(SEPARATOR, '').replace(/\s+/g, ' ').trim()
    return [{ span, name: match[1] as Directive['name'], reason }]
  })
}
