/**
 * People of a corpus from the mentions of its texts.
 * 1. Mentions of one name in one text are one human (`Local`).
 * 2. Locals with a full name join when first and last name fold alike (spelling.ts), unless middle initials or roles conflict.
 * 3. Groups of one surname whose first names agree in consonants only (Bashar, Bashir) join when the name is a transliterated
 *    Arabic one or their roles agree; a short form (Bill, William) joins when they share a noun of office.
 * 4. A bare surname joins the only bearer of it, the only one whose roles agree, or one mentioned far more often than the others;
 *    otherwise it stays out: nobody can say whom it means. Without any bearer it is a person of its own.
 * Cost: grouping by hash, linear in mentions; step 3 and 4 look at the bearers of one surname only.
 * The result does not depend on the order of the texts.
 */
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { buildPerson } from './buildPerson.ts'
import { addLocal, Group, type Local, type MentioningText } from './group.ts'
import { groupBy } from './groupBy.ts'
import type { Person } from './person.ts'
import { meets, rolesAgree } from './roleFacts.ts'
import { compareGiven, foldFull, foldName, givenKey, isShortForm, isSurnameVariant, nameParts, plainSurname } from './spelling.ts'

/** One text with what was found in it. */
export interface PeopleText extends MentioningText {
  readonly quotations: readonly AttributedQuotation[]
}

/** A namesake mentioned so many times less often does not make a bare surname doubtful. */
const DOMINANT = 20

/** The people of all texts, most mentioned first, then by name. Utterances are the quotations whose speaker resolves to the person. */
export function mergePeople(texts: readonly PeopleText[]): Person[] {
  const ordered = [...texts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const locals = ordered.flatMap(localsOf)
  const full = joinFull(locals.filter(({ name }) => name.includes(' ')))
  const groups = joinVariants(full)
  const all = joinSurnames(
    groups,
    locals.filter(({ name }) => !name.includes(' '))
  )
  const owners = ownersOf(all)
  for (const text of ordered) addUtterances(text, owners)
  return all
    .map(buildPerson)
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function localsOf(text: PeopleText): Local[] {
  const byName = new Map<string, Local>()
  for (const mention of text.mentions) {
    const local = byName.get(mention.name)
    if (local) addLocal(local, mention)
    else
      byName.set(mention.name, { name: mention.name, text, mentions: [mention], facts: mention.role ? [mention.role.text] : [] })
  }
  return [...byName.values()]
}

// Step 2.
function joinFull(locals: readonly Local[]): Group[] {
  const byKey = new Map<string, Group[]>()
  for (const local of locals) {
    const key = foldFull(local.name)
    const groups = byKey.get(key) ?? []
    const home = groups.find(group => group.accepts(local))
    if (home) home.add(local)
    else groups.push(new Group(local))
    byKey.set(key, groups)
  }
  return [...byKey.values()].flat()
}

// Step 3. Within one surname and skeleton, the most mentioned group takes in the others that it has evidence for.
function joinVariants(groups: readonly Group[]): Group[] {
  const bySkeleton = groupBy(groups, ({ name }) => {
    const { given, surname } = nameParts(name)
    return `${givenKey(given[0] ?? '')} ${foldName(surname)}`
  })
  return [...bySkeleton.values()].flatMap(alike => {
    if (alike.length === 1) return alike
    const ranked = alike.sort(byMentions)
    const kept: Group[] = []
    for (const group of ranked) {
      const home = kept.find(other => areVariants(other, group))
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
function joinSurnames(groups: readonly Group[], singles: readonly Local[]): Group[] {
  const bySurname = groupBy(groups, ({ name }) => foldName(nameParts(name).surname))
  const sizes = new Map(groups.map(group => [group, group.size]))
  const orphans = new Map<string, Group>()
  for (const local of singles) {
    const surname = plainSurname(local.name)
    const alike = bySurname.get(foldName(local.name))?.filter(({ name }) => isSurnameVariant(nameParts(name).surname, local.name))
    const bearers = alike && alike.length > 0 ? alike : undefined
    const home = bearers ? bearerOf(local, bearers, sizes) : orphans.get(surname)
    if (home) home.add(local)
    else if (!bearers) orphans.set(surname, new Group(local))
  }
  return [...groups, ...orphans.values()]
}

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
