/** "1 article", "2 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** One line: line ends and runs of white space are one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** At most `width` characters, cut in the middle: the beginning and the end of a quotation tell more than its first half. */
export function shortened(text: string, width: number): string {
  if (text.length <= width) return text
  const head = Math.ceil((width - 3) * 0.6)
  return `${text.slice(0, head).trimEnd()} … ${text.slice(text.length - (width - 3 - head)).trimStart()}`
}

/** Breaks a text into lines of at most `width` characters, between words. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of oneLine(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Terminal text from an article or a draft: control characters could move the cursor or change colours. */
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')

/** JSON as people read it, with a line end. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** One line of JSON for each value. */
export const jsonLines = (values: readonly unknown[]): string => values.map(value => `${JSON.stringify(value)}\n`).join('')
