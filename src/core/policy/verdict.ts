import type { Passage, WordEdit } from '../matching/match.ts'
import type { Span } from '../text/span.ts'
import type { Allowance } from './presentation.ts'

/** How one quotation of a draft stands (POLICY.md). */
export type Verdict =
  | 'verbatim'
  | 'edited'
  | 'altered'
  | 'spliced'
  | 'misattributed'
  | 'paraphrase'
  | 'unsourced'
  | 'cannot-check'
  | 'exempt'

export type Level = 'none' | 'hint' | 'information' | 'warning' | 'error'

export const FINDING_CODES = [
  'altered-words',
  'altered-number',
  'altered-name',
  'altered-negation',
  'unmarked-omission',
  'spliced-quotation',
  'misattributed-quotation',
  'paraphrase-as-quotation',
  'unsourced-quotation',
  'wrong-source',
  'second-hand-quotation',
  'source-drifted',
  'ambiguous-source',
  'missing-citation',
  'emphasis-added',
  'misspelling-corrected',
  'masked-word',
  'omitted-negation',
  'filler-dropped',
  'spelling-variant',
  'inner-punctuation',
  'inner-case',
  'diacritics-changed',
  'contraction-changed',
  'bracket-dropped',
  'cut-inside-word',
  'unbalanced-marks',
  'cannot-check',
  'first-letter-bracket',
  'final-punctuation',
  'split-joined',
  'marked-edit',
  'letter-forms',
  'unused-acceptance',
  'broken-acceptances',
  'name-spelling',
  'role-differs'
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** What a check reports: a code, where, and the facts a message needs. No sentences. */
export interface Finding {
  readonly code: FindingCode
  /** The rule's number in the policy (a key of RULES). */
  readonly rule: string
  readonly level: Level
  readonly span: Span
  readonly facts: Readonly<Record<string, string>>
  /** The level it would have, had nobody accepted it. */
  readonly accepted?: Level
  /** What resolves it, where it belongs to no quotation. */
  readonly fixes?: readonly Fix[]
}

export type FixKind =
  | 'use-source-wording'
  | 'mark-omission'
  | 'change-speaker'
  | 'change-citation'
  | 'restore-brackets'
  | 'keep-with-sic'
  | 'bracket-letter'
  | 'add-citation'
  | 'make-paraphrase'
  | 'use-spelling'
  | 'ignore-next'

export interface TextEdit extends Span {
  readonly text: string
}

/** Changes of the draft's text that resolve a finding; offered, never applied unasked. */
export interface Fix {
  readonly kind: FixKind
  readonly edits: readonly TextEdit[]
  /** What the title needs (a name, a path). */
  readonly facts: Readonly<Record<string, string>>
}

/** Whom the draft names as the speaker. */
export interface DraftSpeaker {
  readonly text: string
  readonly name?: string
  readonly explicit: boolean
}

/** Why a quotation was not checked, or need not be. */
export type Reason =
  | 'short'
  | 'scare'
  | 'title'
  | 'ignored'
  | 'heading'
  | 'no-corpus'
  | 'indexing'
  | 'source-unreadable'
  | 'source-missing'
  | 'other-language'

/** One quotation of a draft with everything that was found out about it. */
export interface CheckedQuotation {
  /** Inner span, without the marks. A quotation of several paragraphs or parts has an entry for each. */
  readonly span: Span
  readonly text: string
  readonly group: number
  readonly verdict: Verdict
  readonly level: Level
  readonly speaker?: DraftSpeaker
  readonly source?: Passage
  readonly pieces: readonly Passage[]
  /** Other copies of the source's passage. */
  readonly alsoIn: readonly Passage[]
  /** Where another article has exactly these words, though the cited one words the statement differently. */
  readonly variant?: Passage
  readonly edits: readonly WordEdit[]
  /** Names of the folds and allowances that were needed. */
  readonly allowances: readonly Allowance[]
  readonly findings: readonly Finding[]
  readonly fixes: readonly Fix[]
  /** What may be put right unasked in a verbatim quotation: marks, dashes, invisible characters. No word changes. */
  readonly tidy: readonly TextEdit[]
  readonly reason?: Reason
  /** The note with which it was accepted: the verdict stays, its findings are at level none. */
  readonly accepted?: string
  /** What an acceptance of it would name; undefined where there is nothing to accept. Paths as in `source`. */
  readonly acceptable?: { readonly quotation: string; readonly source?: string; readonly hash?: string }
}

/** A checked draft. */
export interface DraftReport {
  readonly quotations: readonly CheckedQuotation[]
  /** Findings that belong to no quotation (a mark without its partner). */
  readonly findings: readonly Finding[]
  /** Findings in the file of acceptances: entries of this draft that nothing needs, or why the file could not be read. */
  readonly acceptances: readonly Finding[]
}
