import { deepEqual, equal, throws } from 'node:assert/strict'
import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { ByteReader, ByteWriter, OutOfBytes } from '../../../src/core/binary/bytes.ts'
import { crc32 } from '../../../src/core/binary/checksum.ts'

describe('bytes', () => {
  it('come back as they were written, in the same order', () => {
    const whole = fc.oneof(fc.nat(), fc.maxSafeNat())
    const anyString = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, fc.integer(), anyString, fc.option(anyString, { nil: undefined }))), rows => {
        const writer = new ByteWriter(1)
        for (const [number, sign, text, maybe] of rows) {
          writer.varint(number)
          writer.signed(sign)
          writer.string(text)
          writer.optional(maybe)
        }
        const reader = new ByteReader(writer.done())
        deepEqual(
          rows.map(() => [reader.varint(), reader.signed(), reader.string(), reader.optional()]),
          rows
        )
        equal(reader.isAtEnd, true)
      })
    )
  })

  it('hold long strings and half a surrogate pair', () => {
    const text = `${'Ein Ölfaß, 漢字, \ud83d'.repeat(5000)}`
    const writer = new ByteWriter()
    writer.string(text)
    equal(new ByteReader(writer.done()).string(), text)
  })

  it('say when they end too soon', () => {
    const writer = new ByteWriter()
    writer.string('Rehn')
    throws(() => new ByteReader(writer.done().subarray(0, 3)).string(), OutOfBytes)
    throws(() => new ByteReader(new Uint8Array(0)).byte(), OutOfBytes)
    throws(() => new ByteReader(new Uint8Array(2)).bytes(3), OutOfBytes)
  })
})

describe('the checksum', () => {
  it('is CRC-32, also in parts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
        equal(crc32(bytes), zlibCrc32(bytes))
        equal(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut))), crc32(bytes))
      })
    )
  })
})
