import * as vscode from 'vscode'
import type { ArticleMetadata } from '../core/articles/article.ts'
import type { Place } from '../core/people/person.ts'
import { decode } from '../engine/readers/decode.ts'
import { type Positions, positionsFrom, toRange } from './convert.ts'
import type { Corpus } from './corpus.ts'

/** A place in an article as a reader wants it: where it opens, and what the article is called. */
export interface SourcePlace {
  readonly location: vscode.Location
  readonly metadata: ArticleMetadata
  /** The title, or the file's name. */
  readonly title: string
}

// As many as the problems of one draft name, as long as nobody raises their bound.
const KEPT = 200

/** Turns offsets in articles into ranges, by the texts that the engine has read. Remembers the articles used last. */
export class Articles {
  readonly #known = new Map<string, { readonly generation: number; readonly article: Promise<KnownArticle> }>()

  /** Where the place opens. An article that is gone opens at its beginning. */
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

const UNKNOWN: KnownArticle = {
  positions: { positionAt: () => new vscode.Position(0, 0) },
  metadata: { authors: [], kind: 'article' }
}

async function readArticle(corpus: Corpus, path: string): Promise<KnownArticle> {
  const outline = await corpus.engine.outline(path).catch(() => undefined)
  return outline ? { positions: positionsFrom(outline.lineStarts), metadata: outline.metadata } : UNKNOWN
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
