import { COUNTRY_WORDS } from '../../people/countries.ts'
import { is } from '../../text/classes.ts'
import type { Attribution } from '../quotation.ts'
import { isCapital, isUpper, type Reading, type Token } from './tokens.ts'
import { BODY_NOUN, classesOf } from './words.ts'

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'its', 'their', 'his', 'her', 'that'])

/** The name of a body from the words of its phrase: from its first capital on ("the U.S. Central Command" → "U.S. Central Command"). */
export function bodyName(words: readonly Token[]): string | undefined {
  const first = words.findIndex(token => /^\p{Lu}/u.test(token.text) && !ARTICLES.has(token.lower))
  if (first < 0) return undefined
  return words
    .slice(first)
    .map((token, i, all) => (token.possessive && i < all.length - 1 ? `${token.text}’s` : token.text))
    .join(' ')
}

/** Outlets, capitals and houses that speak without an article before them. */
const KNOWN_BODIES = new Set(
  `reuters politico bloomberg breitbart gallup moscow washington beijing london paris berlin brussels kiev kyiv tehran
  damascus ankara jerusalem baghdad kabul pyongyang seoul tokyo delhi islamabad riyadh cairo congress parliament pentagon kremlin google facebook twitter apple
  microsoft amazon hamas hezbollah fatah nato interpol unicef wikileaks americans russians republicans democrats quinnipiac newsweek vox slate salon buzzfeed`.split(
    /\s+/
  )
)

/** True for a lone capitalised surname that the text gives no first name for, as drafts do ("Kerry said"). */
export function isLikelyPerson(words: readonly Token[]): boolean {
  const [word] = words
  if (words.length !== 1 || !word || /^\p{Lu}+$/u.test(word.text) || !/^\p{Lu}\p{L}{2,}$/u.test(word.text.replace(/['’-]/g, '')))
    return false
  return !KNOWN_BODIES.has(word.lower) && !COUNTRY_WORDS.has(word.lower) && !is(word, BODY_NOUN) && !word.lower.endsWith('ians')
}

/** Capitalised names of bodies in some blocks, each once, in order. */
export function bodiesIn(readings: readonly Reading[]): string[] {
  const found = new Set<string>()
  for (const { tokens, classes } of readings) {
    for (let i = 0; i < classes.length; i++) {
      if (!(classes[i]! & BODY_NOUN) || !isUpper(tokens[i]!.text)) continue
      const name = bodyName(tokens.slice(bodyStart(tokens, i), i + 1))
      if (name?.includes(' ')) found.add(name)
    }
  }
  return [...found]
}

/** Words before its noun that belong to the name of a body at most. */
const BODY_WORDS = 5

/** The first of the capitalised words that end with a noun for a body. */
function bodyStart(tokens: readonly Token[], noun: number): number {
  let from = noun
  while (isCapital(tokens[from - 1]) && noun - from < BODY_WORDS) from--
  return from
}

/** Beside the quotation stands who spoke. */
const BESIDE = /^(?:verb-then-speaker|speaker-then-verb)$/
const TWO_NAMES = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+$/u

/** True for a speaker of two capitalised words that no noun of a body is among: more likely a person than anything else. */
export function isStranger({ kind, name, text, rule }: Attribution): boolean {
  if (kind !== 'body' || !name || text !== name || !BESIDE.test(rule) || !TWO_NAMES.test(name)) return false
  return name
    .toLowerCase()
    .split(' ')
    .every(word => !KNOWN_BODIES.has(word) && !COUNTRY_WORDS.has(word) && !(classesOf(word) & BODY_NOUN))
}
