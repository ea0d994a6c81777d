import { compareSpeakers, type SpeakerRef } from '../people/compareSpeakers.ts'
import type { People } from '../people/people.ts'
import { resolvePerson } from '../people/resolvePerson.ts'
import type { Attribution } from '../quotations/quotation.ts'

/** How the draft's speaker stands to the source's; `none` where one of them is not named. */
export type Relation = 'same' | 'compatible' | 'different' | 'unknown' | 'none'

const reference = ({ text, name, kind }: Attribution): SpeakerRef => ({ text, name, kind })

const lastWord = (name: string): string | undefined => name.toLowerCase().split(/\s/).at(-1)

/** A bare surname that the source's speaker has too: which of the namesakes is meant is the writer's to know, not ours. */
const sharesSurname = (draft: Attribution, source: Attribution): boolean =>
  !/\s/.test(draft.text) && lastWord(draft.text) === lastWord(source.name ?? source.text)

/** How the speaker a draft names stands to the one the source names. */
export function relation(draft: Attribution | undefined, source: Attribution | undefined, people: People): Relation {
  if (!draft || !source) return 'none'
  const how = compareSpeakers(reference(draft), reference(source), people)
  return how === 'different' && sharesSurname(draft, source) ? 'unknown' : how
}

/** The corpus's name for a speaker; the name as written where nobody of the corpus is meant; undefined where not sure. */
export function canonicalName(attribution: Attribution | undefined, people: People): string | undefined {
  if (!attribution?.name) return undefined
  return resolvePerson(attribution.name, people)?.name ?? attribution.name
}
