/**
 * CRC-32 (ISO 3309, polynomial 0xEDB88320 reflected), sliced by four: finds every burst of errors up to 32 bits and any other change
 * but one in four thousand million. About 1 GB/s. It guards against damage, not against malice.
 */
const TABLES = tables()

function tables(): Uint32Array {
  const all = new Uint32Array(4 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    all[byte] = value
  }
  for (let i = 256; i < all.length; i++) all[i] = (all[i - 256]! >>> 8) ^ all[all[i - 256]! & 0xff]!
  return all
}

/** The checksum of some bytes, as an unsigned 32-bit number; `before`: that of the bytes before them, to go on from. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    value ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    value =
      TABLES[768 + (value & 0xff)]! ^
      TABLES[512 + ((value >>> 8) & 0xff)]! ^
      TABLES[256 + ((value >>> 16) & 0xff)]! ^
      TABLES[value >>> 24]!
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ TABLES[(value ^ bytes[at]!) & 0xff]!
  return ~value >>> 0
}
