// The kinds of quotations that a draft has: as they stand in the source, differently typed, changed, cut to a fragment, or in no source.

import { words } from '../../src/core/text/words.ts'
import type { BenchCorpus } from './corpora.ts'
import { changes, type Random } from './queries.ts'
import { word } from './words.ts'

export const KINDS = ['exact', 'typographic', 'changed', 'fragment', 'absent'] as const
export type QueryKind = (typeof KINDS)[number]

/** A quotation as a draft may have it; `original` is the source's, undefined for one that is in none. */
export interface Query {
  readonly text: string
  readonly path?: string
  readonly original?: string
}

const below = (random: Random, count: number) => Math.floor(random() * count)

/** So many quotations of a kind. */
export const queriesOf = (
  kind: QueryKind,
  corpus: Pick<BenchCorpus, 'quote' | 'absent'>,
  count: number,
  random: Random
): Query[] =>
  Array.from({ length: count }, () => {
    if (kind === 'absent') return { text: corpus.absent(random) }
    const { path, text } = corpus.quote(random)
    return { path, ...changed[kind](text, random) }
  })

const changed: Readonly<
  Record<Exclude<QueryKind, 'absent'>, (text: string, random: Random) => { text: string; original: string }>
> = {
  exact: text => ({ text, original: text }),
  typographic: (text, random) => ({ text: retyped(text, random), original: text }),
  changed: (text, random) => ({ text: edited(text, random), original: text }),
  fragment
}

/** Other apostrophes, dashes and spaces; the words stay. */
function retyped(text: string, random: Random): string {
  const turned = text.replaceAll('’', "'").replaceAll(' – ', random() < 0.5 ? '—' : ' -- ')
  const spaces = ['  ', '\u00a0', '\n']
  return turned
    .replace(/ /g, space => (random() < 0.15 ? spaces[below(random, spaces.length)]! : space))
    .concat(random() < 0.5 ? ',' : '')
}

/** One to three words replaced, left out or put in. */
function edited(text: string, random: Random): string {
  const parts = text.split(' ')
  for (let left = 1 + below(random, 3); left > 0; left--) {
    const at = below(random, parts.length)
    const way = random()
    if (way < 0.6) parts[at] = word('noun', random)
    else if (way < 0.8) parts.splice(at, 1)
    else parts.splice(at, 0, word('adjective', random))
  }
  return parts.join(' ')
}

const FRAGMENT = { least: 5, most: 8 }

function fragment(text: string, random: Random): { text: string; original: string } {
  const keys = words(text).map(({ key }) => key)
  const size = Math.min(keys.length, FRAGMENT.least + below(random, FRAGMENT.most - FRAGMENT.least + 1))
  const from = below(random, keys.length - size + 1)
  const kept = keys.slice(from, from + size)
  return { text: changes['one typo'](kept, random), original: kept.join(' ') }
}
