/**
 * Finds what a sentence reports without quotation marks: "Rehn said that the dock was shut", "The dock is shut, Rehn said",
 * "According to Rehn, …", "Rehn’s claim that …". An attribution at the end covers its whole sentence, else each reporting verb
 * has its own words. Words between marks are left out: they are quotations. Cost: linear in the sentence.
 * Limits: one sentence; a statement that runs on into the next is not followed.
 */

import { is } from '../../text/classes.ts'
import type { Span } from '../../text/span.ts'
import type { ReportedStatement } from '../quotation.ts'
import { closingAttribution } from './closing.ts'
import type { Proposal } from './context.ts'
import { isMainForm, verbAt } from './cues.ts'
import { nounAfter } from './nounAfter.ts'
import type { Phrase, Tokens } from './phrase.ts'
import { possessedSpeech } from './possessed.ts'
import { type Settling, settle } from './settle.ts'
import { maySpeak } from './speaks.ts'
import { contentEnd, contentStart, MIN_WORDS } from './statementBounds.ts'
import { subjectAfter } from './subjectAfter.ts'
import type { Reading, Sentence } from './tokens.ts'
import { isPassive, speakerOf } from './verbSubject.ts'
import { ACCORDING, SPEECH_NOUN, VERB } from './words.ts'

/** Without a form of a reporting verb, a noun of speech or "according" a sentence reports nothing: most sentences are settled by this. */
export const mayReport = ({ classes }: Sentence): boolean => (classes & (VERB | SPEECH_NOUN | ACCORDING)) !== 0

/** The indirect statements of one sentence, in order. */
export function statementsOf(settling: Settling, reading: Reading, sentence: Sentence): ReportedStatement[] {
  if (reading.block.kind === 'heading' || sentence.to - sentence.from < MIN_WORDS) return []
  const found: ReportedStatement[] = []
  const add = (proposal: Proposal, from: number, to: number) => found.push(...pieces(settling, proposal, from, to))
  const closing = closingAttribution(reading, sentence)
  const opening = closing || !(sentence.classes & ACCORDING) ? undefined : openingSource(reading, sentence)
  if (closing) add(closing.proposal, sentence.from, closing.to)
  if (opening) add(opening.proposal, opening.from, sentence.to)
  if (!opening) inside(reading, sentence, closing?.next ?? sentence.from, add)
  return found
}

type Add = (proposal: Proposal, from: number, to: number) => void

/** "According to Rehn, …". */
function openingSource(reading: Reading, { from, to }: Sentence): { proposal: Proposal; from: number } | undefined {
  const { tokens } = reading
  if (tokens[from]!.lower !== 'according' || tokens[from + 1]?.lower !== 'to') return undefined
  const phrase = subjectAfter(tokens, from + 2, to)
  if (!phrase) return undefined
  for (let i = phrase.to; i < to; i++)
    if (tokens[i]!.kind === 'comma')
      return { proposal: { rule: 'statement-according', phrase, cue: from, reading, explicit: true }, from: i + 1 }
  return undefined
}

/** Each reporting verb or noun of the sentence with its own words; nothing inside words that are reported already. */
function inside(reading: Reading, sentence: Sentence, from: number, add: Add): void {
  const { tokens, classes } = reading
  for (let i = from; i < sentence.to; i++) {
    if (!(classes[i]! & (VERB | SPEECH_NOUN))) continue
    const report = verbReport(reading, i, sentence) ?? nounReport(reading, i, sentence)
    if (!report) continue
    const [start, proposal] = report
    const end = contentEnd(tokens, start, sentence)
    add(proposal, start, end)
    i = Math.max(i, end - 1)
  }
}

type Report = readonly [start: number, proposal: Proposal]

/** "Rehn said (that) …", "…, adding that …", "what Rehn called …". */
function verbReport(reading: Reading, v: number, { from, to }: Sentence): Report | undefined {
  const { tokens } = reading
  const { verb } = tokens[v]!
  // What follows a verb is asked first: it tells of most that they report nothing.
  const start = verb ? contentStart(tokens, v, verb, to) : -1
  if (!verb || start < 0 || !verbAt(tokens, v)) return undefined
  if (isPassive(tokens, v) || !(verb.form === 'ing' || isMainForm(tokens, v, verb))) return undefined
  const phrase: Phrase | undefined = speakerOf(tokens, v, from, verb.form)
  if (!phrase || phrase.from > v || !maySpeak(tokens, phrase, verb)) return undefined
  if (tokens[phrase.from - 1]?.kind === 'quote' && tokens[start - 1]?.lower !== 'that') return undefined
  return [start, { rule: 'statement-before', phrase, cue: v, reading, explicit: true }]
}

/** "Rehn’s claim that …", "a warning by Rehn that …". */
function nounReport(reading: Reading, i: number, { from, to }: Sentence): Report | undefined {
  const { tokens } = reading
  const next = tokens[i + 1]?.lower
  if ((next !== 'by' && next !== 'that') || !is(tokens[i], SPEECH_NOUN)) return undefined
  if (next === 'by') {
    const phrase = nounAfter(tokens, i + 2, to)
    if (!phrase || tokens[phrase.to]?.lower !== 'that') return undefined
    return [phrase.to + 1, { rule: 'statement-noun', phrase, cue: i, reading, explicit: true }]
  }
  const proposal = possessedSpeech(reading, i, from, i + 2)
  return proposal && [i + 2, { ...proposal, rule: 'statement-noun' }]
}

/** The stretches of narration in tokens `[from, to)`: quotations and punctuation at the ends are left out. */
function pieces(settling: Settling, proposal: Proposal, from: number, to: number): ReportedStatement[] {
  const { tokens } = proposal.reading
  const attribution = settle(settling, proposal)
  if (!attribution) return []
  const found: ReportedStatement[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && tokens[i]!.kind !== 'quote') continue
    const span = trimmed(proposal.reading, start, i)
    if (span) found.push({ span, attribution })
    start = i + 1
  }
  return found
}

const isWord = (tokens: Tokens, i: number): boolean => tokens[i]!.kind === 'word' || tokens[i]!.kind === 'name'

function trimmed({ tokens, starts, ends }: Reading, from: number, to: number): Span | undefined {
  let [first, last] = [from, to - 1]
  while (first <= last && !isWord(tokens, first)) first++
  while (last >= first && !isWord(tokens, last) && tokens[last]!.text !== ')') last--
  let words = 0
  for (let i = first; i <= last; i++) if (isWord(tokens, i)) words++
  return words >= MIN_WORDS ? { start: starts[first]!, end: ends[last]! } : undefined
}
