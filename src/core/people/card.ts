import type { Person, StatedRole } from './person.ts'

/** Facts for a card about a person: no sentences. */
export interface PersonFacts {
  readonly name: string
  /** Other spellings, the most frequent first. */
  readonly spellings: readonly string[]
  /** Distinct roles, those of the latest articles first, at most `MAX_ROLES`. */
  readonly roles: readonly StatedRole[]
  readonly articles: number
  readonly mentions: number
  readonly utterances: number
}

/** A card shows no more roles; the rest repeats them in other words. */
const MAX_ROLES = 5

/** The facts of a card. */
export const personFacts = ({ name, aliases, roles, articles, mentions, utterances }: Person): PersonFacts => ({
  name,
  spellings: aliases.filter(alias => alias !== name),
  roles: withoutRepeats(roles).slice(0, MAX_ROLES),
  articles,
  mentions,
  utterances
})

/** Leaves out roles that say in other or fewer words what another one says: "deputy" and "port's deputy director" beside "deputy director of the port". */
function withoutRepeats<R extends { readonly text: string }>(roles: readonly R[]): readonly R[] {
  const words = roles.map(({ text }) => wordsOf(text).sort().join(' '))
  const begins = (i: number, j: number) => roles[j]!.text.toLowerCase().startsWith(`${roles[i]!.text.toLowerCase()} `)
  return roles.filter((_, i) => !roles.some((_, j) => begins(i, j) || (j < i && words[j] === words[i])))
}

const wordsOf = (role: string) => [
  ...(role
    .toLowerCase()
    .replace(/[’']s\b|\b(?:of|for|the|a|an)\b/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [role])
]
