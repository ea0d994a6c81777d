import type { Draft } from '../core/drafts/draft.ts'
import type { Corpus } from '../core/index/corpus.ts'
import { findMentions } from '../core/people/findMentions.ts'
import { knownNames } from '../core/people/knownNames.ts'
import type { Person, Place } from '../core/people/person.ts'
import { resolvePerson } from '../core/people/resolvePerson.ts'
import type { Card, NamedSpan } from './api.ts'

const CARD_UTTERANCES = 5

/** The card of a person by any spelling of the name, or by a surname that only one person bears; undefined when nobody fits. */
export function cardOf(corpus: Corpus, name: string): Card | undefined {
  const person = resolvePerson(name, corpus.people())
  if (!person) return undefined
  const articles = new Set(person.mentions.map(({ path }) => path)).size
  return { person, articles, utterances: utterancesOf(corpus, person).slice(0, CARD_UTTERANCES) }
}

/** The names in a draft that stand for people of the corpus. */
export function namesIn(draft: Draft, corpus: Corpus): NamedSpan[] {
  const people = corpus.people()
  return findMentions(draft, knownNames(people)).flatMap(({ span, name }) => {
    const person = resolvePerson(name, people)
    return person ? [{ start: span.start, end: span.end, name: person.name }] : []
  })
}

/** What a person said, the newest article first. */
export function utterancesOf(corpus: Corpus, person: Person): Card['utterances'] {
  const utterances = person.utterances.flatMap(place => utteranceAt(corpus, place, person.name))
  return utterances.sort((a, b) => (b.metadata.date ?? '').localeCompare(a.metadata.date ?? ''))
}

function utteranceAt(corpus: Corpus, { path, start, end }: Place, speaker: string): Card['utterances'] {
  const article = corpus.get(path)?.article
  if (!article) return []
  return [{ path, start, end, layer: 'utterance', speaker, excerpt: article.text.slice(start, end), metadata: article.metadata }]
}
