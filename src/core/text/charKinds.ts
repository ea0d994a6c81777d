/** A kind for every UTF-16 code unit: `rest`, or what the rows say, later rows winning. A row's `a-z` is a range. */
export function charKinds(rest: number, rows: readonly (readonly [kind: number, characters: string])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(rest)
  for (const [kind, characters] of rows) {
    for (let i = 0; i < characters.length; i++) {
      const isRange = characters[i + 1] === '-' && i + 2 < characters.length
      const first = characters.charCodeAt(i)
      if (isRange) i += 2
      kinds.fill(kind, first, characters.charCodeAt(i) + 1)
    }
  }
  return kinds
}

/** True for a code unit that surely is no part of a word: no letter, mark or digit in any script. Half a surrogate pair may be. */
export function isOutside(code: number): boolean {
  if (code < 0x80) return !(isEnglishLetter(code) || (code >= 0x30 && code <= 0x39))
  // C1 controls, Latin signs before ª, and the block of general punctuation hold no letters, marks or digits.
  return code < 0xaa || (code >= 0x2000 && code <= 0x206f)
}

/** True for the code of one of the letters of English. */
export const isEnglishLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
