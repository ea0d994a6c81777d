import type { Vocabulary } from '../index/vocabulary.ts'
import type { Span } from '../text/span.ts'
import { type Word, words } from '../text/words.ts'
import type { Coverage } from './coverage.ts'

/** The stretches of a hit's text that answer the query: matched words, joined where they follow one another. */
export function highlightsOf(text: string, query: readonly string[], coverage: Coverage, vocabulary: Vocabulary): Span[] {
  const found = words(text)
  const at = rowOf(found, query)
  if (at >= 0) return [{ start: found[at]!.start, end: found[at + query.length - 1]!.end }]
  return joined(
    found,
    found.map(({ key }) => coverage.answers(vocabulary.find(key)))
  )
}

/** Where the query stands word for word, as an index into the words; -1 when it does not. */
function rowOf(found: readonly Word[], query: readonly string[]): number {
  return query.length === 0 ? -1 : found.findIndex((_, at) => query.every((key, i) => found[at + i]?.key === key))
}

function joined(found: readonly Word[], isMatch: readonly boolean[]): Span[] {
  const spans: { start: number; end: number }[] = []
  found.forEach(({ start, end }, i) => {
    if (!isMatch[i]) return
    const last = spans.at(-1)
    if (last && isMatch[i - 1]) last.end = end
    else spans.push({ start, end })
  })
  return spans
}
