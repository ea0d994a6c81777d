import type * as vscode from 'vscode'
import type { Place } from '../../core/people/person.ts'
import type { CheckedQuotation } from '../../core/policy/verdict.ts'
import { contains, touches } from '../../core/text/span.ts'
import type { ResolvedCitation } from '../../engine/api.ts'
import type { Checks } from '../checks.ts'
import { cancellationOf } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { draftCorpus, languageOf } from '../drafts.ts'

/** The citations of a draft, and the corpus that resolved them. */
export interface FoundCitations {
  readonly corpus: Corpus
  readonly citations: readonly ResolvedCitation[]
}

interface Known {
  readonly version: number
  readonly generation: number
  readonly found: Promise<readonly ResolvedCitation[]>
}

/** Knows the citations of open drafts: asked once for each version of a draft and of its corpus. */
export class DraftCitations {
  readonly #corpora: Corpora
  readonly #checks: Checks
  readonly #known = new WeakMap<vscode.TextDocument, Known>()

  constructor(corpora: Corpora, checks: Checks) {
    this.#corpora = corpora
    this.#checks = checks
  }

  /** All citations in their order; undefined for what is no draft, or before the articles are read. */
  async all(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<FoundCitations | undefined> {
    const corpus = draftCorpus(this.#corpora, document)
    if (!corpus?.isReady) return undefined
    const { version } = document
    const { generation } = corpus.status
    const before = this.#known.get(document)
    const found =
      before?.version === version && before.generation === generation ? before.found : this.#ask(corpus, document, token)
    this.#known.set(document, { version, generation, found })
    found.catch(() => this.#known.delete(document))
    return { corpus, citations: await found }
  }

  /** The citation at a position that names an article. */
  async at(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const found = await this.all(document, token)
    const offset = document.offsetAt(position)
    const citation = found?.citations.find(({ span, articles }) => articles.length > 0 && touches(span, offset))
    return found && citation && { corpus: found.corpus, citation }
  }

  /** Where a citation leads: to the words that it names itself, or is given for, else to the beginning of the article. */
  async placeOf(document: vscode.TextDocument, citation: ResolvedCitation, token: vscode.CancellationToken): Promise<Place> {
    if (citation.place) return citation.place
    const checked = await this.#checks.current(document, token)
    const quotation = checked && citedBy(document.getText(), citation, checked.report.quotations)
    return quotation?.source ?? { path: citation.articles[0]!, start: 0, end: 0 }
  }

  #ask(corpus: Corpus, document: vscode.TextDocument, token: vscode.CancellationToken) {
    const request = { path: document.uri.fsPath, text: document.getText(), language: languageOf(document) ?? 'plaintext' }
    return corpus.engine.citations(request, cancellationOf(token))
  }
}

/** The quotation of the article that stands in the link, or last before it in its paragraph, or first after it there. */
function citedBy(
  text: string,
  { span, articles }: ResolvedCitation,
  quotations: readonly CheckedQuotation[]
): CheckedQuotation | undefined {
  const isNear = (from: number, to: number) => !/\n[^\S\n]*\n/.test(text.slice(from, to))
  const fitting = quotations.filter(({ source }) => source && articles.includes(source.path))
  return (
    fitting.find(quotation => contains(span, quotation.span)) ??
    fitting.findLast(quotation => quotation.span.end <= span.start && isNear(quotation.span.end, span.start)) ??
    fitting.find(quotation => quotation.span.start >= span.end && isNear(span.end, quotation.span.start))
  )
}
