import { strict as assert } from 'node:assert'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { parseBibliography, resolveCitekey } from '../../../src/core/citations/bibliography.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { Citations } from '../../../src/core/policy/cited.ts'

describe('citekeys in a draft', () => {
  const corpus = new Corpus()
  const text = '---\ntitle: Pier shut\nurl: https://quay.example/pier\n---\n\n“It is shut,” said Lena Orlo.\n'
  const pier = readArticle({ path: 'sources/pier.md', hash: 'h', text })
  corpus.put(pier)
  const bibliography = parseBibliography('@online{pier31, title = {Pier shut}}\n@online{other, title = {Other}}', 'bib')
  const cited = (draft: string, resolve?: (key: string) => string | undefined) => {
    const { citations } = parseDraft(draft, 'markdown')
    return new Citations(corpus, 'drafts/a.md', draft, resolve).cited(citations)
  }
  const resolve = (key: string) => resolveCitekey(key, [bibliography], [pier])?.path

  it('cite the article that the bibliography names', () => {
    const { paths, missing } = cited('“It is shut,” she said [@pier31].', resolve)
    assert.deepEqual([...paths], ['sources/pier.md'])
    assert.equal(missing, false)
  })
  it('cite it from a footnote', () =>
    assert.deepEqual([...cited('“It is shut.”[^1]\n\n[^1]: See @pier31.', resolve).paths], ['sources/pier.md']))
  it('cite nothing where the key names no article', () => {
    assert.equal(cited('“It is shut,” she said [@other].', resolve).missing, true)
    assert.equal(cited('“It is shut,” she said [@nobody].', resolve).missing, true)
    assert.equal(cited('“It is shut,” she said [@pier31].').missing, true)
    assert.equal(cited('@nobody said “It is shut.”', resolve).missing, false)
  })
})
