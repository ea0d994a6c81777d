import type { Group } from './group.ts'
import type { PersonEntry } from './peopleFile.ts'
import type { Person, Place, Stated } from './person.ts'

/** The person a group of mentions describes. Places are sorted by path and offset. */
export function buildPerson(group: Group): Person {
  const mentions: Person['mentions'][number][] = []
  const roles: Person['roles'][number][] = []
  const spellings = new Map<string, number>()
  for (const { text, mentions: found } of group.locals) {
    for (const { span, text: written, role } of found) {
      mentions.push({ path: text.path, start: span.start, end: span.end, text: written })
      count(spellings, plainSpaces(written))
      if (role) roles.push({ path: text.path, start: role.span.start, end: role.span.end, text: role.text })
    }
  }
  const { stated } = group
  const name = stated?.name ?? usualName(group)
  for (const known of [name, ...(stated?.aliases ?? [])]) if (!spellings.has(known)) spellings.set(known, 0)
  return {
    name,
    aliases: ranked(spellings),
    roles: roles.sort(byPlace),
    mentions: mentions.sort(byPlace),
    utterances: group.utterances.sort(byPlace),
    ...(stated && { stated: statedOf(stated) })
  }
}

const statedOf = ({ file, line, aliases, role, note }: PersonEntry): Stated => ({ file, line, aliases, role, note })

const plainSpaces = (text: string): string => text.replace(/[\u200b\u00ad[\]]/g, '').replace(/\s+/gu, ' ')

// The full name that most texts use; of equals the longer, then the first in the alphabet.
function usualName(group: Group): string {
  const names = new Map<string, number>()
  for (const { name } of group.locals) count(names, name)
  const full = [...names].filter(([name]) => name.includes(' '))
  return (full.length > 0 ? full : [...names]).sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))[0]![0]
}

const ranked = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text)

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const byPlace = (a: Place, b: Place): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start || a.end - b.end)
