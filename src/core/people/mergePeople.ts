/**
 * People of a corpus from the mentions of its texts.
 * 1. Mentions of one name in one text are one human (`Local`).
 * 2. Locals with a full name join when first and last name fold alike (spelling.ts), unless middle initials or roles conflict.
 * 3. Groups of one surname whose first names agree in consonants only (Bashar, Bashir) join when the name is a transliterated
 *    Arabic one or their roles agree; a short form (Bill, William) joins when they share a noun of office.
 * 4. A bare surname joins the only bearer of it, the only one whose roles agree, or one mentioned far more often than the others;
 *    otherwise it stays out: nobody can say whom it means. Without any bearer it is a person of its own.
 * What people.yaml states wins: `ignore` takes names out before step 1, `apart` forbids joins in 2 and 3, an entry for certain
 * articles takes its mentions out of 2, and every other entry joins the groups of its names after 3.
 * Cost: grouping by hash, linear in mentions; step 3 and 4 look at the bearers of one surname only.
 * The result does not depend on the order of the texts.
 */
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { buildPerson } from './buildPerson.ts'
import { Corrections, type MergeOptions } from './corrections.ts'
import { addLocal, Group, type Local, type MentioningText } from './group.ts'
import { groupBy } from './groupBy.ts'
import { joinEntries, splitOwned, takeNicknames } from './joinEntries.ts'
import type { Person } from './person.ts'
import { meets, rolesAgree } from './roleFacts.ts'
import { compareGiven, foldFull, foldName, givenKey, isShortForm, nameParts, plainSurname } from './spelling.ts'

/** One text with what was found in it. */
export interface PeopleText extends MentioningText {
  readonly quotations: readonly AttributedQuotation[]
}

/** A namesake mentioned so many times less often does not make a bare surname doubtful. */
const DOMINANT = 20

/** The people of all texts, most mentioned first, then by name. Utterances are the quotations whose speaker resolves to the person. */
export function mergePeople(texts: readonly PeopleText[], options: MergeOptions = {}): Person[] {
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
  return all
    .map(buildPerson)
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
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
    const home = groups.find(group => group.accepts(local) && !corrections.separates(group, local.name))
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
      const home = kept.find(other => areVariants(other, group) && !corrections.separates(other, group.name))
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
