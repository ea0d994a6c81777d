import { readArticle } from '../../../src/core/articles/readArticle.ts'
import type { DraftAnchor } from '../../../src/core/citations/anchor.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { checkDraft } from '../../../src/core/policy/checkDraft.ts'
import type { DraftReport, Level } from '../../../src/core/policy/verdict.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'

/** A corpus of the given articles: path → text. */
export function corpusOf(articles: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus()
  for (const [path, text] of Object.entries(articles)) corpus.put(readArticle({ path, hash: path, text }))
  return corpus
}

/** Checks a Markdown draft, with the `wire` profile unless another is named. */
export function check(
  corpus: Corpus,
  text: string,
  {
    profile = 'wire',
    levels = {},
    ...more
  }: {
    profile?: string
    levels?: Readonly<Record<string, Level>>
    marks?: 'curly' | 'straight'
    cursor?: number
    indexing?: boolean
    draftPath?: string
    anchors?: readonly DraftAnchor[]
    resolveCitekey?: (key: string) => string | undefined
  } = {}
): DraftReport {
  return checkDraft(parseDraft(text, 'markdown'), corpus, {
    draftPath: 'draft.md',
    policy: { profile, levels, exemptHeadings: [] },
    cancellation: UNCANCELLED,
    indexing: false,
    ...more
  })
}

/** The text with a fix's edits made. */
export function applied(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let result = text
  for (const edit of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
  return result
}
