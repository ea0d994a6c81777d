/**
 * One verdict for one quotation, in the order of POLICY.md: exact in an utterance, exact in narration, fitting with marked edits,
 * pieces, near an utterance, near narration. Pure: the locator finds, this decides, `report.ts` tells.
 */
import type { Corpus } from '../index/corpus.ts'
import { type Alignment, compare, type WordCosts, wordCostsOf } from '../matching/compare.ts'
import { changedShare } from '../matching/edits.ts'
import { GAP_WORDS, type Locator, unchanged, widen } from '../matching/locate.ts'
import { type Located, place, spanOfWords } from '../matching/located.ts'
import { acrossOmissions } from '../matching/omission.ts'
import type { Element, KeyedElement, Pattern } from '../matching/pattern.ts'
import { areFarApart, isSpliced, PIECE_WORDS, type Pieces, piecesOf } from '../matching/splice.ts'
import type { People } from '../people/people.ts'
import type { Attribution } from '../quotations/quotation.ts'
import { overlap } from '../text/span.ts'
import type { Cited } from './cited.ts'
import { fromFirstWord, toItsEnds } from './ends.ts'
import { isOutlet } from './outlets.ts'
import { isSecondHand } from './secondHand.ts'
import { type Relation, relation } from './speakers.ts'
import type { Verdict } from './verdict.ts'

/** A quotation of a draft, ready to be judged: all its parts as one pattern. */
export interface Question {
  readonly pattern: Pattern
  readonly speaker?: Attribution
  readonly cited: Cited
}

/** What is judged, and neither exempt nor impossible to check. */
export type Judged = Exclude<Verdict, 'exempt' | 'cannot-check'>

/** The verdict and the evidence for it. */
export interface Judgement {
  readonly verdict: Judged
  readonly best?: Located
  /** The elements that `best` aligns: the literal or the marked reading. */
  readonly elements: readonly Element[]
  /** How the draft's speaker stands to the passage's. */
  readonly relation: Relation
  /** Other places that fit as well. */
  readonly others: readonly Located[]
  readonly pieces?: Pieces
  /** Where another article has exactly these words, though the cited one words the statement differently. */
  readonly variant?: Located
}

/** Near passages of somebody else are taken for the quotation only where they are this much alike: by length in words. */
const OTHERS_WORDS = 8
const OTHERS_RATIO_SHORT = 0.15
const OTHERS_RATIO_LONG = 0.25
/** Near passages: a share added where the layer or the citation speaks against them. */
const PENALTY = { narration: 0.05, crossing: 0.05, notCited: 0.02, otherSpeaker: 0.03 }
/** Two outlets' wordings of one statement differ by no more than this. */
const VARIANT_RATIO = 0.25
const STANDING = { utterance: 0, title: 1, narration: 2, crossing: 3 } as const
const RELATION: Readonly<Record<Relation, number>> = { same: 0, compatible: 1, none: 2, unknown: 2, different: 3 }

/** Words around a place in which its other reading is looked for: a bracket may stand for six. */
const MARGIN = 8

const changedSteps = ({ steps }: Pick<Alignment, 'steps'>): number =>
  steps.filter(({ op }) => op !== 'same' && op !== 'skip').length

/** True where a marked omission leaves out more than the bound (R30). */
const reachesTooFar = ({ alignment }: Located): boolean =>
  alignment.steps.some(step => step.op === 'skip' && step.to - step.from > GAP_WORDS)

/** The words that pieces are made of: an editor's are in no utterance. */
const wordsOf = ({ marked }: Pattern): KeyedElement[] => marked.filter(element => 'key' in element)

const changesOrAdds = ({ steps }: Alignment): boolean => steps.some(({ op }) => op === 'replace' || op === 'insert')

/** True where a passage only lacks words in the draft, and the nearer reading of the same place changes and adds some. */
function isPlainer(cut: Located, near: Located): boolean {
  // A split quotation stands in two units; raw offsets tell that they are of one place.
  const spanOf = ({ unit, from, to }: Alignment) => spanOfWords(unit, from, to)
  if (near.analysed !== cut.analysed || overlap(spanOf(near.alignment), spanOf(cut.alignment)) === 0) return false
  return !changesOrAdds(cut.alignment) && changesOrAdds(near.alignment)
}

export class Judge {
  private readonly corpus: Corpus
  private readonly locator: Locator
  private readonly people: People
  private readonly costs: WordCosts

  constructor(corpus: Corpus, locator: Locator) {
    this.corpus = corpus
    this.locator = locator
    this.people = corpus.people()
    this.costs = wordCostsOf(corpus.vocabulary)
  }

  /** Judges one quotation. Throws `Cancelled`. */
  judge(question: Question): Judgement {
    const places = this.locator.locate(question.pattern, question.cited.paths)
    const { literal, marked } = question.pattern
    const exact = this.ranked(places.exact, question)
    if (exact.length > 0 && STANDING[exact[0]!.standing] <= STANDING.narration) {
      const worded = this.wordedInCited(question, exact)
      return worded ? { ...this.resembles(question, [worded], marked), variant: exact[0] } : this.fits(question, exact, literal)
    }
    const whole = this.ranked(places.fitting, question).filter(({ standing }) => standing !== 'crossing')
    const fitting = whole.filter(located => !reachesTooFar(located))
    if (fitting.length > 0 && STANDING[fitting[0]!.standing] < STANDING.narration) return this.fits(question, fitting, marked)
    const pieces = this.pieces(question)
    if (pieces && isSpliced(pieces) && !this.isOneUtterance(places.near, pieces)) return this.spliced(question, pieces)
    if (pieces && areFarApart(pieces, wordsOf(question.pattern), marked)) return this.spliced(question, pieces)
    if (fitting.length > 0) return this.fits(question, fitting, marked)
    if (whole.length > 0 && STANDING[whole[0]!.standing] < STANDING.narration)
      return { ...this.fits(question, whole, marked), verdict: 'spliced' }
    if (exact.length > 0) return this.resembles(question, exact, literal)
    const near = this.likely(places.near, question)
    const cut = pieces && this.mayBePlainer(question, pieces, near[0]) ? this.omission(question, pieces) : undefined
    if (cut && near[0] && isPlainer(cut, near[0])) return this.resembles(question, [cut], marked)
    if (near.length > 0) {
      const literally = this.literally(question, near[0]!)
      return literally ? this.resembles(question, [literally], literal) : this.resembles(question, near, marked)
    }
    if (cut) return this.resembles(question, [cut], marked)
    return { verdict: 'unsourced', elements: marked, relation: 'none', others: [] }
  }

  /** The cited article's own wording of a statement that another article has word for word: the cited one decides. */
  private wordedInCited(question: Question, exact: readonly Located[]): Located | undefined {
    if (question.cited.paths.size === 0 || exact[0]!.standing !== 'utterance') return undefined
    if (exact.some(located => this.isCited(question, located))) return undefined
    return this.locator.near(question.pattern.marked, question.cited.paths).find(located => {
      if (located.standing !== 'utterance' || located.ratio > VARIANT_RATIO) return false
      return this.relationTo(question, located) !== 'different'
    })
  }

  private relationTo(question: Question, located: Located): Relation {
    const how = relation(question.speaker, located.quotation?.attribution, this.people)
    return how === 'different' && isSecondHand(located) ? 'unknown' : how
  }

  private keyOf = (id: number): string => this.corpus.vocabulary.keyOf(id)

  private isCited = (question: Question, { analysed }: Located): boolean => question.cited.paths.has(analysed.article.path)

  /** Best first: layer, then speaker, then citation, then an explicit speaker before an inferred one, then the corpus's order. */
  private ranked(places: readonly Located[], question: Question): Located[] {
    const key = (located: Located): number =>
      STANDING[located.standing] * 100 +
      RELATION[this.relationTo(question, located)] * 10 +
      (this.isCited(question, located) ? 0 : 2) +
      (located.quotation?.attribution?.explicit ? 0 : 1)
    const keys = new Map(places.map(located => [located, key(located)]))
    return [...places].sort((a, b) => keys.get(a)! - keys.get(b)!)
  }

  private likely(places: readonly Located[], question: Question): Located[] {
    const words = question.pattern.literal.length
    const score = (located: Located): number => {
      let sum = located.ratio
      if (located.standing === 'narration') sum += PENALTY.narration
      if (located.standing === 'crossing') sum += PENALTY.crossing
      if (!this.isCited(question, located)) sum += PENALTY.notCited
      if (this.relationTo(question, located) === 'different') sum += PENALTY.otherSpeaker
      return sum
    }
    const meant = places.filter(located => {
      if (located.ratio <= OTHERS_RATIO_SHORT || this.isCited(question, located)) return true
      const how = this.relationTo(question, located)
      if (how === 'same' || how === 'compatible') return true
      return words >= OTHERS_WORDS && (how !== 'different' || located.ratio <= OTHERS_RATIO_LONG)
    })
    const scores = new Map(meant.map(located => [located, score(located)]))
    return meant.sort((a, b) => scores.get(a)! - scores.get(b)!)
  }

  /** The words stand there as they are, or but for marked edits. */
  private fits(question: Question, places: readonly Located[], elements: readonly Element[]): Judgement {
    const best = places[0]!
    const how = this.relationTo(question, best)
    const others = places.slice(1).filter(other => STANDING[other.standing] <= STANDING[best.standing])
    const edited =
      question.pattern.isMarked && (elements !== question.pattern.literal || !this.pausesStandInSource(question, best))
    const base = { best, elements, relation: how, others }
    if (best.standing === 'narration' && this.inSomebodysMouth(question, best)) return { ...base, verdict: 'paraphrase' }
    if (how === 'different' && best.quotation?.attribution?.explicit && question.speaker?.explicit)
      return { ...base, verdict: 'misattributed' }
    return { ...base, verdict: edited ? 'edited' : 'verbatim' }
  }

  /** A literal match whose dots and brackets are the source's own is verbatim; where the source has none they are marks. */
  private pausesStandInSource({ pattern }: Question, { alignment }: Located): boolean {
    if (!pattern.marks.gap) return true
    const { unit, from, to } = alignment
    const text = unit.analysed.article.text.slice(unit.starts[from], unit.ends[to - 1]! + 6)
    return /…|\.\s?\.\s?\./.test(text)
  }

  private inSomebodysMouth({ speaker }: Question, { analysed }: Located): boolean {
    return speaker !== undefined && !isOutlet(speaker, analysed.article)
  }

  /** The words are changed, or cross the edge of an utterance. */
  private resembles(question: Question, places: readonly Located[], elements: readonly Element[]): Judgement {
    const best = fromFirstWord(toItsEnds(places[0]!, elements, this.costs), elements, this.keyOf)
    const how = this.relationTo(question, best)
    const others = places.slice(1).filter(other => other.ratio === best.ratio && other.standing === best.standing)
    const narrated = best.outside > best.inside
    const base = { best, elements, relation: how, others }
    if (narrated && this.inSomebodysMouth(question, best)) return { ...base, verdict: 'paraphrase' }
    if (narrated && !question.speaker && best.ratio > 0 && !this.isCited(question, best))
      return { ...base, verdict: 'unsourced', best: undefined }
    return { ...base, verdict: best.ratio === 0 && narrated ? 'verbatim' : 'altered' }
  }

  private pieces({ pattern }: Question): Pieces | undefined {
    const words = wordsOf(pattern)
    if (words.length < 2 * PIECE_WORDS) return undefined
    return piecesOf(words, this.locator, key => this.corpus.vocabulary.find(key))
  }

  /** One utterance holds all of it but for fewer words than the pieces leave over: it is changed there, not spliced. */
  private isOneUtterance(places: readonly Located[], { loose, pieces }: Pieces): boolean {
    const shortest = Math.min(...pieces.map(({ first, last }) => last - first))
    return places.some(({ standing, alignment }) => {
      return (standing === 'utterance' || standing === 'title') && changedSteps(alignment) < Math.min(shortest, loose + 3)
    })
  }

  /** The same place with brackets and dots as text, where that changes no more: the source may have them too (R50). */
  private literally({ pattern }: Question, { alignment: { unit, from, to, steps } }: Located): Located | undefined {
    if (!pattern.isMarked) return undefined
    const around = widen({ unit, from, to }, MARGIN)
    const found = this.placed(pattern.literal, compare(pattern.literal, unit, around.from, around.to, this.costs))
    return changedSteps(found.alignment) <= changedSteps({ steps }) ? found : undefined
  }

  /** The first piece is the passage. Its words are the source's, so which of the draft's elements they are is never asked. */
  private spliced(question: Question, pieces: Pieces): Judgement {
    const best = place(unchanged(pieces.pieces[0]!), 0)
    const elements = question.pattern.marked
    return { verdict: 'spliced', best, elements, relation: this.relationTo(question, best), others: [], pieces }
  }

  /** False where pieces are surely not plainer than what is near: all their words would have to stand there. Omissions are dear. */
  private mayBePlainer({ pattern }: Question, { pieces }: Pieces, near: Located | undefined): boolean {
    if (!near) return true
    const { analysed, ids } = pieces[0]!.unit
    if (near.analysed !== analysed || !changesOrAdds(near.alignment)) return false
    return pattern.marked.every(element => element.kind !== 'word' || ids.includes(this.corpus.vocabulary.find(element.key)))
  }

  /** All pieces in order within one utterance: nothing but what stands between them is left out. */
  private omission({ pattern }: Question, pieces: Pieces): Located | undefined {
    const alignment = acrossOmissions(pieces, wordsOf(pattern), pattern.marked, this.costs)
    return alignment && this.placed(pattern.marked, alignment)
  }

  private placed(elements: readonly Element[], alignment: Alignment): Located {
    return place(alignment, changedShare(elements, alignment, this.keyOf))
  }
}
