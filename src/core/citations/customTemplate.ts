/**
 * The newsroom's own template: text with variables in double braces, after Mustache (mustache(5)), of which it takes
 * `{{name}}`, `{{#name}}…{{/name}}` (only where the variable is known) and `{{^name}}…{{/name}}` (only where it is not).
 *
 * `{{quote}}` is the words without outer marks, so that the template sets its own. Where a variable stands decides how it is
 * escaped: in a link's target or an HTML attribute as an address, in a label without brackets, elsewhere as Markdown prose;
 * an address in prose as one that Markdown leaves alone. One pass over the template; what a variable holds is never read as one.
 */
import { UserError } from '../ports.ts'
import { escapeHtml, escapeLabel, escapeMarkdown, escapeTarget } from './escape.ts'
import type { HouseStyle } from './houseStyle.ts'
import { quotedWords } from './houseStyle.ts'
import type { QuoteVariables } from './variables.ts'
import { readableDate, webAddress } from './variables.ts'

/** The variables of a template, and whether each is an address. `path` is encoded for links already. */
const VARIABLES = {
  quote: false,
  speaker: false,
  role: false,
  title: false,
  outlet: false,
  date: false,
  url: true,
  path: true,
  line: false,
  page: false,
  key: false,
  'fragment-url': true
} as const
export type VariableName = keyof typeof VARIABLES
/** Names of the variables, for documentation and completion. */
export const VARIABLE_NAMES = Object.keys(VARIABLES) as readonly VariableName[]

const TAG = /\{\{([#^/]?)\s*([^{}\s]*)\s*\}\}/g

/** What is wrong with a template, as a sentence with the remedy; undefined where nothing is. */
export function templateProblem(template: string): string | undefined {
  const open: string[] = []
  for (const [tag, kind, name] of template.matchAll(TAG)) {
    if (!isVariable(name!)) return `The template has no variable ${tag}: use one of ${VARIABLE_NAMES.join(', ')}.`
    if (kind === '#' || kind === '^') open.push(name!)
    else if (kind === '/' && open.pop() !== name)
      return `The template closes ${tag} where it is not open: put {{#${name}}} before it.`
  }
  if (open.length > 0) return `The template does not close {{#${open.at(-1)}}}: put {{/${open.at(-1)}}} where the part ends.`
  return undefined
}

/** The template with its variables filled in. Throws a `UserError` where `templateProblem` finds one. */
export function fillTemplate(template: string, variables: QuoteVariables, style: HouseStyle): string {
  const problem = templateProblem(template)
  if (problem !== undefined) throw new UserError(problem)
  const hidden: boolean[] = []
  let filled = ''
  let at = 0
  const put = (text: string) => {
    if (!hidden.includes(true)) filled += text
  }
  for (const match of template.matchAll(TAG)) {
    put(template.slice(at, match.index))
    at = match.index + match[0].length
    const value = valueFor(match[2] as VariableName, variables, style)
    if (match[1] === '/') hidden.pop()
    else if (match[1]) hidden.push((value === '') === (match[1] === '#'))
    else put(escaped(value, match[2] as VariableName, filled))
  }
  put(template.slice(at))
  return filled
}

const isVariable = (name: string): name is VariableName => Object.hasOwn(VARIABLES, name)

/** Empty where the variable is not known. */
function valueFor(name: VariableName, variables: QuoteVariables, style: HouseStyle): string {
  if (name === 'quote') return quotedWords(variables.quote, style)
  if (name === 'date') return variables.date === undefined ? '' : readableDate(variables.date)
  if (name === 'url') return webAddress(variables.url) ?? ''
  if (name === 'fragment-url') return webAddress(variables.fragmentUrl) ?? webAddress(variables.url) ?? ''
  if (name === 'path') return /^[a-z][a-z\d+.-]*:/i.test(variables.path ?? '') ? '' : (variables.path ?? '')
  if (name === 'key') return variables.citekey ?? ''
  return String(variables[name] ?? '').trim()
}

/** How the value must be written after `before`. */
function escaped(value: string, name: VariableName, before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (/\]\([^()\s]*$|<[^<>\s="]*$/.test(line)) return escapeTarget(value)
  if (/<[a-z][^<>]*=\s*"[^"<>]*$/i.test(line)) return escapeHtml(VARIABLES[name] ? escapeTarget(value) : value)
  if (VARIABLES[name])
    return escapeTarget(value).replace(/[*_`[\]]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  if (name === 'key') return value.replace(/[\s[\]{}<>]/g, '')
  const text = /(?<!\\)\[[^\]]*$/.test(line) ? escapeLabel(value) : escapeMarkdown(value)
  return text.replace(OPEN_END, '\\$&')
}

/** An unescaped mark at the end might become markup with what the template has next. */
const OPEN_END = /(?<!(?<!\\)(?:\\\\)*\\)[[\]<&]$/
