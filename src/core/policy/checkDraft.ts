/** Checks every quotation of a draft against a corpus: parse, exempt, judge, report. The one computation behind editor and CLI. */
import type { DraftAnchor } from '../citations/anchor.ts'
import type { Draft } from '../drafts/draft.ts'
import { type ReadPart, readDraft } from '../drafts/readDraft.ts'
import { withSignatures } from '../drafts/signatures.ts'
import type { Corpus } from '../index/corpus.ts'
import { stateOf } from '../index/corpusState.ts'
import { Locator } from '../matching/locate.ts'
import { patternOf } from '../matching/pattern.ts'
import { knownNames } from '../people/knownNames.ts'
import type { Mention } from '../people/person.ts'
import { type Cancellation, Cancelled } from '../ports.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { contains, type Span, touches } from '../text/span.ts'
import { accepting } from './accept.ts'
import type { AcceptancesRead } from './acceptances.ts'
import { finding } from './check.ts'
import { Citations, type Cited, type CitekeyResolver, citationsAround, citationsOf } from './cited.ts'
import { followEachOther, goesOn } from './continued.ts'
import { checkNames } from './draftCheck.ts'
import { exemption, outOfCheck } from './exempt.ts'
import { Judge, type Judgement, type Question } from './judge.ts'
import { judgementsOf } from './judgements.ts'
import { type Circumstances, reportOn } from './knownReports.ts'
import { exempted, type Reporter, reporter } from './report.ts'
import type { PolicySettings } from './settings.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import type { Marks } from './tidy.ts'
import type { CheckedQuotation, DraftReport, Reason } from './verdict.ts'

export interface CheckOptions {
  /** Relative to the corpus's root, with `/`; the draft itself is never a source. */
  readonly draftPath: string
  readonly policy: PolicySettings
  /** Offset of the cursor: the quotation that is being typed there is left out. */
  readonly cursor?: number
  readonly cancellation: Cancellation
  /** True while articles are still being read: what is not found cannot be checked yet. */
  readonly indexing: boolean
  /** The article of a citekey, from the bibliographies of the workspace. */
  readonly resolveCitekey?: CitekeyResolver
  /** Paths of articles that could not be read. */
  readonly unreadable?: readonly string[]
  /** How the house sets quotation marks; undefined: as the draft has them. */
  readonly marks?: Marks
  /** The acceptances of this draft; undefined where there is no file of them. */
  readonly acceptances?: AcceptancesRead
  /** The passages that the draft quotes, as they were when they were inserted. */
  readonly anchors?: readonly DraftAnchor[]
}

/** Of the Circumstances of a stretch, those of the whole draft. */
type CheckCircumstances = Pick<Circumstances, 'options' | 'anchors' | 'corpus'>

/** Quotations judged between two looks at the cancellation are few: each may take a millisecond. */
class Check {
  private readonly draft: Draft
  private readonly corpus: Corpus
  private readonly parts: readonly ReadPart[]
  private readonly mentions: readonly Mention[]
  private readonly options: CheckOptions
  private readonly quotations: readonly AttributedQuotation[]
  private readonly positions: ReadonlyMap<AttributedQuotation, number>
  private readonly citations: Citations
  /** The articles that each of the draft's citations names. */
  private readonly articles: readonly (readonly string[])[]
  private readonly judge: Judge
  private readonly report: Reporter
  private readonly strays: DraftReport['findings']

  constructor(draft: Draft, corpus: Corpus, options: CheckOptions) {
    this.draft = draft
    this.options = options
    this.corpus = corpus
    const { parts, mentions, quotations, strays } = readDraft(draft, knownNames(corpus.people()))
    this.parts = parts
    this.mentions = mentions
    this.quotations = withSignatures(draft, quotations, mentions)
    this.positions = new Map(this.quotations.map((quotation, at) => [quotation, at]))
    this.citations = new Citations(corpus, options.draftPath, draft.text, options.resolveCitekey)
    this.articles = draft.citations.map(citation => this.citations.articles(citation))
    this.judge = new Judge(corpus, new Locator(corpus, options.cancellation, options.draftPath))
    this.report = reporter(draft, corpus, options)
    this.strays = strays.filter(({ span }) => !this.isTyped(span.start)).map(({ span }) => finding(options.policy, 'R55', span))
  }

  run(): Pick<DraftReport, 'quotations' | 'findings'> {
    const out = outOfCheck(this.draft, this.quotations, this.options.policy.exemptHeadings)
    const circumstances = this.circumstances()
    const checked: CheckedQuotation[] = []
    for (const stretch of stretchesOf(this.parts, this.quotations)) {
      if (this.options.cancellation.isCancelled) throw new Cancelled()
      checked.push(...this.checkStretch(stretch, out, circumstances))
    }
    const findings = [...this.strays, ...this.names()].sort((a, b) => a.span.start - b.span.start)
    return { quotations: checked.sort((a, b) => a.span.start - b.span.start), findings }
  }

  private circumstances(): CheckCircumstances {
    const { draftPath, policy, indexing, unreadable, marks, anchors } = this.options
    // What a fix puts on a line of its own ends like the draft's lines.
    const options = JSON.stringify([draftPath, policy, indexing, unreadable, marks, this.draft.text.includes('\r\n')])
    return { options, anchors, corpus: stateOf(this.corpus) }
  }

  private checkStretch(
    stretch: Stretch,
    out: ReadonlyMap<number, Reason>,
    circumstances: CheckCircumstances
  ): readonly CheckedQuotation[] {
    const { cursor } = this.options
    const isTyped = ({ span }: AttributedQuotation) => cursor !== undefined && touches(span, cursor)
    const check = () =>
      groupsOf(stretch.quotations)
        .filter(group => !group.some(isTyped))
        .flatMap(group => this.checkGroup(group, out.get(group[0]!.group)))
    if (stretch.quotations.some(isTyped)) return check()
    const reasons = stretch.quotations.map(({ group }) => out.get(group))
    return reportOn({ ...circumstances, stretch, articles: this.citedAround(stretch), out: reasons }, check)
  }

  /** The articles that the citations in and around a stretch name. */
  private citedAround({ span }: Stretch): Circumstances['articles'] {
    const { citations } = this.draft
    return this.articles.slice(firstFrom(citations, span.start), firstFrom(citations, span.end))
  }

  private names(): DraftReport['findings'] {
    const { draft, corpus, mentions, quotations, options } = this
    // Half the articles would give half the spellings and roles.
    if (options.indexing) return []
    const cited = new Set(this.articles.flat())
    return checkNames({ draft, corpus, mentions, quotations, cited, policy: options.policy, cursor: options.cursor })
  }

  /** A mark in the paragraph of the cursor may get its partner with the next key. */
  private isTyped(offset: number): boolean {
    const { cursor } = this.options
    if (cursor === undefined) return false
    return this.draft.blocks.some(({ span }) => touches(span, cursor) && touches(span, offset))
  }

  private checkGroup(group: readonly AttributedQuotation[], out: Reason | undefined): readonly CheckedQuotation[] {
    if (out) return group.map(quotation => exempted(this.draft, quotation, out))
    const cited = this.cited(group)
    if (cited.paths.size === 0 && this.isLinkText(group[0]!)) return group.map(part => exempted(this.draft, part, 'title'))
    const reason = exemption(group[0]!, this.draft.prose, cited.citations.length > 0)
    if (reason && group.length === 1) return group.map(quotation => exempted(this.draft, quotation, reason))
    const whole = this.checkParts(group, cited)
    return group.length > 1 && !isGood(whole) ? this.partByPart(group, cited, whole) : whole
  }

  /** The text of a link that cites no article is a headline, not speech. */
  private isLinkText({ span }: AttributedQuotation): boolean {
    return this.draft.citations.some(citation => contains(citation.span, span))
  }

  private checkParts(parts: readonly AttributedQuotation[], cited: Cited): readonly CheckedQuotation[] {
    const pattern = patternOf(
      this.draft.prose,
      parts.map(({ inner }) => inner)
    )
    const speaker = parts.find(({ attribution }) => attribution)?.attribution
    const question = { pattern, speaker, cited }
    return this.report(parts, question, pattern.literal.length > 0 ? this.judged(question) : undefined)
  }

  private judged(question: Question): Judgement {
    return judgementsOf(this.corpus).of(question, this.options.draftPath, question => this.judge.judge(question))
  }

  /**
   * Parts that each end a sentence may be quotations of their own that stand beside each other: right one by one is right, and where
   * some are, what is wrong with the others is told of them alone. Paragraphs that go on in the next are no quotations of their own.
   */
  private partByPart(
    group: readonly AttributedQuotation[],
    cited: Cited,
    whole: readonly CheckedQuotation[]
  ): readonly CheckedQuotation[] {
    const apart = group
      .slice(1)
      .every((part, i) => /(?:[.!?:]["'”’»)]*|\n)\s*$/.test(this.draft.prose.slice(group[i]!.inner.end, part.span.start)))
    const [first] = whole
    const isOne = first?.verdict === 'spliced' && goesOn(group) && !followEachOther(first.pieces, this.corpus)
    if (!apart || isOne) return whole
    const speaker = group.find(({ attribution }) => attribution)?.attribution
    const single = group.map(part => this.checkParts([{ ...part, attribution: part.attribution ?? speaker }], cited))
    if (single.every(isGood)) return goesOn(group) && this.leavesOut(single) ? whole : single.flat()
    const tellsMore =
      (first?.verdict === 'spliced' && single.some(isGood)) ||
      (first?.verdict === 'unsourced' && single.flat().some(part => part.verdict !== 'unsourced' && part.verdict !== 'exempt'))
    return tellsMore ? single.flat() : whole
  }

  /** True where parts are passages of one article in its order, and more than an attribution stands between them there. */
  private leavesOut(parts: readonly (readonly CheckedQuotation[])[]): boolean {
    const sources = parts.flatMap(([part]) => part?.source ?? [])
    const isOneArticle = sources.length === parts.length && sources.every(({ path }) => path === sources[0]!.path)
    return isOneArticle && !followEachOther(sources, this.corpus)
  }

  /** The nearest quotation of another group in the same block, before (-1) or after (1) one; quotations stand in order. */
  private neighbour(quotation: AttributedQuotation, step: 1 | -1): AttributedQuotation | undefined {
    let at = (this.positions.get(quotation) ?? 0) + step
    while (this.quotations[at]?.group === quotation.group) at += step
    const found = this.quotations[at]
    return found?.block === quotation.block ? found : undefined
  }

  private cited(group: readonly AttributedQuotation[]): Cited {
    const last = group.at(-1)!
    const block = this.draft.blocks[last.block]
    if (!block) return this.citations.cited([])
    const before = this.neighbour(last, -1)?.span.end ?? block.span.start
    const next = this.neighbour(last, 1)?.span.start ?? block.span.end + 1
    const outside = this.draft.citations.filter(({ span }) => !group.some(part => contains(part.inner, span)))
    const own = citationsOf(last.span, outside, this.draft.prose, before, next)
    if (own.length > 0 || block.kind !== 'quote') return this.citations.cited(own)
    return this.citations.cited(citationsAround(this.draft.blocks, group[0]!.block, last.block, outside, this.draft.prose))
  }
}

function groupsOf(quotations: readonly AttributedQuotation[]): AttributedQuotation[][] {
  const groups = new Map<number, AttributedQuotation[]>()
  for (const quotation of quotations) {
    const group = groups.get(quotation.group)
    if (group) group.push(quotation)
    else groups.set(quotation.group, [quotation])
  }
  return [...groups.values()]
}

/** The index of the first of some things in order that begins at an offset or behind it. */
function firstFrom(ordered: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ordered[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const isGood = (checked: readonly CheckedQuotation[]): boolean =>
  checked.every(({ verdict }) => verdict === 'verbatim' || verdict === 'edited' || verdict === 'exempt')

/** Checks a draft. Throws `Cancelled` when the cancellation turns true. */
export function checkDraft(draft: Draft, corpus: Corpus, options: CheckOptions): DraftReport {
  const isWhole = options.cursor === undefined && !options.indexing
  return accepting(new Check(draft, corpus, options).run(), options.acceptances, corpus, options.policy, isWhole)
}
