/** `String.fromCharCode` takes its units as arguments; so many fit every engine's stack. */
const CHUNK = 8192

/** The string of some UTF-16 code units. */
export function stringOf(units: Uint16Array): string {
  if (units.length <= CHUNK) return ofFew(units)
  const chunks: string[] = []
  for (let at = 0; at < units.length; at += CHUNK) chunks.push(ofFew(units.subarray(at, at + CHUNK)))
  return chunks.join('')
}

/** The same string with code units of its own: a piece of a text is made of that text's, and keeps all of them in memory. */
export function copyOf(text: string): string {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i)
  return stringOf(units)
}

/** `apply` reads a typed array as it is; spreading it would go through an iterator. */
const ofFew = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[])
