import { completes, type ReportingVerb, reportingVerb } from './reportingVerbs.ts'
import type { Token } from './tokens.ts'
import { DETERMINERS, POSSESSIVE_PRONOUNS, PREPOSITIONS, SPEECH_NOUNS } from './words.ts'

/** Lemmas that say nothing by themselves far from a quotation. */
const WEAK = new Set('put post read go shoot lead hit press state cite think'.split(' '))

/** The reporting verb at token `i`, when the words around it leave it a verb ("reports of" and "the claims" are nouns). */
export function verbAt(tokens: readonly Token[], i: number): ReportingVerb | undefined {
  const token = tokens[i]
  if (token?.kind !== 'word') return undefined
  const verb = reportingVerb(token.text)
  if (!verb) return undefined
  const before = tokens[i - 1]
  if (before && isNounContext(before, token, verb)) return undefined
  const after = tokens
    .slice(i + 1, i + 3)
    .map(next => next.lower)
    .join(' ')
  return completes(verb, after) ? verb : undefined
}

/** True after a determiner, possessive or preposition, where a form that is also a noun is one. */
function isNounContext(before: Token, token: Token, verb: ReportingVerb): boolean {
  const alsoNoun = verb.form === 'base' || token.lower.endsWith('s') || SPEECH_NOUNS.has(token.lower)
  if (before.possessive) return alsoNoun || verb.form === 'finite'
  if (before.kind !== 'word') return false
  if (DETERMINERS.has(before.lower)) return alsoNoun
  if (POSSESSIVE_PRONOUNS.has(before.lower)) return true
  if (verb.form === 'ing') return false
  return PREPOSITIONS.has(before.lower) && before.lower !== 'to' && alsoNoun
}

/** True for a verb that must stand right beside the quotation to count. */
export const isWeak = (verb: ReportingVerb): boolean => WEAK.has(verb.lemma)
