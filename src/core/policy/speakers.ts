import type { Article } from '../articles/article.ts'
import { compareSpeakers, type SpeakerRef } from '../people/compareSpeakers.ts'
import type { Person } from '../people/person.ts'
import { resolvePerson } from '../people/resolvePerson.ts'
import type { Attribution } from '../quotations/quotation.ts'

/** How the draft's speaker stands to the source's; `none` where one of them is not named. */
export type Relation = 'same' | 'compatible' | 'different' | 'unknown' | 'none'

const reference = ({ text, name, kind }: Attribution): SpeakerRef => ({ text, name, kind })

const lastWord = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s\u00a0]+/)
    .at(-1) ?? ''

/** A bare surname that the source's speaker has too: which of the namesakes is meant is the writer's to know, not ours. */
const sharesSurname = (draft: Attribution, source: Attribution): boolean =>
  !/[\s\u00a0]/.test(draft.text) && lastWord(draft.text) === lastWord(source.name ?? source.text)

/** How the speaker a draft names stands to the one the source names. */
export function relation(draft: Attribution | undefined, source: Attribution | undefined, people: readonly Person[]): Relation {
  if (!draft || !source) return 'none'
  const how = compareSpeakers(reference(draft), reference(source), people)
  return how === 'different' && sharesSurname(draft, source) ? 'unknown' : how
}

/** The corpus's name for a speaker; the name as written where nobody of the corpus is meant; undefined where not sure. */
export function canonicalName(attribution: Attribution | undefined, people: readonly Person[]): string | undefined {
  if (!attribution?.name) return undefined
  return resolvePerson(attribution.name, people)?.name ?? attribution.name
}

const OUTLET_WORD =
  /^(?:the |an? |this |that )?(?:\p{L}+['’]s )?(?:article|report|story|newspaper|paper|magazine|website|site|outlet|news agency|agency|broadcaster|piece|column|editorial)$/iu
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** True where the draft credits the words to the article, its outlet or its author (R45). */
export function isOutlet(draft: Attribution, { metadata }: Article): boolean {
  if (OUTLET_WORD.test(draft.text)) return true
  const claimed = plain(draft.name ?? draft.text)
  return [metadata.outlet, ...metadata.authors].some(name => name !== undefined && plain(name) === claimed)
}
