/**
 * What was reported of each stretch of a draft (stretches.ts), so that after a keystroke only the one that it changed is reported on
 * again; of the others only the offsets move.
 *
 * A report depends on the stretch and what stands around it, on what the draft cites there and which articles that names, on what
 * takes its quotations out of the check, on the options of the check, and on the corpus and its people. All of these are compared.
 * The last report on a stretch is kept with its first part, as long as that is remembered (DraftParser). Cost without a change: a
 * comparison.
 */
import type { DraftAnchor } from '../citations/anchor.ts'
import type { DraftPart } from '../drafts/draftPart.ts'
import type { ReadPart } from '../drafts/readDraft.ts'
import type { CorpusState } from '../index/corpusState.ts'
import { movedQuotation } from './movedQuotation.ts'
import type { Stretch } from './stretches.ts'
import type { CheckedQuotation, Reason } from './verdict.ts'

/** All that a report depends on. */
export interface Circumstances {
  readonly stretch: Stretch
  /** The articles that each of the citations names in what stands around the stretch: a list of its own for each target. */
  readonly articles: readonly (readonly string[])[]
  /** For each quotation, why it is out of the check. */
  readonly out: readonly (Reason | undefined)[]
  /** The options of the check, as text. */
  readonly options: string
  readonly anchors: readonly DraftAnchor[] | undefined
  readonly corpus: CorpusState
}

interface Known {
  readonly circumstances: Circumstances
  readonly report: readonly CheckedQuotation[]
}

const known = new WeakMap<DraftPart, Known>()

/** The report on a stretch: the one known, at its new place, else the one that `make` makes. */
export function reportOn(circumstances: Circumstances, make: () => readonly CheckedQuotation[]): readonly CheckedQuotation[] {
  const { start, around } = circumstances.stretch
  const first = around.find(part => part.start === start)!
  const before = known.get(first.part)
  const report = before && isSame(before.circumstances, circumstances) ? moved(before, circumstances.stretch) : make()
  known.set(first.part, { circumstances, report })
  return report
}

function moved({ circumstances, report }: Known, { start, group }: Stretch): readonly CheckedQuotation[] {
  const before = circumstances.stretch
  const [by, groups] = [start - before.start, group - before.group]
  return by === 0 && groups === 0 ? report : report.map(quotation => movedQuotation(quotation, by, groups))
}

const isSame = (a: Circumstances, b: Circumstances): boolean =>
  a.corpus === b.corpus &&
  a.options === b.options &&
  a.anchors === b.anchors &&
  a.stretch.start - a.stretch.span.start === b.stretch.start - b.stretch.span.start &&
  areEqual(a.stretch.around, b.stretch.around, isSamePart) &&
  areEqual(a.out, b.out, (one, other) => one === other) &&
  areEqual(a.articles, b.articles, (one, other) => one === other)

const isSamePart = (a: ReadPart, b: ReadPart): boolean => a.part === b.part && a.mentions === b.mentions && a.speech === b.speech

function areEqual<T>(a: readonly T[], b: readonly T[], isEqual: (one: T, other: T) => boolean): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!isEqual(a[i]!, b[i]!)) return false
  return true
}
