import type { Prose } from '../text/block.ts'
import { MARKUP, NOT_PROSE } from '../text/block.ts'
import { isTooLong, markdownProse } from '../text/markdown.ts'
import { plainProse } from '../text/plain.ts'
import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { readFrontMatter } from './frontMatter.ts'
import { metadataOf } from './metadata.ts'

/** A file's text, decoded. `path` is relative to the corpus folder, with `/`. */
export interface ArticleSource {
  readonly path: string
  readonly hash: string
  readonly text: string
}

const MARKDOWN = /\.(?:md|markdown)$/i
/** A headline stands among the first blocks or not at all. */
const TITLE_WITHIN = 3
/** In plain text, "Story highlights" is a label, no headline. */
const MIN_TITLE_WORDS = 3
const INVISIBLE = new RegExp(`[${MARKUP}${NOT_PROSE}]`, 'g')
const TOO_LONG = 'The article is too long to be read as Markdown and is read as plain text: split it into several files.'

/**
 * Reads an article from its text: Markdown by its extension, plain text else, with or without front matter. Without a title in
 * the front matter, the first heading or a first line that is no sentence is the title. Never throws: what could not be read
 * well is in `problems`, and the text is read all the same.
 */
export function readArticle({ path, hash, text }: ArticleSource): Article {
  const front = readFrontMatter(text)
  const long = MARKDOWN.test(path) && isTooLong(text)
  const markdown = MARKDOWN.test(path) && !long
  const prose = markdown ? markdownArticle(text) : plainArticle(text, front.span)
  const metadata = metadataOf(front.fields)
  const problems = [front.problem, long ? TOO_LONG : undefined].filter(problem => problem !== undefined)
  return {
    path,
    hash,
    text,
    ...prose,
    metadata: { ...metadata, title: metadata.title ?? titleOf(prose, markdown ? 1 : MIN_TITLE_WORDS) },
    problems
  }
}

function markdownArticle(text: string): Prose {
  const { prose, blocks } = markdownProse(text, { tables: 'cells' })
  return { prose, blocks }
}

function plainArticle(text: string, front: Span): Prose {
  const { prose, blocks } = plainProse(text, { headings: true, from: front.end })
  return { prose: prose.slice(0, front.end).replace(/[^\r\n]/g, NOT_PROSE) + prose.slice(front.end), blocks }
}

function titleOf({ prose, blocks }: Prose, minWords: number): string | undefined {
  for (const { span, kind } of blocks.slice(0, TITLE_WITHIN)) {
    if (kind !== 'heading') continue
    const line = prose.slice(span.start, span.end).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
    if (line.split(' ').length >= minWords && line !== '') return line
  }
  return undefined
}
