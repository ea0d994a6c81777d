// On real articles, which are not ours: their words are read when the test runs, by the offsets of the gold data.

import { strict as assert } from 'node:assert'
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { addFolder, at, closeAll, diagnostics, eventually, hovers, openDraft, shows } from './newsroom.ts'

interface GoldQuote {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly speaker?: string
  readonly group?: string
}

const project = vscode.extensions.getExtension('verbatim.verbatim')!.extensionPath
const gold = process.env.VERBATIM_GOLD || join(project, '../shared')

describe('a draft on real articles', function () {
  if (!existsSync(gold)) {
    if (process.env.VERBATIM_GOLD) throw new Error(`VERBATIM_GOLD names ${gold}, which does not exist.`)
    return console.log('The gold data is not there: the editor test on real articles is left out.')
  }
  this.timeout(40_000)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-corpus-')))
  const quotes: readonly GoldQuote[] = JSON.parse(readFileSync(join(gold, 'evaluation/quotes.json'), 'utf8'))
  const konashenkov = firstWords('Konashenkov')
  const churkin = firstWords('Churkin')
  const altered = churkin.replace(longestWord(churkin), 'harbour')
  let editor: vscode.TextEditor
  let takeAway: () => Promise<void>

  /** The first whole quotation of a speaker, without its final punctuation. */
  function firstWords(surname: string): string {
    const fits = ({ kind, speaker, group, start, end }: GoldQuote) =>
      kind === 'direct' && speaker?.endsWith(surname) && !group && end - start > 60
    const quote = quotes.find(fits)
    assert.ok(quote, `The gold data has no long quotation of ${surname}.`)
    return readFileSync(join(gold, 'corpus', quote.file), 'utf8')
      .slice(quote.start, quote.end)
      .replace(/[,.]$/, '')
  }

  before(async () => {
    cpSync(join(gold, 'corpus'), join(folder, 'articles'), { recursive: true, mode: 0 })
    takeAway = await addFolder(vscode.Uri.file(folder))
    const paragraphs = [
      `“${konashenkov},” said Igor Konashenkov.`,
      `“${churkin},” said Vitaly Churkin.`,
      `“${altered},” said Vitaly Churkin.`,
      `“${churkin},” said Igor Konashenkov.`
    ]
    editor = await openDraft('drafts/talks.md', `${paragraphs.join('\n\n')}\n`, vscode.Uri.file(folder))
  })
  after(async () => {
    await closeAll()
    await takeAway()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has problems only where Konashenkov and Churkin are quoted wrongly', async () => {
    await shows(editor.document.uri, 'altered-words', 'misattributed-quotation')
    const [wording, speaker] = [...diagnostics(editor.document.uri)].sort((a, b) => a.range.start.compareTo(b.range.start))
    assert.match(wording!.message, /harbour/)
    assert.equal(wording!.severity, vscode.DiagnosticSeverity.Error)
    assert.match(speaker!.message, /Churkin.*Konashenkov/)
    const [related] = speaker!.relatedInformation!
    const source = await vscode.workspace.openTextDocument(related!.location.uri)
    assert.ok(source.getText(related!.location.range).includes(churkin))
  })

  it('says on hover what stands in the article, and who said it', async () => {
    const card = async (position: vscode.Position) => (await hovers(editor, position)).join('\n')
    const inParagraph = (line: number) => new vscode.Position(line, 5)
    await eventually(async () => assert.match(await card(inParagraph(0)), /✓ \*\*Verbatim\*\* · said by .*Konashenkov/))
    assert.match(await card(inParagraph(2)), /✓ \*\*Verbatim\*\* · said by .*Churkin/)
    assert.match(await card(inParagraph(4)), /✗ \*\*Altered\*\*.*~~harbour~~/s)
    assert.match(await card(inParagraph(6)), /✗ \*\*Misattributed\*\* · said by .*Churkin; the draft names .*Konashenkov/)
  })

  it('tells who Konashenkov and Churkin are', async () => {
    const card = async (words: string) => (await hovers(editor, at(editor, words).translate(0, 6))).join('\n')
    assert.match(await card('Igor Konashenkov'), /\*\*.*Konashenkov\*\*.*\d+ mentions?/s)
    assert.match(await card('Vitaly Churkin'), /\*\*.*Churkin\*\*.*[Aa]mbassador/s)
  })
})

function longestWord(text: string): string {
  return text.split(/\s+/).reduce((a, b) => (a.length >= b.length ? a : b))
}
