import { isTitleCase } from '../../../src/core/people/titleCase.ts'
import { ABBREVIATIONS } from '../../../src/core/people/titles.ts'
import { wordKey } from '../../../src/core/people/word.ts'
import type { Block, Prose } from '../../../src/core/text/block.ts'

/** A word as the slow reading tells it; the fields are those of `Words`. */
export interface PlainWord {
  readonly text: string
  readonly key: string
  readonly start: number
  readonly end: number
  readonly rawEnd: number
  readonly possessive: boolean
  readonly cap: boolean
  readonly initial: boolean
  readonly acronym: boolean
  readonly gap: string
  readonly headline: boolean
}

const WORD =
  /(?:\p{Lu}\.[ \u00a0]?)(?:\p{Lu}\.)+|(?:\p{Lu}\.)+\p{Lu}?(?![\p{L}\p{M}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy
const CAPITAL = /^(?:\p{Lu}|(?:al|el|ul|an|ad|as|ash|at|ar|abd|ibn|bin|d|l|de|le|la|da|di|du|van|von)['’ʼ‐‑-]\p{Lu})/u
const COMPOUND =
  /^(\p{Lu}[\p{L}\p{M}'’ʼ]+)[‐‑-](?:led|backed|era|style|like|linked|supported|appointed|approved|based|owned|run|related|inspired|esque|friendly|endorsed|hating|loving|funded|sponsored|brokered|mandated|aligned|affiliated|allied|controlled|turned)$/u

/** The words of blocks in order that do not overlap: each looked for by the expression at every place, nothing remembered. */
export function plainWords({ prose, blocks }: Prose): PlainWord[] {
  return blocks.flatMap(block => wordsOfBlock(prose, block))
}

function wordsOfBlock(prose: string, { span, kind }: Block): PlainWord[] {
  const text = prose.slice(span.start, span.end)
  const words: PlainWord[] = []
  for (let at = 0; at < text.length; ) {
    WORD.lastIndex = at
    const hit = WORD.exec(text)?.[0]
    if (hit) words.push(plainWord(text, at, hit, words.at(-1)?.rawEnd ?? 0, kind === 'heading'))
    at += hit ? hit.length : text.codePointAt(at)! > 0xffff ? 2 : 1
  }
  const move = (word: PlainWord) => ({
    start: word.start + span.start,
    end: word.end + span.start,
    rawEnd: word.rawEnd + span.start
  })
  return words.map(word => ({ ...word, ...move(word) }))
}

function plainWord(text: string, start: number, word: string, before: number, isHeading: boolean): PlainWord {
  const end = start + word.length
  const isPlural = word.length > 2 && word.endsWith('s') && /^['’ʼ][ \u00a0]\p{L}/u.test(text.slice(end))
  const hasEnding = word.length > 2 && /['’ʼ][sS]$/u.test(word)
  const compound = COMPOUND.exec(word)?.[1]
  const bare = compound ?? (hasEnding && !isPlural ? word.slice(0, -2) : word)
  const key = wordKey(bare)
  const initial = /^(?:\p{Lu}\.[ \u00a0]?)+\p{Lu}?$/u.test(bare) || (/^\p{Lu}$/u.test(bare) && text[start + 1] === '.')
  const bareEnd = start + bare.length
  const mayTakeDot = (initial || ABBREVIATIONS.has(key)) && !isPlural && !hasEnding && !bare.endsWith('.')
  const tokenEnd = mayTakeDot && text[bareEnd] === '.' ? bareEnd + 1 : bareEnd
  return {
    text: text.slice(start, tokenEnd),
    key,
    start,
    end: tokenEnd,
    rawEnd: Math.max(tokenEnd, isPlural ? end + 1 : end),
    possessive: isPlural || hasEnding || compound !== undefined,
    cap: CAPITAL.test(bare),
    initial,
    acronym: /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(bare),
    gap: before === 0 ? 'start' : gap(text, before, start),
    headline: isHeading || isTitleCase(lineAt(text, start))
  }
}

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at))

function gap(text: string, from: number, to: number): string {
  const between = text.slice(from, to)
  const isBlank = /^[\s\u200b*_]+$/u.test(between)
  if (between.includes('\n')) {
    const isWrapped = from - (text.lastIndexOf('\n', from - 1) + 1) >= 50
    return isBlank && !/\n\s*\n/.test(between) && isWrapped ? 'space' : 'start'
  }
  if (isBlank || (/^\]?[\s\u200b]*$/u.test(between) && between.length > 1)) return 'space'
  if (/^[\s\u200b]*,[\s\u200b]*$/u.test(between)) return 'comma'
  return /[.!?…:;"“”„«»‘\n•|]|--|—/u.test(between) ? 'start' : 'other'
}
