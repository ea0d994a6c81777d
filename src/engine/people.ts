import type { Draft } from '../core/drafts/draft.ts'
import type { Corpus } from '../core/index/corpus.ts'
import { findMentions } from '../core/people/findMentions.ts'
import type { Person, Place } from '../core/people/person.ts'
import type { Card, NamedSpan } from './api.ts'

const CARD_UTTERANCES = 5

/** The card of a person by any spelling of the name, or by a surname that only one person bears; undefined when nobody fits. */
export function cardOf(corpus: Corpus, name: string): Card | undefined {
  const person = personNamed(corpus.people(), name)
  if (!person) return undefined
  const articles = new Set(person.mentions.map(({ path }) => path)).size
  const utterances = person.utterances.flatMap(place => utteranceAt(corpus, place, person.name))
  const newestFirst = utterances.sort((a, b) => (b.metadata.date ?? '').localeCompare(a.metadata.date ?? ''))
  return { person, articles, utterances: newestFirst.slice(0, CARD_UTTERANCES) }
}

/** The names in a draft that stand for people of the corpus. */
export function namesIn(draft: Draft, corpus: Corpus): NamedSpan[] {
  const people = corpus.people()
  const known = people.map(({ name }) => name)
  return findMentions(draft, known).flatMap(({ span, name }) => {
    const person = personNamed(people, name)
    return person ? [{ start: span.start, end: span.end, name: person.name }] : []
  })
}

/** The person of that name: the whole name or a spelling of it first, then a surname that only one person bears. */
export function personNamed(people: readonly Person[], name: string): Person | undefined {
  const wanted = plain(name)
  const exact = people.find(person => person.aliases.some(alias => plain(alias) === wanted))
  if (exact) return exact
  const bySurname = people.filter(person => person.aliases.some(alias => plain(alias).split(' ').at(-1) === wanted))
  return bySurname.length === 1 ? bySurname[0] : undefined
}

// Case, accents and the kind of apostrophe do not tell people apart.
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ‘]/g, "'").toLowerCase().trim()

function utteranceAt(corpus: Corpus, { path, start, end }: Place, speaker: string): Card['utterances'] {
  const article = corpus.get(path)?.article
  if (!article) return []
  return [{ path, start, end, layer: 'utterance', speaker, excerpt: article.text.slice(start, end), metadata: article.metadata }]
}
