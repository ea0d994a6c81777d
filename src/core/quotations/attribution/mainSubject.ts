/**
 * Finds the subject of a whole sentence, for verbs that have none of their own ("Kerry fired back, calling it …") and to know
 * whom a text is talking about. Cost: a bounded number of tokens.
 */

import { is } from '../../text/classes.ts'
import { isPreposition, type Phrase, type Tokens } from './phrase.ts'
import { phraseEndingAt, subjectBefore } from './subjectBefore.ts'
import { isLedByTitle, nameAhead } from './titledName.ts'
import { isCapital, type Token } from './tokens.ts'
import {
  ADVERB,
  AGENT_NOUN,
  AUXILIARY,
  CAPITAL,
  DETERMINER,
  ENDS_ED,
  ENDS_ING,
  ENDS_S,
  KNOWN_NOUN,
  POSSESSIVE_PRONOUN,
  PREPOSITION,
  SUBJECT_PRONOUN,
  TIME_NOUN,
  VERB
} from './words.ts'

/** Tokens of a sentence that are looked at: a subject lies near its beginning, and a cue near its subject. */
const WINDOW = 120

/** The subject of the verb at `v`: its own, or that of the sentence where the verb is its second ("rose and said"). */
export function subjectOf(tokens: Tokens, v: number, floor: number): Phrase | undefined {
  const own = subjectBefore(tokens, v, floor)
  if (own || !isCoordinated(tokens, v, floor)) return own
  const aside = asideEnd(tokens, floor, v)
  return (aside > 0 ? mainSubject(tokens, aside, v) : undefined) ?? mainSubject(tokens, floor, v)
}

/** Tokens at a sentence's beginning among which an aside is looked for. */
const ASIDE_REACH = 12

/** "At one point, he recalled, Marrow rose and said": the token after the aside, which has a speaker of its own; -1 where there is none. */
function asideEnd(tokens: Tokens, from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to - 3, from + ASIDE_REACH); i++) {
    const [comma, who, says, end] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!, tokens[i + 3]!]
    const speaks =
      (who.kind === 'name' || is(who, SUBJECT_PRONOUN)) && says.verb?.verbClass === 'say' && says.verb.form === 'finite'
    if (comma.kind === 'comma' && speaks && end.kind === 'comma') return i + 4
  }
  return -1
}

function isCoordinated(tokens: Tokens, v: number, floor: number): boolean {
  for (let i = v - 1; i >= Math.max(floor, v - 5); i--) {
    const token = tokens[i]!
    if (token.kind === 'comma' || token.lower === 'and' || token.lower === 'but' || token.lower === 'or') return true
    if (token.kind !== 'word' || !is(token, ADVERB | AUXILIARY)) return false
  }
  return false
}

const SUBORDINATE = new Set('after while when if as although though since because before once until whereas despite'.split(' '))

/** Participles that begin a title or a name: "Retired Admiral Tomas Rehn, a guest of ours, left"; not "Retired since May, he". */
const TITLED = new Set(
  'retired disgraced exiled convicted acclaimed renowned noted celebrated appointed united decorated ousted deposed'.split(' ')
)

/** "Among them was Tomas Rehn, a machinist", "Among them was retired machinist Tomas Rehn": the token of the name behind the copula, with no comma before it; -1 where none stands so. */
function behindCopula(tokens: Tokens, from: number, to: number): number {
  for (let i = from + 1; i < to - 1 && tokens[i]!.kind === 'word'; i++)
    if (/^(?:was|is)$/.test(tokens[i]!.lower)) return tokens[i + 1]!.kind === 'name' ? i + 1 : nameAhead(tokens, i + 1, to)
  return -1
}

/** "Asked by the chairman, Tomas Rehn, whether it was late, she said": the token of whoever answers; -1 where none follows a comma. */
function answerStart(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to - 1; i++) {
    if (tokens[i]!.kind !== 'comma' && tokens[i]!.last !== ',') continue
    const next = tokens[i + 1]!
    if (/^(?:he|she|they)$/.test(next.lower) || (next.kind === 'name' && tokens[i + 2]?.verb?.form === 'finite')) return i + 1
  }
  return -1
}

/** End of an introduction ("Speaking in Ohio on Tuesday,", "After the vote,"): the token after its comma. */
function skipIntroduction(tokens: Tokens, from: number, to: number): number {
  const first = tokens[from]
  if (first?.kind !== 'word') return from
  if (is(first, ADVERB)) return SUBORDINATE.has(tokens[from + 1]?.lower ?? '') ? skipIntroduction(tokens, from + 1, to) : from + 1
  if (TITLED.has(first.lower) && !isPreposition(tokens[from + 1])) return from
  // "Outside court Detective Constable Rehn, of the port's crime unit, said": no comma ends it.
  if (first.lower === 'outside' && tokens[from + 1]?.lower === 'court' && tokens[from + 2]?.kind !== 'comma') return from + 2
  const isTime =
    is(first, TIME_NOUN) ||
    (is(tokens[from + 1], TIME_NOUN) && /^(?:\d+|an?|two|three|four|five|six|several|some)$/.test(first.lower))
  const inverted = is(first, PREPOSITION) ? behindCopula(tokens, from, to) : -1
  if (inverted > 0) return inverted
  const introduces = isTime || SUBORDINATE.has(first.lower) || is(first, PREPOSITION | ENDS_ING | ENDS_ED)
  if (!introduces) return from
  const answer = tokens[from + 1]?.lower === 'by' ? answerStart(tokens, from, to) : -1
  if (answer > 0) return answer
  for (let i = from; i < to; i++) {
    const isEnd = tokens[i]!.kind === 'comma' || tokens[i]!.last === ','
    // "For Rehn, who was late, that": a clause about whoever is named there goes on to the next comma.
    if (isEnd && !/^whos?e?$/.test(tokens[i + 1]?.lower ?? '')) return i + 1
  }
  return from
}

/** The subject of the clause that introduces a sentence: "When Marrow came to the dock, …"; undefined where none does. */
export function introducedSubject(tokens: Tokens, from: number, to: number): Phrase | undefined {
  let i = from
  while (i < to && tokens[i]!.kind === 'word' && is(tokens[i], ADVERB)) i++
  return i < to && SUBORDINATE.has(tokens[i]!.lower) ? mainSubject(tokens, i + 1, to) : undefined
}

const NO_SUBJECT = new Set('you there here yes no not nothing nobody never none'.split(' '))

/** True for a word that a verb or auxiliary may be: what follows an unknown capital word if that is a subject. */
const beginsPredicate = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !isCapital(token) && is(token, AUXILIARY | ADVERB | ENDS_ED | ENDS_S)

/** "Painted on the wall: …", "Taped to the door was …". */
const isParticiple = (tokens: Tokens, i: number): boolean => is(tokens[i], ENDS_ED) && isPreposition(tokens[i + 1])

const fromEnd = (to: number): number => to - 2 * WINDOW

/** What may be a subject, or ends the search for one. */
const NOTED = SUBJECT_PRONOUN | KNOWN_NOUN | AGENT_NOUN | CAPITAL | VERB

/** The subject of a sentence: its first name or pronoun, or known noun, that no preposition governs. */
export function mainSubject(tokens: Tokens, from: number, to: number): Phrase | undefined {
  const start = skipIntroduction(tokens, Math.max(from, fromEnd(to)), to)
  const member = memberOf(tokens, start, to)
  if (member) return member
  for (let i = start; i < Math.min(to, start + WINDOW); i++) {
    const token = tokens[i]!
    if (token.kind !== 'name' && !is(token, NOTED)) continue
    if (token.kind === 'word' && is(token, SUBJECT_PRONOUN)) return { from: i, to: i + 1, head: i, kind: 'pronoun' }
    const noun =
      token.kind === 'word' &&
      (is(token, KNOWN_NOUN) ||
        (is(token, AGENT_NOUN) && beginsPredicate(tokens[i + 1])) ||
        (isCapital(token) &&
          !isParticiple(tokens, i) &&
          !is(token, DETERMINER | POSSESSIVE_PRONOUN) &&
          !NO_SUBJECT.has(token.lower) &&
          !is(token, TIME_NOUN) &&
          beginsPredicate(tokens[i + 1])))
    if (token.kind !== 'name' && !noun) {
      if (i > start && token.verb?.form === 'finite' && !is(tokens[i + 1], KNOWN_NOUN)) return undefined
      continue
    }
    if (token.possessive || (i > start && isPreposition(tokens[i - 1]) && !isLedByTitle(tokens, i, start))) continue
    const next = tokens[i + 1]
    if (noun && next?.text === '(' && isTitleWithPlace(tokens, i, to)) continue
    if (token.kind === 'name' && next?.kind === 'word' && (is(next, KNOWN_NOUN) || nameAhead(tokens, i, to) > 0)) continue
    if (noun && (next?.kind === 'name' || (next?.kind === 'word' && is(next, KNOWN_NOUN)) || nameAhead(tokens, i, to) > 0))
      continue
    if (noun && next?.kind === 'comma' && /^an?$/.test(tokens[start]!.lower) && isDoer(tokens, i + 2)) continue
    const phrase = phraseEndingAt(tokens, i, start)
    if (phrase && (phrase.head === i || phrase.kind === 'name')) return renamedAfter(tokens, phrase, to)
  }
  return undefined
}

/** Words of "One of the two young volunteers,". */
const MEMBER_REACH = 8

/** "One of the volunteers, Ilse Marrow, 49, signed up": the name of whoever that is. */
function memberOf(tokens: Tokens, from: number, to: number): Phrase | undefined {
  if (!/^(?:one|another)$/.test(tokens[from]?.lower ?? '') || tokens[from + 1]?.lower !== 'of') return undefined
  for (let i = from + 2; i < Math.min(to - 2, from + MEMBER_REACH) && tokens[i]!.kind !== 'name'; i++) {
    if (i > from + 3 && is(tokens[i], DETERMINER)) return undefined
    if (tokens[i]!.kind !== 'comma') continue
    const name = tokens[i + 1]!.kind === 'name' ? i + 1 : titledName(tokens, i + 1, to)
    const isNamed = name > 0 && !tokens[name]!.possessive && tokens[name + 1]?.kind === 'comma'
    return isNamed ? { from, to: name + 1, head: name, kind: 'name' } : undefined
  }
  return undefined
}

/** "A former harbour minister, she has …": the pronoun behind the comma; not the aside of "A minister, she said, …". */
const isDoer = (tokens: Tokens, i: number): boolean =>
  /^(?:he|she)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.kind === 'word' && tokens[i + 2]?.kind !== 'comma'

/** Tokens of a place in brackets inside a title. */
const PLACE_REACH = 6

/** "Orra County (Lund) Sheriff Tomas Rehn": a name behind the brackets ends the title that the word at `i` begins. */
function isTitleWithPlace(tokens: Tokens, i: number, to: number): boolean {
  for (let k = i + 2; k < Math.min(to, i + PLACE_REACH); k++) if (tokens[k]!.text === ')') return nameAhead(tokens, k, to) > 0
  return false
}

/** Words that may stand between a noun and the name in apposition to it ("the other man on the stage, Rehn, rose"). */
const APPOSITION_REACH = 10

/** "The ambassador, Tomas Rehn, rose", "the other man, former envoy Tomas Rehn, rose", "A dock hand, Rehn rose": the name in apposition. */
function renamedAfter(tokens: Tokens, phrase: Phrase, to: number): Phrase {
  if (phrase.kind !== 'noun' && phrase.kind !== 'body') return phrase
  const called = nameGiven(tokens, phrase.to, to)
  if (called > 0) return { from: phrase.from, to: called + 1, head: called, kind: 'name' }
  let comma = phrase.to
  while (comma < phrase.to + APPOSITION_REACH && isNounOrLink(tokens[comma])) comma++
  if (tokens[comma]?.kind !== 'comma') return phrase
  const name = tokens[comma + 1]?.kind === 'name' ? comma + 1 : titledName(tokens, comma + 1, to)
  const after = tokens[name + 1]
  if (name < 0 || name + 1 >= to || tokens[name]!.possessive) return phrase
  const renames = after?.kind === 'comma' || (/^an?$/.test(tokens[phrase.from]!.lower) && beginsDeed(tokens, name + 1))
  return renames ? { from: phrase.from, to: name + 1, head: name, kind: 'name' } : phrase
}

/** "A man who would give his name only as Timur": the token of the name; -1 where none is given. */
function nameGiven(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + APPOSITION_REACH) && tokens[i]!.kind === 'word'; i++) {
    if (tokens[i]!.lower !== 'as' && isPreposition(tokens[i])) return -1
    const isGiven = tokens[i]!.lower === 'as' && /^(?:only|name|identified|introduced)$/.test(tokens[i - 1]!.lower)
    if (isGiven && tokens[i + 1]?.kind === 'name') return i + 1
  }
  return -1
}

const isNounOrLink = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.verb?.form !== 'finite' && (is(token, PREPOSITION) || !is(token, AUXILIARY))

/** Token of the name that a title ends, the title beginning at `i` ("former Envoy Tomas Rehn"); -1 where none does. */
const titledName = (tokens: Tokens, i: number, to: number): number =>
  nameAhead(tokens, tokens[i]?.lower === 'former' ? i + 1 : i, to)

/** A verb that is not only "Rehn said," between commas. */
const beginsDeed = (tokens: Tokens, i: number): boolean =>
  tokens[i + 1]?.kind !== 'comma' && (beginsPredicate(tokens[i]) || tokens[i]?.verb?.form === 'finite')
