import type { Group } from './group.ts'
import type { PersonEntry } from './peopleFile.ts'
import type { Person, Stated, StatedRole } from './person.ts'
import type { Shape } from './shape.ts'

/** Distinct roles that are kept of a person: more is no help to anybody, and says nothing new of whoever has so many. */
export const MOST_ROLES = 40

/** Locals of one shape that are one person. */
export interface Tally {
  readonly shape: Shape
  readonly count: number
  /** Of the locals of the latest date (empty where articles have none) the first, by row, and its path. */
  readonly latest: { readonly date: string; readonly row: number; readonly path: string } | undefined
}

/** The person that a group of locals describes. `articles` counts their articles. */
export function buildPerson({ stated }: Group, tallies: readonly Tally[], articles: number): Person {
  const names = new Map<string, number>()
  const spellings = new Map<string, number>()
  let mentions = 0
  let utterances = 0
  for (const { shape, count } of tallies) {
    add(names, shape.local.name, count)
    for (const spelling of shape.local.spellings) add(spellings, plainSpaces(spelling.text), count * spelling.count)
    mentions += count * shape.mentions
    utterances += count * shape.local.utterances
  }
  const name = stated?.name ?? usualName(names)
  for (const known of [name, ...(stated?.aliases ?? [])]) if (!spellings.has(known)) spellings.set(known, 0)
  return {
    name,
    aliases: ranked(spellings),
    roles: latestRoles(tallies),
    mentions,
    utterances,
    articles,
    ...(stated && { stated: statedOf(stated) })
  }
}

/** What an entry of people.yaml says of its person. */
export const statedOf = ({ file, line, aliases, role, note }: PersonEntry): Stated => ({
  file,
  line,
  aliases,
  ...(role !== undefined && { role }),
  ...(note !== undefined && { note })
})

const UNPLAIN = /[\u200b\u00ad[\]]|[^\S ]| {2}/u

const plainSpaces = (text: string): string =>
  UNPLAIN.test(text) ? text.replace(/[\u200b\u00ad[\]]/g, '').replace(/\s+/gu, ' ') : text

// The full name that most texts use; of equals the longer, then the first in the alphabet.
function usualName(names: ReadonlyMap<string, number>): string {
  const full = [...names].filter(([name]) => name.includes(' '))
  return (full.length > 0 ? full : [...names]).sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))[0]![0]
}

const ranked = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text)

const add = (counts: Map<string, number>, key: string, times: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + times)

interface Dated extends StatedRole {
  readonly date: string
  readonly row: number
}

/** Each role as its latest article states it; of articles of one date, or without one, the first by path. */
function latestRoles(tallies: readonly Tally[]): StatedRole[] {
  const roles = new Map<string, Dated>()
  for (const { shape, latest } of tallies) {
    if (!latest) continue
    for (const { text } of shape.local.roles) {
      const key = text.toLowerCase()
      const role = { text, ...latest }
      const known = roles.get(key)
      if (!known || byDate(role, known) < 0) roles.set(key, role)
    }
  }
  const sorted = [...roles.values()].sort(byDate)
  return sorted.slice(0, MOST_ROLES).map(({ text, path }) => ({ text, path }))
}

const byDate = (a: Dated, b: Dated): number => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.row - b.row)
