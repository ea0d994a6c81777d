import type { Place, Proposal } from './context.ts'
import { hasVerb } from './cues.ts'

/** May stand between the name and its quotation. */
const LINKS = new Set('of about as for a an the to on'.split(' '))
const CONJUNCTIONS = new Set('and but while or'.split(' '))

/**
 * Marrow spoke of “…,” Rehn of “…”; Marrow called it “…” and Rehn “…”: the verb before the first quotation holds for the second, of
 * which only the subject is named.
 */
export function gapped({ tokens, at, from, reading }: Place): Proposal | undefined {
  let head = at - 1
  while (head > from && head > at - 4 && (LINKS.has(tokens[head]!.lower) || tokens[head]!.kind === 'comma')) head--
  if (tokens[head]?.kind !== 'name' || tokens[head]!.possessive) return undefined
  let before = head - 1
  while (before > from && (CONJUNCTIONS.has(tokens[before]!.lower) || tokens[before]!.kind === 'comma')) before--
  const first = tokens[before]
  if (before < from || first?.kind !== 'quote' || !hasVerb(tokens, from, before)) return undefined
  if (before === head - 1 && first.last !== ',') return undefined
  return { rule: 'verb-for-two', phrase: { from: head, to: head + 1, head, kind: 'name' }, reading, explicit: true }
}
