import { strict as assert } from 'node:assert'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldFolder, wordsOf } from '../support/gold.ts'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { temporaryFolder } from '../support/vscode/paths.ts'

const gold = goldFolder()

describe('a draft on real articles in the workbench', () => {
  if (!gold) {
    it.skip('needs the gold data: set VERBATIM_GOLD to its folder')
    return
  }
  const konashenkov = wordsOf(gold, 'Konashenkov')
  const churkin = wordsOf(gold, 'Churkin')
  const longest = churkin.split(/\s+/).reduce((a, b) => (a.length >= b.length ? a : b))
  const altered = churkin.replace(longest, 'harbour')
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: deskWith(gold) })
    await workbench.openFile('talks.md')
  })
  after(() => workbench.dispose())

  function deskWith(folder: string): string {
    const desk = join(temporaryFolder('talks'), 'desk')
    cpSync(join(folder, 'corpus'), join(desk, 'articles'), { recursive: true, mode: 0 })
    mkdirSync(join(desk, 'drafts'))
    const paragraphs = [
      `“${konashenkov},” said Igor Konashenkov.`,
      `“${churkin},” said Igor Konashenkov.`,
      `“${altered},” said Vitaly Churkin.`,
      `“${churkin},” said Vitaly Churkin.`
    ]
    writeFileSync(join(desk, 'drafts/talks.md'), `${paragraphs.join('\n\n')}\n`)
    return desk
  }

  it('names in the Problems panel the wrong speaker and the altered word, and nothing else', async () => {
    await workbench.statusBar('2 of 4 verbatim')
    const problems = await workbench.problems('harbour')
    assert.equal(problems.length, 2, problems.join('\n'))
    const [wording, speaker] = [...problems].sort((a, b) => Number(b.includes('harbour')) - Number(a.includes('harbour')))
    assert.match(wording!, /^Error: The source has “.+” where the draft has “.*harbour.*”\. at line 5/)
    assert.match(speaker!, /^(Error|Warning): These words are .*Churkin’s in the source, not .*Konashenkov’s\. at line 3/)
    await workbench.screenshot('talks-problems')
    await workbench.press('ControlOrMeta+J')
  })

  it('says on hover who said the words, and which word the article has', async () => {
    const start = churkin.split(' ').slice(0, 3).join(' ')
    assert.match(await workbench.hover(start, 'Source:'), /✗ Misattributed · said by .*Churkin; the draft names .*Konashenkov/)
    await workbench.screenshot('talks-speaker')
    const card = await workbench.hover('harbour', 'Source:')
    assert.match(card, /✗ Altered · said by .*Churkin/)
    assert.ok(card.includes(`harbour ${longest.replace(/\W+$/, '')}`), card)
    await workbench.screenshot('talks-hover')
  })

  it('tells who Konashenkov is', async () => {
    assert.match(await workbench.hover('Igor Konashenkov', 'mention'), /^Igor Konashenkov\n/)
    await workbench.screenshot('talks-person')
  })
})
