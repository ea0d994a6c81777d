const BEFORE =
  /(?:(?:photo|image|picture|video)s?\s*(?:credit|courtesy|by)|\bphotos?\s*(?:by|:)|\bcredits?\s*:|^\s*(?:reporting|editing|writing|compiled|written)\s+by|\b(?:photograph(?:ed|y|s)?|illustrations?)\s+by|\(Photo)[^.\n]*$/i
const BYLINE = /(?:^[\s\u200b*_]*(?:by|from|author:)|^[^“"]*[.·|–—]\s+by)\s+(?:[\p{L}\p{M}.,'’ \u00a0\u200b*_-]*)$/iu

/** Whether a name stands in a credit or by-line, every expression asked of every name. */
export function plainCredit(prose: string, start: number, end: number): boolean {
  const reach = prose.slice(Math.max(0, start - 80), start)
  const before = reach.slice(reach.lastIndexOf('\n') + 1)
  if (/^(?:['’]s)?\s?\/\s?\p{Lu}|^\s*\((?:AP|Reuters|AFP|Getty)/u.test(prose.slice(end, end + 20))) return true
  if (BEFORE.test(before) || (/\p{L}\s?\/\s?$/u.test(before) && !/\d/.test(before.slice(-3)))) return true
  const [rest] = prose.slice(end).split('\n')
  return BYLINE.test(before) && rest!.length <= 90 && !/\p{Ll}{3,}\s+\p{Ll}{2,}\s+\p{Ll}/u.test(rest!)
}
