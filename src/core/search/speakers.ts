import type { Person } from '../people/person.ts'
import { words } from '../text/words.ts'
import type { RecordFilter } from './filters.ts'

/** A filter by a whole name, a surname, another spelling, or words of a body's name; without a wanted name all records pass. */
export function speakerFilter(people: readonly Person[], wanted: string | undefined): RecordFilter {
  const asked = keysOf(wanted ?? '')
  if (asked.length === 0) return () => true
  const isAsked = (name: string) => containsAll(keysOf(name), asked)
  const spellings = people.filter(({ aliases }) => aliases.some(isAsked)).flatMap(({ aliases }) => aliases)
  const names = new Set(spellings.map(plain))
  return ({ speaker }) => speaker !== undefined && (names.has(plain(speaker)) || isAsked(speaker))
}

// The list of people stays the same until the corpus changes.
const ownersByPeople = new WeakMap<readonly Person[], ReadonlyMap<string, Person | undefined>>()

/** The name most articles use, for any spelling of it; a spelling that several people share, or that nobody bears, stays. */
export function canonicalNames(people: readonly Person[]): (name: string) => string {
  const owners = ownersByPeople.get(people) ?? ownersOf(people)
  ownersByPeople.set(people, owners)
  return name => owners.get(plain(name))?.name ?? name
}

function ownersOf(people: readonly Person[]): ReadonlyMap<string, Person | undefined> {
  const owners = new Map<string, Person | undefined>()
  for (const person of people)
    for (const alias of new Set(person.aliases.map(plain))) owners.set(alias, owners.has(alias) ? undefined : person)
  return owners
}

const withoutAccents = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')
const keysOf = (name: string) => words(withoutAccents(name)).map(({ key }) => key.replaceAll("'", ''))
const plain = (name: string) => keysOf(name).join(' ')
const containsAll = (all: readonly string[], some: readonly string[]) => some.every(word => all.includes(word))
