// A draft of a hundred quotations: checked from nothing, and again after each of some keystrokes in it.

import { DraftParser } from '../../src/core/drafts/draftParser.ts'
import { parseDraft } from '../../src/core/drafts/parseDraft.ts'
import type { Corpus } from '../../src/core/index/corpus.ts'
import { checkDraft } from '../../src/core/policy/checkDraft.ts'
import { judgementsOf } from '../../src/core/policy/judgements.ts'
import { UNCANCELLED } from '../../src/core/ports.ts'
import { type BenchCorpus, chance, corporaOf } from './corpora.ts'
import { type BenchOptions, type Figure, figure, median, percentile, timed } from './figures.ts'
import { type QueryKind, queriesOf } from './kinds.ts'
import type { Random } from './queries.ts'
import { narrated } from './words.ts'

const QUOTATIONS = 100
const REPEATS = 5
const KEYSTROKES = 40
/** Of a draft's quotations most stand as they were said; some were typed differently, changed, or are of nowhere. */
const MIX: readonly QueryKind[] = [
  'exact',
  'exact',
  'exact',
  'exact',
  'exact',
  'typographic',
  'typographic',
  'changed',
  'changed',
  'absent'
]

/** Milliseconds of a whole check, and of the parts of it that a keystroke repeats. */
export async function run(options: BenchOptions): Promise<readonly Figure[]> {
  return corporaOf(options).flatMap(figures)
}

function figures(corpus: BenchCorpus): Figure[] {
  const text = draftOf(corpus, chance(7))
  check(corpus.corpus, text)
  const parsed = median(Array.from({ length: REPEATS }, () => timed(() => parseDraft(text, 'markdown')).threadMs))
  const fresh = Array.from({ length: REPEATS }, () => {
    judgementsOf(corpus.corpus).forget()
    return timed(() => check(corpus.corpus, text)).threadMs
  })
  const strokes = keystrokes(corpus.corpus, text, chance(8))
  const name = `${corpus.name}, draft of ${QUOTATIONS} quotations`
  return [
    figure(`${name}: check`, median(fresh), 'ms', { target: { most: 50 } }),
    figure(`${name}: parsing alone`, parsed, 'ms'),
    figure(`${name}: keystroke, p50`, percentile(strokes, 0.5), 'ms', { target: { most: 1 } }),
    figure(`${name}: keystroke, p95`, percentile(strokes, 0.95), 'ms')
  ]
}

/** Types a letter into some quotation, again and again. By the clock: a thread's own time is told in ticks, of which one may be longer. */
function keystrokes(corpus: Corpus, draft: string, random: Random): number[] {
  let text = draft
  const parser = new DraftParser()
  check(corpus, draft, parser)
  return Array.from({ length: KEYSTROKES }, () => {
    const marks = [...text.matchAll(/“/g)]
    const at = marks[Math.floor(random() * marks.length)]!.index + 4
    text = `${text.slice(0, at)}e${text.slice(at)}`
    return timed(() => check(corpus, text, parser)).ms
  })
}

/** `parser`: one that has seen the draft before a keystroke; a new one reads it all. */
const check = (corpus: Corpus, text: string, parser = new DraftParser()) =>
  checkDraft(parser.parse(text, 'markdown'), corpus, {
    draftPath: 'draft.md',
    policy: { profile: 'wire', levels: {}, exemptHeadings: [] },
    cancellation: UNCANCELLED,
    indexing: false
  })

function draftOf(corpus: BenchCorpus, random: Random): string {
  const paragraphs = Array.from({ length: QUOTATIONS }, (_, i) => {
    const [{ text, path }] = queriesOf(MIX[i % MIX.length]!, corpus, 1, random) as [{ text: string; path?: string }]
    return `${narrated(random)}. “${text.replaceAll('\n', ' ')},” [the report](${path ?? 'nowhere.md'}) said. ${narrated(random)}.`
  })
  return paragraphs.join('\n\n')
}
