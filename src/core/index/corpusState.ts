import type { People } from '../people/people.ts'
import type { Corpus } from './corpus.ts'

/** Stands for the articles and the people of a corpus as they are. */
export interface CorpusState {
  readonly generation: number
  readonly people: People
}

const states = new WeakMap<Corpus, CorpusState>()

/** The state of a corpus: the same object until an article or a person of it changes, so that what follows from them can be kept with it. */
export function stateOf(corpus: Corpus): CorpusState {
  const [before, { generation }, people] = [states.get(corpus), corpus, corpus.people()]
  if (before?.generation === generation && before.people === people) return before
  const state = { generation, people }
  states.set(corpus, state)
  return state
}
