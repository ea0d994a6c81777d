import * as vscode from 'vscode'
import { PEOPLE_FILE, readPeopleFile } from '../../core/people/peopleFile.ts'
import { peopleProblemText } from '../../core/people/peopleProblems.ts'
import { isPeopleFile } from '../../engine/peopleFiles.ts'
import { toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import { DIAGNOSTIC_SOURCE } from '../ids.ts'
import { translate } from '../l10n.ts'
import { peopleCompletions } from '../peopleCompletions.ts'

const SELECTOR: vscode.DocumentSelector = { scheme: 'file', pattern: `**/${PEOPLE_FILE}` }

// More proposals are no help; the names of others can be written all the same.
const MOST_PROPOSED = 10_000

/** Help while people.yaml is written: what is wrong in the Problems panel, and keys and the names of people as completion. */
export function registerPeopleFile({ corpora }: { readonly corpora: Corpora }): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('verbatim-people')
  const check = (document: vscode.TextDocument) => {
    if (isOurs(corpora, document)) problems.set(document.uri, diagnosticsOf(document))
  }
  for (const document of vscode.workspace.textDocuments) check(document)
  const provideCompletionItems: vscode.CompletionItemProvider['provideCompletionItems'] = async (document, position) => {
    const corpus = isOurs(corpora, document) ? corpusOf(corpora, document.uri) : undefined
    if (!corpus) return undefined
    const { people } = await corpus.engine.people({ limit: MOST_PROPOSED })
    return peopleCompletions(document, position, people)
  }
  return vscode.Disposable.from(
    problems,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    vscode.languages.registerCompletionItemProvider(SELECTOR, { provideCompletionItems }, ' ', '[', ',')
  )
}

const corpusOf = (corpora: Corpora, uri: vscode.Uri) => corpora.withSource(uri) ?? corpora.of(uri)

const isOurs = (corpora: Corpora, { uri }: vscode.TextDocument): boolean =>
  uri.scheme === 'file' && isPeopleFile(uri.fsPath) && corpusOf(corpora, uri) !== undefined

function diagnosticsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  const file = vscode.workspace.asRelativePath(document.uri, false)
  return readPeopleFile(document.getText(), file).problems.map(problem => {
    const message = peopleProblemText(problem, translate)
    const made = new vscode.Diagnostic(toRange(document, problem.span), message, vscode.DiagnosticSeverity.Warning)
    made.source = DIAGNOSTIC_SOURCE
    made.code = PEOPLE_FILE
    return made
  })
}
