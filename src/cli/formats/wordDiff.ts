import type { WordEdit } from '../../core/matching/match.ts'
import type { CheckedQuotation } from '../../core/policy/verdict.ts'
import { contains, movedSpan, type Span } from '../../core/text/span.ts'
import { harmless } from '../format.ts'

/** A line of text with a second one below it that underlines what differs. */
export interface Underlined {
  readonly text: string
  readonly marks: string
}

/** A part of a quotation and its source, each as one line around the first change, with all changes in sight underlined; undefined without one. */
export function wordDiff(
  { text, span, source, edits }: CheckedQuotation,
  width: number
): { draft: Underlined; source: Underlined } | undefined {
  const mine = edits.filter(({ draft }) => contains(span, draft))
  if (!source || mine.length === 0) return undefined
  return {
    draft: underlined(
      text,
      mine.map(({ draft }) => movedSpan(draft, -span.start)),
      width
    ),
    source: underlined(source.excerpt, mine.map(sourceSide), width)
  }
}

const sourceSide = ({ source, excerptAt }: WordEdit): Span => ({ start: excerptAt, end: excerptAt + source.text.length })

// How much stands before the first change: enough to see the sentence it is in.
const LEAD = 0.4

function underlined(text: string, changes: readonly Span[], width: number): Underlined {
  const spans = changes.map(({ start, end }) => ({ start, end: Math.max(end, start + 1) }))
  const first = Math.max(0, spans[0]?.start ?? 0)
  const from =
    text.length <= width ? 0 : Math.max(0, Math.min(wordStart(text, first - Math.floor(width * LEAD)), text.length - width))
  const window = [...Array(Math.min(width, text.length - from)).keys()].map(i => from + i)
  const isChanged = (at: number) => spans.some(({ start, end }) => start <= at && at < end)
  const ellipsis = { before: from > 0 ? '…' : '', after: from + width < text.length ? '…' : '' }
  return {
    text: ellipsis.before + harmlessLine(text.slice(from, from + width)) + ellipsis.after,
    marks: (' '.repeat(ellipsis.before.length) + window.map(at => (isChanged(at) ? '^' : ' ')).join('')).trimEnd()
  }
}

// Every character stays one character wide, so that the marks stay below what they underline.
const harmlessLine = (text: string) => text.replace(/\s/g, ' ').replace(/./gsu, c => (harmless(c) === c ? c : ' '))

const wordStart = (text: string, at: number) => (at <= 0 ? 0 : text.indexOf(' ', at) + 1)
