import { is } from '../../text/classes.ts'
import { cueBefore } from './before.ts'
import type { Place, Proposal } from './context.ts'
import { verbAt } from './cues.ts'
import { mainSubject } from './mainSubject.ts'
import type { Phrase } from './phrase.ts'
import { mayInvert } from './reportingVerbs.ts'
import { subjectAfter } from './subjectAfter.ts'
import { sentenceAt } from './tokens.ts'
import { SPEECH_NOUN } from './words.ts'

/** A quotation that is a sentence of its own, after a sentence of reported speech: Lavrov said … . “…” */
export function afterReport(place: Place): Proposal | undefined {
  const { reading, tokens } = place
  if (place.at !== place.from) return undefined
  const sentence = reading.sentences[sentenceAt(reading, place.at) - 1]
  if (!sentence || tokens[sentence.to - 1]!.kind === 'quote') return undefined
  const asked = askedFor(tokens, sentence.from, sentence.to)
  if (asked) return { rule: 'after-report', phrase: asked, cue: sentence.to - 2, reading, explicit: true }
  const inverted = saidAtEnd(tokens, sentence.from, sentence.to)
  if (inverted) return { rule: 'after-report', ...inverted, reading, explicit: true }
  const parenthetical = endsWithCue(reading, sentence.from, sentence.to)
  const cue = parenthetical ?? cueBefore(reading, sentence.from, sentence.to, false)
  if (cue) return { ...cue, rule: 'after-report' }
  const phrase = mainSubject(tokens, sentence.from, sentence.to)
  return phrase && { rule: 'after-subject', phrase, reading, explicit: false }
}

/** Tokens of "said the old harbour master Tomas Rehn." */
const SAID_REACH = 10

/** "Not so, said Rehn.": the speaker that ends the sentence. */
function saidAtEnd(tokens: Place['tokens'], from: number, to: number): { phrase: Phrase; cue: number } | undefined {
  for (let v = Math.max(from + 1, to - SAID_REACH); v < to; v++) {
    const verb = verbAt(tokens, v)
    if (verb?.verbClass !== 'say' || verb.form !== 'finite' || !mayInvert(verb) || tokens[v - 1]!.kind !== 'comma') continue
    const phrase = subjectAfter(tokens, v + 1, to)
    return phrase?.kind === 'name' && phrase.to >= to - 1 ? { phrase, cue: v } : undefined
  }
  return undefined
}

/** "Her answer?", "Rehn’s verdict?": the whole of a sentence, which the quotation then answers. */
function askedFor(tokens: Place['tokens'], from: number, to: number): Phrase | undefined {
  const [owner, end] = [tokens[from]!, tokens[to - 1]!]
  const isWhole = end.text === '?' && (to - from === 3 || to - from === 4) && is(tokens[to - 2], SPEECH_NOUN)
  if (!isWhole) return undefined
  if (owner.kind === 'name' && owner.possessive) return { from, to: from + 1, head: from, kind: 'name' }
  return owner.lower === 'his' || owner.lower === 'her' ? { from, to: from + 1, head: from, kind: 'pronoun' } : undefined
}

/** Tokens at a sentence's end where a cue alone is looked for. Its subject stands before it: a verb does not begin them. */
const END_REACH = 8

function endsWithCue(reading: Place['reading'], from: number, to: number): Proposal | undefined {
  let start = Math.max(from, to - END_REACH)
  while (start > from && verbAt(reading.tokens, start)) start--
  return cueBefore(reading, start, to, true)
}
