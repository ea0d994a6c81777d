/**
 * People of a corpus from the names of its articles, for names of one folded surname (or of several that people.yaml ties): all others
 * have no say in it.
 * 1. Mentions of one name in one text are one human (`Local`).
 * 2. Locals with a full name join when first and last name fold alike (spelling.ts), unless middle initials, suffixes or roles conflict.
 * 3. Groups of one surname whose first names agree in consonants only (Bashar, Bashir) join when the name is a transliterated
 *    Arabic one or their roles agree; a short form (Bill, William) joins when they share a noun of office.
 * 4. A bare surname joins the only bearer of it, the only one whose roles agree, or one mentioned far more often than the others;
 *    otherwise it stays out: nobody can say whom it means. Without any bearer it is a person of its own.
 * What people.yaml states wins: `ignore` takes names out before step 1, `apart` forbids joins in 2 and 3, an entry for certain
 * articles takes its mentions out of 2, and every other entry joins the groups of its names after 3.
 * Cost: linear in the locals, at some tens of nanoseconds each, because those of one shape (shape.ts) are decided together: what was
 * decided for a shape holds until a group learns something new, which happens at most some forty times in a group's life.
 * The result does not depend on the order in which the texts came: rows are in the order of their paths.
 */
import { buildPerson, type Tally } from './buildPerson.ts'
import { type Corrections, plainName } from './corrections.ts'
import { Group } from './group.ts'
import { groupBy } from './groupBy.ts'
import { joinEntries, nicknamesOf } from './joinEntries.ts'
import type { PersonEntry } from './peopleFile.ts'
import type { Person } from './person.ts'
import { meets, rolesAgree } from './roleFacts.ts'
import type { Rows } from './rows.ts'
import type { Shape } from './shape.ts'
import { compareGiven, foldFull, foldName, givenKey, isShortForm, nameParts, plainSurname } from './spelling.ts'

/** A namesake mentioned so many times less often does not make a bare surname doubtful. */
const DOMINANT = 20

/** What joining needs to know of articles, by number. */
export interface ArticleFacts {
  pathOf(article: number): string
  /** ISO; empty where the article has none. */
  dateOf(article: number): string
}

/** Rows in order, and the shapes they name by number. */
export interface Named {
  readonly rows: Rows
  readonly shapes: readonly Shape[]
}

/** Who is who among the rows. */
export interface Merged {
  readonly people: readonly Person[]
  /** For each row the number of its person; -1: nobody's. */
  readonly homes: Int32Array
}

/** Joins the names of a bucket. `entries`: what people.yaml says of them in every article. */
export function mergeRows(
  named: Named,
  corrections: Corrections,
  entries: readonly PersonEntry[],
  articles: ArticleFacts
): Merged {
  return new Merging(named, corrections, entries, articles).merge()
}

/** Groups of one full name, and how often they learned something. */
interface Cell {
  readonly groups: Group[]
  version: number
}

class Merging {
  private readonly rows: Rows
  private readonly shapes: readonly Shape[]
  private readonly corrections: Corrections
  private readonly entries: readonly PersonEntry[]
  private readonly articles: ArticleFacts
  /** By row. */
  private readonly homes: (Group | undefined)[]
  /** By shape: the group that its locals join, and the state of things when that was found. */
  private readonly found: (Group | undefined)[]
  private readonly foundAt: Int32Array
  private isListed = false

  constructor({ rows, shapes }: Named, corrections: Corrections, entries: readonly PersonEntry[], articles: ArticleFacts) {
    this.rows = rows
    this.shapes = shapes
    this.corrections = corrections
    this.entries = entries
    this.articles = articles
    this.homes = new Array(rows.count)
    this.found = new Array(shapes.length)
    this.foundAt = new Int32Array(shapes.length).fill(-1)
  }

  merge(): Merged {
    const { owned, singles, full } = this.joinFull()
    const groups = [...joinEntries(this.joinVariants(full), this.entries, this.corrections), ...owned]
    const left = this.takeNicknames(groups, singles)
    return this.build([...groups, ...this.joinSurnames(groups, left)])
  }

  private add(row: number, shape: Shape, group: Group): void {
    this.homes[row] = group
    group.size += shape.mentions
  }

  // Step 2. Also takes out what an entry of people.yaml claims in certain articles, and the bare surnames.
  private joinFull(): { owned: Group[]; singles: number[]; full: Group[] } {
    const cells = new Map<string, Cell>()
    const owned = new Map<PersonEntry, Group>()
    const singles: number[] = []
    for (let row = 0; row < this.rows.count; row++) {
      const number = this.rows.shape(row)
      const shape = this.shapes[number]!
      const traits = shape.traits(this.corrections)
      const owner = traits.mayBeOwned ? this.corrections.ownerOf(shape.local.name, this.pathOf(row)) : undefined
      if (owner) this.addOwned(row, shape, owned, owner)
      else if (traits.isFull) this.add(row, shape, this.homeOfFull(number, shape, cells))
      else singles.push(row)
    }
    return { owned: [...owned.values()], singles, full: [...cells.values()].flatMap(({ groups }) => groups) }
  }

  private homeOfFull(number: number, shape: Shape, cells: Map<string, Cell>): Group {
    const traits = shape.traits(this.corrections)
    const { name } = shape.local
    let cell = cells.get(traits.key)
    if (!cell) {
      cell = { groups: [], version: 0 }
      cells.set(traits.key, cell)
    }
    const known = this.found[number]
    if (known && this.foundAt[number] === cell.version) return known
    let home = cell.groups.find(group => group.accepts(traits) && !this.corrections.separates(group, name))
    if (!home) {
      home = new Group(name)
      cell.groups.push(home)
    }
    if (home.learn(name, traits)) cell.version++
    this.found[number] = home
    this.foundAt[number] = cell.version
    return home
  }

  private addOwned(row: number, shape: Shape, owned: Map<PersonEntry, Group>, entry: PersonEntry): void {
    const group = owned.get(entry) ?? new Group(shape.local.name)
    owned.set(entry, group)
    group.stated = entry
    group.learn(shape.local.name, shape.traits(this.corrections))
    this.add(row, shape, group)
  }

  // Step 3. Within one surname and skeleton, the most mentioned group takes in the others that it has evidence for.
  private joinVariants(groups: readonly Group[]): Group[] {
    if (!this.corrections.joinSpellings) return [...groups]
    const bySkeleton = groupBy(groups, ({ name }) => {
      const { given, surname } = nameParts(name)
      return `${givenKey(given[0] ?? '')} ${foldName(surname)}`
    })
    return [...bySkeleton.values()].flatMap(alike => {
      if (alike.length === 1) return alike
      const kept: Group[] = []
      for (const group of alike.sort(byMentions)) {
        const home = kept.find(other => this.areVariants(other, group) && !this.corrections.separates(other, group.name))
        if (home) home.absorb(group)
        else kept.push(group)
      }
      return kept
    })
  }

  private areVariants(a: Group, b: Group): boolean {
    const left = nameParts(a.name)
    const right = nameParts(b.name)
    if (compareGiven(left.given[0] ?? '', right.given[0] ?? '') === 'different' || foldFull(a.name) === foldFull(b.name))
      return false
    if (meets(this.articlesOf(a), this.articlesOf(b))) return false
    if (isShortForm(left.given[0] ?? '', right.given[0] ?? '')) return sharesOffice(a, b) && !a.conflictsWith(b)
    return (left.arabic || right.arabic) && !a.conflictsWith(b)
      ? true
      : a.roles.some(role => b.roles.some(other => rolesAgree(role, other)))
  }

  // Few groups are ever asked for their articles; they are listed for all at once, when the first one is.
  private articlesOf(group: Group): ReadonlySet<number> {
    if (!this.isListed) {
      this.isListed = true
      for (let row = 0; row < this.rows.count; row++) {
        const home = this.homes[row]?.whole
        if (!home) continue
        home.articles ??= new Set()
        home.articles.add(this.rows.article(row))
      }
    }
    return group.articles ?? new Set()
  }

  /** Adds one-word names that an entry lists to its person, and returns the others. An entry without a group may get one so. */
  private takeNicknames(groups: Group[], singles: readonly number[]): readonly number[] {
    if (this.entries.length === 0) return singles
    const owners = nicknamesOf(this.entries)
    const homes = new Map(groups.flatMap(group => (group.stated ? [[group.stated.name, group] as const] : [])))
    return singles.filter(row => {
      const shape = this.shapes[this.rows.shape(row)]!
      const entry = owners.get(plainName(shape.local.name))
      if (!entry) return true
      let home = homes.get(entry.name)
      if (!home) {
        home = new Group(shape.local.name)
        home.stated = entry
        homes.set(entry.name, home)
        groups.push(home)
      }
      home.learn(shape.local.name, shape.traits(this.corrections))
      this.add(row, shape, home)
      return false
    })
  }

  // Step 4. All bare surnames are judged against the full names only, so that their order does not matter.
  private joinSurnames(groups: readonly Group[], singles: readonly number[]): Iterable<Group> {
    const bearers = new Bearers(groups, this.corrections)
    const orphans = new Map<string, Group>()
    this.found.fill(undefined)
    this.foundAt.fill(-1)
    let version = 0
    for (const row of singles) {
      const number = this.rows.shape(row)
      const shape = this.shapes[number]!
      const { name } = shape.local
      const alike = bearers.of(name)
      if (this.foundAt[number] !== version) {
        this.found[number] = alike.length > 0 ? bearers.choose(alike, shape) : orphanOf(orphans, name)
        this.foundAt[number] = version
      }
      const home = alike.length > 1 && this.namesSeveral(row, alike) ? undefined : this.found[number]
      if (!home) continue
      this.add(row, shape, home)
      if (home.learn(name, shape.traits(this.corrections))) version++
    }
    return orphans.values()
  }

  /** Does the article of a row name more than one of these groups? Its other rows stand beside. */
  private namesSeveral(row: number, groups: readonly Group[]): boolean {
    const article = this.rows.article(row)
    let first = row
    while (first > 0 && this.rows.article(first - 1) === article) first--
    const here = new Set<Group>()
    for (let i = first; i < this.rows.count && this.rows.article(i) === article; i++) {
      const home = this.homes[i]?.whole
      if (home && groups.includes(home)) here.add(home)
    }
    return here.size > 1
  }

  private build(groups: readonly Group[]): Merged {
    const counts = new Map(groups.map(group => [group, new Counting()]))
    const places = new Map(groups.map((group, i) => [group, i]))
    const homes = new Int32Array(this.rows.count)
    for (let row = 0; row < this.rows.count; row++) {
      const home = this.homes[row]?.whole
      homes[row] = home ? places.get(home)! : -1
      if (home) counts.get(home)!.add(row, this.rows, this.shapes, this.articles)
    }
    return { people: groups.map(group => counts.get(group)!.build(group)), homes }
  }

  private pathOf(row: number): string {
    return this.articles.pathOf(this.rows.article(row))
  }
}

const byMentions = (a: Group, b: Group): number => b.size - a.size || (a.name < b.name ? -1 : 1)

const sharesOffice = (a: Group, b: Group): boolean => a.roles.some(role => b.roles.some(other => meets(role.heads, other.heads)))

function orphanOf(orphans: Map<string, Group>, name: string): Group {
  const surname = plainSurname(name)
  const group = orphans.get(surname) ?? new Group(name)
  orphans.set(surname, group)
  return group
}

/** Whom a bare surname may mean. */
class Bearers {
  private readonly bySurname: ReadonlyMap<string, readonly { readonly surname: string; readonly group: Group }[]>
  private readonly byName = new Map<string, readonly Group[]>()
  /** Mentions before any bare surname was added. */
  private readonly sizes: ReadonlyMap<Group, number>
  private readonly corrections: Corrections

  constructor(groups: readonly Group[], corrections: Corrections) {
    const named = groups.flatMap(group => surnamesOf(group).map(surname => ({ surname, group })))
    this.bySurname = groupBy(named, ({ surname }) => foldName(surname))
    this.sizes = new Map(groups.map(group => [group, group.size]))
    this.corrections = corrections
  }

  of(name: string): readonly Group[] {
    const known = this.byName.get(name)
    if (known) return known
    const alike = this.bySurname.get(foldName(name))?.filter(one => this.corrections.mayBeSurname(one.surname, name)) ?? []
    const groups = [...new Set(alike.map(({ group }) => group))]
    this.byName.set(name, groups)
    return groups
  }

  /** The one of several that is meant, as far as the words of the local tell; undefined where they do not. */
  choose(bearers: readonly Group[], shape: Shape): Group | undefined {
    if (bearers.length === 1) return bearers[0]
    const traits = shape.traits(this.corrections)
    const agreeing = bearers.filter(group => group.agreesWith(traits))
    if (agreeing.length === 1) return agreeing[0]
    const size = (group: Group) => this.sizes.get(group) ?? 0
    const [top, second] = [...bearers].sort((a, b) => size(b) - size(a))
    return top && second && size(top) >= DOMINANT * size(second) ? top : undefined
  }
}

/** The surname that a group was begun with, and those of the names that people.yaml gives it. */
const surnamesOf = ({ name, stated }: Group): string[] => [
  ...new Set([name, ...(stated ? [stated.name, ...stated.aliases] : [])].map(one => nameParts(one).surname))
]

/** Counts the rows of one group by shape. */
class Counting {
  private readonly tallies = new Map<number, { -readonly [K in keyof Tally]: Tally[K] }>()
  private articles = 0
  private last = -1

  add(row: number, rows: Rows, shapes: readonly Shape[], facts: ArticleFacts): void {
    const article = rows.article(row)
    if (article !== this.last) this.articles++
    this.last = article
    const number = rows.shape(row)
    let tally = this.tallies.get(number)
    if (!tally) {
      tally = { shape: shapes[number]!, count: 0, latest: undefined }
      this.tallies.set(number, tally)
    }
    tally.count++
    if (tally.shape.local.roles.length === 0) return
    const date = facts.dateOf(article)
    if (!tally.latest || date > tally.latest.date) tally.latest = { date, row, path: facts.pathOf(article) }
  }

  build(group: Group): Person {
    return buildPerson(group, [...this.tallies.values()], this.articles)
  }
}
