import type { Span } from '../text/span.ts'

/** A replacement in a draft, in raw offsets of the draft before any of them. */
export interface TextEdit extends Span {
  readonly text: string
}

const LABEL = /\[\^(\d{1,9})\]/g
const DEFINITION_LINE = /^ {0,3}\[\^[^\]\s]+\]:/
const LAST_LINES = /(?:^|\n)([^\n]*\S[^\n]*)\s*$/

/** A number that no footnote of the draft has, not even in code or comments: one more than the highest. */
export function freeLabel(draft: string): string {
  let highest = 0
  for (const match of draft.matchAll(LABEL)) highest = Math.max(highest, Number(match[1]))
  return String(highest + 1)
}

/** The edit that puts a definition at the end of a draft: after a blank line, or right under another definition. */
export function definitionEdit(draft: string, definition: string): TextEdit {
  const eol = lineEnd(draft)
  return { start: draft.length, end: draft.length, text: `${gap(draft, eol)}${definition}${eol}` }
}

/** The line end that a draft uses. */
export const lineEnd = (draft: string): string => (draft.includes('\r\n') ? '\r\n' : '\n')

function gap(draft: string, eol: string): string {
  if (draft.trim() === '') return ''
  const breaks = /(?:\r?\n[ \t]*)*$/.exec(draft)![0].split('\n').length - 1
  const wanted = DEFINITION_LINE.test(LAST_LINES.exec(draft)?.[1] ?? '') ? 1 : 2
  return eol.repeat(Math.max(0, wanted - breaks))
}
