import * as vscode from 'vscode'
import { PEOPLE_FILE, type PeopleProblem } from '../../core/people/peopleFile.ts'
import { peopleProblemText } from '../../core/people/peopleProblems.ts'
import { isPeopleFile } from '../../engine/peoplePlaces.ts'
import { toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { DIAGNOSTIC_SOURCE } from '../ids.ts'
import { translate } from '../l10n.ts'
import { peopleCompletions } from '../peopleCompletions.ts'

const SELECTOR: vscode.DocumentSelector = { scheme: 'file', pattern: `**/${PEOPLE_FILE}` }

// More are no help before another letter is written.
const MOST_PROPOSED = 200

/** Help while people.yaml is written: what is wrong in the Problems panel, and keys and the names of people as completion. */
export function registerPeopleFile({ corpora }: { readonly corpora: Corpora }): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('verbatim-people')
  const check = async (document: vscode.TextDocument) => {
    const { uri, version } = document
    const asked = corpusOf(corpora, uri)?.engine.peopleFile(document.getText(), vscode.workspace.asRelativePath(uri, false))
    const read = await asked?.catch(() => undefined) // the thread's end is in the log already
    if (read && document.version === version && !document.isClosed) problems.set(uri, diagnosticsOf(document, read.problems))
  }
  for (const document of vscode.workspace.textDocuments) void check(document)
  const provideCompletionItems: vscode.CompletionItemProvider['provideCompletionItems'] = async (document, position) => {
    const corpus = corpusOf(corpora, document.uri)
    if (!corpus) return undefined
    const ask = async (filter: string) => (await corpus.engine.people({ filter, limit: MOST_PROPOSED })).people
    return peopleCompletions(document, position, ask)
  }
  return vscode.Disposable.from(
    problems,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    vscode.languages.registerCompletionItemProvider(SELECTOR, { provideCompletionItems }, ' ', '[', ',')
  )
}

/** The corpus whose people.yaml a file is; undefined for every other file. */
const corpusOf = (corpora: Corpora, uri: vscode.Uri): Corpus | undefined =>
  uri.scheme === 'file' && isPeopleFile(uri.fsPath) ? (corpora.withSource(uri) ?? corpora.of(uri)) : undefined

function diagnosticsOf(document: vscode.TextDocument, problems: readonly PeopleProblem[]): vscode.Diagnostic[] {
  return problems.map(problem => {
    const message = peopleProblemText(problem, translate)
    const made = new vscode.Diagnostic(toRange(document, problem.span), message, vscode.DiagnosticSeverity.Warning)
    made.source = DIAGNOSTIC_SOURCE
    made.code = PEOPLE_FILE
    return made
  })
}
