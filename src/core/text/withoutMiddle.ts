/** Code units of a text that is shown whole, and of the beginning and end that are shown of a longer one. */
const SHOWN = { whole: 160, begin: 90, end: 50 }

/** A text for one sentence of a message: a longer one is shown by the words of its beginning and end. */
export function withoutMiddle(text: string): string {
  if (text.length <= SHOWN.whole) return text
  const begin = text.slice(0, SHOWN.begin).replace(/\s+\S*$/u, '')
  return `${begin} … ${text.slice(-SHOWN.end).replace(/^\S*\s+/u, '')}`
}
