import { type Corrections, namesOf, plainName } from './corrections.ts'
import { Group, type Local } from './group.ts'
import { groupBy } from './groupBy.ts'
import type { PersonEntry } from './peopleFile.ts'

/** Takes out what an entry of people.yaml claims in certain articles: a group for each such entry, and the locals left. */
export function splitOwned(locals: readonly Local[], corrections: Corrections): { owned: Group[]; free: Local[] } {
  const byOwner = groupBy(locals, local => corrections.ownerOf(local))
  const free = byOwner.get(undefined) ?? []
  byOwner.delete(undefined)
  return { owned: [...byOwner].map(([entry, mine]) => groupOf(mine, entry!)), free }
}

function groupOf([first, ...rest]: readonly Local[], entry: PersonEntry): Group {
  const group = new Group(first!)
  for (const local of rest) group.add(local)
  group.stated = entry
  return group
}

/** Joins, for every entry, the groups that its names mean, and marks them; the order of the rest stays. */
export function joinEntries(groups: readonly Group[], corrections: Corrections): Group[] {
  if (corrections.entries.length === 0) return [...groups]
  const gone = new Set<Group>()
  const named = groups.flatMap(group => [...new Set(group.locals.map(({ name }) => name))].map(name => ({ name, group })))
  const byKey = groupBy(named, ({ name }) => corrections.fullKey(name))
  for (const entry of corrections.entries) {
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

/** Adds one-word names that an entry lists to its person, and returns the others. An entry without a group may get one so. */
export function takeNicknames(groups: Group[], singles: readonly Local[], corrections: Corrections): Local[] {
  const owners = new Map(corrections.entries.flatMap(entry => namesOf(entry).map(name => [name, entry] as const)))
  if (owners.size === 0) return [...singles]
  const homes = new Map(groups.flatMap(group => (group.stated ? [[group.stated.name, group] as const] : [])))
  return singles.filter(local => {
    const entry = owners.get(plainName(local.name))
    if (!entry) return true
    const home = homes.get(entry.name)
    if (home) home.add(local)
    else {
      const made = groupOf([local], entry)
      homes.set(entry.name, made)
      groups.push(made)
    }
    return false
  })
}
