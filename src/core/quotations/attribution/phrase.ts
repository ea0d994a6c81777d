/**
 * Finds the noun phrase that speaks: to the left of a verb ("Kerry, who had left, said") or to its right ("said the minister").
 *
 * No parser: names, pronouns, commas and closed word classes are enough for the sentences that news English uses around
 * quotations. Both directions look at no more than REACH tokens. Where the shape is not known the answer is undefined.
 */
import { reportingVerb } from './reportingVerbs.ts'
import { isCapital, type Token } from './tokens.ts'
import {
  AUXILIARIES,
  BODY_NOUNS,
  CONJUNCTIONS,
  DETERMINERS,
  DOCUMENT_NOUNS,
  isAdverb,
  PERSON_NOUNS,
  POSSESSIVE_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS
} from './words.ts'

/** Tokens that a subject may lie away from its verb, apposition included. */
export const REACH = 48

export type PhraseKind = 'pronoun' | 'name' | 'body' | 'noun' | 'plural'

export interface Phrase {
  /** Token range, half-open. */
  readonly from: number
  readonly to: number
  /** Token of the name, or the last word of the head. */
  readonly head: number
  readonly kind: PhraseKind
}

type Tokens = readonly Token[]

const isPreposition = (token: Token | undefined): boolean =>
  token?.kind === 'word' && PREPOSITIONS.has(token.lower) && !isTitleWord(token)
const isTitleWord = (token: Token): boolean =>
  isCapital(token) &&
  token.lower !== token.text &&
  token.text.length > 2 &&
  !CONJUNCTIONS.has(token.lower) &&
  !PREPOSITIONS.has(token.lower)
const isNounLike = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !PREPOSITIONS.has(token.lower) &&
  !CONJUNCTIONS.has(token.lower) &&
  !SUBJECT_PRONOUNS.has(token.lower) &&
  !AUXILIARIES.has(token.lower)
const isKnownNoun = (lower: string): boolean => PERSON_NOUNS.has(lower) || BODY_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower)

/** Skips adverbs and auxiliaries leftwards from `i`. */
function skipAdverbs(tokens: Tokens, i: number, floor: number): number {
  while (i >= floor) {
    const token = tokens[i]!
    if (token.kind !== 'word' || (isCapital(token) && !isAdverb(token.lower))) return i
    if (!isAdverb(token.lower) && !AUXILIARIES.has(token.lower)) return i
    i--
  }
  return i
}

/** First token of the noun phrase whose last token is `i`: titles, adjectives, possessors and a determiner belong to it. */
function phraseStart(tokens: Tokens, i: number, floor: number): number {
  let from = i
  while (from > floor) {
    const left = tokens[from - 1]!
    const joins =
      left.kind === 'name'
        ? left.possessive || isNounLike(tokens[from])
        : left.kind === 'word' && isNounLike(left) && (isCapital(left) || !reportingVerb(left.lower) || isKnownNoun(left.lower))
    if (!joins || (left.kind === 'word' && isAdverb(left.lower) && !isCapital(left))) break
    from--
    if (left.kind === 'word' && (DETERMINERS.has(left.lower) || POSSESSIVE_PRONOUNS.has(left.lower))) break
  }
  return from
}

function kindOf(tokens: Tokens, from: number, head: number): PhraseKind {
  const token = tokens[head]!
  if (token.kind === 'name') return 'name'
  if (SUBJECT_PRONOUNS.has(token.lower)) return 'pronoun'
  if (isCapital(token) && (head > from || token.text.length > 1)) return 'body'
  return 'noun'
}

/** The phrase ending at token `i`, with a preposition climbed: in "a spokesman for Kerry" the head is the spokesman. */
export function phraseEndingAt(tokens: Tokens, i: number, floor: number): Phrase | undefined {
  const token = tokens[i]
  if (!token || i < floor || token.possessive) return undefined
  if (token.kind === 'word' && SUBJECT_PRONOUNS.has(token.lower)) return { from: i, to: i + 1, head: i, kind: 'pronoun' }
  if (token.kind === 'paren' && token.text === ')') return beforeParen(tokens, i, floor)
  if (token.kind !== 'name' && !isNounLike(token)) return undefined
  if (token.kind === 'word' && /^\d/.test(token.text)) return undefined
  const from = phraseStart(tokens, i, floor)
  const left = tokens[from - 1]
  if (from > floor && isPreposition(left)) {
    const outer =
      left!.lower === 'of' || left!.lower === 'for' || !isCapital(left) ? phraseEndingAt(tokens, from - 2, floor) : undefined
    if (outer && (outer.kind === 'noun' || outer.kind === 'name' || outer.kind === 'body') && climbs(tokens, outer))
      return { ...outer, to: i + 1 }
    if (from - 2 >= floor && tokens[from - 2]!.kind !== 'comma') return undefined
  }
  if (left?.lower === 'and' && from - 2 >= floor && joinsNames(tokens, from - 2, token)) {
    return { from: from - 2, to: i + 1, head: i, kind: 'plural' }
  }
  return { from, to: i + 1, head: i, kind: kindOf(tokens, from, i) }
}

/** "Kerry (D-Mass.) said". */
function beforeParen(tokens: Tokens, i: number, floor: number): Phrase | undefined {
  for (let k = i - 1; k >= Math.max(floor, i - 10); k--) {
    if (tokens[k]!.text !== '(') continue
    const phrase = phraseEndingAt(tokens, k - 1, floor)
    return phrase && { ...phrase, to: i + 1 }
  }
  return undefined
}

/** A preposition may be climbed to a person's office or a name, not to any noun ("In a speech in Ohio Kerry said"). */
function climbs(tokens: Tokens, outer: Phrase): boolean {
  const head = tokens[outer.head]!
  return head.kind === 'name' || isCapital(head) || isKnownNoun(head.lower)
}

/** "Kerry and Lavrov": the word before "and" is a name or a capital. */
const joinsNames = (tokens: Tokens, i: number, last: Token): boolean =>
  tokens[i]!.kind === 'name' ? last.kind === 'name' : isCapital(tokens[i]) && last.kind !== 'name' && isCapital(last)

/** Begins an apposition after a comma. */
function beginsApposition(tokens: Tokens, i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (token.kind === 'name') return token.possessive || tokens[i + 1]?.kind === 'word'
  if (token.kind !== 'word') return false
  return (
    !CONJUNCTIONS.has(token.lower) ||
    RELATIVES.has(token.lower) ||
    token.lower === 'while' ||
    token.lower === 'when' ||
    token.lower === 'as'
  )
}

/** The subject of `N, apposition, VERB`: `comma` is the comma before the verb. */
function beforeApposition(tokens: Tokens, comma: number, floor: number): Phrase | undefined {
  let found: Phrase | undefined
  const low = Math.max(floor, comma - REACH)
  for (let c = comma - 1; c > low; c--) {
    if (tokens[c]!.kind === 'quote' || tokens[c]!.kind === 'stop') break
    if (tokens[c]!.kind !== 'comma' || !beginsApposition(tokens, c + 1)) continue
    const phrase = phraseEndingAt(tokens, c - 1, floor)
    if (!phrase) continue
    const head = tokens[phrase.head]!
    const before = tokens[phrase.from - 1]
    const atClause =
      phrase.from === floor ||
      !before ||
      before.kind === 'comma' ||
      before.kind === 'stop' ||
      before.kind === 'dash' ||
      before.kind === 'quote' ||
      CONJUNCTIONS.has(before.lower)
    if (!atClause || isPlace(tokens, phrase)) continue
    if (head.kind === 'name' || (head.kind === 'word' && (isKnownNoun(head.lower) || isCapital(head))))
      found = better(tokens, found, phrase)
  }
  return renamed(tokens, found, comma)
}

/** "On Tuesday, the minister, ..." */
const isPlace = (tokens: Tokens, phrase: Phrase): boolean =>
  isPreposition(tokens[phrase.from]) || isAdverb(tokens[phrase.head]!.lower)

/** A person leads a body or a noun; among equals the leftmost is the subject. */
function better(tokens: Tokens, old: Phrase | undefined, next: Phrase): Phrase {
  if (!old) return next
  return tokens[old.head]!.kind === 'name' && tokens[next.head]!.kind !== 'name' ? old : next
}

/** "Britain's ambassador, Matthew Rycroft, said": the apposition is the name. */
function renamed(tokens: Tokens, phrase: Phrase | undefined, comma: number): Phrase | undefined {
  if (!phrase || tokens[phrase.head]!.kind === 'name') return phrase
  const name = tokens[comma - 1]
  return name?.kind === 'name' && !name.possessive && tokens[comma - 2]?.kind === 'comma'
    ? { from: phrase.from, to: comma, head: comma - 1, kind: 'name' }
    : phrase
}

/** The subject of the finite verb at token `v`; tokens before `floor` belong to another sentence. */
export function subjectBefore(tokens: Tokens, v: number, floor: number): Phrase | undefined {
  const low = Math.max(floor, v - REACH)
  const i = skipAdverbs(tokens, v - 1, low)
  const token = tokens[i]
  if (!token || i < low) return undefined
  if (token.kind === 'word' && RELATIVES.has(token.lower)) return beforeRelative(tokens, i, low)
  if (token.kind === 'comma') return beforeApposition(tokens, i, low) ?? ofCoordinated(tokens, i, low)
  if (token.lower === 'and' || token.lower === 'but' || token.lower === 'or') return ofCoordinated(tokens, i, low)
  if (token.kind === 'dash') return undefined
  return phraseEndingAt(tokens, i, low)
}

/** "Kerry, who said": the name before the relative pronoun. */
function beforeRelative(tokens: Tokens, i: number, floor: number): Phrase | undefined {
  if (tokens[i]!.lower === 'whom' || tokens[i]!.lower === 'whose') return undefined
  const end = tokens[i - 1]?.kind === 'comma' ? i - 2 : i - 1
  const phrase = phraseEndingAt(tokens, end, floor)
  if (phrase) return phrase
  const named = tokens[end]
  return named?.kind === 'name' && !named.possessive ? { from: end, to: end + 1, head: end, kind: 'name' } : undefined
}

/** "Kerry left the room and said": the subject of the clause's first part. */
function ofCoordinated(tokens: Tokens, i: number, floor: number): Phrase | undefined {
  return mainSubject(tokens, floor, i)
}

const SUBORDINATE = new Set('after while when if as although though since because before once until whereas despite'.split(' '))

/** End of an introduction ("Speaking in Ohio on Tuesday,", "After the vote,"): the token after its comma. */
function skipIntroduction(tokens: Tokens, from: number, to: number): number {
  const first = tokens[from]
  if (first?.kind !== 'word') return from
  const introduces =
    SUBORDINATE.has(first.lower) ||
    isPreposition(first) ||
    PREPOSITIONS.has(first.lower) ||
    /(?:ing|ed)$/.test(first.lower) ||
    isAdverb(first.lower)
  if (!introduces) return from
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'comma') return i + 1
  return from
}

/** The subject of a sentence: its first name or pronoun, or known noun, that no preposition governs. */
export function mainSubject(tokens: Tokens, from: number, to: number): Phrase | undefined {
  const start = skipIntroduction(tokens, from, to)
  for (let i = start; i < to; i++) {
    const token = tokens[i]!
    if (token.kind === 'quote') return undefined
    if (token.kind === 'word' && SUBJECT_PRONOUNS.has(token.lower)) return { from: i, to: i + 1, head: i, kind: 'pronoun' }
    const noun =
      token.kind === 'word' &&
      (isKnownNoun(token.lower) ||
        (isCapital(token) && !isCapital(tokens[i + 1]) && tokens[i + 1]?.kind !== 'name' && !DETERMINERS.has(token.lower)))
    if (token.kind !== 'name' && !noun) {
      if (token.kind === 'word' && i > start && reportingVerb(token.lower)?.form === 'finite') return undefined
      continue
    }
    if (token.possessive || isPreposition(tokens[i - 1])) continue
    const next = tokens[i + 1]
    if (token.kind === 'name' && next?.kind === 'word' && isKnownNoun(next.lower)) continue
    if (noun && (next?.kind === 'name' || (next?.kind === 'word' && isKnownNoun(next.lower)))) continue
    const phrase = phraseEndingAt(tokens, i, start)
    if (phrase) return renamedAfter(tokens, phrase, to)
  }
  return undefined
}

/** "The ambassador, Tomas Rehn, rose": the name in apposition. */
function renamedAfter(tokens: Tokens, phrase: Phrase, to: number): Phrase {
  const [comma, name, after] = [tokens[phrase.to], tokens[phrase.to + 1], tokens[phrase.to + 2]]
  if (phrase.kind !== 'noun' || comma?.kind !== 'comma' || name?.kind !== 'name' || name.possessive || after?.kind !== 'comma')
    return phrase
  return phrase.to + 2 < to ? { from: phrase.from, to: phrase.to + 2, head: phrase.to + 1, kind: 'name' } : phrase
}

/** The speaker after an inverted verb ("said Maj. Gen. Igor Konashenkov, the spokesman"); `j` is the token after the verb. */
export function subjectAfter(tokens: Tokens, j: number, ceiling: number): Phrase | undefined {
  let i = j
  while (i < ceiling && tokens[i]!.kind === 'word' && isAdverb(tokens[i]!.lower)) i++
  const first = tokens[i]
  if (!first || i >= ceiling) return undefined
  if (first.kind === 'word' && SUBJECT_PRONOUNS.has(first.lower)) return { from: i, to: i + 1, head: i, kind: 'pronoun' }
  if (first.kind !== 'name' && first.kind !== 'word') return undefined
  if (
    first.kind === 'word' &&
    (PREPOSITIONS.has(first.lower) ||
      CONJUNCTIONS.has(first.lower) ||
      (reportingVerb(first.lower) && !isCapital(first) && !isKnownNoun(first.lower)))
  )
    return undefined
  return readAfter(tokens, i, Math.min(ceiling, i + REACH))
}

function readAfter(tokens: Tokens, from: number, ceiling: number): Phrase | undefined {
  let head = -1
  let governed = false
  let to = from
  for (; to < ceiling; to++) {
    const token = tokens[to]!
    if (token.kind !== 'word' && token.kind !== 'name') break
    if (token.kind === 'word' && (CONJUNCTIONS.has(token.lower) || isDay(token))) break
    if (isPreposition(token)) {
      if (head >= 0 && tokens[head]!.kind === 'name') break
      if (
        token.lower !== 'of' &&
        token.lower !== 'for' &&
        token.lower !== 'at' &&
        token.lower !== 'with' &&
        token.lower !== 'in' &&
        token.lower !== 'from' &&
        token.lower !== 'to'
      )
        break
      governed = true
      continue
    }
    if (token.kind === 'name' && !token.possessive && !governed) head = to
    else if (
      token.kind === 'name' &&
      governed &&
      tokens[to - 1]!.kind === 'word' &&
      !isPreposition(tokens[to - 1]) &&
      PERSON_NOUNS.has(tokens[to - 1]!.lower)
    )
      head = to
    else if (token.kind === 'word' && !governed && (head < 0 || tokens[head]!.kind !== 'name' || !isCapital(token))) head = to
    if (token.kind === 'name' && !token.possessive && !governed && endsAfterName(tokens, to)) {
      to++
      break
    }
  }
  if (head < 0 || tokens[head]!.possessive) return undefined
  const phrase: Phrase = { from, to, head, kind: kindOf(tokens, from, head) }
  if (tokens[to]?.lower === 'and' && tokens[head]!.kind === 'name' && tokens[to + 1]?.kind === 'name')
    return { ...phrase, kind: 'plural' }
  return phrase.kind === 'noun' || phrase.kind === 'body' ? namedAfter(tokens, phrase) : phrase
}

/** A name ends the phrase unless a noun and another name follow ("Trump adviser Ines Vale"). */
function endsAfterName(tokens: Tokens, i: number): boolean {
  for (let k = i + 1; k < i + 6; k++) {
    const token = tokens[k]
    if (token?.kind === 'name') return k === i + 1
    if (!token || !isNounLike(token) || isAdverb(token.lower)) return true
  }
  return true
}

/** "said her deputy, Tomas Rehn." */
function namedAfter(tokens: Tokens, phrase: Phrase): Phrase {
  const name = tokens[phrase.to + 1]
  const end = tokens[phrase.to + 2]
  const head = tokens[phrase.head]!
  const role = PERSON_NOUNS.has(head.lower) && !head.lower.endsWith('s')
  if (tokens[phrase.to]?.kind !== 'comma' || name?.kind !== 'name' || name.possessive || !role) return phrase
  if (end && end.kind !== 'comma' && end.kind !== 'stop' && end.kind !== 'colon' && end.kind !== 'quote' && !isPreposition(end))
    return phrase
  return { from: phrase.from, to: phrase.to + 2, head: phrase.to + 1, kind: 'name' }
}

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
const isDay = (token: Token): boolean => DAYS.has(token.lower)
