/**
 * Interviews that label the questions only: “Harbour Today: Was it late?”, and the answer is a paragraph of its own in marks. Whose
 * answer it is is not written there; it is the one whom the text names far more than anybody else, but for whoever asks. Looked for in
 * whole texts only: in a draft that is read in parts each answer would depend on all of them.
 */
import type { Mention } from '../../people/person.ts'
import type { Attribution } from '../quotation.ts'
import { isUpper, type Reading } from './tokens.ts'

/** Words of a label at most. */
const LABEL_WORDS = 4
/** So many times more often than anybody else. */
const FAR_MORE = 2

/** The label that a paragraph begins with; undefined where it has none, or is all quotation. */
export function labelOf({ tokens, block }: Reading): string | undefined {
  const colon = tokens.slice(0, LABEL_WORDS + 1).findIndex(({ kind }) => kind === 'colon')
  if (block.kind === 'heading' || colon < 1 || tokens[colon + 1]?.kind === 'quote') return undefined
  const label = tokens.slice(0, colon)
  return label.every(({ text, kind }) => (kind === 'word' || kind === 'name') && isUpper(text))
    ? label.map(({ text }) => text).join(' ')
    : undefined
}

/**
 * Where a text first names whoever answers a question of `asker`, which is the label of two paragraphs at least; undefined where nobody
 * is named far more than the others.
 */
export function interviewee(prose: string, people: ReadonlyMap<string, readonly Mention[]>, asker: string): Mention | undefined {
  if (prose.split(`\n${asker}: `).length <= 2) return undefined
  const others = [...people].filter(([name]) => !name.toLowerCase().endsWith(asker.toLowerCase()))
  const [first, second] = others.sort(([, a], [, b]) => b.length - a.length)
  return first && first[1].length >= FAR_MORE * (second?.[1].length ?? 1) ? first[1][0] : undefined
}

/** The attribution of an answer: the name stands where the text first has it. */
export const answerOf = ({ name, text, span }: Mention): Attribution => ({
  text,
  span,
  name,
  kind: 'person',
  evidence: span,
  rule: 'interview-answer',
  explicit: false
})
