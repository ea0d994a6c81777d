import * as vscode from 'vscode'
import { Articles } from './editor/articles.ts'
import { Checks } from './editor/checks.ts'
import { DraftCitations } from './editor/citations/draftCitations.ts'
import { Configuration } from './editor/configuration.ts'
import { Corpora } from './editor/corpora.ts'
import { CorpusFacts } from './editor/corpusFacts.ts'
import { registerAcceptWithNote } from './editor/features/acceptWithNote.ts'
import { registerCheckAllDrafts } from './editor/features/checkAllDrafts.ts'
import { registerCitationHover } from './editor/features/citationHover.ts'
import { registerCompletion } from './editor/features/completion.ts'
import { registerCorrectPerson } from './editor/features/correctPerson.ts'
import { registerDefinition } from './editor/features/definition.ts'
import { registerDiagnostics } from './editor/features/diagnostics.ts'
import { registerDocumentLinks } from './editor/features/documentLinks.ts'
import { registerExportAnnotations } from './editor/features/exportAnnotations.ts'
import { registerFindSource } from './editor/features/findSource.ts'
import { registerFixAll } from './editor/features/fixAll.ts'
import { registerFixes } from './editor/features/fixes.ts'
import { registerIgnoreInWorkspace } from './editor/features/ignoreInWorkspace.ts'
import { registerImportAnnotations } from './editor/features/importAnnotations.ts'
import { registerPeopleFile } from './editor/features/peopleFile.ts'
import { registerPeopleView } from './editor/features/peopleView.ts'
import { registerPersonHover } from './editor/features/personHover.ts'
import { registerPinPassage } from './editor/features/pinPassage.ts'
import { registerQuotationHover } from './editor/features/quotationHover.ts'
import { registerReferences } from './editor/features/references.ts'
import { registerRenameArticles } from './editor/features/renameArticles.ts'
import { registerSample } from './editor/features/sample.ts'
import { registerSearchQuotes } from './editor/features/searchQuotes.ts'
import { registerShowPerson } from './editor/features/showPerson.ts'
import { registerSourcesCommands } from './editor/features/sourcesCommands.ts'
import { registerSourcesView } from './editor/features/sourcesView.ts'
import { registerStatusItem } from './editor/features/statusItem.ts'
import { registerWorkspaceSymbols } from './editor/features/workspaceSymbols.ts'
import { Problems } from './editor/problems.ts'
import { SideFiles } from './editor/sideFiles.ts'
import { createEngineHost } from './engine/client.ts'

/** Builds the collaborators and registers the features; everything else happens when it is needed. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Verbatim', { log: true })
  const engines = createEngineHost(context.asAbsolutePath('dist/worker.js'), log)
  const configuration = new Configuration(log)
  const corpora = new Corpora(engines, configuration, vscode.Uri.joinPath(context.globalStorageUri, 'index').fsPath, log)
  const articles = new Articles()
  const facts = new CorpusFacts()
  const checks = new Checks(corpora, log)
  const citations = new DraftCitations(corpora, checks)
  const problems = new Problems(articles, context.extensionUri)
  const deps = { corpora, articles, facts, checks, citations, problems, log }
  const features = [
    registerDiagnostics,
    registerFixes,
    registerFixAll,
    registerAcceptWithNote,
    registerIgnoreInWorkspace,
    registerDefinition,
    registerQuotationHover,
    registerPersonHover,
    registerPeopleFile,
    registerWorkspaceSymbols,
    registerStatusItem,
    registerCompletion,
    registerDocumentLinks,
    registerCitationHover,
    registerReferences,
    registerRenameArticles
  ]
  const commands = [
    registerSearchQuotes,
    registerFindSource,
    registerShowPerson,
    registerCorrectPerson,
    registerCheckAllDrafts,
    registerExportAnnotations,
    registerImportAnnotations,
    registerPinPassage,
    registerSourcesView,
    registerPeopleView,
    registerSourcesCommands
  ]
  context.subscriptions.push(log, configuration, corpora, new SideFiles(corpora), checks, problems, {
    dispose: () => engines.dispose()
  })
  context.subscriptions.push(...[...features, ...commands].map(register => register(deps)), registerSample(context))
}
