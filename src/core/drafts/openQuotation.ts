import { doubleMarks } from '../quotations/marks.ts'

/** A quotation mark that has opened and not yet closed. */
export interface OpenQuotation {
  /** Offset of the first character after the mark. */
  readonly start: number
  /** The mark that closes it. */
  readonly close: string
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '‟': '”', '«': '»', '‹': '›', '「': '」', '『': '』' }
const PARAGRAPH_END = /\n[^\S\n]*\n/g

/**
 * The quotation that is being written at an offset: the last double mark of its paragraph that opens and finds no partner before the
 * offset. Undefined outside of quotations. Only the paragraph is read, so that it costs little while somebody types.
 */
export function openQuotationAt(text: string, offset: number): OpenQuotation | undefined {
  const before = text.slice(0, offset)
  const start = Array.from(before.matchAll(PARAGRAPH_END)).at(-1)
  const from = start ? start.index + start[0].length : 0
  const open: { at: number; char: string }[] = []
  for (const { at, char, glyph, context } of doubleMarks(before, { start: from, end: offset })) {
    const closesOne = open.at(-1)?.char === char || (open.length > 0 && CLOSING[open.at(-1)!.char] === char)
    const isClosing = glyph === 'closes' || (glyph === 'unclear' && closesOne && context !== 'opens')
    if (isClosing || (closesOne && char === '“')) open.pop()
    else open.push({ at, char })
  }
  const last = open.at(-1)
  return last && { start: last.at + 1, close: CLOSING[last.char] ?? last.char }
}
