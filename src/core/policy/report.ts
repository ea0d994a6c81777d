/** Turns judgements into what a check reports: passages, edits, findings and fixes in raw offsets. */
import { linkMatches } from '../citations/linkMatches.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Corpus } from '../index/corpus.ts'
import { type Located, spanOfWords, textOfWords } from '../matching/located.ts'
import type { Passage } from '../matching/match.ts'
import type { Piece } from '../matching/splice.ts'
import { resolvePerson } from '../people/resolvePerson.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { MARKUP } from '../text/block.ts'
import { contains, slice } from '../text/span.ts'
import { type Context, finding } from './check.ts'
import type { CheckOptions } from './checkDraft.ts'
import { changesOf } from './classify.ts'
import { findingsOf } from './findings.ts'
import { fixesOf } from './fixes.ts'
import type { Judgement, Question } from './judge.ts'
import { isNotSpoken } from './notSpoken.ts'
import { isOtherLanguage } from './otherLanguage.ts'
import { presentation } from './presentation.ts'
import { graver } from './profiles.ts'
import { canonicalName } from './speakers.ts'
import { tidyEdits } from './tidy.ts'
import type { CheckedQuotation, DraftSpeaker, Finding, Level, Reason } from './verdict.ts'

/** Copies told of one passage; a wire story may stand in hundreds of articles. */
const MOST_COPIES = 20

export type Reporter = (
  parts: readonly AttributedQuotation[],
  question: Question,
  judgement: Judgement | undefined
) => readonly CheckedQuotation[]

function bare(draft: Draft, quotation: AttributedQuotation) {
  return {
    span: quotation.inner,
    text: slice(draft.text, quotation.inner),
    group: quotation.group,
    pieces: [],
    alsoIn: [],
    edits: [],
    allowances: [],
    findings: [],
    fixes: [],
    tidy: []
  }
}

/** An entry for a quotation that is not checked. */
export const exempted = (draft: Draft, quotation: AttributedQuotation, reason: Reason): CheckedQuotation => ({
  ...bare(draft, quotation),
  verdict: 'exempt',
  level: 'none',
  reason
})

/** Makes the function that reports on one group of quotations of this draft. */
export function reporter(draft: Draft, corpus: Corpus, options: CheckOptions): Reporter {
  const people = corpus.people()

  const passage = ({ analysed, alignment, standing, quotation }: Located): Passage => ({
    path: analysed.article.path,
    ...spanOfWords(alignment.unit, alignment.from, alignment.to),
    layer: standing === 'narration' ? 'narration' : 'utterance',
    speaker: canonicalName(quotation?.attribution, people),
    excerpt: textOfWords(alignment.unit, alignment.from, alignment.to)
  })

  const piece = ({ unit, from, to, quotation }: Piece): Passage => ({
    path: unit.analysed.article.path,
    ...spanOfWords(unit, from, to),
    layer: 'utterance',
    speaker: canonicalName(quotation.attribution, people),
    excerpt: textOfWords(unit, from, to)
  })

  /** The pieces of an edited quotation: what stands between its marked omissions. */
  function editedPieces({ alignment }: Located): Passage[] {
    const bounds = alignment.steps.flatMap(step => (step.op === 'skip' && step.to > step.from ? [step.from, step.to] : []))
    const edges = [alignment.from, ...bounds, alignment.to]
    const runs: [number, number][] = []
    for (let i = 0; i + 1 < edges.length; i += 2) runs.push([edges[i]!, edges[i + 1]!])
    const { unit } = alignment
    const owner = unit.analysed.quotations[unit.owners[alignment.from]!]
    return runs
      .filter(([from, to]) => to > from)
      .map(([from, to]) => ({
        path: unit.analysed.article.path,
        ...spanOfWords(unit, from, to),
        layer: owner ? 'utterance' : 'narration',
        speaker: canonicalName(owner?.attribution, people),
        excerpt: textOfWords(unit, from, to)
      }))
  }

  function speakerOf({ speaker }: Question): DraftSpeaker | undefined {
    if (!speaker) return undefined
    const name = speaker.name && (resolvePerson(speaker.name, people)?.name ?? speaker.name)
    return { text: speaker.text, name, explicit: speaker.explicit }
  }

  /** Why words that were not found are no proof of anything; undefined where they are. */
  function reasonNotToTell(question: Question, parts: readonly AttributedQuotation[]): Reason | undefined {
    const { cited } = question
    if (corpus.size === 0) return options.indexing ? 'indexing' : 'no-corpus'
    if (options.indexing) return 'indexing'
    if (cited.missing) {
      const unreadable = options.unreadable ?? []
      const broken = cited.citations.some(({ target }) => unreadable.some(path => linkMatches(target, options.draftPath, path)))
      if (broken) return 'source-unreadable'
      if (cited.paths.size === 0) return 'source-missing'
    }
    const words = parts.map(({ inner }) => slice(draft.prose, inner)).join(' ')
    return isOtherLanguage(question, words, corpus, options.draftPath) ? 'other-language' : undefined
  }

  /** What an acceptance of the quotation would name. */
  function acceptable(parts: readonly AttributedQuotation[], best?: Located): CheckedQuotation['acceptable'] {
    const words = parts.map(({ inner }) => slice(draft.prose, inner).replaceAll(MARKUP, '')).join(' ')
    const article = best?.analysed.article
    return { quotation: words.replace(/\s+/g, ' ').trim(), source: article?.path, hash: article?.hash }
  }

  function cannotCheck(parts: readonly AttributedQuotation[], question: Question, reason: Reason): readonly CheckedQuotation[] {
    const found = finding(options.policy, 'R54', parts[0]!.inner, { reason })
    return parts.map((part, i) => ({
      ...bare(draft, part),
      verdict: 'cannot-check',
      level: found.level,
      speaker: speakerOf(question),
      findings: i === 0 ? [found] : [],
      acceptable: found.level === 'none' ? undefined : acceptable(parts),
      reason
    }))
  }

  function contextOf(parts: readonly AttributedQuotation[], question: Question, judgement: Judgement): Context {
    const { best, elements } = judgement
    const shown = best && judgement.verdict !== 'spliced'
    return {
      policy: options.policy,
      corpus,
      people,
      draft,
      parts,
      question,
      judgement,
      anchors: options.anchors ?? [],
      changes: shown ? changesOf(draft.text, best, elements, corpus) : [],
      presentation: shown
        ? presentation(draft.prose, question.pattern, elements, best.alignment)
        : { allowances: [], faults: [], firstLetters: [] }
    }
  }

  return (parts, question, judgement) => {
    if (!judgement) return parts.map(part => exempted(draft, part, 'short'))
    const reason = judgement.verdict === 'unsourced' ? reasonNotToTell(question, parts) : undefined
    if (reason) return cannotCheck(parts, question, reason)
    if (judgement.verdict === 'unsourced' && question.cited.citations.length === 0 && isNotSpoken(parts[0]!, draft.prose))
      return parts.map(part => exempted(draft, part, 'scare'))
    const context = contextOf(parts, question, judgement)
    const findings = findingsOf(context)
    const level = findings.reduce<Level>((worst, { level }) => graver(worst, level), 'none')
    const shown = findings.filter(({ level }) => level !== 'none')
    const { best, others, pieces, verdict } = judgement
    const common = {
      verdict,
      level,
      speaker: speakerOf(question),
      source: best && passage(best),
      pieces: pieces ? pieces.pieces.map(piece) : verdict === 'edited' && best ? editedPieces(best) : [],
      alsoIn: others.slice(0, MOST_COPIES).map(passage),
      variant: judgement.variant && passage(judgement.variant),
      edits: context.changes.map(({ edit }) => edit),
      allowances: context.presentation.allowances,
      acceptable: shown.length > 0 ? acceptable(parts, best) : undefined,
      fixes: fixesOf(options.draftPath, context, new Set(shown.map(({ code }) => code)))
    }
    const tidy = verdict === 'verbatim' && best ? tidyEdits(draft, parts, judgement.elements, best.alignment, options.marks) : []
    return parts.map((part, i) => ({
      ...bare(draft, part),
      ...common,
      tidy: tidy.filter(({ start, end }) => part.span.start <= start && end <= part.span.end),
      findings: shown.filter(found => belongs(found, parts, i))
    }))
  }
}

/** A finding belongs to the part that it stands in; one that stands in none belongs to the first. */
function belongs({ span }: Finding, parts: readonly AttributedQuotation[], at: number): boolean {
  const home = parts.findIndex(({ inner }) => contains(inner, span))
  return Math.max(0, home) === at
}
