import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { article, at, closeAll, eventually, file, fixesAt, hovers, openDraft, remove, root, shows, write } from './newsroom.ts'

const ENGINEER = article(
  'The wall',
  'Nadezhda Kovalyova, a marine engineer, came back. “The wall sinks a little every spring,” Kovalyova said.'
)
const PILOT = article('The pilot', 'Nadejda Kovaleva, an engineer, left. “I measured the tide twice,” said Kovaleva.')

const command = <T>(id: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(id, ...args)
const symbols = (query: string) =>
  command<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query).then(all => all.map(({ name }) => name))

describe('people', () => {
  before(async () => {
    await write('articles/engineer.md', ENGINEER)
    await write('articles/pilot.md', PILOT)
  })
  afterEach(async () => {
    await closeAll()
    await remove('articles/people.yaml', 'drafts/people.md', 'verbatim.json')
  })
  after(() => remove('articles/engineer.md', 'articles/pilot.md'))

  const cardOn = async (name: string, expected: RegExp) => {
    const editor = await openDraft('drafts/people.md', `${name} spoke.\n`)
    return eventually(async () => {
      const all = (await hovers(editor, at(editor, name))).join('\n')
      assert.match(all, expected)
      return all
    })
  }

  it('are one person in two spellings, and the card says so', async () => {
    const card = await cardOn('Nadezhda Kovalyova', /2 utterances · 4 mentions · 2 articles/)
    assert.match(card, /Also written: Nadejda Kovaleva/)
    assert.match(card, /\[Correct this person\]\(command:verbatim\.correctPerson\?/)
  })

  it('are several where verbatim.json keeps spellings apart', async () => {
    await write('verbatim.json', '{ "people": { "joinSpellings": false } }')
    await cardOn('Nadezhda Kovalyova', /1 utterance · 2 mentions · 1 article/)
  })

  it('are what people.yaml says', async () => {
    await write('articles/people.yaml', 'people:\n  - name: Nadezhda Kovalyova\n    role: wall engineer\n    note: call first\n')
    const card = await cardOn('Kovaleva', /corrected in articles\/people\.yaml/)
    assert.match(card, /wall engineer \(as articles\/people\.yaml says\)/)
    assert.match(card, /Note: call first/)
  })

  it('are corrected in a new people.yaml, and at their entry the next time', async () => {
    await cardOn('Nadezhda Kovalyova', /engineer/)
    await command('verbatim.correctPerson', 'Nadezhda Kovalyova', root().toString())
    const editor = vscode.window.activeTextEditor!
    assert.equal(editor.document.uri.toString(), file('articles/people.yaml').toString())
    assert.equal(editor.document.getText(editor.selection), 'Nadezhda Kovalyova')
    const line = editor.selection.start.line
    await closeAllButDraft(editor)
    await command('verbatim.correctPerson', 'Nadejda Kovaleva', root().toString())
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, line)
    assert.equal(vscode.window.activeTextEditor?.document.getText().match(/name: Nadezhda/g)?.length, 1)
  })

  it('are completed in people.yaml, and its faults are told with their lines', async () => {
    const uri = await write('articles/people.yaml', 'people:\n  - name: Ilse\n    rank: captain\nignore:\n  - \n')
    await vscode.window.showTextDocument(uri)
    await eventually(() => {
      const told = vscode.languages.getDiagnostics(uri).map(({ message, range }) => `${range.start.line} ${message}`)
      assert.match(told.join('\n'), /^2 articles\/people\.yaml, line 3: the key “rank” is not known/)
    })
    const labels = async (line: number, character: number) => {
      const place = new vscode.Position(line, character)
      const list = await command<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, place)
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    }
    assert.ok((await labels(1, 14)).includes('Ilse Marrow'))
    assert.ok((await labels(2, 4)).includes('aliases'))
    assert.ok((await labels(4, 4)).includes('Nadezhda Kovalyova'))
    assert.ok((await labels(3, 0)).includes('merge'))
  })

  it('are symbols of the workspace, with what they said', async () => {
    await eventually(async () => {
      const found = await symbols('Kovalyova')
      assert.ok(found.includes('Nadezhda Kovalyova'), found.join('\n'))
      assert.ok(found.includes('Nadezhda Kovalyova: “The wall sinks a little every spring,”'), found.join('\n'))
    })
    assert.ok(!(await symbols('')).includes('Nadezhda Kovalyova'))
  })

  it('are spelt as in the article cited, by a hint with a fix', async () => {
    const editor = await openDraft('drafts/people.md', 'Nadezhda Kovalyova measured it ([Daily](../articles/pilot.md)).\n')
    await shows(editor.document.uri, 'name-spelling')
    const [fix] = await fixesAt(editor, at(editor, 'Nadezhda'))
    assert.equal(fix?.title, 'Write Nadejda Kovaleva')
    await vscode.workspace.applyEdit(fix.edit!)
    assert.match(editor.document.getText(), /^Nadejda Kovaleva measured/)
    await shows(editor.document.uri)
  })
})

async function closeAllButDraft(editor: vscode.TextEditor): Promise<void> {
  await editor.document.save()
  await command('workbench.action.closeActiveEditor')
}
