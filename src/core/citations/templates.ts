/** Quotes as they go into a draft: the built-in templates, and the newsroom's own. */
import { fillTemplate } from './customTemplate.ts'
import { escapeHtml, escapeMarkdown, escapeTarget } from './escape.ts'
import type { Following, HouseStyle } from './houseStyle.ts'
import { closed, finished, isBlock, oneLine, outerMarks, quotedWords, terminated } from './houseStyle.ts'
import type { QuoteVariables } from './variables.ts'
import { citekeyMark, markdownLink, readableDate, sourceName, targetOf } from './variables.ts'

export const TEMPLATE_NAMES = ['link', 'footnote', 'citekey', 'plain', 'html'] as const
export type TemplateName = (typeof TEMPLATE_NAMES)[number]

/** A built-in template by its name, or the text of the newsroom's own (customTemplate.ts). */
export type Template = TemplateName | { readonly custom: string }

/** Where the quote goes. */
export interface Place {
  /** False where it goes into a sentence already begun: no final period then. True if left out. */
  readonly atSentenceStart?: boolean
  /** A footnote label that is free in the draft, without `^`. 1 if left out. */
  readonly label?: string
}

/** A quote ready for a draft. */
export interface RenderedQuote {
  readonly text: string
  /** The footnote's definition, one line without line end, where the template has one. */
  readonly definition?: string
  /** True where the text is a block, which wants blank lines around it. */
  readonly isBlock: boolean
}

/**
 * A quote by a template and in house style. The words stay the source's; only marks and terminal punctuation change
 * (POLICY.md R2, R13), and everything from the article is escaped for where it lands. Throws a `UserError` where the template
 * cannot be filled: no citekey, a fault in the newsroom's own.
 */
export function renderQuote(template: Template, variables: QuoteVariables, style: HouseStyle, place: Place = {}): RenderedQuote {
  if (typeof template === 'object') return { text: fillTemplate(template.custom, variables, style), isBlock: false }
  const long = isBlock(variables.quote, style)
  const definition = template === 'footnote' ? footnoteDefinition(variables, place.label) : undefined
  if (template === 'html') return { text: long ? htmlBlock(variables) : htmlInline(variables, style, place), isBlock: long }
  const text = long ? markdownBlock(template, variables, place) : markdownInline(template, variables, style, place)
  return { text, definition, isBlock: long }
}

/** A citation alone, for a quotation that stands in the draft already: with the space before it where one is wanted. */
export function renderCitation(
  template: TemplateName,
  variables: QuoteVariables,
  label = '1'
): { readonly text: string; readonly definition?: string } {
  if (template === 'footnote') return { text: `[^${label}]`, definition: footnoteDefinition(variables, label) }
  return { text: ` ${citation(template, variables)}` }
}

function markdownInline(template: MarkdownName, variables: QuoteVariables, style: HouseStyle, place: Place): string {
  const said = saidBy(template, variables)
  const words = quotedWords(variables.quote, style)
  const whole = place.atSentenceStart !== false
  const [open, close] = outerMarks(style)
  const noted = template === 'footnote'
  const ends = whole && (said !== '' || noted) ? sentenceEnd(words, said !== '', style) : undefined
  const { inside, outside } = ends ?? terminated(words, following(said, whole), style)
  const stop = whole && (said !== '' || (!noted && !/[.!?…]$/.test(inside))) ? '.' : ''
  const quote = open + escapeMarkdown(inside) + close + outside + (said && ` ${said}`)
  if (noted) return `${quote}${stop}[^${place.label ?? '1'}]`
  return `${quote} ${citation(template, variables)}${stop}`
}

type MarkdownName = Exclude<TemplateName, 'html'>

const following = (said: string, whole: boolean): Following => (said ? 'speaker' : whole ? 'end' : 'sentence')

/** A footnote's mark follows the sentence, so the sentence is closed before it. */
const sentenceEnd = (words: string, speaker: boolean, style: HouseStyle) =>
  speaker ? terminated(words, 'speaker', style) : closed(words, style)

/** "Lena Orlo said"; the plain template names the role too. Escaped; empty without a speaker. */
function saidBy(template: MarkdownName, { speaker, role }: QuoteVariables): string {
  const name = speaker?.trim()
  if (!name) return ''
  const known = template === 'plain' ? role?.trim() : undefined
  return escapeMarkdown(known ? `${name}, ${known}, said` : `${name} said`)
}

/** The mark that names the source, with its brackets; not for footnotes, whose mark needs a label. */
function citation(template: TemplateName, variables: QuoteVariables): string {
  if (template === 'citekey') return `[${citekeyMark(variables)}${locator(variables)}]`
  const name = sourceName(variables) || 'source'
  if (template === 'plain') return `(${escapeMarkdown(name)})`
  if (template === 'html') return `(<cite>${htmlLink(name, targetOf(variables))}</cite>)`
  return `(${markdownLink(name, targetOf(variables))})`
}

const locator = ({ page }: QuoteVariables): string => (page?.trim() ? `, p. ${escapeMarkdown(page.trim())}` : '')

/** `[^1]: [Title](target), Outlet, 4 May 2031, p. 3.` */
function footnoteDefinition(variables: QuoteVariables, label = '1'): string {
  const { title, outlet, date } = variables
  const name = title?.trim() || sourceName(variables) || 'Source'
  const rest = title?.trim()
    ? [outlet?.trim(), date && readableDate(date)].filter(Boolean).map(part => escapeMarkdown(part!))
    : []
  return `[^${label}]: ${[markdownLink(oneLine(name), targetOf(variables)), ...rest].join(', ')}${locator(variables)}.`
}

/** The speaker leads in, with the citation; the words follow as a block quotation without marks. */
function markdownBlock(template: MarkdownName, variables: QuoteVariables, place: Place): string {
  const words = escapeMarkdown(finished(oneLine(variables.quote)))
  const said = saidBy(template, variables)
  const source = citation(template, variables)
  const mark = template === 'footnote' ? `[^${place.label ?? '1'}]` : template === 'citekey' ? ` ${source}` : ''
  const lead = mark !== '' ? said : said ? `${said} ${source}` : source.slice(1, -1)
  return `${lead && `${lead}:\n\n`}> ${escapeBlockStart(words)}${mark}`
}

/** What would begin a heading, a list or another quote at the start of a line is escaped. */
const escapeBlockStart = (words: string): string =>
  words.replace(/^(?:[#>+=|-]|\d+(?=[.)]))/, start => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))

function htmlInline(variables: QuoteVariables, style: HouseStyle, place: Place): string {
  const name = variables.speaker?.trim()
  const whole = place.atSentenceStart !== false
  const words = quotedWords(variables.quote, style)
  const { inside, outside } = terminated(words, following(name ?? '', whole), style)
  const stop = whole && (name || !/[.!?…]$/.test(inside)) ? '.' : ''
  const said = name ? ` ${escapeHtml(name)} said` : ''
  return `<q${citeAttribute(variables)}>${escapeHtml(inside)}</q>${outside}${said} ${citation('html', variables)}${stop}`
}

function htmlBlock(variables: QuoteVariables): string {
  const names = [variables.speaker?.trim() && escapeHtml(oneLine(variables.speaker)), htmlCite(variables)].filter(Boolean)
  const words = escapeHtml(finished(oneLine(variables.quote)))
  return `<blockquote${citeAttribute(variables)}>\n<p>${words}</p>\n<footer>— ${names.join(', ')}</footer>\n</blockquote>`
}

const htmlCite = (variables: QuoteVariables): string =>
  `<cite>${htmlLink(sourceName(variables) || 'source', targetOf(variables))}</cite>`

const htmlLink = (label: string, target: string | undefined): string =>
  target === undefined ? escapeHtml(label) : `<a href="${escapeHtml(escapeTarget(target))}">${escapeHtml(label)}</a>`

function citeAttribute(variables: QuoteVariables): string {
  const target = targetOf(variables)
  return target === undefined ? '' : ` cite="${escapeHtml(escapeTarget(target))}"`
}
