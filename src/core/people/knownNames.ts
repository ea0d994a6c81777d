import type { Person } from './person.ts'

const known = new WeakMap<readonly Person[], readonly string[]>()

/**
 * Every full name of the people of a corpus in every spelling, as `findMentions` wants them for another text: a person's own
 * name comes first. Built once for each list.
 */
export function knownNames(people: readonly Person[]): readonly string[] {
  let names = known.get(people)
  if (!names) {
    names = [...new Set(people.flatMap(({ name, aliases }) => [name, ...aliases.filter(alias => alias.includes(' '))]))]
    known.set(people, names)
  }
  return names
}
