const INNER = { curly: ['‘', '’'], straight: ["'", "'"] } as const
const OPENING_PLACE = /[\s([{—–-]/

/**
 * The words of a quote as they stand inside double marks: double marks within them become single ones (POLICY.md R2). Single
 * marks and apostrophes stay, for they cannot be told apart. Same length, only marks differ.
 */
export function nestMarks(words: string, marks: 'curly' | 'straight'): string {
  const [open, close] = INNER[marks]
  const german = words.includes('„')
  return words.replace(/["“”„‟«»]/g, (mark, at: number) => (opens(mark, words[at - 1], german) ? open : close))
}

function opens(mark: string, before: string | undefined, german: boolean): boolean {
  if (mark === '"') return before === undefined || OPENING_PLACE.test(before)
  if (mark === '“') return !german
  return mark === '„' || mark === '‟' || mark === '«'
}
