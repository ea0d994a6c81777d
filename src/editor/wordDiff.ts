import type { WordEdit } from '../core/matching/match.ts'
import type { Span } from '../core/text/span.ts'
import { withoutMiddle } from '../core/text/withoutMiddle.ts'
import { escaped } from './markdown.ts'

/** A stretch of a word diff. `removed` stands in the draft only, `added` in the source only. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added' | 'gap'
  readonly text: string
}

// Words kept on each side of a change: enough to see the clause it stands in.
const CONTEXT = 6
// An ellipsis in place of fewer words than this saves nothing.
const MIN_GAP = 4

/**
 * The draft's words with the source's put in, unchanged stretches shortened to the words around each change.
 * `text` is the quotation, `span` where it stands in the draft; edits outside it are left out.
 */
export function diffParts(text: string, span: Span, edits: readonly WordEdit[]): readonly DiffPart[] {
  const parts: DiffPart[] = []
  const ordered = inOrder(edits, span)
  if (ordered.length === 0) return [{ kind: 'same', text }]
  let at = span.start
  for (const edit of ordered) {
    parts.push({ kind: 'same', text: text.slice(at - span.start, edit.draft.start - span.start) })
    parts.push({ kind: 'removed', text: sideOf(edit.draft) }, { kind: 'added', text: sideOf(edit.source) })
    at = edit.draft.end
  }
  parts.push({ kind: 'same', text: text.slice(at - span.start) })
  return parts
    .flatMap((part, i) => (part.kind === 'same' ? shortened(part.text, i === 0, i === parts.length - 1) : part))
    .filter(isSaid)
}

/** A paragraph that was left out need not be shown whole. */
const sideOf = ({ text }: WordEdit['draft']): string => withoutMiddle(text.trim())

const isSaid = (part: DiffPart) => part.text.trim() !== ''

const inOrder = (edits: readonly WordEdit[], span: Span) =>
  edits.filter(({ draft }) => draft.start >= span.start && draft.end <= span.end).sort((a, b) => a.draft.start - b.draft.start)

function shortened(text: string, isFirst: boolean, isLast: boolean): readonly DiffPart[] {
  const words = text.trim().split(/\s+/)
  const before = isFirst ? 0 : CONTEXT
  const after = isLast ? 0 : CONTEXT
  if (words.length < before + after + MIN_GAP) return [{ kind: 'same', text: words.join(' ') }]
  return [
    { kind: 'same', text: words.slice(0, before).join(' ') },
    { kind: 'gap', text: '…' },
    { kind: 'same', text: after ? words.slice(-after).join(' ') : '' }
  ]
}

/** A word diff as Markdown: removed words struck out, added words in bold. */
export function diffMarkdown(parts: readonly DiffPart[]): string {
  const isJoined = (i: number) => i === 0 || isClosing(parts[i]!) || isOpening(parts[i - 1]!)
  return parts.map((part, i) => `${isJoined(i) ? '' : ' '}${marked(part)}`).join('')
}

// Punctuation that stands close to the word before or after it, also where that word is marked.
// Marked words keep their spaces: Markdown would not see ~~,~~ right behind a letter.
const isClosing = ({ kind, text }: DiffPart) => kind === 'same' && /^[,.;:!?)\]’”]/.test(text)
const isOpening = ({ kind, text }: DiffPart) => kind === 'same' && /[([“‘]$/.test(text)

function marked({ kind, text }: DiffPart): string {
  if (kind === 'removed') return `~~${escaped(text)}~~`
  return kind === 'added' ? `**${escaped(text)}**` : escaped(text)
}
