import * as vscode from 'vscode'
import type { ArticleMetadata } from '../core/articles/article.ts'
import type { Place } from '../core/people/person.ts'
import { decode } from '../engine/readers/decode.ts'
import { type Positions, positionsOf, toRange } from './convert.ts'
import type { Corpus } from './corpus.ts'

/** A place in an article as a reader wants it: where it opens, and what the article is called. */
export interface SourcePlace {
  readonly location: vscode.Location
  readonly metadata: ArticleMetadata
  /** The title, or the file's name. */
  readonly title: string
}

// Positions of as many articles are kept as one screen of problems can name.
const KEPT = 64
const NO_METADATA: ArticleMetadata = { authors: [], kind: 'article' }
const START: Positions = { positionAt: () => new vscode.Position(0, 0) }

/** Turns offsets in articles into ranges, from the files as they stand on disk. Remembers the articles used last. */
export class Articles {
  readonly #known = new Map<string, { readonly generation: number; readonly article: Promise<KnownArticle> }>()

  /** Where the place opens. A file that is gone opens at its beginning. */
  async place(corpus: Corpus, place: Place): Promise<SourcePlace> {
    const uri = corpus.uriOf(place.path)
    const { positions, metadata } = await this.#article(corpus, place.path)
    return { location: new vscode.Location(uri, toRange(positions, place)), metadata, title: titleOf(metadata, place.path) }
  }

  /** What is known about an article; empty for one that is not in the corpus. */
  async metadata(corpus: Corpus, path: string): Promise<ArticleMetadata> {
    return (await this.#article(corpus, path)).metadata
  }

  #article(corpus: Corpus, path: string): Promise<KnownArticle> {
    const key = corpus.uriOf(path).toString()
    const { generation } = corpus.status
    const known = this.#known.get(key)
    this.#known.delete(key)
    const entry = known?.generation === generation ? known : { generation, article: readArticle(corpus, path) }
    this.#known.set(key, entry)
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value!)
    return entry.article
  }
}

interface KnownArticle {
  readonly positions: Positions
  readonly metadata: ArticleMetadata
}

async function readArticle(corpus: Corpus, path: string): Promise<KnownArticle> {
  const [text, report] = await Promise.all([textOf(corpus.uriOf(path)), corpus.engine.article(path).catch(() => undefined)])
  return { positions: text === undefined ? START : positionsOf(text), metadata: report?.metadata ?? NO_METADATA }
}

/** A file's text, decoded as the engine does; undefined when it is gone or no text. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined)
  const decoded = bytes && decode(bytes)
  return decoded && 'text' in decoded ? decoded.text : undefined
}

/** An article's title, or its file name without the folder. */
export const titleOf = (metadata: ArticleMetadata, path: string): string =>
  metadata.title ?? path.slice(path.lastIndexOf('/') + 1)
