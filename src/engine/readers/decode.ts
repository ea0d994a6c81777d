// Bytes to text, without guessing. UTF-8 unless a byte order mark says UTF-16; a byte order mark is not part of the text.
// Line ends are kept as they stand, so offsets into the text are what editors count too (they drop the mark as well).
// Encodings without a mark (Windows-1252, Shift JIS) are refused: a wrong guess would change words silently.

/** Why bytes are not text. */
export type NotText = 'empty' | 'binary' | 'encoding'

/** Text, or the reason why there is none. */
export type Decoded = { readonly text: string } | { readonly notText: NotText }

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)

/** Decodes a whole file: UTF-8 with or without a byte order mark, UTF-16 of both byte orders with one. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return strictly('utf-16le', bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return strictly('utf-16le', swapped(bytes))
  return bytes.includes(0) ? { notText: 'binary' } : strictly('utf-8', bytes)
}

function strictly(encoding: string, bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\0')) return { notText: 'binary' }
    return text.trim() === '' ? { notText: 'empty' } : { text }
  } catch {
    return { notText: 'encoding' }
  }
}

/** Big-endian units as little-endian ones: not every build of Node decodes UTF-16BE. An odd last byte stays, and is refused. */
function swapped(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.subarray(0, copy.length & ~1).swap16()
  return copy
}
