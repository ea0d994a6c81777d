import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { attribute } from '../../../src/core/quotations/attribution/attribute.ts'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import type { AttributedQuotation } from '../../../src/core/quotations/quotation.ts'
import { overlap, type Span } from '../../../src/core/text/span.ts'
import { goldFolder } from '../../support/gold.ts'

const folder = goldFolder()
/** Spans that share less than this are different quotations. */
const SAME = 0.8

interface Gold extends Span {
  readonly file: string
  readonly kind: string
  readonly speaker: string | null
}

const surname = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}-]+/gu)
    ?.at(-1) ?? ''
const iou = (a: Span, b: Span): number => overlap(a, b) / (a.end - a.start + b.end - b.start - overlap(a, b))
const isSpeech = ({ kind }: { readonly kind: string }): boolean => kind === 'direct' || kind === 'partial'

function read(folder: string, file: string): AttributedQuotation[] {
  const article = readArticle({ path: file, hash: '', text: readFileSync(join(folder, 'corpus', file), 'utf8') })
  return attribute(article, findQuotations(article).quotations, findMentions(article))
}

describe('quotations of the five articles', () => {
  if (!folder) {
    it('is not measured: no gold data (set VERBATIM_GOLD to its folder)')
    return
  }
  const gold: Gold[] = JSON.parse(readFileSync(join(folder, 'evaluation/quotes.json'), 'utf8'))
  const found = new Map([...new Set(gold.map(({ file }) => file))].map(file => [file, read(folder, file)]))
  const match = (quote: Gold) => found.get(quote.file)!.find(({ inner }) => iou(inner, quote) >= SAME)
  const speech = gold.filter(isSpeech)

  it('finds at least 98 % of them, and 98 % of what it finds is right', () => {
    const hits = speech.filter(quote => isSpeech(match(quote) ?? { kind: '' })).length
    const all = [...found.values()].flat().filter(isSpeech).length
    assert.ok(hits / speech.length >= 0.98, `${hits} of ${speech.length} found`)
    assert.ok(hits / all >= 0.98, `${hits} of ${all} right`)
  })

  it('names at least 96 % of the speakers, and at most 2 % wrong', () => {
    const named = speech.filter(({ speaker }) => speaker !== null)
    const given = named.map(quote => [quote.speaker!, match(quote)?.attribution?.name] as const)
    const right = given.filter(([speaker, name]) => name && surname(name) === surname(speaker)).length
    const wrong = given.filter(([speaker, name]) => name && surname(name) !== surname(speaker)).length
    assert.ok(right / named.length >= 0.96, `${right} of ${named.length} right`)
    assert.ok(wrong / named.length <= 0.02, `${wrong} of ${named.length} wrong`)
  })

  it('gives at least 90 % of what is no speech no speaker', () => {
    const not = gold.filter(quote => !isSpeech(quote))
    const rejected = not.filter(quote => !match(quote)?.attribution?.name).length
    assert.ok(rejected / not.length >= 0.9, `${rejected} of ${not.length}`)
  })
})
