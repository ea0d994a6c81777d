import type { Group, Local } from './group.ts'
import type { PeopleFile, PersonEntry } from './peopleFile.ts'
import { foldFull, isSurnameVariant, nameParts, plainSurname } from './spelling.ts'
import { wordKey } from './tokens.ts'

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

  constructor({ joinSpellings = true, file }: MergeOptions) {
    this.joinSpellings = joinSpellings
    this.fullKey = joinSpellings ? foldFull : plainFull
    this.file = file
    this.ignored = new Set(file?.ignore.map(plainName))
    for (const group of file?.apart ?? []) this.keepApart(group.map(plainName))
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

  /** True when a name of the group is to be kept apart from this one. */
  separates(group: Group, name: string): boolean {
    return this.apart.has(plainName(name)) && group.locals.some(local => this.areApart(local.name, name))
  }

  /** Can a bare surname stand for the other one? In another spelling only where spellings are joined. */
  mayBeSurname(surname: string, written: string): boolean {
    const isStrict = !this.joinSpellings || this.apart.size > 0
    return isStrict ? plainSurname(surname) === plainSurname(written) : isSurnameVariant(surname, written)
  }

  /** The entry that claims a name in this article alone. */
  ownerOf({ name, text }: Local): PersonEntry | undefined {
    return this.file?.people.find(
      entry => entry.articles.some(article => endsIn(text.path, article)) && namesOf(entry).includes(plainName(name))
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
