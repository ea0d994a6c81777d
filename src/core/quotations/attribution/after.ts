import { is } from '../../text/classes.ts'
import { cueBefore } from './before.ts'
import type { Place, Proposal } from './context.ts'
import { isMainForm, verbAt } from './cues.ts'
import { subjectOf } from './mainSubject.ts'
import { isNickname, type Phrase, REACH } from './phrase.ts'
import { ADDRESSES, mayInvert, RECALLS, type ReportingVerb } from './reportingVerbs.ts'
import { maySpeak } from './speaks.ts'
import { subjectAfter } from './subjectAfter.ts'
import { isCapital, sentenceAt, type Token } from './tokens.ts'
import { isPassive } from './verbSubject.ts'
import { AUXILIARY, CONJUNCTION, PREPOSITION, QUOTE, TIME_NOUN, VERB } from './words.ts'

/** Ends a quotation that an attribution may follow at once. */
/** Tokens of a title before a name that may be no plain words ("$15"). */
const LONG_TITLE = 8
const OPEN_ENDS = ',?!…—–-'

/** What may follow "he said" when the quotation ends with a full stop or nothing: the sentence is over. */
const closesSentence = (token: Token | undefined): boolean =>
  !token || token.kind === 'stop' || token.kind === 'comma' || token.kind === 'colon'

/** First token after the quotation, commas skipped. */
function start(place: Place): number {
  let i = place.at + 1
  while (place.tokens[i]?.kind === 'comma' || place.tokens[i]?.kind === 'dash' || place.tokens[i]?.text === ']') i++
  if (place.tokens[i]?.lower === 'as') i++
  return i
}

/** End of the sentence that begins at `i`. */
function sentenceEnd(place: Place, i: number): number {
  return place.reading.sentences[sentenceAt(place.reading, i)]?.to ?? i
}

/** How strictly the words after must look like an attribution: a comma inside or outside invites one. */
function invites(place: Place): 'yes' | 'strict' {
  const last = place.tokens[place.at]!.last ?? ''
  const next = place.tokens[place.at + 1]
  return (last !== '' && OPEN_ENDS.includes(last)) || next?.kind === 'comma' || next?.kind === 'dash' ? 'yes' : 'strict'
}

/** “…,” said Kerry: the reporting verb right after the quotation, then the speaker. */
export function verbThenSpeaker(place: Place): Proposal | undefined {
  const { tokens, reading } = place
  const v = start(place)
  const verb = verbAt(tokens, v)
  if (verb?.verbClass !== 'say' || verb.form !== 'finite') return undefined
  const phrase = subjectAfter(tokens, v + 1, sentenceEnd(place, v))
  if (phrase && isCapital(tokens[v]) && introducesNext(tokens[phrase.to])) return undefined
  if (phrase && (phrase.kind === 'noun' || phrase.kind === 'plural') && isObject(tokens, phrase, verb)) return undefined
  if (!phrase || !maySpeak(tokens, phrase, verb) || (tokens[phrase.to]?.kind === 'quote' && phrase.kind === 'noun'))
    return undefined
  return { rule: 'verb-then-speaker', phrase, cue: v, reading, explicit: true }
}

/** "who called it “…”, said the savings would help", "…, urged people to leave": what follows the verb is no speaker. */
const isObject = (tokens: readonly Token[], { to }: Phrase, { lemma }: ReportingVerb): boolean =>
  hasOwnVerb(tokens[to]) || (ADDRESSES.has(lemma) && tokens[to]?.lower === 'to')

/** Verbs that judge a thing, but close a sentence as speech: “Did you vote for it?” Kerry pressed. */
const CLOSING = new Set('press call taunt scold needle challenge question rail encourage'.split(' '))

const closesSpeech = (tokens: readonly Token[], v: number, { lemma }: ReportingVerb): boolean =>
  CLOSING.has(lemma) &&
  (!tokens[v + 1] ||
    tokens[v + 1]!.kind === 'stop' ||
    (lemma === 'call' && (is(tokens[v + 1], PREPOSITION) || tokens[v + 1]!.lower === 'out')))

/** “…,” Kerry said; also with titles and appositions between. */
export function speakerThenVerb(place: Place): Proposal | undefined {
  const { tokens, reading } = place
  const from = start(place)
  const end = Math.min(sentenceEnd(place, from), from + REACH)
  for (let v = from + 1; v < end; v++) {
    if (!(reading.classes[v]! & (VERB | QUOTE))) continue
    if (tokens[v]!.kind === 'quote' && !isNested(tokens, v)) return undefined
    const verb = verbAt(tokens, v)
    if (!verb || (verb.verbClass !== 'say' && !closesSpeech(tokens, v, verb)) || !isMainForm(tokens, v, verb)) continue
    if (isToldOne(tokens, v, verb)) return undefined
    const heard = heardSaying(tokens, v, verb)
    if (heard) return { rule: 'speaker-then-verb', phrase: heard, cue: v + 2, reading, explicit: true }
    const phrase = subjectOf(tokens, v, from)
    if (!phrase) {
      if (tokens[v - 1]?.kind === 'word' && v - from > 6) continue
      return undefined
    }
    if (!maySpeak(tokens, phrase, verb)) return undefined
    const told = RECALLS.test(verb.lemma) ? toldBefore(place) : undefined
    if (told) return told
    if (phrase.from !== from && !isLongTitle(tokens, from, phrase)) continue
    if (place.at > place.from && introducesNext(tokens[v + 1])) return undefined
    if (asksAnew(place, from)) return undefined
    if (invites(place) === 'strict' && !closesSentence(tokens[v + 1])) return undefined
    return { rule: 'speaker-then-verb', phrase, cue: v, reading, explicit: true }
  }
  return undefined
}

/** "Rehn told her that it was “…,” she recalled": who is remembered to have said it, by name. */
function toldBefore(place: Place): Proposal | undefined {
  const told = place.at > place.from ? cueBefore(place.reading, place.from, place.at, false) : undefined
  const verb = told?.cue === undefined ? undefined : place.tokens[told.cue]!.verb
  return told?.phrase.kind === 'name' && verb?.verbClass === 'say' ? { ...told, explicit: false } : undefined
}

/** "“…,” the crew recalled Rehn saying", "“…,” the paper quoted him as saying": who was heard is the speaker, no matter who remembers it. */
function heardSaying(tokens: readonly Token[], v: number, { lemma }: ReportingVerb): Phrase | undefined {
  const whom = tokens[v + 1]
  const says = tokens[v + 2]?.lower === 'as' ? tokens[v + 3] : tokens[v + 2]
  if (!HEARD.test(lemma) || says?.lower !== 'saying' || !whom || whom.possessive) return undefined
  const isPronoun = whom.lower === 'him' || whom.lower === 'her'
  return isPronoun || whom.kind === 'name'
    ? { from: v + 1, to: v + 2, head: v + 1, kind: isPronoun ? 'pronoun' : 'name' }
    : undefined
}
const HEARD = /^(?:recall|remember|recount|quote)$/

/** "Kerry was told": who hears it is no speaker; "was quoted as saying" is none of these. */
const isToldOne = (tokens: readonly Token[], v: number, { lemma }: ReportingVerb): boolean =>
  lemma !== 'quote' && isPassive(tokens, v)

/** "Fight for $15 organizing director Ines Vale": nothing but words without a verb before the name. */
function isLongTitle(tokens: readonly Token[], from: number, phrase: Phrase): boolean {
  if (phrase.kind !== 'name' || phrase.from - from > LONG_TITLE) return false
  for (let i = from; i < phrase.from; i++) {
    const token = tokens[i]!
    if (
      token.kind === 'comma' ||
      token.kind === 'quote' ||
      token.kind === 'dash' ||
      (is(token, CONJUNCTION) && token.lower !== 'and')
    )
      return false
    if (!isCapital(token) && verbAt(tokens, i)?.form === 'finite') return false
  }
  return isCapital(tokens[from]) || tokens[from]!.kind === 'name'
}

/** A quoted name inside an apposition: it ends with no punctuation of its own. */
const isNested = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]!.last === '' && tokens[i + 1]?.kind === 'word') || isNickname(tokens, i)

/** “…!” She replied: a cue before the quotation claims it, and a new sentence begins after its ? or !. */
const asksAnew = (place: Place, next: number): boolean =>
  place.at > place.from &&
  sentenceAt(place.reading, next) !== sentenceAt(place.reading, place.at) &&
  cueBefore(place.reading, place.from, place.at, false) !== undefined

/** "Kerry said: “…": the attribution belongs to the quotation that follows. */
const introducesNext = (token: Token | undefined): boolean =>
  token?.kind === 'colon' || token?.kind === 'quote' || token?.lower === 'that'

/** A comma or dash, alone or at the end of another quotation. */
const isSetOff = (token: Token | undefined): boolean =>
  token?.kind === 'comma' || token?.kind === 'dash' || (token?.kind === 'quote' && token.last === ',')

/** What may follow an attribution inside a sentence: a comma, a time, a place. */
const closesClause = (token: Token | undefined): boolean => closesSentence(token) || is(token, PREPOSITION | TIME_NOUN)

/** ", believes an announcement is near": what follows the verb is the subject of another one. */
const hasOwnVerb = (token: Token | undefined): boolean => token?.kind === 'word' && token.lower !== 'to' && is(token, AUXILIARY)

/** … “…” to these tactics, Kerry said, …: an attribution later in the sentence. */
export function trailing(place: Place): Proposal | undefined {
  const { tokens, reading } = place
  if (!(place.classes & VERB)) return undefined
  const end = Math.min(place.to, place.at + REACH)
  let crossed = false
  for (let v = place.at + 2; v < end; v++) {
    if (!(reading.classes[v]! & (VERB | QUOTE))) continue
    crossed ||= tokens[v]!.kind === 'quote'
    const verb = verbAt(tokens, v)
    if (verb?.verbClass !== 'say' || verb.form !== 'finite' || isToldOne(tokens, v, verb)) continue
    const inverted = tokens[v - 1]?.kind === 'comma' && mayInvert(verb) ? subjectAfter(tokens, v + 1, end) : undefined
    const phrase: Phrase | undefined = inverted ?? subjectOf(tokens, v, place.at + 1)
    if (!phrase || !maySpeak(tokens, phrase, verb) || (inverted?.kind === 'noun' && hasOwnVerb(tokens[inverted.to]))) continue
    const commaBefore = inverted ? true : isSetOff(tokens[phrase.from - 1])
    const next = tokens[v + 1]
    const closed = crossed ? !next || next.kind === 'stop' || is(next, TIME_NOUN) : inverted || closesClause(next)
    if (commaBefore && closed) return { rule: 'trailing', phrase, cue: v, reading, explicit: true }
  }
  return undefined
}

/** The words that prove a proposal, in offsets. */
export function evidenceOf(proposal: Proposal): { start: number; end: number } {
  const { phrase, cue = phrase.from, reading } = proposal
  const start = reading.starts[Math.min(phrase.from, cue)]!
  const end = reading.ends[Math.max(phrase.to - 1, cue)]!
  return { start, end }
}
