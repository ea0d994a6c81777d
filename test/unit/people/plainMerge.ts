/**
 * An oracle for the index of people: the same joining, done plainly, over all mentions of all texts at once. Slow and simple; what it
 * finds is what the index must find.
 */
import { MOST_ROLES, statedOf } from '../../../src/core/people/buildPerson.ts'
import { Corrections, type MergeOptions, namesOf, plainName } from '../../../src/core/people/corrections.ts'
import { groupBy } from '../../../src/core/people/groupBy.ts'
import type { PersonEntry } from '../../../src/core/people/peopleFile.ts'
import type { Mention, Person, Place, StatedRole } from '../../../src/core/people/person.ts'
import { meets, type RoleFacts, roleFacts, rolesAgree, rolesConflict } from '../../../src/core/people/roleFacts.ts'
import {
  compareGiven,
  foldFull,
  foldName,
  givenKey,
  isShortForm,
  type Marks,
  marksAgree,
  marksOf,
  nameParts,
  plainSurname
} from '../../../src/core/people/spelling.ts'
import type { PeopleText } from './mergeTexts.ts'

/** A namesake mentioned so many times less often does not make a bare surname doubtful. */
const DOMINANT = 20

/** The people of all texts, most mentioned first, then by name. Utterances are the quotations whose speaker resolves to the person. */
export function plainlyMerged(texts: readonly PeopleText[], options: MergeOptions = {}): Person[] {
  const corrections = new Corrections(options)
  const ordered = [...texts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const { owned, free } = splitOwned(
    ordered.flatMap(text => localsOf(text, corrections)),
    corrections
  )
  const full = joinFull(
    free.filter(({ name }) => name.includes(' ')),
    corrections
  )
  const groups = [...joinEntries(joinVariants(full, corrections), corrections), ...owned]
  const singles = free.filter(({ name }) => !name.includes(' '))
  const all = joinSurnames(groups, takeNicknames(groups, singles, corrections), corrections)
  const owners = ownersOf(all)
  for (const text of ordered) addUtterances(text, owners)
  const dates = new Map(texts.map(({ path, date }) => [path, date ?? '']))
  return all
    .map(group => buildPerson(group, dates))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function localsOf(text: PeopleText, corrections: Corrections): Local[] {
  const byName = new Map<string, Local>()
  for (const mention of text.mentions) {
    const name = corrections.nameOf(mention)
    if (corrections.isIgnored(name)) continue
    const local = byName.get(name)
    if (local) addLocal(local, mention)
    else byName.set(name, { name, text, mentions: [mention], facts: mention.role ? [mention.role.text] : [] })
  }
  return [...byName.values()]
}

// Step 2.
function joinFull(locals: readonly Local[], corrections: Corrections): Group[] {
  const byKey = new Map<string, Group[]>()
  for (const local of locals) {
    const key = corrections.fullKey(local.name)
    const groups = byKey.get(key) ?? []
    const home = groups.find(group => group.accepts(local) && !separates(corrections, group, local.name))
    if (home) home.add(local)
    else groups.push(new Group(local))
    byKey.set(key, groups)
  }
  return [...byKey.values()].flat()
}

// Step 3. Within one surname and skeleton, the most mentioned group takes in the others that it has evidence for.
function joinVariants(groups: readonly Group[], corrections: Corrections): Group[] {
  if (!corrections.joinSpellings) return [...groups]
  const bySkeleton = groupBy(groups, ({ name }) => {
    const { given, surname } = nameParts(name)
    return `${givenKey(given[0] ?? '')} ${foldName(surname)}`
  })
  return [...bySkeleton.values()].flatMap(alike => {
    if (alike.length === 1) return alike
    const ranked = alike.sort(byMentions)
    const kept: Group[] = []
    for (const group of ranked) {
      const home = kept.find(other => areVariants(other, group) && !separates(corrections, other, group.name))
      if (home) home.absorb(group)
      else kept.push(group)
    }
    return kept
  })
}

const byMentions = (a: Group, b: Group): number => b.size - a.size || (a.name < b.name ? -1 : 1)

function areVariants(a: Group, b: Group): boolean {
  const left = nameParts(a.name)
  const right = nameParts(b.name)
  if (compareGiven(left.given[0] ?? '', right.given[0] ?? '') === 'different' || foldFull(a.name) === foldFull(b.name))
    return false
  if (meets(a.paths, b.paths)) return false
  if (isShortForm(left.given[0] ?? '', right.given[0] ?? '')) return sharesOffice(a, b) && !a.conflictsWith(b)
  return (left.arabic || right.arabic) && !a.conflictsWith(b)
    ? true
    : a.roles.some(role => b.roles.some(other => rolesAgree(role, other)))
}

const sharesOffice = (a: Group, b: Group): boolean => a.roles.some(role => b.roles.some(other => meets(role.heads, other.heads)))

// Step 4. All bare surnames are judged against the full names only, so that their order does not matter.
function joinSurnames(groups: readonly Group[], singles: readonly Local[], corrections: Corrections): Group[] {
  const named = groups.flatMap(group => surnamesOf(group).map(surname => ({ surname, group })))
  const bySurname = groupBy(named, ({ surname }) => foldName(surname))
  const sizes = new Map(groups.map(group => [group, group.size]))
  const orphans = new Map<string, Group>()
  for (const local of singles) {
    const surname = plainSurname(local.name)
    const alike = bySurname.get(foldName(local.name))?.filter(one => corrections.mayBeSurname(one.surname, local.name))
    const bearers = alike && alike.length > 0 ? [...new Set(alike.map(({ group }) => group))] : undefined
    const home = bearers ? bearerOf(local, bearers, sizes) : orphans.get(surname)
    if (home) home.add(local)
    else if (!bearers) orphans.set(surname, new Group(local))
  }
  return [...groups, ...orphans.values()]
}

/** The surname that a group was begun with, and those of the names that people.yaml gives it. */
const surnamesOf = ({ name, stated }: Group): string[] => [
  ...new Set([name, ...(stated ? [stated.name, ...stated.aliases] : [])].map(one => nameParts(one).surname))
]

function bearerOf(local: Local, bearers: readonly Group[], sizes: ReadonlyMap<Group, number>): Group | undefined {
  if (bearers.length === 1) return bearers[0]
  if (bearers.filter(({ paths }) => paths.has(local.text.path)).length > 1) return undefined
  const agreeing = bearers.filter(group => group.agreesWith(local))
  if (agreeing.length === 1) return agreeing[0]
  const size = (group: Group) => sizes.get(group) ?? 0
  const [top, second] = [...bearers].sort((a, b) => size(b) - size(a))
  return top && second && size(top) >= DOMINANT * size(second) ? top : undefined
}

type Owners = ReadonlyMap<string, Group>
const ownerKey = (path: string, name: string): string => `${path}\n${name}`

function ownersOf(groups: readonly Group[]): Owners {
  const owners = new Map<string, Group>()
  for (const group of groups) for (const { name, text } of group.locals) owners.set(ownerKey(text.path, name), group)
  return owners
}

function addUtterances({ path, quotations }: PeopleText, owners: Owners): void {
  for (const { attribution, inner } of quotations) {
    if (attribution?.kind !== 'person' || !attribution.name) continue
    owners.get(ownerKey(path, attribution.name))?.utterances.push({ path, start: inner.start, end: inner.end })
  }
}

const separates = (corrections: Corrections, group: Group, name: string): boolean =>
  group.locals.some(local => corrections.areApart(local.name, name))

/** A text whose mentions are merged. */
interface MentioningText {
  readonly path: string
  readonly date?: string
  readonly mentions: readonly Mention[]
}

/** All mentions of one name in one text: one human. */
interface Local {
  readonly name: string
  readonly text: MentioningText
  readonly mentions: Mention[]
  /** Roles as written. */
  readonly facts: string[]
}

/** Adds a mention of the same name. */
function addLocal(local: Local, mention: Mention): void {
  local.mentions.push(mention)
  if (mention.role) local.facts.push(mention.role.text)
}

/** Distinct roles kept for comparison; more would make merging slow and decide nothing. */
const MAX_ROLES = 40

/** Locals that are one person so far. */
class Group {
  readonly locals: Local[] = []
  readonly paths = new Set<string>()
  readonly utterances: Place[] = []
  size = 0
  /** What people.yaml says of this person. */
  stated: PersonEntry | undefined
  private readonly roleTexts = new Map<string, RoleFacts>()
  private marks: Marks = { middle: undefined, suffix: undefined }

  constructor(first: Local) {
    this.add(first)
  }

  /** The name the group was begun with. */
  get name(): string {
    return this.locals[0]!.name
  }

  get roles(): readonly RoleFacts[] {
    return [...this.roleTexts.values()]
  }

  add(local: Local): void {
    this.locals.push(local)
    this.paths.add(local.text.path)
    this.size += local.mentions.length
    const { middle, suffix } = marksOf(local.name)
    this.marks = { middle: this.marks.middle ?? middle, suffix: this.marks.suffix ?? suffix }
    for (const text of local.facts) if (this.roleTexts.size < MAX_ROLES) this.roleTexts.set(text, roleFacts(text))
  }

  absorb(other: Group): void {
    for (const local of other.locals) this.add(local)
    this.stated ??= other.stated
  }

  /** Can a local of the same full name be this person? Not with another middle initial or suffix, nor with offices in other countries only. */
  accepts(local: Local): boolean {
    if (!marksAgree(this.marks, marksOf(local.name))) return false
    return !conflict(this.roles, local.facts.map(roleFacts))
  }

  conflictsWith(other: Group): boolean {
    return conflict(this.roles, other.roles)
  }

  /** Do the roles beside a bare surname fit this person's? */
  agreesWith(local: Local): boolean {
    return local.facts
      .map(roleFacts)
      .some(role =>
        this.roles.some(mine => rolesAgree(role, mine) || (role.countries.size === 0 && meets(role.heads, mine.heads)))
      )
  }
}

const conflict = (a: readonly RoleFacts[], b: readonly RoleFacts[]): boolean =>
  a.length > 0 && b.length > 0 && a.every(one => b.every(other => rolesConflict(one, other)))

/** Takes out what an entry of people.yaml claims in certain articles: a group for each such entry, and the locals left. */
function splitOwned(locals: readonly Local[], corrections: Corrections): { owned: Group[]; free: Local[] } {
  const byOwner = groupBy(locals, local => corrections.ownerOf(local.name, local.text.path))
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
function joinEntries(groups: readonly Group[], corrections: Corrections): Group[] {
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
function takeNicknames(groups: Group[], singles: readonly Local[], corrections: Corrections): Local[] {
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

/** The person a group of mentions describes. Places are sorted by path and offset. */
function buildPerson(group: Group, dates: ReadonlyMap<string, string>): Person {
  const mentions: Place[] = []
  const roles: (Place & { readonly text: string })[] = []
  const spellings = new Map<string, number>()
  for (const { text, mentions: found } of group.locals) {
    for (const { span, text: written, role } of found) {
      mentions.push({ path: text.path, start: span.start, end: span.end })
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
    roles: latest(roles.sort(byPlace), dates),
    mentions: mentions.length,
    utterances: group.utterances.length,
    articles: new Set(mentions.map(({ path }) => path)).size,
    ...(stated && { stated: statedOf(stated) })
  }
}

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

/** Distinct roles, those of the latest articles first. */
function latest(roles: readonly (Place & { readonly text: string })[], dates: ReadonlyMap<string, string>): StatedRole[] {
  const dateOf = ({ path }: Place) => dates.get(path) ?? ''
  const sorted = [...roles].sort((a, b) => (dateOf(a) > dateOf(b) ? -1 : dateOf(a) < dateOf(b) ? 1 : 0))
  const distinct = new Map<string, StatedRole>()
  for (const { text, path } of sorted) if (!distinct.has(text.toLowerCase())) distinct.set(text.toLowerCase(), { text, path })
  return [...distinct.values()].slice(0, MOST_ROLES)
}
