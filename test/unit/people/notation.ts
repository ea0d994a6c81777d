import assert from 'node:assert/strict'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { namesOfList } from '../../../src/core/people/knownNames.ts'
import type { Mention } from '../../../src/core/people/person.ts'
import type { Prose } from '../../../src/core/text/block.ts'

/** A text as prose: a block for each paragraph; a line that begins with "# " is a heading. */
export function proseOf(text: string): Prose {
  const blocks: Prose['blocks'][number][] = []
  for (const match of text.matchAll(/[^\n](?:.|\n(?!\n))*/g)) {
    blocks.push({
      span: { start: match.index, end: match.index + match[0].length },
      kind: match[0].startsWith('# ') ? 'heading' : 'paragraph'
    })
  }
  return { prose: text, blocks }
}

/** Mentions of a text without brackets. */
export const mentionsOf = (text: string, known?: readonly string[]): Mention[] =>
  findMentions(proseOf(text), known && namesOfList(known))

const show = (text: string, mentions: readonly Mention[]): string => {
  let shown = ''
  let from = 0
  for (const { span, name, text: written } of mentions) {
    shown += `${text.slice(from, span.start)}[${written}${name === written ? '' : `=${name}`}]`
    from = span.end
  }
  return shown + text.slice(from)
}

/** Asserts the mentions of a text: `[Rehn=Tomas Rehn]` is a mention "Rehn" that belongs to Tomas Rehn, `[Tomas Rehn]` to itself. */
export function assertMentions(marked: string, known?: readonly string[]): void {
  const text = marked.replace(/\[([^\]=]+)(?:=[^\]]+)?\]/g, '$1')
  assert.equal(show(text, mentionsOf(text, known)), marked)
}

/** The roles a text states, as "name: role". */
export const rolesOf = (text: string): string[] =>
  mentionsOf(text).flatMap(({ name, role }) => (role ? [`${name}: ${role.text}`] : []))
