/** `String.fromCharCode` takes its units as arguments; so many fit every engine's stack. */
const CHUNK = 8192

/** The string of some UTF-16 code units. */
export function stringOf(units: Uint16Array): string {
  if (units.length <= CHUNK) return ofFew(units)
  const chunks: string[] = []
  for (let at = 0; at < units.length; at += CHUNK) chunks.push(ofFew(units.subarray(at, at + CHUNK)))
  return chunks.join('')
}

/** `apply` reads a typed array as it is; spreading it would go through an iterator. */
const ofFew = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[])
