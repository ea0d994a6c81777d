/** Reads a draft: who is named in it, what is quoted, and who said it. What is known of a part is kept as long as the part is. */
import type { KnownNames } from '../people/knownNames.ts'
import { mentionsInParts } from '../people/mentionsInParts.ts'
import type { Mention, Role } from '../people/person.ts'
import { withGroups } from '../quotations/attribution/attribute.ts'
import { type PartSpeech, placed, type SpeechPart, speechInParts } from '../quotations/attribution/speechInParts.ts'
import type { AttributedQuotation, Quotation, StrayMark } from '../quotations/quotation.ts'
import { quotationsInParts } from '../quotations/quotationsInParts.ts'
import { movedSpan } from '../text/span.ts'
import type { Draft, PlacedPart } from './draft.ts'

/** A part of a draft with what was read in it. */
export interface ReadPart extends PlacedPart {
  readonly mentions: readonly Mention[]
  /** The same object as before where nothing changed that the speakers of its quotations depend on. */
  readonly speech: PartSpeech
  /** The number that its first new group of quotations has in the draft. */
  readonly group: number
}

/** What was read in a draft, in order. */
export interface ReadDraft {
  readonly mentions: readonly Mention[]
  readonly quotations: readonly AttributedQuotation[]
  readonly strays: readonly StrayMark[]
  readonly parts: readonly ReadPart[]
}

/** Reads a draft; `known` are the names of the corpus, as for `findMentions`. */
export function readDraft(draft: Draft, known: KnownNames | undefined): ReadDraft {
  const prose = draft.parts.map(({ part }) => part)
  const partMentions = mentionsInParts(prose, known)
  const partQuotations = quotationsInParts(prose)
  const mentions: Mention[] = []
  const found: Quotation[] = []
  const strays: StrayMark[] = []
  let group = 0
  const parts = draft.parts.map(({ part, start, block }, i): SpeechPart => {
    const [named, quoted] = [partMentions[i]!, partQuotations[i]!]
    const placedPart = { prose: part, quotations: quoted, mentions: named, start, block, group }
    for (const mention of named) mentions.push(movedMention(mention, start))
    for (const quotation of quoted.quotations) found.push(placed(quotation, placedPart))
    for (const { span } of quoted.strays) strays.push({ span: movedSpan(span, start) })
    group += quoted.groups
    return placedPart
  })
  const speech = speechInParts(parts, { prose: draft.prose, blocks: draft.blocks, quotations: found, mentions })
  return {
    mentions,
    quotations: withGroups(parts.flatMap((part, i) => speech[i]!.quotations.map(quotation => placed(quotation, part)))),
    strays,
    parts: draft.parts.map((part, i) => ({ ...part, mentions: partMentions[i]!, speech: speech[i]!, group: parts[i]!.group }))
  }
}

const moved = (role: Role, by: number): Role => ({ ...role, span: movedSpan(role.span, by) })

const movedMention = (mention: Mention, by: number): Mention => ({
  ...mention,
  span: movedSpan(mention.span, by),
  ...(mention.role && { role: moved(mention.role, by) }),
  ...(mention.otherRole && { otherRole: moved(mention.otherRole, by) })
})
