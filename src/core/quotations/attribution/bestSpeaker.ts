import type { Attribution } from '../quotation.ts'
import { BY_PRONOUN } from './rules.ts'

/**
 * The best that is known of who said it: the name, else for a source without one its description as written ("a port official",
 * "the report"). Undefined for a pronoun that resolves to nobody.
 */
export function bestSpeaker({ name, text, rule }: Attribution): string | undefined {
  return name ?? (rule.endsWith(BY_PRONOUN) ? undefined : text)
}
