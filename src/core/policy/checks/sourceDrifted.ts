/**
 * R48: the article had other words here when the quotation was inserted. Told from the anchor that was written then: the words are
 * the anchor's, the article's hash is not, and the passage is not found again. Cost: the words are compared for each anchor of the
 * draft; an article is looked through only where they agree and its hash differs.
 */
import type { DraftAnchor } from '../../citations/anchor.ts'
import { quoteOf } from '../../citations/anchor.ts'
import { resolveAnchor } from '../../citations/resolveAnchor.ts'
import { MARKUP } from '../../text/block.ts'
import { fold } from '../../text/fold.ts'
import { slice } from '../../text/span.ts'
import { wordsOf } from '../../text/words.ts'
import { type Context, finding, wholeSpan } from '../check.ts'
import type { Finding } from '../verdict.ts'

/** Fewer words of a longer passage may be another quotation. */
const LEAST_WORDS = 4

export function sourceDrifted(context: Context): Finding[] {
  const { anchors, corpus, policy } = context
  if (anchors.length === 0 || isVerbatimThere(context)) return []
  const latest = anchorsOf(context).reduce<DraftAnchor | undefined>(
    (last, one) => (last === undefined || last.anchor.created <= one.anchor.created ? one : last),
    undefined
  )
  const article = latest && corpus.get(latest.path)?.article
  if (!article || article.hash === latest.anchor.target.hash) return []
  const resolved = resolveAnchor(latest.anchor, article)
  if (resolved.state !== 'drifted') return []
  return [finding(policy, 'R48', wholeSpan(context), { path: latest.path, was: resolved.was, since: latest.anchor.created })]
}

/** A part of what was inserted may stand though the rest is changed. */
const isVerbatimThere = ({ judgement: { verdict, best }, anchors }: Context): boolean =>
  (verdict === 'verbatim' || verdict === 'edited') && anchors.some(({ path }) => path === best?.analysed.article.path)

/** The anchors that hold the quotation's words, whole or in a row. */
function anchorsOf({ anchors, draft, parts }: Context): DraftAnchor[] {
  const quoted = keysOf(parts.map(({ inner }) => slice(draft.prose, inner)).join(' '))
  const run = ` ${quoted.join(' ')} `
  return anchors.filter(({ anchor }) => {
    const keys = keysOf(quoteOf(anchor)?.exact ?? '')
    return keys.length === quoted.length || quoted.length >= LEAST_WORDS ? ` ${keys.join(' ')} `.includes(run) : false
  })
}

const keysOf = (text: string): string[] => wordsOf(fold(text.replaceAll(MARKUP, ''))).map(({ key }) => key)
