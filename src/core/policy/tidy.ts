/**
 * What can be put right in a verbatim quotation without anybody asking, for no word of it changes: marks as the house sets them,
 * dashes as the source has them, no invisible characters. Everything is tried on the text first: where its folded form, and with
 * it any word, would change, nothing is done.
 */

import type { Draft } from '../drafts/draft.ts'
import type { Alignment } from '../matching/compare.ts'
import type { Element } from '../matching/pattern.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import type { TextEdit } from './verdict.ts'

export type Marks = 'curly' | 'straight'

/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody means them. Joiners shape letters and stay. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
const DASH = /^(\s*)([–—―]|--+|-(?=\s))(\s*)$/
const REAL_DASH = /[–—―]/
const OUTER = { curly: ['“', '”'], straight: ['"', '"'] } as const
/** The marks of English. Those of other languages, and single ones, are a choice that is not ours. */
const OUTER_MARK = /^["“”]$/
/** A letter right before an apostrophe, and one right behind, but for characters that nobody sees. */
const LETTER_BEFORE = new RegExp(`[\\p{L}\\p{N}](?:${INVISIBLE.source})*$`, 'u')
const LETTER_BEHIND = new RegExp(`^(?:${INVISIBLE.source})*[\\p{L}\\p{N}]`, 'u')

/** The edits for one quotation, in the order of the text. `marks` undefined leaves the marks as they are. */
export function tidyEdits(
  draft: Draft,
  parts: readonly AttributedQuotation[],
  elements: readonly Element[],
  alignment: Alignment,
  marks: Marks | undefined
): TextEdit[] {
  const dashes = dashEdits(draft, elements, alignment)
  const isFree = ({ start, end }: Span) => !dashes.some(dash => start < dash.end && dash.start < end)
  const edits = [
    ...dashes,
    ...parts.flatMap(({ inner }) => invisibleEdits(draft, inner)).filter(isFree),
    ...(marks ? parts.flatMap(part => markEdits(draft, part, marks)) : [])
  ].sort((a, b) => a.start - b.start)
  return edits.length === 0 || keepsWords(draft, parts, edits) ? edits : []
}

/** Only what a reader sees as prose is touched: no code, no link, no markup. */
const isProse = ({ text, prose }: Draft, at: number): boolean => text[at] === prose[at]

function invisibleEdits(draft: Draft, { start, end }: Span): TextEdit[] {
  const edits: TextEdit[] = []
  for (let at = start; at < end; at++)
    if (draft.text[at]!.search(INVISIBLE) === 0 && isProse(draft, at)) edits.push({ start: at, end: at + 1, text: '' })
  return edits
}

/** Between two words that stand side by side in draft and source, with a dash between them in both. */
function dashEdits({ text }: Draft, elements: readonly Element[], { steps, unit }: Alignment): TextEdit[] {
  const edits: TextEdit[] = []
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1]
    if (step.op !== 'same' || before?.op !== 'same') continue
    const [start, end] = [elements[before.element]!.end, elements[step.element]!.start]
    const written = text.slice(start, end)
    const mine = DASH.exec(written.replace(INVISIBLE, ''))
    const theirs = DASH.exec(unit.analysed.article.text.slice(unit.ends[before.word], unit.starts[step.word]))
    if (!mine || !theirs || !REAL_DASH.test(theirs[2]!)) continue
    const isWrapped = /[\r\n]/.test(mine[0])
    const put = isWrapped ? mine[1]! + theirs[2]! + mine[3]! : theirs[0].replace(/\s+/g, ' ')
    if (put !== written) edits.push({ start, end, text: put })
  }
  return edits
}

function markEdits(draft: Draft, { span, inner }: AttributedQuotation, marks: Marks): TextEdit[] {
  const edits: TextEdit[] = []
  const put = (at: number, text: string) => {
    if (draft.text[at] !== text && isProse(draft, at)) edits.push({ start: at, end: at + 1, text })
  }
  const [open, close] = OUTER[marks]
  const outer = draft.text.slice(span.start, inner.start) + draft.text.slice(inner.end, span.end)
  const isOurs = [...outer].every(mark => OUTER_MARK.test(mark))
  if (isOurs && inner.start - span.start === 1) put(span.start, open)
  for (let at = inner.start; at < inner.end; at++) {
    const apostrophe = /['’]/.test(draft.text[at]!) && isInside(draft.text, at, inner)
    if (apostrophe) put(at, marks === 'curly' ? '’' : "'")
  }
  if (isOurs && span.end - inner.end === 1) put(inner.end, close)
  return edits
}

/** An apostrophe with a letter on both sides is one for certain; elsewhere it may be a mark that opens or closes. */
const isInside = (text: string, at: number, { start, end }: Span): boolean =>
  LETTER_BEFORE.test(text.slice(start, at)) && LETTER_BEHIND.test(text.slice(at + 1, end))

function keepsWords({ text }: Draft, parts: readonly AttributedQuotation[], edits: readonly TextEdit[]): boolean {
  return parts.every(({ span }) => {
    let after = text.slice(span.start, span.end)
    for (const edit of edits.toReversed())
      if (edit.start >= span.start && edit.end <= span.end)
        after = after.slice(0, edit.start - span.start) + edit.text + after.slice(edit.end - span.start)
    return fold(after).text === fold(text, span).text
  })
}
