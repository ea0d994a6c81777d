import { isEnglishLetter, isOutside } from '../../text/charKinds.ts'
import { hasWords } from '../shape.ts'
import type { Place } from './context.ts'
import { verbAt } from './cues.ts'
import { isNickname, type Tokens } from './phrase.ts'
import type { Token } from './tokens.ts'
import { isPassive } from './verbSubject.ts'

/** Names of works follow these. */
const WORK = new Set(
  `film movie show book novel song album series sitcom documentary podcast column essay play musical poem titled entitled called magazine program programme
  episode sketch single track ballad anthem hit ad video game drama comedy thriller memoir bestseller best-seller newsletter website site blog hashtag`.split(
    /\s+/
  )
)
/** Lead up to the name of a broadcast or work when its words are capitalised. */
const ON = new Set('on of in from to for with including the his her their whose'.split(' '))
/** Lead up to a term or a name, not to speech. */
const TERM = new Set(
  'so-called called named nicknamed dubbed known term phrase word label labeled labelled slogan motto banner titled entitled category section sign signs reading marked moniker nickname codenamed code-named'.split(
    ' '
  )
)
const SMALL = new Set(
  'a an the of in on for to and or with at by from vs is it over under into through about after before without between against across around upon as but nor'.split(
    ' '
  )
)
/** What is done with a song, a play or a book. */
const PERFORMED = new Set(
  'sang sings sing singing performed performs performing recorded directed directs directing screened'.split(' ')
)
/** Their names follow behind a comma only: "his report, “Hunger as a Weapon”". */
const PUBLISHED = new Set(
  'report study paper lecture exhibition opera ballet painting sculpture manifesto pamphlet initiative thesis'.split(' ')
)
const TITLE_WORDS = 8
/** A fragment this long with a verb of its own is rarely a term. */
export const SCARE_WORDS = 5

const inner = (place: Place): string =>
  place.prose.slice(place.quotation.inner.start, place.quotation.inner.end).replaceAll('\u200b', '')

/** Title Case: every word but the small ones begins with a capital. */
function isTitleCase(text: string): boolean {
  if (isSmall(text.charCodeAt(0))) return false
  let words = 0
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)) {
    const fits = /^[\p{Lu}\p{N}]/u.test(word) || (words > 0 && SMALL.has(word))
    if (!fits || ++words > TITLE_WORDS) return false
  }
  return words > 0
}

/** True when most longer words of a line begin with a small letter. */
export function isSentenceCase(line: string): boolean {
  const long = line.match(/\p{L}{4,}/gu) ?? []
  return long.filter(word => /^\p{Ll}/u.test(word)).length > long.length / 2
}

/** Lead up to a headline or title in any case: “under the headline “…””, “a column titled “…””. */
const HEADED = new Set('headline headlined titled entitled subtitled title headlines titles'.split(' '))

const READS = new Set(['read', 'reads', 'reading'])

/** True right after "titled", "the headline:", "a headline that read", "the subject line". */
function isHeaded({ tokens, at }: Place): boolean {
  let i = at - 1
  while (tokens[i]?.kind === 'comma' || tokens[i]?.kind === 'colon') i--
  if (READS.has(tokens[i]?.lower ?? '')) i--
  const link = tokens[i]?.lower
  if (link === 'that' || link === 'which') i--
  const token = tokens[i]
  if (token?.lower === 'line') return tokens[i - 1]?.lower === 'subject'
  return token?.kind === 'word' && HEADED.has(token.lower)
}

/** True for the name of a work or broadcast: title case after a word that leads up to one, or in apposition to it. */
export function isTitle(place: Place): boolean {
  if (isHeaded(place)) return true
  // What stands beside it is seen at once; its words are read only where that may name a work.
  const isNamed = isNamedWork(place)
  if (!isNamed && !mayBeNamed(place.tokens[place.at - 1])) return false
  const text = inner(place)
  return isTitleCase(text) && (isNamed || hasWords(text, 2))
}

/** A word that leads up to a work or broadcast stands beside it, or another such name. */
function isNamedWork(place: Place): boolean {
  const { tokens, at } = place
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (before?.kind === 'word' && (WORK.has(before.lower) || TERM.has(before.lower) || PERFORMED.has(before.lower))) return true
  if (place.previous === 'title' && isList(place)) return true
  if (before?.kind === 'comma' && (WORK.has(tokens[at - 2]?.lower ?? '') || PUBLISHED.has(tokens[at - 2]?.lower ?? '')))
    return true
  if (
    after?.kind === 'word' &&
    (WORK.has(after.lower) || after.lower === 'host' || after.lower === 'star' || after.lower === 'co-host')
  )
    return true
  return before?.kind === 'word' && before.possessive && /^\p{Lu}/u.test(before.text)
}

/** "on “…”", "Rehn’s “…”": of two words or more it is a name in title case. */
const mayBeNamed = (before: Token | undefined): boolean =>
  before !== undefined && (before.possessive || (before.kind === 'word' && ON.has(before.lower)))

/** True when only a comma or "and" stands between this quotation and the one before. */
function isList(place: Place): boolean {
  let i = place.at - 1
  while (place.tokens[i]?.lower === 'and' || place.tokens[i]?.kind === 'comma') i--
  return place.tokens[i]?.kind === 'quote'
}

/** A headline has at least this many longer words. */
const HEADLINE_WORDS = 3
const HEADLINE_LENGTH = 200

/** Auxiliaries and pronouns are short, but title case gives them capitals. */
const NO_HEADLINE = /(?<![\p{L}'’])(?:are|was|am|has|had|did|do|can|we|you|he|she|its|his|her|our|my)(?![\p{L}'’])/u

/** True for a line in title case, whatever the reader of the file took it for. */
export const isHeadline = (line: string): boolean =>
  line.length <= HEADLINE_LENGTH && hasCapitals(line) && !NO_HEADLINE.test(line)

/** Letters of a longer word. */
const LONG = 4

/** True where nearly all longer words begin with a capital: what most lines fail is asked by codes, in other scripts by expressions. */
function hasCapitals(line: string): boolean {
  let [long, capitals, first, length] = [0, 0, 0, 0]
  for (let at = 0; at <= line.length; at++) {
    const code = at < line.length ? line.charCodeAt(at) : SPACE
    if (isEnglishLetter(code)) {
      if (length++ === 0) first = code
      continue
    }
    if (code >= 0x80 && !isOutside(code)) return enough(...longWords(line))
    if (length >= LONG) {
      long++
      if (first <= CAPITAL_Z) capitals++
    }
    length = 0
  }
  return enough(long, capitals)
}

const enough = (long: number, capitals: number): boolean => long >= HEADLINE_WORDS && capitals >= long * 0.8

/** How many longer words a line has, and how many of them begin with a capital. */
function longWords(line: string): [long: number, capitals: number] {
  const long = line.match(/\p{L}{4,}/gu) ?? []
  return [long.length, long.filter(word => /^\p{Lu}/u.test(word)).length]
}

const SPACE = 0x20
const CAPITAL_Z = 0x5a
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** What many call a thing is its name where it has so few words. */
const EPITHET_WORDS = 3
const CALL = /^(?:call|calls|called|calling|nickname|nicknames|nicknamed|dub|dubs|dubbed|name|names|named)$/

/** "the pit"; "the worst pit" judges. */
const NAMING = /^the\s(?!worst|best|most|only|least|\p{L}+est\b)/iu

/** True for what people without a name call something: "the crews call it “the pit”", "“Uncle Wally”"; not "“a folly”", which judges it. */
export function isEpithet(place: Place, cue: string): boolean {
  const text = inner(place).replace(/[.,;]$/, '')
  return CALL.test(cue.toLowerCase()) && !hasWords(text, EPITHET_WORDS + 1) && (NAMING.test(text) || isTitleCase(text))
}

/** True for a term, motto or nickname that is no one's speech here. */
export const isTerm = (place: Place): boolean => isLedUpTo(place) && !hasWords(inner(place), SCARE_WORDS + 1)

/** True where what stands before a fragment makes it a term, motto or nickname. */
function isLedUpTo(place: Place): boolean {
  const { tokens, at } = place
  if (isNickname(tokens, at)) return true
  const before = tokens[at - 1]
  if (before?.kind !== 'word') return false
  const as = before.lower === 'the' ? at - 2 : at - 1
  const asTerm =
    tokens[as]?.lower === 'as' &&
    (isKnown(tokens[as - 1]?.lower) || (tokens[as - 1]?.kind === 'word' && isPassive(tokens, as - 1)))
  if (asTerm) return tokens[at + 1]?.lower !== 'by'
  if (before.lower === 'so-called' || before.lower === 'titled' || before.lower === 'entitled' || before.lower === 'nicknamed')
    return true
  if (isRated(tokens, at)) return true
  const verb = verbAt(tokens, at - 1)
  if (verb && verb.lemma !== 'offer' && isPassive(tokens, at - 1)) return tokens[at + 1]?.lower !== 'by'
  return before.lower === 'word' || before.lower === 'term' || before.lower === 'phrase' ? !saidBefore(place) : false
}

/** Words between "rating" and what it is. */
const RATED_REACH = 5

/** "raised her rating to “outperform” from “neutral”": words of a scale. */
function isRated(tokens: Tokens, at: number): boolean {
  if (tokens[at - 1]!.lower !== 'to' && tokens[at - 1]!.lower !== 'from') return false
  return tokens.slice(Math.max(0, at - RATED_REACH), at).some(({ lower }) => lower === 'rating')
}

const isKnown = (lower: string | undefined): boolean => lower === 'known'

function saidBefore(place: Place): boolean {
  for (let i = place.at - 1; i >= Math.max(place.from, place.at - 8); i--) if (verbAt(place.tokens, i)) return true
  return false
}
