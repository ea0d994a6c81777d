/** Marks and spaces that may stand between the end of a sentence and the next one's first letter. */
const REACH = 12

/** True where a sentence, or a quotation inside another, begins at `offset`: what stands before it ends one, or opens marks. */
export const beginsSentence = (text: string, offset: number): boolean =>
  /(?:^|[.!?…:]["'”’»)\]]*\s*|["“„«‘‚]\s*)$/u.test(text.slice(Math.max(0, offset - REACH), offset))
