import { findMentions } from '../../../src/core/people/findMentions.ts'
import { namesOfList } from '../../../src/core/people/knownNames.ts'
import { attribute } from '../../../src/core/quotations/attribution/attribute.ts'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import type { AttributedQuotation } from '../../../src/core/quotations/quotation.ts'
import type { Block, Prose } from '../../../src/core/text/block.ts'

/** A text with a block for each paragraph: paragraphs are parted by a blank line; `# ` makes a heading, `> ` a block quote, `- ` an item. */
export function prose(text: string): Prose {
  const blocks: Block[] = []
  const kinds: Readonly<Record<string, Block['kind']>> = { '# ': 'heading', '> ': 'quote', '- ': 'item' }
  let start = 0
  for (const part of text.split('\n\n')) {
    const kind = kinds[part.slice(0, 2)] ?? 'paragraph'
    const skip = kind === 'paragraph' ? 0 : 2
    if (part.trim()) blocks.push({ span: { start: start + skip, end: start + part.length }, kind })
    start += part.length + 2
  }
  return { prose: text, blocks }
}

/** The words of each quotation, with its group: "0 We will,". */
export function found(text: string): string[] {
  return findQuotations(prose(text)).quotations.map(({ group, inner }) => `${group} ${text.slice(inner.start, inner.end)}`)
}

/** Offsets of stray marks. */
export const strays = (text: string): number[] => findQuotations(prose(text)).strays.map(({ span }) => span.start)

/** Quotations with speakers; `known` are names the text gives no first name for. */
export function attributed(text: string, known?: readonly string[]): AttributedQuotation[] {
  const read = prose(text)
  return attribute(read, findQuotations(read).quotations, findMentions(read, known && namesOfList(known)))
}

/** "Ilse Marrow", "(residents)" for a speaker without a name, "?" before one that is only inferred, the kind where nobody speaks. */
export function speakers(text: string): string[] {
  return attributed(text, ['Ilse Marrow', 'Tomas Rehn', 'Oskar Brandt']).map(({ kind, attribution }) => {
    if (!attribution) return kind
    const name = attribution.name ?? `(${attribution.text})`
    return attribution.explicit ? name : `?${name}`
  })
}
