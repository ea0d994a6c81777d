import { type Corrections, namesOf, plainName } from './corrections.ts'
import type { Group } from './group.ts'
import { groupBy } from './groupBy.ts'
import type { PersonEntry } from './peopleFile.ts'

/** Joins, for every entry of people.yaml, the groups that its names mean, and marks them; the order of the rest stays. */
export function joinEntries(groups: readonly Group[], entries: readonly PersonEntry[], corrections: Corrections): Group[] {
  if (entries.length === 0) return [...groups]
  const gone = new Set<Group>()
  const named = groups.flatMap(group => [...group.names].map(name => ({ name, group })))
  const byKey = groupBy(named, ({ name }) => corrections.fullKey(name))
  for (const entry of entries) {
    const homes = namesOf(entry).flatMap(name => homeOf(byKey.get(corrections.fullKey(name)) ?? [], gone, name) ?? [])
    const mine = new Set(homes)
    const [home, ...others] = [...mine]
    if (!home) continue
    for (const other of others) {
      home.absorb(other)
      gone.add(other)
    }
    home.stated = home.stated ? joined(home.stated, entry) : entry
  }
  return groups.filter(group => !gone.has(group))
}

/** Two entries for one person (one of them under `merge`) count together; the first one's name stays. */
const joined = (first: PersonEntry, second: PersonEntry): PersonEntry => ({
  ...first,
  aliases: [...first.aliases, second.name, ...second.aliases],
  role: first.role ?? second.role,
  note: first.note ?? second.note
})

type Named = { readonly name: string; readonly group: Group }

/** The most mentioned group that bears the name, as written or, where nobody does, in another spelling. */
function homeOf(named: readonly Named[], gone: ReadonlySet<Group>, wanted: string): Group | undefined {
  if (!wanted.includes(' ')) return undefined
  const alike = named.filter(({ group }) => !gone.has(group))
  const exact = alike.filter(({ name }) => plainName(name) === wanted)
  const [top] = [...(exact.length > 0 ? exact : alike)].sort((a, b) => b.group.size - a.group.size)
  return top?.group
}

/** Whose one-word names entries list, by plain name. */
export const nicknamesOf = (entries: readonly PersonEntry[]): ReadonlyMap<string, PersonEntry> =>
  new Map(entries.flatMap(entry => namesOf(entry).map(name => [name, entry] as const)))
