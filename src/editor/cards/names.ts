import { type Translate, verdictText } from '../../core/policy/messages.ts'
import type { Verdict } from '../../core/policy/verdict.ts'

/** A verdict as a heading: a sign and words, so that nothing is told by the sign alone. */
export const verdictTitle = (verdict: Verdict, t: Translate): string => `${SIGNS[verdict]} **${verdictText(verdict, t)}**`

const SIGNS: Record<Verdict, string> = {
  verbatim: '✓',
  edited: '✓',
  altered: '✗',
  spliced: '✗',
  misattributed: '✗',
  paraphrase: '✗',
  unsourced: '?',
  'cannot-check': '?',
  exempt: '–'
}

/** What was folded or allowed, in a reader’s words. */
export function allowanceName(allowance: string, t: Translate): string {
  const name = ALLOWANCES[allowance] ?? allowance.replaceAll('-', ' ')
  return t(name, {})
}

const ALLOWANCES: Readonly<Record<string, string>> = {
  'quote-marks': 'other quotation marks',
  dashes: 'other dashes',
  ellipsis: 'a marked ellipsis',
  spaces: 'other spaces',
  bracketed: 'brackets',
  sic: '[sic]',
  'first-letter-case': 'case of the first letter',
  'final-punctuation': 'punctuation at the end',
  emphasis: 'emphasis'
}

/** Facts about a count: singular and plural are two sentences, both translated. */
export const counted = (count: number, one: string, many: string, t: Translate): string =>
  t(count === 1 ? one : many, { count: String(count) })
