import type { Span } from '../../core/text/span.ts'

/** A stretch of a text on one line, and where in it the matched words stand. */
export interface Excerpt {
  readonly text: string
  readonly highlights: readonly Span[]
}

// So much stands before the first matched word where the beginning is left out: enough to recognise the sentence.
const LEAD = 40

/** At most about `limit` characters, cut between words, so that the first matched words are to be seen. */
export function excerpt(text: string, highlights: readonly Span[], limit: number): Excerpt {
  const line = text.replace(/\s/g, ' ')
  const first = highlights[0]?.start ?? 0
  const from = line.length <= limit || first <= LEAD ? 0 : line.lastIndexOf(' ', first - LEAD) + 1
  const cut = line.length - from <= limit ? line.length : line.lastIndexOf(' ', from + limit)
  const to = cut > from ? cut : Math.min(line.length, from + limit)
  const lead = from > 0 ? '…' : ''
  const moved = highlights
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length }))
  return { text: lead + line.slice(from, to) + (to < line.length ? '…' : ''), highlights: moved }
}
