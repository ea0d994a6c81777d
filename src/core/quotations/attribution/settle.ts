import { slice } from '../../text/span.ts'
import type { Attribution } from '../quotation.ts'
import { evidenceOf } from './after.ts'
import type { Proposal, Speaker } from './context.ts'
import type { Discourse } from './discourse.ts'
import { BY_PRONOUN } from './rules.ts'
import type { Reading } from './tokens.ts'

/** What a proposal is resolved with. */
export interface Settling {
  readonly text: string
  readonly discourse: Discourse
}

/** The attribution that a rule's proposal comes to; undefined where its phrase can be nobody's. */
export function settle({ text, discourse }: Settling, proposal: Proposal): Attribution | undefined {
  const speaker = discourse.resolve(proposal.reading, proposal.phrase)
  if (!speaker) return undefined
  const { rule, phrase, cue, reading, explicit } = proposal
  const who = whoOf(speaker)
  const cited = cue === undefined ? who : { ...who, cue: cueOf(text, reading, cue) }
  return {
    ...cited,
    evidence: evidenceOf(proposal),
    rule: phrase.kind === 'pronoun' ? rule + BY_PRONOUN : rule,
    explicit: explicit && speaker.sure
  }
}

const whoOf = ({ text, span, name, kind }: Speaker): Pick<Attribution, 'text' | 'span' | 'name' | 'kind'> =>
  name === undefined ? { text, span, kind } : { text, span, name, kind }

function cueOf(text: string, { starts, ends }: Reading, cue: number): Attribution['cue'] {
  const span = { start: starts[cue]!, end: ends[cue]! }
  return { text: slice(text, span), span }
}
