/**
 * Finds the subject to the left of a finite verb: "Kerry said", "Kerry, who had left, said", "a spokesman for Kerry said".
 *
 * No parser: names, pronouns, commas and closed word classes are enough for the sentences that news English uses around
 * quotations. Looks at no more than REACH tokens; where the shape is not known the answer is undefined.
 */

import { is } from '../../text/classes.ts'
import {
  isAged,
  isBoundary,
  isNickname,
  isNounLike,
  isNumber,
  isPlace,
  isPreposition,
  kindOf,
  type Phrase,
  REACH,
  type Tokens
} from './phrase.ts'
import { isLedByTitle } from './titledName.ts'
import { isCapital, type Token } from './tokens.ts'
import {
  ADVERB,
  AGENT_NOUN,
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT_NOUN,
  ENDS_ED,
  ENDS_ING,
  ENDS_S,
  KNOWN_NOUN,
  PERSON_NOUN,
  POSSESSIVE_PRONOUN,
  RELATIVE,
  SUBJECT_PRONOUN,
  TIME_NOUN
} from './words.ts'

/** Skips adverbs and auxiliaries leftwards from `i`. */
function skipAdverbs(tokens: Tokens, i: number, floor: number): number {
  while (i >= floor) {
    const token = tokens[i]!
    const isTime = is(token, TIME_NOUN) && isPointed(tokens, i)
    if (isRaised(tokens, i) || isSinceThen(tokens, i) || isAtFirst(tokens, i)) i -= 1
    else if (isTime && !is(token, ADVERB)) i -= isCapital(token) ? 0 : 1
    else if (token.kind !== 'word' || (isCapital(token) && !isCapitalAdverb(token, i === floor))) return i
    else if (!is(token, ADVERB) && !is(token, AUXILIARY)) return i
    i--
  }
  return i
}

/** "Kerry has since called it": the adverb, no preposition. */
const isSinceThen = (tokens: Tokens, i: number): boolean =>
  tokens[i]!.lower === 'since' && is(tokens[i - 1], AUXILIARY) && HAVE.test(tokens[i - 1]!.lower)
const HAVE = /^(?:has|have|had|'s|’s)$/

/** "Kerry at first claimed" */
const isAtFirst = (tokens: Tokens, i: number): boolean =>
  tokens[i - 1]?.lower === 'at' && /^(?:first|last|once|times)$/.test(tokens[i]!.lower)

/** A weekday, or an adverb that begins the sentence; not "Harbour Daily". */
const isCapitalAdverb = (token: Token, isFirst: boolean): boolean => is(token, ADVERB) && (isFirst || is(token, TIME_NOUN))

const RAISED = new Set('reported said believed known thought alleged heard seen rumored expected'.split(' '))

/** "is reported to have called", "could be heard saying": the subject stands before the passive. */
const isRaised = (tokens: Tokens, i: number): boolean =>
  RAISED.has(tokens[i]!.lower) && /^(?:is|are|was|were|be|been)$/.test(tokens[i - 1]?.lower ?? '')

const POINTERS = new Set('this last next late early that same each every'.split(' '))

/** "Kerry last month said", "Kerry this week said": a time between the subject and its verb. */
const isPointed = (tokens: Tokens, i: number): boolean =>
  tokens[i - 1]?.kind === 'word' && !isCapital(tokens[i - 1]) && POINTERS.has(tokens[i - 1]!.lower)

/** The name of a work inside a phrase: the “Salt Harbour” star. */
const isWorkOf = (tokens: Tokens, i: number): boolean =>
  tokens[i]!.kind === 'quote' && tokens[i]!.last === '' && is(tokens[i - 1], DETERMINER | POSSESSIVE_PRONOUN)

/** First token of the noun phrase whose last token is `i`: titles, adjectives, possessors and a determiner belong to it. */
function phraseStart(tokens: Tokens, i: number, floor: number): number {
  let from = i
  while (from > floor) {
    const left = tokens[from - 1]!
    if (isNickname(tokens, from - 1) && from - 2 >= floor) {
      from -= 2
      continue
    }
    if (isWorkOf(tokens, from - 1) && from - 2 >= floor) return from - 2
    const joins =
      left.kind === 'name'
        ? left.possessive || isNounLike(tokens[from])
        : left.kind === 'word' && isNounLike(left) && (isCapital(left) || !left.verb || is(left, KNOWN_NOUN))
    const isAdverb = left.kind === 'word' && is(left, ADVERB) && !isCapital(left)
    if (left.text === 'Under' && tokens[from]!.text === 'Secretary') {
      from--
      continue
    }
    if (!joins || (isAdverb && !is(tokens[from - 2], DETERMINER))) break
    from--
    if (left.kind === 'word' && is(left, DETERMINER | POSSESSIVE_PRONOUN)) break
  }
  return from
}

/** "is disavowing", "were hacked": no noun. */
function isVerbForm(tokens: Tokens, i: number): boolean {
  if (is(tokens[i], KNOWN_NOUN | CAPITAL)) return false
  return is(tokens[i], ENDS_ING | ENDS_ED) && tokens[i - 1]?.kind === 'word' && is(tokens[i - 1], AUXILIARY)
}

/** Prepositions that also begin clauses: "after Kerry said". */
const LINKS_CLAUSES = new Set('after before since until as like than'.split(' '))

/** The phrase ending at token `i`, with a preposition climbed: in "a spokesman for Kerry" the head is the spokesman. */
export function phraseEndingAt(tokens: Tokens, i: number, floor: number): Phrase | undefined {
  const token = tokens[i]
  if (!token || i < floor || token.possessive) return undefined
  if (token.kind === 'word' && is(token, SUBJECT_PRONOUN)) return { from: i, to: i + 1, head: i, kind: 'pronoun' }
  if (token.kind === 'paren' && token.text === ')') return beforeParen(tokens, i, floor)
  if (token.kind !== 'name' && !isNounLike(token)) return undefined
  if (token.kind === 'word' && ((isNumber(token) && !isAged(token)) || isVerbForm(tokens, i))) return undefined
  const from = phraseStart(tokens, i, floor)
  const left = tokens[from - 1]
  if (from > floor && isPreposition(left) && !LINKS_CLAUSES.has(left!.lower)) {
    const outer =
      left!.lower === 'of' || left!.lower === 'for' || !isCapital(left) ? phraseEndingAt(tokens, from - 2, floor) : undefined
    if (outer && token.kind === 'name' && isLedByTitle(tokens, i, outer.from))
      return { from: outer.from, to: i + 1, head: i, kind: 'name' }
    if (outer?.kind === 'body' && isOfBody(tokens, i)) return { from: outer.from, to: i + 1, head: i, kind: 'noun' }
    if (outer && (outer.kind === 'noun' || outer.kind === 'name' || outer.kind === 'body') && climbs(tokens, outer))
      return { ...outer, to: i + 1 }
    if (from - 2 >= floor && tokens[from - 2]!.kind !== 'comma') {
      return behind(tokens, from - 2, floor) ?? (is(token, KNOWN_NOUN) ? { from, to: i + 1, head: i, kind: 'noun' } : undefined)
    }
  }
  if (left?.lower === 'and' && from - 2 >= floor && joinsNames(tokens, from - 2, token)) {
    return { from: from - 2, to: i + 1, head: i, kind: 'plural' }
  }
  const role =
    left?.lower === 'and' && from - 2 >= floor && isRole(tokens[i]) ? phraseEndingAt(tokens, from - 2, floor) : undefined
  if (role?.kind === 'noun' && isRole(tokens[role.head]) && is(tokens[role.from], DETERMINER)) return { ...role, to: i + 1 }
  return { from, to: i + 1, head: i, kind: kindOf(tokens, from, i) }
}

/** "a Department for Schools spokesperson": a person, behind a body's name that has a preposition in it. */
const isOfBody = (tokens: Tokens, i: number): boolean =>
  tokens[i]!.kind === 'word' && is(tokens[i], PERSON_NOUN) && !isCapital(tokens[i]) && isCapital(tokens[i - 1])

/** One person's office: "the senator and candidate". */
const isRole = (token: Token | undefined): boolean => token?.kind === 'word' && is(token, PERSON_NOUN) && !is(token, ENDS_S)

/** "Kerry in a later interview said": the phrase before a preposition's. */
function behind(tokens: Tokens, at: number, floor: number): Phrase | undefined {
  const i = skipAdverbs(tokens, at, floor)
  if (i < floor) return undefined
  return is(tokens[i], RELATIVE) ? beforeRelative(tokens, i, floor) : phraseEndingAt(tokens, i, floor)
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
  return head.kind === 'name' || isCapital(head) || is(head, KNOWN_NOUN)
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
    !is(token, CONJUNCTION) || is(token, RELATIVE) || token.lower === 'while' || token.lower === 'when' || token.lower === 'as'
  )
}

/** The subject of `N, apposition, VERB` (or with dashes): `mark` is the comma or dash before the verb. */
function beforeApposition(tokens: Tokens, mark: number, floor: number): Phrase | undefined {
  const named = nameInApposition(tokens, mark, floor)
  if (named) return named
  let found: Phrase | undefined
  for (let c = mark - 1; c > Math.max(floor, mark - REACH); c--) {
    if (tokens[c]!.kind === 'stop') break
    if (tokens[c]!.kind === 'comma' && is(tokens[c - 1], RELATIVE)) return beforeRelative(tokens, c - 1, floor)
    if (tokens[c]!.kind !== tokens[mark]!.kind || !beginsApposition(tokens, c + 1)) continue
    const phrase = phraseEndingAt(tokens, c - 1, floor)
    if (!phrase || (phrase.from !== floor && !isBoundary(tokens[phrase.from - 1])) || isPlace(tokens, phrase)) continue
    if (phrase.from === floor && phrase.kind !== 'name' && is(tokens[floor], ENDS_ING)) continue
    const head = tokens[phrase.head]!
    if (head.kind === 'name' || (head.kind === 'word' && (is(head, KNOWN_NOUN) || isCapital(head) || isOneAgent(head))))
      found = better(tokens, found, phrase)
  }
  return found
}

/** "Orra's ambassador, Tomas Rehn, said", "the army chief, the new General Tomas Rehn, said": the apposition is the name. */
function nameInApposition(tokens: Tokens, mark: number, floor: number): Phrase | undefined {
  const at = fromPlace(tokens, mark - 1, floor)
  const name = tokens[at]
  if (name?.kind !== 'name' || name.possessive) return undefined
  const comma = phraseStart(tokens, at, floor) - 1
  if (tokens[comma]?.kind !== 'comma') return undefined
  const role = phraseEndingAt(tokens, comma - 1, floor)
  if (!role || role.kind === 'name' || role.kind === 'pronoun' || isPlace(tokens, role)) return undefined
  return { from: role.from, to: mark, head: at, kind: 'name' }
}

/** Words of "of New Orra" behind a name. */
const PLACE_REACH = 5

/** "The chairman, Tomas Rehn of New Orra, said": the name that a place or a body is told of; the token itself where it is none of these. */
function fromPlace(tokens: Tokens, end: number, floor: number): number {
  for (let i = end; i > floor && i > end - PLACE_REACH; i--) {
    if (tokens[i]!.kind !== 'word' || (!isCapital(tokens[i]) && (i === end || tokens[i]!.lower !== 'the'))) return end
    if (/^(?:of|from|at)$/.test(tokens[i - 1]!.lower) && tokens[i - 2]?.kind === 'name') return i - 2
  }
  return end
}

/** "operator": one who acts. */
const isOneAgent = (token: Token): boolean => is(token, AGENT_NOUN) && !is(token, ENDS_S)

/** A person leads a body or a noun; among equals the leftmost is the subject. */
function better(tokens: Tokens, old: Phrase | undefined, next: Phrase): Phrase {
  if (!old) return next
  return tokens[old.head]!.kind === 'name' && tokens[next.head]!.kind !== 'name' ? old : next
}

/** Words of a time or place between "who" and its verb. */
const WHEN_REACH = 6

const WHEN = /^(?:in|at|on|as|during|until|last|this|earlier|once|for|from|by)$/

/** "Kerry, who in May said", "who as recently as May told": the relative pronoun before a time or place; -1 where none stands so. */
function relativeBefore(tokens: Tokens, v: number, floor: number): number {
  for (let k = v - 2; k > Math.max(floor, v - WHEN_REACH - 2); k--) {
    const { kind, lower } = tokens[k]!
    if (lower === 'who') return tokens[k - 1]!.kind === 'comma' && WHEN.test(tokens[k + 1]!.lower) ? k : -1
    if (kind !== 'word' || is(tokens[k], SUBJECT_PRONOUN)) return -1
  }
  return -1
}

/** The subject of the finite verb at token `v`; tokens before `floor` belong to another sentence. */
export function subjectBefore(tokens: Tokens, v: number, floor: number): Phrase | undefined {
  const low = Math.max(floor, v - REACH)
  const who = relativeBefore(tokens, v, low)
  if (who > 0) return beforeRelative(tokens, who, low)
  const i = skipAdverbs(tokens, v - 1, low)
  const token = tokens[i]
  if (!token || i < low) return undefined
  if (token.kind === 'word' && is(token, RELATIVE)) return beforeRelative(tokens, i, low)
  if (token.kind === 'comma') return beforeApposition(tokens, i, low)
  if (token.kind === 'dash') return beforeApposition(tokens, i, low)
  const phrase = phraseEndingAt(tokens, i, low)
  return (phrase && beforeRestriction(tokens, phrase, low)) ?? phrase
}

/** "A voter who backs Kerry said", "a man holding a sign said": the noun before "who", unless the clause itself reports ("voters who think Kerry said"). */
function beforeRestriction(tokens: Tokens, { head }: Phrase, floor: number): Phrase | undefined {
  const mayReport = is(tokens[head], KNOWN_NOUN | AGENT_NOUN | SUBJECT_PRONOUN | CAPITAL) || tokens[head]!.kind === 'name'
  for (let k = head - 1; k > floor; k--) {
    const token = tokens[k]!
    const { kind, lower, verb } = token
    if (lower === 'who')
      return k === head - 1 || tokens[k - 1]!.kind === 'comma' ? undefined : phraseEndingAt(tokens, k - 1, floor)
    if (is(token, ENDS_ING) && is(tokens[k - 1], AGENT_NOUN) && verb?.verbClass !== 'say')
      return phraseEndingAt(tokens, k - 1, floor)
    if ((kind !== 'word' && kind !== 'name') || is(token, CONJUNCTION) || (mayReport && verb?.verbClass === 'say'))
      return undefined
  }
  return undefined
}

/** "Kerry, who left and who said": the second clause has the name of the first. */
function beforeEarlierRelative(tokens: Tokens, i: number, floor: number): Phrase | undefined {
  for (let k = i - 2; k > floor; k--) {
    if (tokens[k]!.kind === 'stop') return undefined
    if (tokens[k]!.lower === tokens[i]!.lower) return beforeRelative(tokens, k, floor)
  }
  return undefined
}

/** Tokens of an apposition between a name and "who". */
const ASIDE_REACH = 14

/** "Kerry, of the port's crime unit, who said", "Kerry, holder of the shares, who said": the name before the apposition that ends at `end`. */
function beforeAside(tokens: Tokens, end: number, floor: number): Phrase | undefined {
  for (let k = end; k > Math.max(floor, end - ASIDE_REACH); k--) {
    const token = tokens[k]!
    if (token.kind === 'comma') {
      if (/^(?:and|or|but|then|with)$/.test(tokens[k + 1]!.lower)) return undefined
      const name = tokens[k - 1]!
      return name.kind === 'name' && !name.possessive
        ? { from: phraseStart(tokens, k - 1, floor), to: k, head: k - 1, kind: 'name' }
        : undefined
    }
    if (token.kind !== 'word' || is(token, SUBJECT_PRONOUN | AUXILIARY)) return undefined
  }
  return undefined
}

/** "Kerry, who said": the name before the relative pronoun. */
function beforeRelative(tokens: Tokens, i: number, floor: number): Phrase | undefined {
  if (tokens[i]!.lower === 'whom' || tokens[i]!.lower === 'whose') return undefined
  if (tokens[i - 1]?.lower === 'and') return beforeEarlierRelative(tokens, i, floor)
  const end = tokens[i - 1]?.kind === 'comma' ? i - 2 : i - 1
  const phrase = phraseEndingAt(tokens, end, floor)
  const named = tokens[end]
  const isPerson = named?.kind === 'name' && !named.possessive && tokens[i]!.lower === 'who'
  if (phrase && phrase.to <= end && named && is(named, AGENT_NOUN)) {
    return { from: phraseStart(tokens, end, floor), to: end + 1, head: end, kind: 'noun' }
  }
  const isThing = phrase?.kind === 'noun' && (!is(tokens[phrase.head], AGENT_NOUN) || is(tokens[phrase.head], DOCUMENT_NOUN))
  const aside =
    tokens[i]!.lower === 'who' && end === i - 2 && named?.kind === 'word' ? beforeAside(tokens, end, floor) : undefined
  if (aside) return aside
  if (phrase && !(isPerson && isThing)) return phrase
  if (named?.kind === 'name') return named.possessive ? undefined : { from: end, to: end + 1, head: end, kind: 'name' }
  return isCapital(named) && !named!.possessive
    ? { from: phraseStart(tokens, end, floor), to: end + 1, head: end, kind: kindOf(tokens, end, end) }
    : undefined
}
