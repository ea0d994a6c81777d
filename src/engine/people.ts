import type { Draft } from '../core/drafts/draft.ts'
import type { Corpus } from '../core/index/corpus.ts'
import type { Passage } from '../core/matching/match.ts'
import { personFacts } from '../core/people/card.ts'
import { findMentions } from '../core/people/findMentions.ts'
import { knownNames } from '../core/people/knownNames.ts'
import { peopleFilter } from '../core/people/peopleFilter.ts'
import { type Person, type Place, roleTexts } from '../core/people/person.ts'
import { articlesOf, firstMention, placesIn, placesOf, rolePlaces } from '../core/people/places.ts'
import { resolvePerson } from '../core/people/resolvePerson.ts'
import { fold } from '../core/text/fold.ts'
import { wordsOf } from '../core/text/words.ts'
import type { Card, ListedPerson, NamedSpan, PeopleList, PeopleQuery, PlacedPerson } from './api.ts'

const CARD_UTTERANCES = 5

/** More utterances of one person than a list can be looked through. */
const MOST_UTTERANCES = 1000

/** The people that are asked for, as lists show them. */
export function listPeople(corpus: Corpus, { filter = '', limit, places = false }: PeopleQuery): PeopleList {
  const found = corpus.people().all.filter(peopleFilter(filter))
  const people = found.slice(0, limit).map((person): ListedPerson => {
    const { name, aliases, mentions, utterances, stated } = person
    const [role] = roleTexts(person)
    const first = places ? firstMention(corpus, person) : undefined
    const statedIn = stated?.file
    return { name, aliases, mentions, utterances, ...(role && { role }), ...(statedIn && { statedIn }), ...(first && { first }) }
  })
  return { people, total: found.length }
}

/** Everybody, or the person that a name resolves to, with all places. */
export function placedPeople(corpus: Corpus, name?: string): PlacedPerson[] {
  const people = corpus.people()
  const person = name === undefined ? undefined : resolvePerson(name, people)
  const wanted = name === undefined ? people.all : person ? [person] : []
  return wanted.map(one => ({ name: one.name, aliases: one.aliases, ...placesOf(corpus, one) }))
}

/**
 * The card of a person by any spelling of the name, or by a surname that only one person bears; undefined when nobody fits.
 * With the text around the name, the utterances that share most of its rarer words come first.
 */
export function cardOf(corpus: Corpus, name: string, around?: string): Card | undefined {
  const person = resolvePerson(name, corpus.people())
  if (!person) return undefined
  const { articles, roles } = personFacts(person)
  const latest = utterancesOf(corpus, person, around ? MOST_UTTERANCES : CARD_UTTERANCES)
  const fitting = around ? fittingFirst(corpus, latest, around) : []
  const utterances = (fitting.length > 0 ? fitting : latest).slice(0, CARD_UTTERANCES)
  return { person, articles, roles: rolePlaces(corpus, person, roles), utterances, areFitting: fitting.length > 0 }
}

/** What shares fewer rare words with the text around a name than one word of one article in twenty does not fit it. */
const LEAST_FIT = Math.log(20)

/** The utterances with something in common with a text, best first; empty where none has. */
function fittingFirst(corpus: Corpus, utterances: Card['utterances'], around: string): Card['utterances'] {
  const wanted = new Set(keysOf(around))
  const weight = (key: string) => Math.log((1 + corpus.size) / Math.max(1, corpus.words.frequency(corpus.vocabulary.find(key))))
  const fit = ({ excerpt }: Passage) =>
    [...new Set(keysOf(excerpt))].filter(key => wanted.has(key)).reduce((sum, key) => sum + Math.max(0, weight(key)), 0)
  const fits = utterances.map(utterance => ({ utterance, fit: fit(utterance) }))
  const fitting = fits.filter(one => one.fit >= LEAST_FIT).sort((one, other) => other.fit - one.fit)
  return fitting.map(({ utterance }) => utterance)
}

const keysOf = (text: string): string[] => wordsOf(fold(text)).map(({ key }) => key)

/** What a person said, the newest article first, at most a thousand utterances; empty when nobody fits. */
export function allUtterances(corpus: Corpus, name: string): Card['utterances'] {
  const person = resolvePerson(name, corpus.people())
  return person ? utterancesOf(corpus, person, MOST_UTTERANCES) : []
}

/** The names in a draft that stand for people of the corpus. */
export function namesIn(draft: Draft, corpus: Corpus): NamedSpan[] {
  const people = corpus.people()
  return findMentions(draft, knownNames(people)).flatMap(({ span, name }) => {
    const person = resolvePerson(name, people)
    return person ? [{ start: span.start, end: span.end, name: person.name }] : []
  })
}

// The newest article first; within one article in the order of its text. No more articles are looked into than are needed.
function utterancesOf(corpus: Corpus, person: Person, most: number): Card['utterances'] {
  const quoting = articlesOf(corpus, person).filter(({ utterances }) => utterances > 0)
  const found: Card['utterances'][number][] = []
  for (const article of quoting.sort((a, b) => b.date.localeCompare(a.date))) {
    for (const place of placesIn(corpus, article).utterances) found.push(...utteranceAt(corpus, place, person.name))
    if (found.length >= most) break
  }
  return found.slice(0, most)
}

function utteranceAt(corpus: Corpus, { path, start, end }: Place, speaker: string): Card['utterances'] {
  const article = corpus.get(path)?.article
  if (!article) return []
  return [{ path, start, end, layer: 'utterance', speaker, excerpt: article.text.slice(start, end), metadata: article.metadata }]
}
