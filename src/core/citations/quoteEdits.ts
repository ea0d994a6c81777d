import type { Span } from '../text/span.ts'
import type { TextEdit } from './footnotes.ts'
import { definitionEdit, freeLabel, lineEnd } from './footnotes.ts'
import type { HouseStyle } from './houseStyle.ts'
import type { Template } from './templates.ts'
import { renderQuote } from './templates.ts'
import type { QuoteVariables } from './variables.ts'

/** Before a new sentence stands nothing, a list or quote marker, or the end of the sentence before. */
const SENTENCE_START = /(?:^[\s>*+-]*|[.!?…:]["”’»)]*(?:\[\^[^\]\s]+\])?\s+)$/

/** True where a sentence begins after what stands before on its line. */
export const isSentenceStart = (before: string): boolean => SENTENCE_START.test(before)

/**
 * The edits that put a quote into a draft in place of a span, to be applied together as one undo: the quote, and for a
 * footnote its definition at the end of the draft. In order of their place; they do not overlap. A block gets blank lines
 * around it and a footnote a label that is free. Throws what `renderQuote` throws.
 */
export function quoteEdits(
  draft: string,
  at: Span,
  template: Template,
  variables: QuoteVariables,
  style: HouseStyle
): readonly TextEdit[] {
  const before = draft.slice(draft.lastIndexOf('\n', at.start - 1) + 1, at.start)
  const place = { atSentenceStart: isSentenceStart(before), label: freeLabel(draft) }
  const { text, definition, isBlock } = renderQuote(template, variables, style, place)
  const eol = lineEnd(draft)
  const lines = (isBlock ? apart(text, draft, at) : text).replaceAll('\n', eol)
  const edit = { start: at.start, end: at.end, text: lines }
  if (definition === undefined) return [edit]
  const rest = draft.slice(0, at.start) + lines + draft.slice(at.end)
  const note = definitionEdit(rest, definition)
  if (at.end === draft.length) return [{ ...edit, text: lines + note.text }]
  return [edit, { start: draft.length, end: draft.length, text: note.text }]
}

/** The block with the line ends that part it from what stands before and after. */
function apart(block: string, draft: string, at: Span): string {
  const before = draft.slice(0, at.start).replace(/\r/g, '')
  const after = draft.slice(at.end).replace(/\r/g, '')
  const lead = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - /\n*$/.exec(before)![0].length))
  const trail =
    after.trim() === '' ? '\n'.repeat(/^\n/.test(after) ? 0 : 1) : '\n'.repeat(Math.max(0, 2 - /^\n*/.exec(after)![0].length))
  return lead + block + trail
}
