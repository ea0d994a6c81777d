import { join } from 'node:path'
import * as vscode from 'vscode'
import type { PersonEntry } from '../../core/people/peopleFile.ts'
import { peopleFilePlaces } from '../../engine/peoplePlaces.ts'
import { toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'

/**
 * "Correct Person": opens people.yaml at the person's entry. Without an entry one is written, without a file it is made: one step of
 * undo, saved by nobody but the user.
 */
export function registerCorrectPerson({ corpora }: { readonly corpora: Corpora }): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.correctPerson, async (asked?: unknown, folder?: unknown) => {
    const corpus = corpora.all().find(one => one.folder.uri.toString() === folder) ?? corpusOf(corpora, asked)
    const name = corpus && (nameOf(asked) ?? (await pickName(corpus)))
    if (corpus && name) await correct(corpus, name)
  })
}

// A quick pick gets slow with more; whoever is named less often is corrected from the People view or a card.
const MOST_PICKED = 10_000

/** A name, or a node of the People view. */
type Asked = { readonly corpus?: Corpus; readonly name?: unknown } | undefined

const nameOf = (asked: unknown): string | undefined => {
  const name = typeof asked === 'string' ? asked : (asked as Asked)?.name
  return typeof name === 'string' ? name : undefined
}

function corpusOf(corpora: Corpora, asked: unknown): Corpus | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri
  return (asked as Asked)?.corpus ?? (uri && (corpora.of(uri) ?? corpora.withSource(uri))) ?? corpora.all()[0]
}

async function pickName({ engine }: Corpus): Promise<string | undefined> {
  const names = engine.people({ limit: MOST_PICKED }).then(({ people }) => people.map(({ name }) => name))
  return vscode.window.showQuickPick(names, { title: vscode.l10n.t('Correct Person') })
}

async function correct(corpus: Corpus, name: string): Promise<void> {
  const card = await corpus.engine.card(name)
  const shown = card?.person.name ?? name
  const uri = await peopleFileOf(corpus, card?.person.stated?.file)
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined)
  const [text, version] = [document?.getText() ?? '', document?.version]
  const { people } = await corpus.engine.peopleFile(text, uri.fsPath)
  const entry = people.find(one => isEntryOf(one, [shown, name]))
  if (document && entry) return select(document, document.lineAt(entry.line - 1).range)
  const insertion = await corpus.engine.personInsertion(text, shown)
  if (document?.version !== version) return correct(corpus, name)
  const edit = new vscode.WorkspaceEdit()
  if (!document) edit.createFile(uri, { ignoreIfExists: true })
  edit.insert(uri, document?.positionAt(insertion.offset) ?? new vscode.Position(0, 0), insertion.text)
  if (!(await vscode.workspace.applyEdit(edit))) return tellNotWritten(uri)
  const changed = await vscode.workspace.openTextDocument(uri)
  await select(changed, toRange(changed, insertion.select))
}

const isEntryOf = ({ name, aliases }: PersonEntry, names: readonly string[]): boolean =>
  [name, ...aliases].some(one => names.includes(one))

/** The file that has the person already, else one that is there, else the one to be made beside the articles. */
async function peopleFileOf(corpus: Corpus, stated: string | undefined): Promise<vscode.Uri> {
  if (stated !== undefined) return corpus.uriOf(stated)
  const places = peopleFilePlaces(corpus.options).map(place => vscode.Uri.file(place))
  for (const place of places) {
    const isThere = await vscode.workspace.fs.stat(place).then(
      () => true,
      () => false
    )
    if (isThere) return place
  }
  return places[0] ?? vscode.Uri.file(join(corpus.root, 'people.yaml'))
}

async function select(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(document, { selection, preview: false })
}

function tellNotWritten(uri: vscode.Uri): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('{0} could not be changed. Make the folder writable and try again.', vscode.workspace.asRelativePath(uri))
  )
}
