import type { Group } from './group.ts'
import { groupBy } from './groupBy.ts'
import { joinLocals, type Local, partOf } from './locals.ts'
import type { PeopleFile, PersonEntry } from './peopleFile.ts'
import { foldFull, isSurnameVariant, nameParts, plainSurname } from './spelling.ts'
import { wordKey } from './word.ts'

/** A written name for comparison: case, accents and the kind of apostrophe do not count, spelling does. */
export const plainName = (name: string): string =>
  name
    .split(/[\s\u00a0\u200b]+/u)
    .map(wordKey)
    .join(' ')
    .trim()

/** First and last name as written: what joins names where spellings are not to be joined. */
const plainFull = (name: string): string => {
  const { given, surname } = nameParts(name)
  return `${given[0] ?? ''} ${surname}`
}

/** How the people of a corpus are joined. */
export interface MergeOptions {
  /** Are different spellings of one name (Sergei, Sergey) one person? True where not said. */
  readonly joinSpellings?: boolean
  readonly file?: PeopleFile
}

/** What people.yaml and the settings say, ready for merging. Look-ups are constant time. */
export class Corrections {
  /** Equal for full names that are one person's. */
  readonly fullKey: (name: string) => string
  readonly joinSpellings: boolean
  private readonly file: PeopleFile | undefined
  private readonly ignored: ReadonlySet<string>
  private readonly apart = new Map<string, Set<string>>()
  /** Plain names that an entry claims in certain articles. */
  private readonly owned: ReadonlySet<string>

  constructor({ joinSpellings = true, file }: MergeOptions) {
    this.joinSpellings = joinSpellings
    this.fullKey = joinSpellings ? foldFull : plainFull
    this.file = file
    this.ignored = new Set(file?.ignore.map(plainName))
    for (const group of file?.apart ?? []) this.keepApart(group.map(plainName))
    this.owned = new Set(file?.people.filter(({ articles }) => articles.length > 0).flatMap(namesOf))
  }

  /** Entries that hold in every article. */
  get entries(): readonly PersonEntry[] {
    return this.file?.people.filter(({ articles }) => articles.length === 0) ?? []
  }

  isIgnored(name: string): boolean {
    return this.ignored.size > 0 && this.ignored.has(plainName(name))
  }

  /** The name a mention counts under: as written, where the text joins what is to be kept apart. */
  nameOf({ name, text }: { readonly name: string; readonly text: string }): string {
    return this.apart.size > 0 && this.areApart(name, text) ? text : name
  }

  areApart(a: string, b: string): boolean {
    return this.apart.get(plainName(a))?.has(plainName(b)) ?? false
  }

  /** Sets of names that the file speaks of together, as written: whatever bears one of them is joined with a view to the others. */
  get tied(): readonly (readonly string[])[] {
    return [...(this.file?.people.map(({ name, aliases }) => [name, ...aliases]) ?? []), ...(this.file?.apart ?? [])]
  }

  /** False where the locals of an article count as they are, as nearly all do. */
  changes({ name, spellings }: Local): boolean {
    return this.isIgnored(name) || (this.apart.size > 0 && spellings.some(({ text }) => this.areApart(name, text)))
  }

  /** The locals of one article as they count: what is nobody left out, and spellings that are to be kept apart under names of their own. */
  correct(locals: readonly Local[]): Local[] {
    const byName = groupBy(locals.flatMap(this.split), ({ name }) => name)
    const joined = [...byName].map(([name, same]) => (same.length === 1 ? same[0]! : joinLocals(name, same)))
    return joined.filter(({ name }) => !this.isIgnored(name))
  }

  private readonly split = (local: Local): Local[] => {
    const names = new Set(local.spellings.map(({ text }) => this.nameOf({ name: local.name, text })))
    return [...names].flatMap(name => partOf(local, name, text => this.nameOf({ name: local.name, text }) === name) ?? [])
  }

  /** True when a name of the group is to be kept apart from this one. */
  separates(group: Group, name: string): boolean {
    return this.apart.size > 0 && this.apart.has(plainName(name)) && [...group.names].some(other => this.areApart(other, name))
  }

  /** Can a bare surname stand for the other one? In another spelling only where spellings are joined. */
  mayBeSurname(surname: string, written: string): boolean {
    const isStrict = !this.joinSpellings || this.apart.size > 0
    return isStrict ? plainSurname(surname) === plainSurname(written) : isSurnameVariant(surname, written)
  }

  /** May an entry claim a name in certain articles? */
  mayBeOwned(name: string): boolean {
    return this.owned.size > 0 && this.owned.has(plainName(name))
  }

  /** The entry that claims a name in this article alone. */
  ownerOf(name: string, path: string): PersonEntry | undefined {
    return this.file?.people.find(
      entry => entry.articles.some(article => endsIn(path, article)) && namesOf(entry).includes(plainName(name))
    )
  }

  private keepApart(names: readonly string[]): void {
    for (const name of names) {
      const others = this.apart.get(name) ?? new Set()
      for (const other of names) if (other !== name) others.add(other)
      this.apart.set(name, others)
    }
  }
}

/** All names of an entry, plain. */
export const namesOf = ({ name, aliases }: PersonEntry): readonly string[] => [name, ...aliases].map(plainName)

const endsIn = (path: string, article: string): boolean => path === article || path.endsWith(`/${article.replace(/^\.?\//, '')}`)
