import type { Mention } from '../people/person.ts'
import type { Prose } from '../text/block.ts'
import { readSpeech } from './attribution/attribute.ts'
import type { Quotation, ReportedStatement } from './quotation.ts'

/**
 * What a text reports without quotation marks, in order: "Rehn said that …", "…, Rehn said", "according to Rehn, …".
 * Arguments as for `attribute`; where both are wanted, `readSpeech` reads the text once.
 */
export const reportedSpeech = (
  prose: Prose,
  quotations: readonly Quotation[],
  mentions: readonly Mention[]
): ReportedStatement[] => readSpeech(prose, quotations, mentions).statements
