import { is } from '../../text/classes.ts'
import { isPreposition, type Tokens } from './phrase.ts'
import { isCapital } from './tokens.ts'
import { KNOWN_NOUN, PERSON_NOUN } from './words.ts'

/** Adjectives of offices. */
const OFFICE = /^(?:senior|top|deputy|former|vice|chief|front-runner|frontrunner|opposition|.+al|.+ive)$/

/** "consultant", "strategist", "donor" right before a name. */
const AGENT = /(?:ant|ist|er|or|man|woman|ian)$/

/** Token of the name that ends a title beginning at `i` ("Republican presidential candidate Ines Vale"); -1 when none does. */
export function nameAhead(tokens: Tokens, i: number, to: number): number {
  for (let k = i + 1; k < Math.min(to, i + 10); k++) {
    const token = tokens[k]!
    if (token.kind === 'name') return token.possessive || isPreposition(tokens[k - 1]) ? -1 : k
    if (token.kind !== 'word') return -1
    if (isCapital(token) || is(token, KNOWN_NOUN)) continue
    const linked = (isPreposition(token) || token.lower === 'the' || token.lower === 'and') && isCapital(tokens[i])
    const agent = tokens[k + 1]?.kind === 'name' && AGENT.test(token.lower)
    if (!linked && !agent && !OFFICE.test(token.lower)) return -1
  }
  return -1
}

/** "Saltmere Envoy to the League Josip Brandel": a name after a preposition that ends a capitalised title; not "Friends of Josip Brandel". */
export function isLedByTitle(tokens: Tokens, i: number, from: number): boolean {
  if (tokens[i]!.kind !== 'name' || isPreposition(tokens[i - 1])) return false
  for (let k = from; k < i; k++) {
    const token = tokens[k]!
    if (isCapital(token) && is(token, PERSON_NOUN) && nameAhead(tokens, k, i + 1) === i) return true
  }
  return false
}
