import { type Person, roleTexts } from '../core/people/person.ts'
import { foldName } from '../core/people/spelling.ts'
import type { PeopleFound } from './api.ts'

/** The people of a list that pass a filter, in its order, and how many there are in all: see `Engine.findPeople`. */
export function peopleLike(people: readonly Person[], filter: string, limit: number): PeopleFound {
  const wanted = keysOf(filter)
  const passes = wanted.length === 0 ? people : people.filter((_, i) => isLike(wordsOf(people)[i]!, wanted))
  return { people: passes.slice(0, limit), total: passes.length }
}

/** Does every wanted word begin one of the words? */
const isLike = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every(key => words.some(word => word.startsWith(key)))

// Folding costs far more than comparing, and a filter is typed letter by letter: the words of a list are folded once.
const folded = new WeakMap<readonly Person[], readonly (readonly string[])[]>()

function wordsOf(people: readonly Person[]): readonly (readonly string[])[] {
  const known = folded.get(people)
  if (known) return known
  const words = people.map(person => keysOf([person.name, ...person.aliases, ...roleTexts(person)].join(' ')))
  folded.set(people, words)
  return words
}

const keysOf = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/[\s’'.,-]+/u)
        .filter(Boolean)
        .map(foldName)
    )
  ].filter(Boolean)
