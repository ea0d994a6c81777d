import { cueBefore } from './before.ts'
import type { Place, Proposal } from './context.ts'
import { mainSubject } from './mainSubject.ts'
import { sentenceAt } from './tokens.ts'

/** A quotation that is a sentence of its own, after a sentence of reported speech: Lavrov said … . “…” */
export function afterReport(place: Place): Proposal | undefined {
  const { reading, tokens } = place
  if (place.at !== place.from) return undefined
  const sentence = reading.sentences[sentenceAt(reading, place.at) - 1]
  if (!sentence || tokens[sentence.to - 1]!.kind === 'quote') return undefined
  const parenthetical = endsWithCue(reading, sentence.from, sentence.to)
  const cue = parenthetical ?? cueBefore(reading, sentence.from, sentence.to, false)
  if (cue) return { ...cue, rule: 'after-report' }
  const phrase = mainSubject(tokens, sentence.from, sentence.to)
  return phrase && { rule: 'after-subject', phrase, reading, explicit: false }
}

function endsWithCue(reading: Place['reading'], from: number, to: number): Proposal | undefined {
  return cueBefore(reading, Math.max(from, to - 8), to, true)
}
