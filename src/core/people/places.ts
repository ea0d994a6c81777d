import type { FoundPeople } from './locals.ts'
import type { NameInArticle } from './peopleIndex.ts'
import { type Person, type Place, rolesBeside } from './person.ts'

/** What tells where people are named: an index, and the articles themselves. */
export interface PeopleSource {
  readonly peopleIndex: {
    namesOf(person: Person): readonly NameInArticle[]
    nameOf(mention: { readonly name: string; readonly text: string }): string
  }
  get(path: string): FoundPeople | undefined
}

/** A place with its words. */
export type Words = Place & { readonly text: string }

/** Where somebody is named and quoted, and what is said of their role. All sorted by path and offset. */
export interface PersonPlaces {
  readonly mentions: readonly Words[]
  readonly roles: readonly Words[]
  readonly utterances: readonly Place[]
}

/** An article that names somebody, under one name or several. */
export interface ArticleOfPerson {
  readonly path: string
  /** ISO; empty where the article has none. */
  readonly date: string
  readonly names: ReadonlySet<string>
  readonly utterances: number
}

/** The articles that name a person, by path. Reads none of them. */
export function articlesOf({ peopleIndex }: PeopleSource, person: Person): ArticleOfPerson[] {
  const articles: (ArticleOfPerson & { names: Set<string>; utterances: number })[] = []
  for (const { path, date, name, utterances } of peopleIndex.namesOf(person)) {
    const last = articles.at(-1)
    if (last?.path !== path) articles.push({ path, date, names: new Set([name]), utterances })
    else {
      last.names.add(name)
      last.utterances += utterances
    }
  }
  return articles
}

/** The places of a person in one article, sorted by offset; none where the article is gone. */
export function placesIn(source: PeopleSource, { path, names }: ArticleOfPerson): PersonPlaces {
  const found = source.get(path)
  const mentions: Words[] = []
  const roles: Words[] = []
  for (const mention of found?.mentions ?? []) {
    if (!names.has(source.peopleIndex.nameOf(mention))) continue
    const { span, text } = mention
    mentions.push({ path, start: span.start, end: span.end, text })
    for (const role of rolesBeside(mention)) roles.push({ path, start: role.span.start, end: role.span.end, text: role.text })
  }
  const utterances = (found?.quotations ?? []).flatMap(({ attribution, inner }): Place[] => {
    const isTheirs = attribution?.kind === 'person' && attribution.name !== undefined && names.has(attribution.name)
    return isTheirs ? [{ path, start: inner.start, end: inner.end }] : []
  })
  return { mentions: mentions.sort(byOffset), roles: roles.sort(byOffset), utterances: utterances.sort(byOffset) }
}

/** All places of a person, or those in the articles of certain paths. Reads every article that counts. */
export function placesOf(source: PeopleSource, person: Person, isWanted: (path: string) => boolean = () => true): PersonPlaces {
  const places = articlesOf(source, person).flatMap(article => (isWanted(article.path) ? placesIn(source, article) : []))
  return {
    mentions: places.flatMap(({ mentions }) => mentions),
    roles: places.flatMap(({ roles }) => roles),
    utterances: places.flatMap(({ utterances }) => utterances)
  }
}

/** The first place where a person is named, in the order of the paths; undefined where their articles are gone. */
export function firstMention(source: PeopleSource, person: Person): Words | undefined {
  for (const article of articlesOf(source, person)) {
    const [first] = placesIn(source, article).mentions
    if (first) return first
  }
  return undefined
}

/** Where each role of a person stands, in the article that it is taken from; a role that is not found there is left out. */
export function rolePlaces(source: PeopleSource, person: Person, roles: Person['roles'] = person.roles): Words[] {
  const paths = new Set(roles.map(({ path }) => path))
  const places = placesOf(source, person, path => paths.has(path)).roles
  return roles.flatMap(({ text, path }) => places.find(place => place.path === path && place.text === text) ?? [])
}

const byOffset = (a: Place, b: Place): number => a.start - b.start || a.end - b.end
