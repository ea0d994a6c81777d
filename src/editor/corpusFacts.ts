import type { ArticleSummary, Facets } from '../engine/api.ts'
import type { Corpus } from './corpus.ts'

/** What is asked often of a corpus and changes only with it: asked once for each of its generations. */
export class CorpusFacts {
  /** What a search can be filtered by. */
  readonly facets = ofGeneration<Facets>(({ engine }) => engine.facets())
  /** All articles, by path. */
  readonly articles = ofGeneration<readonly ArticleSummary[]>(({ engine }) => engine.articles())
}

function ofGeneration<T>(ask: (corpus: Corpus) => Promise<T>): (corpus: Corpus) => Promise<T> {
  const known = new WeakMap<Corpus, { readonly generation: number; readonly answer: Promise<T> }>()
  return corpus => {
    const { generation } = corpus.status
    const before = known.get(corpus)
    if (before?.generation === generation) return before.answer
    const answer = ask(corpus)
    known.set(corpus, { generation, answer })
    answer.catch(() => known.delete(corpus))
    return answer
  }
}
