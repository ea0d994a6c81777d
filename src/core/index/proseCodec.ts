// A text as it is read (text/block.ts), as bytes: what the reader does not see is written as runs of one character over the text, so
// that an article is not parsed again when it is read from disk.

import type { ByteReader, ByteWriter } from '../binary/bytes.ts'
import type { Block, BlockKind, Prose } from '../text/block.ts'

const KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'quote', 'item', 'cell']

/** Writes prose and blocks; `text` is the raw text they are of. */
export function writeProse(out: ByteWriter, { prose, blocks }: Prose, text: string): void {
  const runs = prose === text ? [] : runsOf(prose, text)
  out.varint(runs.length)
  let last = 0
  for (const { start, end } of runs) {
    out.varint(start - last)
    out.varint(end - start)
    out.varint(prose.charCodeAt(start))
    last = end
  }
  out.varint(blocks.length)
  last = 0
  for (const { span, kind } of blocks) {
    out.signed(span.start - last)
    out.varint(span.end - span.start)
    out.byte(KINDS.indexOf(kind))
    last = span.end
  }
}

/** Reads what `writeProse` wrote for the same text. */
export function readProse(input: ByteReader, text: string): Prose {
  const pieces: string[] = []
  let last = 0
  for (let left = input.varint(); left > 0; left--) {
    const start = last + input.varint()
    pieces.push(text.slice(last, start))
    last = start + input.varint()
    pieces.push(String.fromCharCode(input.varint()).repeat(last - start))
  }
  const prose = last === 0 ? text : pieces.join('') + text.slice(last)
  const blocks: Block[] = []
  let before = 0
  for (let left = input.varint(); left > 0; left--) {
    const start = before + input.signed()
    before = start + input.varint()
    blocks.push({ span: { start, end: before }, kind: KINDS[input.byte()]! })
  }
  return { prose, blocks }
}

/** Where the prose is other than the text, by runs of one character. */
function runsOf(prose: string, text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = prose.charCodeAt(at)
    if (unit === text.charCodeAt(at)) continue
    const last = runs.at(-1)
    if (last?.end === at && prose.charCodeAt(last.start) === unit) last.end = at + 1
    else runs.push({ start: at, end: at + 1 })
  }
  return runs
}
