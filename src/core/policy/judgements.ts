/**
 * What was judged before, so that a keystroke judges only the quotations that it changed.
 *
 * A judgement depends on the words of a quotation, the marks of editing between them and where its sentences end, on whom the draft
 * names and what it cites, on the corpus and on its people, and on nothing else: not on where the quotation stands, nor on the
 * policy. Reports are another matter (knownReports.ts). Forgotten as a whole when the corpus changes;
 * bounded by the places that are kept.
 */
import type { Corpus } from '../index/corpus.ts'
import { type CorpusState, stateOf } from '../index/corpusState.ts'
import type { Element, Pattern } from '../matching/pattern.ts'
import type { Judgement, Question } from './judge.ts'

/** Places kept in all; a stock phrase alone may have hundreds. About a kilobyte each. */
const MOST_PLACES = 10_000

/** Which of a pattern's elements a judgement aligns: they carry offsets, so they are looked up again in the pattern at hand. */
type Reading = 'literal' | 'marked'

interface Remembered {
  readonly judgement: Omit<Judgement, 'elements'>
  readonly reading: Reading
  readonly places: number
}

/** The judgements on one corpus. */
export class Judgements {
  private readonly corpus: Corpus
  private known = new Map<string, Remembered>()
  private places = 0
  private state: CorpusState | undefined

  constructor(corpus: Corpus) {
    this.corpus = corpus
  }

  /** The judgement on a question: the one remembered, else the one that `judge` makes. `excluded`: the path that is no source. */
  of(question: Question, excluded: string, judge: (question: Question) => Judgement): Judgement {
    this.forgetOld()
    const key = keyOf(question, excluded)
    const known = this.known.get(key)
    if (known) {
      // The one asked for last is forgotten last.
      this.known.delete(key)
      this.known.set(key, known)
      return { ...known.judgement, elements: question.pattern[known.reading] }
    }
    const judgement = judge(question)
    this.remember(key, judgement, question.pattern)
    return judgement
  }

  private remember(key: string, { elements, ...judgement }: Judgement, pattern: Pattern): void {
    const reading = elements === pattern.literal ? 'literal' : 'marked'
    const places = 1 + judgement.others.length
    this.known.set(key, { judgement, reading, places })
    this.places += places
    for (const [oldest, { places }] of this.known) {
      if (this.places <= MOST_PLACES) break
      this.known.delete(oldest)
      this.places -= places
    }
  }

  private forgetOld(): void {
    const state = stateOf(this.corpus)
    if (state === this.state) return
    this.state = state
    this.forget()
  }

  /** Forgets everything. */
  forget(): void {
    this.known = new Map()
    this.places = 0
  }
}

const byCorpus = new WeakMap<Corpus, Judgements>()

/** The judgements on a corpus, kept as long as it is. */
export function judgementsOf(corpus: Corpus): Judgements {
  const known = byCorpus.get(corpus) ?? new Judgements(corpus)
  byCorpus.set(corpus, known)
  return known
}

/** All that a judgement depends on besides the corpus. */
function keyOf({ pattern, speaker, cited }: Question, excluded: string): string {
  const words = pattern.literal.map(({ key, bracketed, ends }) => (bracketed ? '[' : '') + key + (ends ? '.' : '')).join(' ')
  const marked = pattern.isMarked ? pattern.marked.map(withoutPlace) : []
  const who = speaker && [speaker.text, speaker.name, speaker.kind, speaker.explicit]
  return JSON.stringify([excluded, words, marked, pattern.marks, who, [...cited.paths]])
}

const withoutPlace = ({ start, end, ...element }: Element) => element
