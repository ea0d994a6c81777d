import { is } from '../../text/classes.ts'
import type { Proposal } from './context.ts'
import { isMainForm, isWeak, verbAt } from './cues.ts'
import type { Phrase, Tokens } from './phrase.ts'
import type { ReportingVerb } from './reportingVerbs.ts'
import { maySpeak } from './speaks.ts'
import { MIN_WORDS } from './statementBounds.ts'
import { subjectAfter } from './subjectAfter.ts'
import { subjectBefore } from './subjectBefore.ts'
import { isCapital, type Reading, type Sentence, type Token } from './tokens.ts'
import { isPassive } from './verbSubject.ts'
import { ACCORDING, AGENT_NOUN, ENDS_ED, ENDS_ING, ENDS_S, PREPOSITION, set, TIME_NOUN, VERB } from './words.ts'

/** An attribution set off at the end of a sentence or clause. */
export interface Closing {
  readonly proposal: Proposal
  /** Token after the words that are reported. */
  readonly to: number
  /** Token after the attribution. */
  readonly next: number
}

const isSetOff = (token: Token | undefined): boolean =>
  token?.kind === 'comma' || token?.kind === 'dash' || (token?.kind === 'quote' && token.last === ',')

/** What follows an attribution: the end, a comma, a time or a place. */
const isClosed = (token: Token | undefined): boolean =>
  !token || token.kind === 'stop' || token.kind === 'comma' || is(token, PREPOSITION | TIME_NOUN)

/** "In an interview, Rehn said, “…”": the attribution of what follows. */
const introducesQuote = (tokens: Tokens, i: number): boolean =>
  (tokens[i]?.kind === 'comma' || tokens[i]?.kind === 'colon') && tokens[i + 1]?.kind === 'quote'

/** Words of the one who was told, and when. */
const LISTENER_REACH = 8

/** "told the meeting." */
function isTold(tokens: Tokens, v: number, verb: ReportingVerb): boolean {
  if (verb.lemma !== 'tell') return false
  for (let k = v + 1; k < v + LISTENER_REACH; k++) {
    if (!tokens[k] || tokens[k]!.kind === 'stop' || tokens[k]!.kind === 'comma') return k > v + 1
    if (tokens[k]!.kind !== 'word' && tokens[k]!.kind !== 'name') return false
  }
  return false
}

/** Verbs that no ending tells. */
const FINITE =
  set(`has have had was were is are will would can could should may might must did does do left went came took made got gave saw knew lost won held ran began fell rose kept met paid sent
  stood led built broke brought bought caught chose drew drove felt fought grew hit laid let put quit shot shut sank sat spent struck threw wore
  wrote became`)

const isFiniteForm = (word: string): boolean => FINITE.has(word) || /n['’]t$/.test(word)

/** True when tokens `[from, to)` have a verb: "An old hand at the docks, Rehn said" is no report. Quotations may hold one. */
function hasClause(tokens: Tokens, from: number, to: number): boolean {
  const introduces = is(tokens[from], PREPOSITION | ENDS_ING)
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]!
    if (token.kind === 'quote' && !introduces) return true
    if (token.kind !== 'word' || isCapital(token)) continue
    if (is(token, introduces ? ENDS_ED : ENDS_ED | ENDS_S) || isFiniteForm(token.lower)) return true
  }
  return false
}

/** "…, Rehn said.", "…, said Rehn.", "…, according to Rehn": the first such attribution of the sentence. */
export function closingAttribution(reading: Reading, { from, to }: Sentence): Closing | undefined {
  const { tokens, classes } = reading
  for (let i = from + MIN_WORDS; i < to; i++) {
    if (!(classes[i]! & (VERB | ACCORDING))) continue
    const source = classes[i]! & ACCORDING ? sourceAt(reading, i, to) : undefined
    if (source) return source
    const { verb } = tokens[i]!
    if (verb?.verbClass !== 'say') continue
    // Punctuation beside a verb is asked first: most verbs have none.
    const closes = isClosed(tokens[i + 1]) || isTold(tokens, i, verb)
    if (!closes && !isSetOff(tokens[i - 1])) continue
    if (!verbAt(tokens, i) || isWeak(verb) || !isMainForm(tokens, i, verb) || isPassive(tokens, i)) continue
    const phrase = closes ? before(tokens, i, from, verb) : after(tokens, i, to, verb)
    if (!phrase || (phrase.from < i && introducesQuote(tokens, i + 1))) continue
    const inverted = phrase.from > i
    const begin = inverted ? i : phrase.from
    if (begin - from < MIN_WORDS || !hasClause(tokens, from, begin)) continue
    const proposal: Proposal = { rule: 'statement-after', phrase, cue: i, reading, explicit: true }
    return { proposal, to: begin - (tokens[begin - 1]!.kind === 'quote' ? 0 : 1), next: inverted ? phrase.to : i + 1 }
  }
  return undefined
}

/** Far from any mark only people, bodies and texts are taken for sources. */
const isSource = (tokens: Tokens, phrase: Phrase, verb: ReportingVerb): boolean =>
  maySpeak(tokens, phrase, verb) && (phrase.kind !== 'noun' || is(tokens[phrase.head], AGENT_NOUN))

function before(tokens: Tokens, v: number, from: number, verb: ReportingVerb): Phrase | undefined {
  const phrase = subjectBefore(tokens, v, from)
  return phrase && phrase.from > from && isSetOff(tokens[phrase.from - 1]) && isSource(tokens, phrase, verb) ? phrase : undefined
}

function after(tokens: Tokens, v: number, to: number, verb: ReportingVerb): Phrase | undefined {
  if (verb.form !== 'finite' || verb.lemma === 'tell' || !isSetOff(tokens[v - 1])) return undefined
  const phrase = subjectAfter(tokens, v + 1, to)
  return phrase && isClosed(tokens[phrase.to]) && isSource(tokens, phrase, verb) ? phrase : undefined
}

function sourceAt(reading: Reading, i: number, to: number): Closing | undefined {
  const { tokens } = reading
  if (tokens[i]!.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return undefined
  const phrase = subjectAfter(tokens, i + 2, to)
  if (!phrase || (phrase.kind === 'noun' && !is(tokens[phrase.head], AGENT_NOUN))) return undefined
  const proposal: Proposal = { rule: 'statement-according', phrase, cue: i, reading, explicit: true }
  return { proposal, to: isSetOff(tokens[i - 1]) && tokens[i - 1]!.kind !== 'quote' ? i - 1 : i, next: phrase.to }
}
