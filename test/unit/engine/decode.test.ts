import assert from 'node:assert/strict'
import { decode } from '../../../src/engine/readers/decode.ts'
import { utf16 } from './support.ts'

const TEXT = 'Über “die Mole”\r\nsagte sie — 🐟'

describe('decode reads', () => {
  for (const [encoding, bytes] of [
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark, which it drops', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 little endian', utf16(TEXT, 'LE')],
    ['UTF-16 big endian', utf16(TEXT, 'BE')]
  ] as const)
    it(`${encoding}, line ends and all`, () => assert.deepEqual(decode(bytes), { text: TEXT }))
})

describe('decode refuses', () => {
  for (const [what, bytes, notText] of [
    ['nothing', Buffer.alloc(0), 'empty'],
    ['white space alone', Buffer.from(' \n\ufeff\n'), 'empty'],
    ['Windows-1252', Buffer.from([0x93, 0x41, 0x94]), 'encoding'],
    ['cut UTF-8', Buffer.from(TEXT).subarray(0, -1), 'encoding'],
    ['cut UTF-16', utf16(TEXT, 'BE').subarray(0, -1), 'encoding'],
    ['half a surrogate pair in UTF-16', utf16('a\ud83d', 'LE'), 'encoding'],
    ['NUL bytes', Buffer.from('PNG\0\0\0'), 'binary'],
    ['UTF-16 without a byte order mark', Buffer.from('harbour', 'utf16le'), 'binary'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'binary']
  ] as const)
    it(`${what} as ${notText}`, () => assert.deepEqual(decode(bytes), { notText }))
})
