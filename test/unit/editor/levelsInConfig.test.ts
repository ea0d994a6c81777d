import { strict as assert } from 'node:assert'
import { withLevel } from '../../../src/editor/levelsInConfig.ts'

describe('a level in verbatim.json', () => {
  it('is added, and everything else stands as it is written', () => {
    const before = '{ "sources": ["a", "b"],\n  "levels": {\n    "inner-case": "hint"\n  },\n  "profile": "wire" }\n'
    assert.equal(
      withLevel(before, 'altered-words', 'none', { 'wrong-source': 'error' }),
      '{ "sources": ["a", "b"],\n  "levels": {\n    "inner-case": "hint",\n    "altered-words": "none"\n  },\n  "profile": "wire" }\n'
    )
  })

  it('is changed where it is set', () =>
    assert.equal(withLevel('{"levels":{"inner-case":"hint"}}', 'inner-case', 'none', {}), '{"levels":{"inner-case":"none"}}'))

  it('takes the levels in force with it where the file has none, for it would hide them', () => {
    const after = withLevel('{\n\t"profile": "wire"\n}\n', 'inner-case', 'none', { 'wrong-source': 'error' })
    assert.deepEqual(JSON.parse(after), { profile: 'wire', levels: { 'wrong-source': 'error', 'inner-case': 'none' } })
    assert.match(after, /\n\t"levels": \{\n\t\t/)
  })
})
