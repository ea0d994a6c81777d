import type { Article } from '../articles/article.ts'
import { relativeHref } from '../citations/relativeHref.ts'
import { renderCitation } from '../citations/templates.ts'
import { webAddress } from '../citations/variables.ts'
import type { Context } from './check.ts'
import type { Fix } from './verdict.ts'

/** Titles and initials before a name end in a period that ends no sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Rev|Hon|Jr|Sr)$/u
const SENTENCE_END = /[.!?](?=["'”’»)\]]*(?:\s+["'“‘«(]?\p{Lu}|\s*$))/gu
const OPENING_MARK = /["“„«]/

/** Says where the words are from (R51): a link to the article; in plain text its address, which is all that counts there. */
export function addCitation(draftPath: string, { draft, parts, judgement }: Context): Fix[] {
  const article = judgement.best?.analysed.article
  const text = article && citation(article, draftPath, draft.language)
  if (!text) return []
  const at = placeOf(draft.prose, parts.at(-1)!.span.end, draft.blocks[parts.at(-1)!.block]?.span.end ?? draft.text.length)
  return [{ kind: 'add-citation', edits: [{ start: at, end: at, text }], facts: { path: article.path } }]
}

function citation({ path, metadata }: Article, draftPath: string, language: 'markdown' | 'plaintext'): string | undefined {
  const url = webAddress(metadata.url)
  if (language === 'plaintext') return url && ` (${url})`
  const { title, outlet, date } = metadata
  return renderCitation('link', { quote: '', title, outlet, date, path: relativeHref(draftPath, path) }).text
}

/** Before the period of the sentence; right after the closing mark where the quotation ends it, or another one follows. */
export function placeOf(prose: string, end: number, blockEnd: number): number {
  const rest = prose.slice(end, blockEnd)
  const next = rest.search(OPENING_MARK)
  const own = next < 0 ? rest : rest.slice(0, next)
  if (/[.!?]["'”’»]*$/.test(prose.slice(0, end)) && /^\s*\p{Lu}/u.test(own)) return end
  const stop = [...own.matchAll(SENTENCE_END)].find(({ index }) => !ABBREVIATED.test(own.slice(0, index)))
  return stop ? end + stop.index : end
}
