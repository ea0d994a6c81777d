import assert from 'node:assert/strict'
import { writeAnchors } from '../../../src/core/citations/annotationPage.ts'
import { anchorOf } from '../citations/anchorOf.ts'
import { newsroom, removeNewsrooms, verbatim } from './support.ts'

const WORDS = 'We shut the old pier'
const files = {
  'articles/pier.md': '“We closed the old pier on Monday,” said Lena Orlo, who keeps the harbour.\n',
  'drafts/a.md': `“${WORDS} on Monday,” Orlo said.\n`,
  'drafts/verbatim-anchors.json': writeAnchors([anchorOf('articles/pier.md', 'drafts/a.md', `${WORDS} on Monday`)])
}

describe('verbatim check with verbatim-anchors.json', () => {
  after(removeNewsrooms)

  for (const format of ['pretty', 'json', 'sarif'])
    it(`tells what the article had before it was changed, as ${format}`, async () => {
      const { stdout } = await verbatim(newsroom(files), 'check', 'drafts/a.md', '--format', format)
      assert.match(stdout, /changed since this was quoted/)
      assert.match(stdout, /had: “We shut the old pier on Monday”/)
    })

  it('keeps the verdict', async () => {
    const { stdout } = await verbatim(newsroom(files), 'check', 'drafts/a.md', '--format', 'json')
    const [{ verdict, findings }] = JSON.parse(stdout).drafts[0].quotations
    assert.equal(verdict, 'altered')
    assert.deepEqual(
      findings.map(({ code, level }: { code: string; level: string }) => [code, level]),
      [
        ['altered-words', 'error'],
        ['source-drifted', 'information']
      ]
    )
  })
})
