/**
 * Anchors as a W3C Annotation Page (Web Annotation Data Model, 5.2; JSON-LD): the file `verbatim-anchors.json`, export, import.
 *
 * Reading takes pages, collections, lists and single annotations of other tools too: `@id`/`@type`, one selector or several,
 * refined ones, targets with an id. Only known fields are taken, by name and checked; what cannot be used is named and left out.
 * Writing is in a fixed order, one field a line, so that version control can merge it.
 */
import type { Anchor, AnchorBody, AnchorSelector, AnchorTarget } from './anchor.ts'
import { positionOf, quoteOf } from './anchor.ts'

/** Name of the file beside the drafts. */
export const ANCHORS_FILE = 'verbatim-anchors.json'

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { hash: 'urn:verbatim:hash' }] as const

/** A page of annotations as it is written. */
export interface AnnotationPage {
  readonly '@context': typeof CONTEXT
  readonly type: 'AnnotationPage'
  readonly items: readonly Anchor[]
}

/** Anchors as far as they could be read; each problem is a sentence that ends with the remedy. */
export interface ReadAnchors {
  readonly anchors: readonly Anchor[]
  readonly problems: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** A longer quote is no quote. */
const MAX_TEXT = 100_000
const MAX_ITEMS = 100_000
/** Refined selectors are followed this deep. */
const MAX_DEPTH = 5

/** The page of some anchors, in order of article, place and time. */
export const toAnnotationPage = (anchors: readonly Anchor[]): AnnotationPage => ({
  '@context': CONTEXT,
  type: 'AnnotationPage',
  items: anchors.toSorted(inOrder)
})

/** The text of `verbatim-anchors.json`. */
export const writeAnchors = (anchors: readonly Anchor[]): string => `${JSON.stringify(toAnnotationPage(anchors), null, 2)}\n`

/** Reads the text of `verbatim-anchors.json`, or of another tool's export. Never throws. */
export function readAnchors(text: string): ReadAnchors {
  try {
    return fromAnnotationPage(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return { anchors: [], problems: ['The annotations are no JSON: export them anew, or restore the file.'] }
  }
}

/** Reads a page, collection, list or single annotation from parsed JSON. Never throws. */
export function fromAnnotationPage(value: unknown): ReadAnchors {
  const items = itemsOf(value)
  if (items === undefined) {
    return { anchors: [], problems: ['This is no annotation page: choose a file of W3C Web Annotations (JSON-LD).'] }
  }
  const anchors: Anchor[] = []
  const problems: string[] = []
  for (const [index, item] of items.slice(0, MAX_ITEMS).entries()) {
    const anchor = anchorOf(item)
    if (typeof anchor === 'string') problems.push(`Annotation ${index + 1} is left out: ${anchor}`)
    else anchors.push(anchor)
  }
  if (items.length > MAX_ITEMS) problems.push(`Only the first ${MAX_ITEMS} annotations are read: split the file.`)
  return { anchors, problems }
}

/** Both lists as one: of two anchors of one id, or of the same words at the same place in the same draft, the later. */
export function mergeAnchors(ours: readonly Anchor[], theirs: readonly Anchor[]): Anchor[] {
  const merged = new Map<string, Anchor>()
  for (const anchor of [...ours, ...theirs]) {
    const known = merged.get(identity(anchor))
    if (known === undefined || known.created < anchor.created) merged.set(identity(anchor), anchor)
  }
  return [...merged.values()].sort(inOrder)
}

function identity(anchor: Anchor): string {
  if (anchor.id !== undefined) return anchor.id
  const { exact, prefix, suffix } = quoteOf(anchor) ?? {}
  const drafts = anchor.body?.map(body => (body.type === 'SpecificResource' ? body.source : '')) ?? []
  return JSON.stringify([anchor.target.source, anchor.motivation, exact ?? positionOf(anchor), prefix, suffix, ...drafts])
}

function inOrder(a: Anchor, b: Anchor): number {
  const place = (anchor: Anchor) => positionOf(anchor)?.start ?? 0
  return (
    compare(a.target.source, b.target.source) ||
    place(a) - place(b) ||
    compare(a.created, b.created) ||
    compare(identity(a), identity(b))
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.length <= MAX_TEXT ? value : undefined)

/** A field by its name, also as JSON-LD writes it without a context. */
const fieldOf = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined)
const idOf = (value: unknown): string | undefined =>
  isFields(value) ? (textOf(fieldOf(value, 'id')) ?? textOf(fieldOf(value, '@id'))) : textOf(value)

function isType(fields: Fields, name: string): boolean {
  const types = [...listOf(fieldOf(fields, 'type')), ...listOf(fieldOf(fields, '@type'))]
  return types.some(type => type === name || type === `oa:${name}` || type === `as:${name}`)
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isFields(value)) return undefined
  if (isType(value, 'Annotation')) return [value]
  const items = fieldOf(value, 'items') ?? fieldOf(value, 'as:items')
  if (Array.isArray(items)) return items
  const first = fieldOf(value, 'first')
  const inner = isFields(first) ? fieldOf(first, 'items') : undefined
  return Array.isArray(inner) ? inner : undefined
}

/** The anchor, or why there is none. */
function anchorOf(item: unknown): Anchor | string {
  if (!isFields(item) || !isType(item, 'Annotation')) return 'it is no annotation; remove it.'
  const targets = listOf(fieldOf(item, 'target')).map(targetOf)
  const target = targets.find(found => found !== undefined)
  if (target === undefined) return 'its target names no source with a TextQuoteSelector or TextPositionSelector; add one.'
  const id = idOf(item)
  const body = listOf(fieldOf(item, 'body')).flatMap(bodyOf)
  return {
    type: 'Annotation',
    ...(id !== undefined && { id }),
    motivation: idOf(listOf(fieldOf(item, 'motivation'))[0]) ?? 'bookmarking',
    created: textOf(fieldOf(item, 'created')) ?? '',
    ...(body.length > 0 && { body }),
    target
  }
}

function targetOf(value: unknown): AnchorTarget | undefined {
  if (!isFields(value)) return undefined
  const source = idOf(fieldOf(value, 'source'))
  const selector = selectorsOf(fieldOf(value, 'selector'), 0)
  if (source === undefined || selector.length === 0) return undefined
  const state = listOf(fieldOf(value, 'state')).find(found => isFields(found) && isType(found, 'TimeState'))
  const sourceDate = isFields(state) ? textOf(fieldOf(state, 'sourceDate')) : undefined
  const hash = textOf(fieldOf(value, 'hash'))
  return {
    source,
    selector,
    ...(sourceDate !== undefined && { state: { type: 'TimeState', sourceDate } }),
    ...(hash !== undefined && { hash })
  }
}

/** The first selector of each of our kinds, from a list, a choice or a refinement. */
function selectorsOf(value: unknown, depth: number): AnchorSelector[] {
  if (depth > MAX_DEPTH) return []
  const all = listOf(value)
    .slice(0, 20)
    .flatMap(found => {
      if (!isFields(found)) return []
      const own = selectorOf(found)
      const further = [...listOf(fieldOf(found, 'items')), ...listOf(fieldOf(found, 'refinedBy'))]
      return [...(own ? [own] : []), ...selectorsOf(further, depth + 1)]
    })
  return all.filter((found, index) => all.findIndex(({ type }) => type === found.type) === index)
}

function selectorOf(fields: Fields): AnchorSelector | undefined {
  if (isType(fields, 'TextQuoteSelector')) {
    const exact = textOf(fieldOf(fields, 'exact'))
    if (exact === undefined || exact.trim() === '') return undefined
    const prefix = textOf(fieldOf(fields, 'prefix'))
    const suffix = textOf(fieldOf(fields, 'suffix'))
    return { type: 'TextQuoteSelector', exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
  }
  if (!isType(fields, 'TextPositionSelector')) return undefined
  const start = fieldOf(fields, 'start')
  const end = fieldOf(fields, 'end')
  const valid = Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(start) >= 0 && Number(start) <= Number(end)
  return valid ? { type: 'TextPositionSelector', start: Number(start), end: Number(end) } : undefined
}

function bodyOf(value: unknown): AnchorBody[] {
  if (!isFields(value)) return []
  const text = textOf(fieldOf(value, 'value'))
  if (isType(value, 'TextualBody') && text !== undefined) return [{ type: 'TextualBody', value: text }]
  const source = idOf(fieldOf(value, 'source'))
  return isType(value, 'SpecificResource') && source !== undefined ? [{ type: 'SpecificResource', source }] : []
}
