import { articleNames, pathOfName, targetNames } from '../citations/linkMatches.ts'
import { folderOf } from '../citations/paths.ts'
import type { Citation } from '../drafts/draft.ts'
import type { Corpus } from '../index/corpus.ts'
import { type CorpusState, stateOf } from '../index/corpusState.ts'
import type { Segment } from '../index/segment.ts'
import type { Block } from '../text/block.ts'
import { Memo } from '../text/memo.ts'
import { contains, type Span } from '../text/span.ts'

/** What a draft cites for a quotation. */
export interface Cited {
  readonly citations: readonly Citation[]
  /** Paths of the articles cited. */
  readonly paths: ReadonlySet<string>
  /** True where something is cited that is no article of the corpus. */
  readonly missing: boolean
}

export const NOTHING_CITED: Cited = { citations: [], paths: new Set(), missing: false }

/** The path of the article that a citekey names; undefined for a key of no bibliography or of no article. */
export type CitekeyResolver = (key: string) => string | undefined

type Addresses = ReadonlyMap<string, readonly number[]>
const known = new WeakMap<Segment, { readonly size: number; readonly addresses: Addresses }>()

/** The articles of a segment by their web addresses; found once, when a draft first cites an address. */
function addressesOf(segment: Segment): Addresses {
  const before = known.get(segment)
  if (before?.size === segment.size) return before.addresses
  const addresses = new Map<string, number[]>()
  for (let number = 0; number < segment.size; number++) {
    const { path, metadata } = segment.entry(number)
    for (const name of metadata.url === undefined ? [] : articleNames(path, metadata.url)) {
      const numbers = addresses.get(name)
      if (numbers) numbers.push(number)
      else addresses.set(name, [number])
    }
  }
  known.set(segment, { size: segment.size, addresses })
  return addresses
}

/** The paths of the articles that can be cited by a name (linkMatches.ts). */
function named(corpus: Corpus, name: string): readonly string[] {
  const path = pathOfName(name)
  // File systems disagree on how accents are composed.
  if (path !== undefined) return [path, path.normalize('NFD')].filter(one => corpus.has(one))
  return corpus.segments.flatMap(segment =>
    (addressesOf(segment).get(name) ?? []).filter(number => segment.isAlive(number)).map(number => segment.path(number))
  )
}

/** Code units of targets that are remembered. */
const REMEMBERED = 200_000
const looked = new WeakMap<CorpusState, Memo<readonly string[]>>()

/** What was looked up in a corpus as it is. */
function lookedUp(corpus: Corpus): Memo<readonly string[]> {
  const state = stateOf(corpus)
  const before = looked.get(state) ?? new Memo(REMEMBERED)
  looked.set(state, before)
  return before
}

/** Finds the articles that citations name; each target is looked up once. */
export class Citations {
  private readonly known: Memo<readonly string[]>
  private readonly corpus: Corpus
  private readonly draftPath: string
  private readonly draftText: string
  private readonly resolveKey: CitekeyResolver

  constructor(corpus: Corpus, draftPath: string, draftText: string, resolveKey: CitekeyResolver = () => undefined) {
    this.known = lookedUp(corpus)
    this.corpus = corpus
    this.draftPath = draftPath
    this.draftText = draftText
    this.resolveKey = resolveKey
  }

  /** The paths of the articles a citation names: the same list as before while the corpus is the same. */
  articles({ kind, target }: Citation): readonly string[] {
    const keyed = kind === 'link' ? undefined : this.resolveKey(target)
    if (keyed !== undefined && this.corpus.has(keyed)) return this.known.of(`citekey ${keyed}`, () => [keyed])
    return this.known.of(`link ${folderOf(this.draftPath)}\n${target}`, () => this.linked(target))
  }

  private linked(target: string): string[] {
    return [...new Set(targetNames(target, this.draftPath).flatMap(name => named(this.corpus, name)))]
  }

  cited(citations: readonly Citation[]): Cited {
    if (citations.length === 0) return NOTHING_CITED
    const found = citations.map(citation => this.articles(citation))
    const missing = citations.some((citation, i) => found[i]!.length === 0 && !this.isHandle(citation))
    return { citations, paths: new Set(found.flat()), missing }
  }

  /** A bare @name that is no article's key is somebody's handle as often as a citation. */
  private isHandle({ kind, span }: Citation): boolean {
    return kind === 'citekey' && this.draftText[span.start] === '@'
  }
}

/** A sentence ends here: what stands before it belongs to something else. */
const SENTENCE_END = /[.!?]["'”’»)\]]*\s+(?=\p{Lu})/gu

/**
 * The citations of a quotation: the link whose text it is; else those after it; where there is none, those before it in its sentence.
 * @param before end of the quotation before it in its block, else the block's start
 * @param next start of the next quotation there, else behind the block's end
 */
export function citationsOf(span: Span, citations: readonly Citation[], prose: string, before: number, next: number): Citation[] {
  const around = citations.filter(citation => contains(citation.span, span))
  if (around.length > 0) return around
  const after = citations.filter(citation => citation.span.start >= span.end && citation.span.start < next)
  if (after.length > 0) return after
  const sentence = { start: before + lastSentence(prose.slice(before, span.start)), end: span.start }
  return citations.filter(citation => contains(sentence, citation.span))
}

/** Where the last sentence of a text begins, or the mark that ends the one before it stands. */
const lastSentence = (text: string): number => [...text.matchAll(SENTENCE_END)].at(-1)?.index ?? 0

/** "— Harbour Daily": a line under a block quote that says where it is from. */
const SIGNATURE = /^[\s\u200b]*(?:—|–|-{1,2})\s*\S/

/**
 * The citations of a block quote that stand outside it: in the sentence that leads up to it and ends with a colon, and in the
 * line under it that begins with a dash.
 * @param first block of the quotation's first part, `last` of its last, as indexes into `blocks`
 */
export function citationsAround(
  blocks: readonly Block[],
  first: number,
  last: number,
  citations: readonly Citation[],
  prose: string
): Citation[] {
  const lead = blocks[first - 1]
  const under = blocks[last + 1]
  const around: Span[] = []
  if (lead && lead.kind !== 'quote') {
    const text = prose.slice(lead.span.start, lead.span.end)
    if (/:[\s\u200b\ufffc)]*$/.test(text)) around.push({ start: lead.span.start + lastSentence(text), end: lead.span.end })
  }
  if (under && SIGNATURE.test(prose.slice(under.span.start, under.span.end))) around.push(under.span)
  return citations.filter(({ span }) => around.some(area => contains(area, span)))
}
