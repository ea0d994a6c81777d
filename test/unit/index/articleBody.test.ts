import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { analyse } from '../../../src/core/index/analyse.ts'
import { decodeBody, encodeBody } from '../../../src/core/index/articleBody.ts'

describe('an article’s body in bytes', () => {
  it('says all that was found in the article', () => {
    const analysed = analyse(
      readArticle({
        path: 'a.md',
        hash: 'h',
        text: [
          '# Dock *closed*\n',
          'Col. Tomas Rehn, commander of a brigade, said that the dock would close. “We close,” the colonel said. “It’s late.”\n',
          'Mayor Ilse\u200b Marrow called it “a shame”; the ministry said: “No.” Jürgen Lund read “The Sea”.\n'
        ].join('\n')
      })
    )
    assert.ok(analysed.mentions.some(({ role, otherRole }) => role && otherRole))
    assert.ok(analysed.mentions.some(({ role }) => !role))
    assert.ok(analysed.quotations.some(({ attribution }) => attribution))
    const { path, hash, metadata, problems } = analysed.article
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    assert.deepEqual(plain(decodeBody(encodeBody(analysed), { path, hash, metadata, problems })), plain(analysed))
  })
})
