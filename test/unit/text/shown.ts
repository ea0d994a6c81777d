import type { Prose } from '../../../src/core/text/block.ts'

/** Prose as a test can show it: `·` for a character of markup, `#` for one that is no prose. */
export const shown = (prose: string): string => prose.replaceAll('\u200b', '·').replaceAll('\ufffc', '#')

/** Every block as `kind: text`. */
export const blocksOf = ({ prose, blocks }: Prose): string[] =>
  blocks.map(({ kind, span }) => `${kind}: ${shown(prose.slice(span.start, span.end))}`)
