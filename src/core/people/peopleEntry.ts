import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import type { Span } from '../text/span.ts'

/** What a new people.yaml begins with. */
export const PEOPLE_HEAD = `# Who the people in these articles are. What stands here wins over what Verbatim found.
#
# people:                          # correct a name, or say more about somebody
#   - name: Their Name             # the name to show
#     aliases: [Other Spelling]    # other names; the name of somebody else merges the two
#     role: what they are
#     note: whatever helps the next reader
#     articles: [some-article.md]  # where given: by this name only these articles mean them
# merge:                           # several names, one person
#   - [Their Name, Other Name]
# apart:                           # different people that look like one
#   - [One Name, Another Name]
# ignore:                          # not a person
#   - Name of a Ship
`

/** Text to put in at an offset, and what to select afterwards (offsets of the changed text). */
export interface PersonInsertion {
  readonly offset: number
  readonly text: string
  readonly select: Span
}

/**
 * An entry for a person, put into people.yaml: at the end of its `people`, or with that key at the file's end. Everything that
 * stands there stays as it is. An empty text becomes a file with a commented head.
 */
export function personInsertion(text: string, name: string): PersonInsertion {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const written = stringify(name, { lineWidth: 0 }).trimEnd()
  const inserted = (offset: number, before: string, after: string): PersonInsertion => {
    const start = offset + before.replaceAll('\n', lineEnd).length
    return {
      offset,
      text: `${before}${written}${after}`.replaceAll('\n', lineEnd),
      select: { start, end: start + written.length }
    }
  }
  if (text.trim() === '') return inserted(text.length, `${PEOPLE_HEAD}\npeople:\n  - name: `, hints('  '))
  const list = listOf(text)
  if (!list) return inserted(text.length, `${endsLine(text) ? '' : '\n'}\npeople:\n  - name: `, hints('  '))
  if (list.kind === 'flow') return inserted(list.end, list.isEmpty ? '{ name: ' : ', { name: ', ' }')
  const { end, indent } = list
  return inserted(end, `${endsLine(text.slice(0, end)) ? '' : '\n'}${indent}- name: `, hints(indent))
}

/** Keys to be filled; empty ones say nothing. */
const hints = (indent: string): string => `${['aliases: []', 'role:', 'note:'].map(key => `\n${indent}  ${key}`).join('')}\n`

const endsLine = (text: string): boolean => text === '' || text.endsWith('\n')

type List = { readonly kind: 'flow'; readonly end: number; readonly isEmpty: boolean } | Block
interface Block {
  readonly kind: 'block'
  readonly end: number
  readonly indent: string
}

/** Where another item of `people` goes; undefined where there is no such key. */
function listOf(text: string): List | undefined {
  const { contents } = parseDocument(text, { schema: 'failsafe', logLevel: 'silent', strict: false })
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'people') : undefined
  if (!pair) return undefined
  const list = pair.value
  if (isSeq(list) && list.flow) return { kind: 'flow', end: list.range![1] - 1, isEmpty: list.items.length === 0 }
  if (isSeq(list)) return { kind: 'block', end: afterItems(text, list.range![1]), indent: indentAt(text, list.range![0]) }
  const key = pair.key as { range: readonly number[] }
  return { kind: 'block', end: nextLine(text, key.range[1]!), indent: '  ' }
}

/** Behind the last line of the items, without blank lines and comments that lead over to the next key. */
function afterItems(text: string, end: number): number {
  const used = text.slice(0, end).trimEnd().length
  return nextLine(text, used)
}

const nextLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}

const indentAt = (text: string, at: number): string => /[ \t]*$/.exec(text.slice(0, at))![0]
