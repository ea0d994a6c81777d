import type { Corpus } from '../index/corpus.ts'
import type { Span } from '../text/span.ts'
import type { Copies } from './candidates.ts'
import type { RecordFilter } from './filters.ts'
import type { SearchHit } from './hit.ts'
import type { SearchRecord } from './records.ts'
import { canonicalNames } from './speakers.ts'

/** One of the copies as a hit that names the others. */
export function makeHit(
  corpus: Corpus,
  copies: Copies,
  record: SearchRecord,
  score: number,
  highlights: (text: string) => readonly Span[]
): SearchHit {
  const { article } = record.analysed
  const text = article.text.slice(record.start, record.end)
  return {
    path: article.path,
    start: record.start,
    end: record.end,
    text,
    score,
    speaker: record.speaker && canonicalNames(corpus.people())(record.speaker),
    layer: record.layer,
    alsoIn: copies
      .filter(copy => copy !== record)
      .map(({ analysed, start, end }) => ({ path: analysed.article.path, start, end })),
    highlights: highlights(text),
    metadata: article.metadata
  }
}

/** The copy that is shown: an utterance before narration, one whose speaker is known before one whose is not. */
export function representative(copies: Copies, passes: RecordFilter): SearchRecord {
  const worth = (record: SearchRecord) =>
    Number(passes(record)) * 4 + Number(record.layer === 'utterance') * 2 + Number(!!record.speaker)
  return copies.reduce((best, copy) => (worth(copy) > worth(best) ? copy : best))
}

/** The latest first; what has no date last. Keeps the order of equals. */
export const latestFirst = <T>(all: readonly T[], dateOf: (one: T) => string | undefined): T[] =>
  all
    .map(one => ({ one, date: dateOf(one) ?? '' }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ one }) => one)
