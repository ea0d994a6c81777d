/**
 * Which branch of a government a body or role belongs to: "the Russian Defense Ministry" and "defence secretary" to defence,
 * "the State Department" and "Foreign Minister" to foreign affairs. A minister speaks for the country and the own ministry, not
 * for another one. Limits: only branches that are named alike in most countries; anything else has none.
 */
import { contentWords } from './roleFacts.ts'

const BRANCHES: ReadonlyMap<string, string> = new Map(
  `foreign state
  defense pentagon war
  finance treasury
  interior
  justice
  health
  energy
  transport transportation
  agriculture
  labor labour
  education
  trade`
    .split('\n')
    .flatMap(row => {
      const words = row.trim().split(' ')
      return words.map((word): [string, string] => [word, words[0]!])
    })
)

/** With one of these beside it a branch's word means the branch ("State Department"; not "state television"). */
const OFFICE = /^(?:ministr(?:y|ies)|minister|department|office|secretary|spokes(?:man|woman|person)|official|chief)$/
/** Words that name a branch alone. */
const ALONE = /^(?:pentagon)$/

/** The branch that a text names; undefined where it names none, or more than one ("foreign and defence minister"). */
export function branchOf(text: string): string | undefined {
  const words = contentWords(text)
  const found = new Set<string>()
  for (const [i, word] of words.entries()) {
    const branch = BRANCHES.get(word)
    const next = words[i + 1] ?? ''
    const isNamed = ALONE.test(word) || OFFICE.test(next) || (OFFICE.test(words[i - 1] ?? '') && !OFFICE.test(next))
    if (branch && isNamed) found.add(branch)
  }
  return found.size === 1 ? [...found][0] : undefined
}
