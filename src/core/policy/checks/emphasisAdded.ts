import { spanOfWords } from '../../matching/located.ts'
import { MARKUP } from '../../text/block.ts'
import type { Span } from '../../text/span.ts'
import { type Check, finding } from '../check.ts'

/** A note that owns up to the emphasis, inside the quotation or close behind it. */
const NOTE = /\b(?:emphasis|italics|bold)\b[^.\n]{0,20}\b(?:added|mine|ours|original|theirs|author)/i
const NOTE_REACH = 120

/** The first emphasis mark strictly inside a span of prose; marks around the whole of it are the draft's own style. */
function emphasis(raw: string, prose: string, { start, end }: Span): number | undefined {
  const isMark = (at: number) => prose[at] === MARKUP && /[*_]/.test(raw[at]!)
  let from = start
  let to = end
  while (from < to && isMark(from)) from++
  while (to > from && isMark(to - 1)) to--
  for (let at = from; at < to; at++) if (isMark(at)) return at
  return undefined
}

/** R33: emphasis that the source has not, without a note. */
export const emphasisAdded: Check = context => {
  const { draft, parts, judgement, policy } = context
  if (!judgement.best) return []
  const { unit, from, to } = judgement.best.alignment
  const { text, prose } = unit.analysed.article
  if (emphasis(text, prose, spanOfWords(unit, from, to)) !== undefined) return []
  const last = parts.at(-1)!.inner.end
  if (NOTE.test(draft.text.slice(parts[0]!.inner.start, last + NOTE_REACH))) return []
  for (const { inner } of parts) {
    const at = emphasis(draft.text, draft.prose, inner)
    if (at !== undefined) return [finding(policy, 'R33', { start: at, end: at + 1 })]
  }
  return []
}
