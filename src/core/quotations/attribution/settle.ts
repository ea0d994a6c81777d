import { slice } from '../../text/span.ts'
import type { Attribution } from '../quotation.ts'
import { evidenceOf } from './after.ts'
import type { Proposal } from './context.ts'
import type { Discourse } from './discourse.ts'
import { BY_PRONOUN } from './rules.ts'

/** What a proposal is resolved with. */
export interface Settling {
  readonly text: string
  readonly discourse: Discourse
}

/** The attribution that a rule's proposal comes to; undefined where its phrase can be nobody's. */
export function settle({ text, discourse }: Settling, proposal: Proposal): Attribution | undefined {
  const speaker = discourse.resolve(proposal.reading, proposal.phrase)
  if (!speaker) return undefined
  const { starts, ends } = proposal.reading
  const cue = proposal.cue === undefined ? undefined : { start: starts[proposal.cue]!, end: ends[proposal.cue]! }
  return {
    text: speaker.text,
    span: speaker.span,
    ...(speaker.name !== undefined && { name: speaker.name }),
    kind: speaker.kind,
    ...(cue && { cue: { text: slice(text, cue), span: cue } }),
    evidence: evidenceOf(proposal),
    rule: proposal.phrase.kind === 'pronoun' ? proposal.rule + BY_PRONOUN : proposal.rule,
    explicit: proposal.explicit && speaker.sure
  }
}
