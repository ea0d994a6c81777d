import { isInMarks, type Translate, verdictText } from '../../core/policy/messages.ts'
import type { Allowance } from '../../core/policy/presentation.ts'
import type { CheckedQuotation, Verdict } from '../../core/policy/verdict.ts'

/** A verdict as a heading: a sign and words, so that nothing is told by the sign alone. */
export const verdictTitle = (verdict: Verdict, t: Translate): string => `${SIGNS[verdict]} **${verdictText(verdict, t)}**`

/** The same of one quotation, where the source has its words in marks that we know no speaker of. */
export const quotationTitle = ({ verdict, findings }: Pick<CheckedQuotation, 'verdict' | 'findings'>, t: Translate): string =>
  isInMarks(findings) ? `? **${t('In quotation marks, speaker not sure', {})}**` : verdictTitle(verdict, t)

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
export const allowanceName = (allowance: Allowance, t: Translate): string => t(ALLOWANCES[allowance], {})

const ALLOWANCES: Readonly<Record<Allowance, string>> = {
  'quote-marks': 'other quotation marks',
  dashes: 'other dashes',
  ellipsis: 'a marked ellipsis',
  spaces: 'other spaces',
  bracketed: 'brackets',
  remark: 'a remark in brackets',
  'first-letter-case': 'case of the first letter',
  'final-punctuation': 'punctuation at the end',
  'split-joined': 'parts joined',
  'letter-forms': 'other forms of letters',
  'invisible-characters': 'characters that nobody sees'
}

/** Facts about a count: singular and plural are two sentences, both translated. */
export const counted = (count: number, one: string, many: string, t: Translate): string =>
  t(count === 1 ? one : many, { count: String(count) })
