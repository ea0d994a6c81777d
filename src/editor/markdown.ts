// Everything an article or a draft says is hostile input: it reaches a hover only through `escaped`.

const PUNCTUATION = /[!-/:-@[-`{-~]/g
const CONTROL_AND_BIDI = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g

/** Text that renders as itself in Markdown: on one line, no markup, no link, no icon, no change of direction. */
export const escaped = (text: string): string =>
  text.replace(CONTROL_AND_BIDI, ' ').replace(/ {2,}/g, ' ').replace(PUNCTUATION, '\\$&')

/** A link with escaped text; the text alone where there is no address. The address is percent-encoded by whoever made it. */
export const link = (text: string, href: string | undefined): string =>
  href ? `[${escaped(text)}](${href.replace(/[()<>\s]/g, encodeURIComponent)})` : escaped(text)

/** The text, cut at a word boundary to at most `limit` characters and an ellipsis. */
export function clipped(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= limit) return flat
  const cut = flat.lastIndexOf(' ', limit)
  const end = cut > limit / 2 ? cut : limit - (isHighSurrogate(flat, limit - 1) ? 1 : 0)
  return `${flat.slice(0, end)}…`
}

const isHighSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800

/** Paragraphs, in order; absent ones are left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string => parts.filter(part => part).join('\n\n')
