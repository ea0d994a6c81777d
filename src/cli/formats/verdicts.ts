import type { Level } from '../../core/policy/verdict.ts'
import type { CheckedDraft } from '../checkRun.ts'
import { countLevel, countVerdicts } from '../checkRun.ts'
import { counted } from '../format.ts'

const LEVELS: readonly (readonly [Level, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['information', 'note'],
  ['hint', 'hint']
]

/** "12 of 14 verbatim · 1 edited · 1 altered"; exempt quotations are not counted in. */
export function summary(drafts: readonly CheckedDraft[]): string {
  const counts = new Map(countVerdicts(drafts))
  const exempt = counts.get('exempt') ?? 0
  const checked = [...counts.values()].reduce((sum, count) => sum + count, 0) - exempt
  const verbatim = counts.get('verbatim') ?? 0
  if (checked === 0) return exempt ? `nothing to check · ${exempt} exempt` : 'no quotations to check'
  const rest = [...counts]
    .filter(([verdict]) => verdict !== 'verbatim' && verdict !== 'exempt')
    .map(([verdict, count]) => `${count} ${verdict}`)
  return [`${verbatim} of ${checked} verbatim`, ...rest, ...(exempt ? [`${exempt} exempt`] : [])].join(' · ')
}

/** "2 errors, 1 warning"; empty when there is nothing to say. */
export function levelSummary(drafts: readonly CheckedDraft[]): string {
  const counts = LEVELS.map(([level, name]) => [countLevel(drafts, level), name] as const)
  return counts.flatMap(([count, name]) => (count ? [counted(count, name)] : [])).join(', ')
}
