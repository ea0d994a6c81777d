import { changes, wordEdit } from '../matching/edits.ts'
import { textOfWords } from '../matching/located.ts'
import type { Person } from '../people/person.ts'
import type { Span } from '../text/span.ts'
import { type Change, classify } from './classify.ts'
import type { Judgement, Question } from './judge.ts'
import type { Presentation } from './presentation.ts'
import { levelOf } from './profiles.ts'
import { RULES, type RuleKey } from './rules.ts'
import type { PolicySettings } from './settings.ts'
import { canonicalName } from './speakers.ts'
import type { Finding } from './verdict.ts'
import { LIMITERS } from './wordLists.ts'

/** Makes a finding of a rule at the level that the policy gives it. */
export function finding(policy: PolicySettings, rule: RuleKey, span: Span, facts: Record<string, string> = {}): Finding {
  return { code: RULES[rule].code, rule, level: levelOf(policy, rule), span, facts }
}

/** The classified changes of words of a judgement that is `altered`, or near narration. */
export function changesOf(draft: string, { best, elements }: Judgement, keyOf: (id: number) => string): Change[] {
  if (!best) return []
  const { alignment } = best
  return changes(elements, alignment, keyOf).map(run =>
    classify(draft, elements, alignment.unit, run, wordEdit(draft, elements, alignment, run), keyOf)
  )
}

export interface Context {
  readonly policy: PolicySettings
  readonly people: readonly Person[]
  readonly question: Question
  readonly judgement: Judgement
  readonly changes: readonly Change[]
  readonly presentation: Presentation
  /** Inner span of the quotation's first part. */
  readonly span: Span
  readonly keyOf: (id: number) => string
}

/** Below this length, or beyond this distance, a likeness to the words of somebody else is no proof. */
const SURE_WORDS = 5
const SURE_RATIO = 0.2

/** A quotation that only resembles the words of somebody whom the draft does not name may be another one altogether. */
function isDoubtful({ question, judgement: { relation, best } }: Context): boolean {
  if (!best || relation === 'same' || relation === 'compatible' || question.cited.paths.has(best.analysed.article.path))
    return false
  return question.pattern.literal.length < SURE_WORDS || best.ratio > SURE_RATIO
}

function ofChanges(context: Context): Finding[] {
  const doubtful = isDoubtful(context)
  return context.changes.map(({ rule, edit }) => {
    const grave = rule === 'R27' || rule === 'R31' || rule.startsWith('R28')
    const where = edit.draft.end > edit.draft.start ? edit.draft : context.span
    return finding(context.policy, doubtful && grave ? 'R27.unsure' : rule, where, {
      draft: edit.draft.text,
      source: edit.source.text
    })
  })
}

function ofPresentation({ policy, presentation, span }: Context): Finding[] {
  return presentation.faults.map(({ rule, draft, source }) => finding(policy, rule, span, { draft, source }))
}

/** R29: what an ellipsis or a bracket leaves out holds a negator or a limiter. */
function ofOmissions({ policy, judgement: { best, elements }, keyOf }: Context): Finding[] {
  if (!best) return []
  const { alignment } = best
  return alignment.steps.flatMap(step => {
    if (step.op !== 'skip' || step.to === step.from) return []
    const hidden = [...alignment.unit.ids.subarray(step.from, step.to)].map(keyOf)
    if (!hidden.some(key => LIMITERS.has(key) || key.endsWith("n't"))) return []
    return [finding(policy, 'R29', elements[step.element]!, { source: textOfWords(alignment.unit, step.from, step.to) })]
  })
}

function ofSpeaker({ policy, question, judgement, people }: Context): Finding[] {
  const { best, relation } = judgement
  const theirs = best?.quotation?.attribution
  const mine = question.speaker
  if (relation !== 'different' || !theirs || !mine) return []
  const speaker = canonicalName(theirs, people) ?? theirs.text
  const facts = { speaker, claimed: mine.name ?? mine.text }
  if (!theirs.explicit || !mine.explicit) return [finding(policy, 'R43', mine.span, facts)]
  const known = [theirs, mine].every(
    ({ name, kind }) => kind === 'person' && people.some(person => person.name === name || person.aliases.includes(name ?? ''))
  )
  return [finding(policy, known ? 'R42.known' : 'R42', mine.span, facts)]
}

function ofSource(context: Context): Finding[] {
  const { policy, question, judgement, span } = context
  const { cited } = question
  const { best, others } = judgement
  if (!best || cited.paths.size === 0) return []
  if ([best, ...others].some(({ analysed }) => cited.paths.has(analysed.article.path))) return []
  return [finding(policy, 'R47', span, { path: best.analysed.article.path })]
}

function unsourced({ policy, question, span }: Context): Finding[] {
  if (question.cited.paths.size > 0) return [finding(policy, 'R53', span)]
  return [finding(policy, question.speaker ? 'R52' : 'R52.unattributed', span)]
}

function paraphrase(context: Context): Finding[] {
  const { policy, judgement, question, span } = context
  const claimed = question.speaker?.name ?? question.speaker?.text ?? ''
  return [finding(policy, judgement.unsure && isLoose(judgement) ? 'R44.unsure' : 'R44', span, { claimed })]
}

const isLoose = ({ best }: Judgement): boolean => best === undefined || best.scare || best.ratio > SURE_RATIO

/** A crossing that is all in order of words: part of it is the reporter's. */
function crossing(context: Context): Finding[] {
  const { policy, judgement, question, span } = context
  if (judgement.verdict !== 'altered' || judgement.best?.standing !== 'crossing' || context.changes.length > 0) return []
  return [finding(policy, 'R44.unsure', span, { claimed: question.speaker?.name ?? question.speaker?.text ?? '' })]
}

/** Every fault of a judged quotation as a finding of its own. */
export function findingsOf(context: Context): Finding[] {
  const { judgement, policy, span } = context
  if (judgement.verdict === 'unsourced') return unsourced(context)
  if (judgement.verdict === 'paraphrase') return [...paraphrase(context), ...ofSource(context)]
  if (judgement.verdict === 'spliced') return [finding(policy, 'R30', span), ...ofSource(context)]
  return [
    ...ofChanges(context),
    ...crossing(context),
    ...ofSpeaker(context),
    ...ofSource(context),
    ...ofOmissions(context),
    ...ofPresentation(context)
  ]
}
