import type { Mention } from '../../../src/core/people/person.ts'
import { ABBREVIATIONS } from '../../../src/core/quotations/attribution/words.ts'
import type { Quotation } from '../../../src/core/quotations/quotation.ts'
import type { Block } from '../../../src/core/text/block.ts'

/** A token as the slow reading tells it. */
export interface PlainToken {
  readonly kind: string
  readonly text: string
  readonly possessive: boolean
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.'’\-‑‐&](?=[\p{L}\p{N}]))*/uy
const CONTRACTED = /^(he|she|it|they|we|i|you|who|what|that|there|here|let|how|where)['’](?:s|d|ll|ve|re|m)$/i
const KINDS = { stop: '.?!…', comma: ',;', colon: ':', dash: '–—―', paren: '()[]' }

/** The tokens of a block, each looked for by the expressions at its place, nothing remembered. */
export function plainTokens(
  prose: string,
  { span }: Block,
  quotations: readonly Quotation[],
  mentions: readonly Mention[]
): PlainToken[] {
  const tokens: PlainToken[] = []
  for (let at = span.start; at < span.end; ) {
    if (/[\s\u200b]/.test(prose[at]!)) {
      at++
      continue
    }
    const marks = [...quotations, ...mentions].filter(mark => mark.span.start >= at).map(mark => mark.span.start)
    const quotation = quotations.find(mark => mark.span.start === at)
    const mention = mentions.find(mark => mark.span.start === at)
    const token = quotation
      ? { kind: 'quote', text: '', possessive: false, start: at, end: quotation.span.end }
      : mention
        ? plainName(prose, mention)
        : (plainWord(prose, at, Math.min(span.end, ...marks)) ?? plainSign(prose, at))
    tokens.push(token)
    at = Math.max(token.end, at + 1)
  }
  return tokens
}

function plainName(prose: string, { span: { start, end } }: Mention): PlainToken {
  const ending = /^['’]s?(?![\p{L}])/u.exec(prose.slice(end, end + 3))?.[0] ?? ''
  const possessive = ending.length === 2 || (ending.length === 1 && prose[end - 1] === 's')
  return { kind: 'name', text: prose.slice(start, end), possessive, start, end: possessive ? end + ending.length : end }
}

function plainWord(prose: string, start: number, limit: number): PlainToken | undefined {
  WORD.lastIndex = start
  const hit = WORD.exec(prose)
  if (!hit) return undefined
  let end = Math.min(start + hit[0].length, limit)
  const text = prose.slice(start, end)
  if (prose[end] === '.' && (ABBREVIATIONS.has(text.toLowerCase()) || /^(?:\p{L}\.)*\p{Lu}$/u.test(text))) end++
  if ((prose[end] === "'" || prose[end] === '’') && /s$/i.test(text) && end < limit) end++
  const whole = prose.slice(start, end)
  const contracted = CONTRACTED.exec(whole)
  const possessive = contracted ? null : /^(.+?)(?:['’]s|(?<=s)['’])$/i.exec(whole)
  return { kind: 'word', text: contracted?.[1] ?? possessive?.[1] ?? whole, possessive: possessive !== null, start, end }
}

function plainSign(prose: string, start: number): PlainToken {
  const isDash = prose[start] === '-' && (prose[start + 1] === '-' || prose[start + 1] === ' ')
  const text = isDash && prose[start + 1] === '-' ? '--' : prose[start]!
  const kind = isDash ? 'dash' : (Object.entries(KINDS).find(([, signs]) => signs.includes(text))?.[0] ?? 'other')
  return { kind, text, possessive: false, start, end: start + text.length }
}
