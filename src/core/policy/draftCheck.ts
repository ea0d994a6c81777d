import type { Draft } from '../drafts/draft.ts'
import type { Corpus } from '../index/corpus.ts'
import type { People } from '../people/people.ts'
import type { Mention } from '../people/person.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { contains, touches } from '../text/span.ts'
import { nameSpelling } from './checks/nameSpelling.ts'
import { roleDiffers } from './checks/roleDiffers.ts'
import { exemptPlaces } from './exempt.ts'
import type { PolicySettings } from './settings.ts'
import type { Finding } from './verdict.ts'

/** What is known about the people a draft names. */
export interface NamesContext {
  readonly policy: PolicySettings
  readonly corpus: Corpus
  readonly people: People
  /** Who is named where, outside quotations and what is exempt. */
  readonly mentions: readonly Mention[]
  /** Paths of the articles that the draft cites anywhere. */
  readonly cited: ReadonlySet<string>
}

/** One check of a draft's own words: what it has to report of the names in it. */
export type NamesCheck = (context: NamesContext) => Finding[]

const CHECKS: readonly NamesCheck[] = [nameSpelling, roleDiffers]

/** What the checks of names need of a draft. */
export interface NamesInput {
  readonly draft: Draft
  readonly corpus: Corpus
  readonly policy: PolicySettings
  readonly mentions: readonly Mention[]
  readonly quotations: readonly AttributedQuotation[]
  readonly cited: ReadonlySet<string>
  /** Offset of the cursor: the name being typed there is left out. */
  readonly cursor?: number
}

/** Findings about names in the draft's own words; a name inside a quotation is the source's affair. */
export function checkNames({ draft, corpus, policy, mentions, quotations, cited, cursor }: NamesInput): Finding[] {
  const isExempt = exemptPlaces(draft, policy.exemptHeadings)
  const own = mentions.filter(
    ({ span }) =>
      !(cursor !== undefined && touches(span, cursor)) &&
      !isExempt(span.start) &&
      !quotations.some(({ inner }) => contains(inner, span))
  )
  const context = { policy, corpus, people: corpus.people(), mentions: own, cited }
  return CHECKS.flatMap(check => check(context)).filter(({ level }) => level !== 'none')
}
