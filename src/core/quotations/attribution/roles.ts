import type { Mention } from '../../people/person.ts'
import type { Token } from './tokens.ts'
import { DETERMINERS } from './words.ts'

/** "FM", "AG": the initials of a role. */
const initials = (role: string): string => (role.match(/\b\p{Lu}/gu) ?? []).join('')

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}.]+/gu) ?? []

/**
 * The person a role refers to ("the minister", "the U.S. ambassador", "the FM"): the only one before `offset` whose stated role
 * has all its words. Undefined for an indefinite role ("a minister") and where two people fit.
 */
export function roleHolder(phrase: readonly Token[], mentions: readonly Mention[], offset: number): string | undefined {
  const first = phrase[0]!
  if (DETERMINERS.has(first.lower) && first.lower !== 'the') return undefined
  const wanted = phrase.filter(token => token.lower !== 'the').map(token => token.lower)
  if (!wanted.length || first.possessive) return undefined
  const found = new Set<string>()
  for (const mention of mentions) {
    if (mention.span.start >= offset) break
    if (!mention.role) continue
    const role = words(mention.role.text)
    const all = wanted.every(
      word =>
        role.includes(word) ||
        word.toUpperCase() === initials(mention.role!.text) ||
        (word.length < 4 && initials(mention.role!.text).endsWith(word.toUpperCase()))
    )
    if (all) found.add(mention.name)
  }
  return found.size === 1 ? [...found][0] : undefined
}
