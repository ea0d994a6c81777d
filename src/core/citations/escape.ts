/** Article text and links made safe to stand in a Markdown draft. What a reader sees stays the same. */

const ALWAYS = /[*`~]/g
/** Inside a word an underscore is no emphasis. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** Also at the end: what the draft has next may be a mark. */
const BACKSLASH = /\\(?=[!-/:-@[-`{-~]|$)/g
/** `[sic]` may stay; what could become a link, a footnote or a citation may not. */
const BRACKET = /\[(?=[\^@])|\](?=[([:])/g
const TAG = /<(?=[\p{L}/!?])/gu
const ENTITY = /&(?=#?\w+;)/g

/** Text as Markdown prose on one line: line ends become spaces, and no character of it is markup. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ')
  return [BACKSLASH, ALWAYS, UNDERSCORE, BRACKET, TAG, ENTITY].reduce(
    (escaped, special) => escaped.replace(special, '\\$&'),
    line
  )
}

/** Text as the label of a link: no bracket in it can end the label. */
export const escapeLabel = (text: string): string => escapeMarkdown(text.replaceAll(/[[\]]/g, mark => (mark === '[' ? '(' : ')')))

/** A link target that stands in parentheses: spaces, parentheses and what else would end it are percent-encoded. */
export const escapeTarget = (href: string): string =>
  href
    .trim()
    .replace(/[\s()<>\\"\u0000-\u001f]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** A path as a link target: also what has a meaning in addresses (`%`, `#`, `?`, a colon before the first slash). */
export function encodePath(path: string): string {
  const encoded = escapeTarget(path.replace(/[%#?]/g, encodeURIComponent))
  return /^[^/]*:/.test(encoded) ? `./${encoded}` : encoded
}

/**
 * Text as HTML that may stand in a Markdown draft: what is markup in either is a character reference, so that both readers show
 * the same. For element text and for attributes in double quotes. Line ends become spaces.
 */
export function escapeHtml(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ')
  return line.replace(/[&<>"*`~\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[(?=[\^@])|\](?=[[(:])/gu, character => {
    return NAMED[character] ?? `&#${character.charCodeAt(0)};`
  })
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
