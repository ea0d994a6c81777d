import { countriesIn } from './countries.ts'
import { ROLE_LINKS, ROLES } from './titles.ts'

/** What a role says, ready for comparison. */
export interface RoleFacts {
  /** Countries by name, demonym, capital or seat of government. */
  readonly countries: ReadonlySet<string>
  /** Nouns of office ("minister"), lower case. */
  readonly heads: ReadonlySet<string>
  /** All content words, lower case, abbreviations without dots, plural and possessive endings off. */
  readonly words: ReadonlySet<string>
}

const cache = new Map<string, RoleFacts>()
/** Roles repeat; the cache is emptied when a corpus has filled it. */
const CACHE_LIMIT = 20_000

/** Facts of a role or of a body's name. Cached by text. */
export function roleFacts(text: string): RoleFacts {
  const cached = cache.get(text)
  if (cached) return cached
  const words = contentWords(text)
  const facts = { countries: countriesIn(text), heads: new Set(words.filter(word => ROLES.has(word))), words: new Set(words) }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(text, facts)
  return facts
}

const SMALL = /^(?:the|a|an|his|her|their|its|this|that|s)$/

/** Content words of a role or body, lower case: "the U.S. Defense Ministry's" → us, defense, ministry. */
export function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/(?:\p{L}\.)+\p{L}?|\p{L}[\p{L}\p{M}]*/gu) ?? [])
    .map(word => word.replaceAll('.', '').replace(/^defence$/, 'defense'))
    .filter(word => word && !SMALL.test(word) && !ROLE_LINKS.has(word))
}

/** True when two roles can be one person's: they share a country and a noun of office. */
export function rolesAgree(a: RoleFacts, b: RoleFacts): boolean {
  return meets(a.countries, b.countries) && meets(a.heads, b.heads)
}

/** Bodies of many countries: whoever speaks for them has a country too. */
export const INTERNATIONAL: ReadonlySet<string> = new Set(['united nations', 'european union'])

/** True when two roles hardly belong to one person: both name countries and offices, and share neither. */
export function rolesConflict(a: RoleFacts, b: RoleFacts): boolean {
  if (meets(a.countries, INTERNATIONAL) || meets(b.countries, INTERNATIONAL)) return false
  return (
    a.countries.size > 0 &&
    b.countries.size > 0 &&
    a.heads.size > 0 &&
    b.heads.size > 0 &&
    !meets(a.countries, b.countries) &&
    !meets(a.heads, b.heads)
  )
}

/** Do two sets share an element? */
export function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const item of a.size <= b.size ? a : b) if ((a.size <= b.size ? b : a).has(item)) return true
  return false
}
