import type { DraftAnchor } from '../citations/anchor.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Corpus } from '../index/corpus.ts'
import type { Located } from '../matching/located.ts'
import type { People } from '../people/people.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Span } from '../text/span.ts'
import type { Change } from './classify.ts'
import type { Judged, Judgement, Question } from './judge.ts'
import type { Presentation } from './presentation.ts'
import { levelOf } from './profiles.ts'
import { RULES, type RuleKey } from './rules.ts'
import type { PolicySettings } from './settings.ts'
import type { Finding } from './verdict.ts'

/** Everything that is known about one judged quotation. */
export interface Context {
  readonly policy: PolicySettings
  readonly corpus: Corpus
  readonly people: People
  readonly draft: Draft
  /** The parts of the quotation, in order. */
  readonly parts: readonly AttributedQuotation[]
  readonly question: Question
  readonly judgement: Judgement
  readonly changes: readonly Change[]
  readonly presentation: Presentation
  /** The passages that this draft quotes, as they were when they were inserted. */
  readonly anchors: readonly DraftAnchor[]
}

/** A quotation whose words some passage has, or resembles. */
export interface Sourced extends Context {
  readonly judgement: Judgement & { readonly verdict: Exclude<Judged, 'unsourced'>; readonly best: Located }
}

/** One check: what it has to report of such a quotation, each fault as a finding of its own. */
export type Check = (context: Sourced) => Finding[]

/** Makes a finding of a rule at the level that the policy gives it. */
export function finding(
  policy: PolicySettings,
  rule: RuleKey,
  { start, end }: Span,
  facts: Record<string, string> = {}
): Finding {
  return { code: RULES[rule].code, rule, level: levelOf(policy, rule), span: { start, end }, facts }
}

/** Inner span of the quotation's first part, where a finding about the whole of it stands. */
export const wholeSpan = ({ parts }: Context): Span => parts[0]!.inner

/** The speaker as the draft calls them; empty where it names nobody. */
export const claimed = ({ question: { speaker } }: Context): string => speaker?.name ?? speaker?.text ?? ''
