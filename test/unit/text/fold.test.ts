import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fold } from '../../../src/core/text/fold.ts'
import { words } from '../../../src/core/text/words.ts'

const same = (rule: string, a: string, b: string) =>
  it(`${rule}: ${JSON.stringify(a)} = ${JSON.stringify(b)}`, () => assert.equal(fold(a).text, fold(b).text))
const differs = (rule: string, a: string, b: string) =>
  it(`${rule}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`, () => assert.notEqual(fold(a).text, fold(b).text))

describe('fold', () => {
  same('R1 marks', '“Nobody”', '"Nobody"')
  same('R1 marks', '«Nobody»', '„Nobody‟')
  same('R1 apostrophes', 'won’t', "won't")
  same('R1 apostrophes', 'wonʼt', 'won′t')
  same('R3 dashes', 'the dock — the old one – is', 'the dock—the old one - is')
  same('R3 dashes', 'the dock -- is', 'the dock ― is')
  same('R3 dashes', 'the dock--is', 'the dock—is')
  same('R3 non-breaking hyphen', 'anti‑dock', 'anti-dock')
  same('R3 ranges', '2010–2012', '2010-2012')
  differs('R3 a hyphen is not nothing', 'co-op', 'coop')
  same('R4 ellipsis', 'Well … no', 'Well ... no')
  same('R4 ellipsis', 'Well . . . no', 'Well ... no')
  same('R5 spaces', 'on\u00a04\u2009May\n\n  1999', 'on 4 May 1999')
  same('R6 invisible', 'in\u00adspec\u200btors\ufeff', 'inspectors')
  same('R7 composed', 'cafe\u0301', 'café')
  same('R7 ligatures', 'the ﬁrst oﬃce', 'the first office')
  same('R7 full width', 'ＡＢＣ１', 'ABC1')
  differs('R7 meaning stays', '½', '1/2')
  differs('R7 meaning stays', 'm²', 'm2')
  differs('case stays', 'We', 'we')

  it('gives every folded unit the raw span it came from', () => {
    const raw = 'a “ﬁx” …  e\u0301'
    const { text, starts, ends } = fold(raw)
    assert.equal(text, 'a "fix" ... é')
    const at = text.indexOf('fi')
    assert.equal(raw.slice(starts[at], ends[at + 1]), 'ﬁ')
    assert.equal(raw.slice(starts[text.length - 1], ends[text.length - 1]), 'e\u0301')
  })

  it('keeps offsets in order and in range on any text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'a -—–.…“’\u0301\u200b \n1é\ud83d'), maxLength: 60 })
    )
    fc.assert(
      fc.property(anyText, raw => {
        const { text, starts, ends } = fold(raw)
        assert.equal(text.length, starts.length)
        for (let i = 0; i < text.length; i++) {
          assert.ok(starts[i]! < ends[i]! && ends[i]! <= raw.length)
          if (i > 0) assert.ok(starts[i]! >= starts[i - 1]!)
        }
      })
    )
  })

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab -—–.…“’\u200b \n1'), maxLength: 60 }), raw => {
        const once = fold(raw).text
        assert.equal(fold(once).text, once)
      })
    )
  })

  it('answers a span in offsets of the whole', () => {
    const raw = 'xx “no” yy'
    const { text, starts } = fold(raw, { start: 3, end: 7 })
    assert.equal(text, '"no"')
    assert.equal(starts[0], 3)
  })
})

describe('words', () => {
  const split = (text: string, expected: string[]) =>
    it(text, () =>
      assert.deepEqual(
        words(text).map(w => w.key),
        expected
      )
    )
  split('We won’t close the U.N. dock—ever.', ['we', "won't", 'close', 'the', 'u.n.', 'dock', 'ever'])
  split('a cease-fire of 1,000.5 days, 7%', ['a', 'cease-fire', 'of', '1,000.5', 'days', '7', '%'])
  split('$5 and 5 °', ['$', '5', 'and', '5', '°'])
  split('港口关闭了', ['港', '口', '关', '闭', '了'])
  split('порт закрыт', ['порт', 'закрыт'])
  split('“No,” he', ['no', 'he'])
  it('knows an editor’s word', () =>
    assert.deepEqual(
      words('that [quay side] was').map(w => w.bracketed),
      [false, true, true, false]
    ))
})
