import type { Corpus } from '../index/corpus.ts'
import { reportedIn } from '../index/reported.ts'
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
  const reported = record.layer === 'narration' ? reportedBy(corpus, record) : undefined
  return {
    path: article.path,
    start: record.start,
    end: record.end,
    text,
    score,
    speaker: record.speaker && canonicalNames(corpus.people())(record.speaker),
    layer: record.layer,
    ...(reported !== undefined && { reported }),
    alsoIn: copies
      .filter(copy => copy !== record)
      .map(({ analysed, start, end }) => ({ path: analysed.article.path, start, end })),
    highlights: highlights(text),
    metadata: article.metadata
  }
}

function reportedBy(corpus: Corpus, record: SearchRecord): string | undefined {
  const by = reportedIn(record.analysed, record)?.attribution
  return by && (by.name === undefined ? by.text : canonicalNames(corpus.people())(by.name))
}

/** The copy that is shown: an utterance before narration, one whose speaker is known before one whose is not. */
export function representative(copies: Copies, passes: RecordFilter): SearchRecord {
  const worth = (record: SearchRecord) =>
    Number(passes(record)) * 4 + Number(record.layer === 'utterance') * 2 + Number(!!record.speaker)
  return copies.reduce((best, copy) => (worth(copy) > worth(best) ? copy : best))
}
