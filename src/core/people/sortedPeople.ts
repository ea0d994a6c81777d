import type { Person } from './person.ts'

/** Most mentioned first, then by name. */
export const byMentions = (a: Person, b: Person): number =>
  b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/**
 * A sorted list without some of its people and with others, sorted too. Cost: a copy, and a search for each person that comes or goes.
 * Among equals those that come stand first.
 */
export function exchange(people: readonly Person[], gone: readonly Person[], come: readonly Person[]): Person[] {
  const cuts = gone.map(person => placeOf(people, person)).sort((a, b) => a - b)
  const added = [...come].sort(byMentions)
  const result: Person[] = []
  let cut = 0
  let from = 0
  const copyTo = (end: number) => {
    for (; from < end; from++) {
      if (cuts[cut] === from) cut++
      else result.push(people[from]!)
    }
  }
  for (const person of added) {
    copyTo(firstAfter(people, person))
    result.push(person)
  }
  copyTo(people.length)
  return result
}

function firstAfter(people: readonly Person[], person: Person): number {
  let [low, high] = [0, people.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (byMentions(people[middle]!, person) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function placeOf(people: readonly Person[], person: Person): number {
  let place = firstAfter(people, person)
  while (people[place] !== person) place++
  return place
}

/** The new people, with the objects of old ones who have not changed; the old list where nobody has. People who share a name stay together. */
export function keepSame(before: readonly Person[], after: readonly Person[]): readonly Person[] {
  if (before.length === after.length && before.every((person, i) => isSame(person, after[i]!))) return before
  const [old, young] = [byName(before), byName(after)]
  return after.map(person => {
    const known = young.get(person.name) && old.get(person.name)
    return known && isSame(known, person) ? known : person
  })
}

/** People by name; undefined for a name that several have. */
function byName(people: readonly Person[]): Map<string, Person | undefined> {
  const names = new Map<string, Person | undefined>()
  for (const person of people) names.set(person.name, names.has(person.name) ? undefined : person)
  return names
}

const isSame = (a: Person, b: Person): boolean =>
  a.name === b.name &&
  a.mentions === b.mentions &&
  a.utterances === b.utterances &&
  a.articles === b.articles &&
  areEqual(a.aliases, b.aliases, (one, other) => one === other) &&
  areEqual(a.roles, b.roles, (one, other) => one.text === other.text && one.path === other.path) &&
  (a.stated === b.stated || JSON.stringify(a.stated) === JSON.stringify(b.stated))

const areEqual = <T>(a: readonly T[], b: readonly T[], isEqual: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((one, i) => isEqual(one, b[i]!))
