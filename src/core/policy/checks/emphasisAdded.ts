import { spanOfWords } from '../../matching/located.ts'
import { MARKUP } from '../../text/block.ts'
import { type Span, slice } from '../../text/span.ts'
import { type Check, finding } from '../check.ts'

/** A note that owns up to the emphasis, inside the quotation or close behind it. */
const NOTE = /\b(?:emphasis|italics|bold)\b[^.\n]{0,20}\b(?:added|mine|ours|original|theirs|author)/i
const NOTE_REACH = 120

/** From the first letter or figure to the last. */
const WORDS = /[\p{L}\p{N}].*[\p{L}\p{N}]/su

/** The first emphasis mark among the words of a span of prose; marks around all of them are the draft's own style, with a comma or without. */
function emphasis(raw: string, prose: string, span: Span): number | undefined {
  const words = WORDS.exec(slice(prose, span))
  if (!words) return undefined
  const start = span.start + words.index
  for (let at = start; at < start + words[0].length; at++) if (prose[at] === MARKUP && /[*_]/.test(raw[at]!)) return at
  return undefined
}

/** R33: emphasis that the source has not, without a note. */
export const emphasisAdded: Check = context => {
  const { draft, parts, judgement, policy } = context
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
