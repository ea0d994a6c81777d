import type { Span } from '../text/span.ts'

/** A title or role as an article states it ("Russian Foreign Minister"). */
export interface Role {
  readonly text: string
  readonly span: Span
}

/** Where a person is named in one text. */
export interface Mention {
  /** The name alone, without title or possessive. */
  readonly span: Span
  readonly text: string
  /** The fullest name in the same text that this mention belongs to ("Kerry" → "John Kerry"). */
  readonly name: string
  readonly role?: Role
  /** What stands on the name's other side: "Col." of "Col. X, commander of a brigade", the party of "Senator X, Democrat of Orra". */
  readonly otherRole?: Role
}

/** The roles of a mention, the more telling one first. */
export const rolesBeside = ({ role, otherRole }: Mention): readonly Role[] =>
  role ? (otherRole ? [role, otherRole] : [role]) : []

/** A place in the corpus. */
export interface Place extends Span {
  readonly path: string
}

/** What people.yaml says of a person: it wins over what was found. */
export interface Stated {
  /** The file's path, relative to the corpus's root, and the line of the entry, from 1. */
  readonly file: string
  readonly line: number
  readonly aliases: readonly string[]
  readonly role?: string
  readonly note?: string
}

/** A role and the latest article that states it. */
export interface StatedRole {
  readonly text: string
  readonly path: string
}

/** A named human of the corpus, merged over all articles. Where they are named and quoted is told by places.ts. */
export interface Person {
  /** The name that people.yaml states, or that most articles use in full. */
  readonly name: string
  /** Every spelling seen, the most frequent first, `name` included. */
  readonly aliases: readonly string[]
  /** Distinct roles, those of the latest articles first; articles without date come last. At most `MOST_ROLES` (buildPerson.ts). */
  readonly roles: readonly StatedRole[]
  /** How many mentions and utterances there are, and articles with a mention. */
  readonly mentions: number
  readonly utterances: number
  readonly articles: number
  readonly stated?: Stated
}

/** All roles of a person in words, the stated one first. */
export const roleTexts = ({ roles, stated }: Pick<Person, 'roles' | 'stated'>): string[] => [
  ...(stated?.role ? [stated.role] : []),
  ...roles.map(({ text }) => text)
]
