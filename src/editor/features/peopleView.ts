import * as vscode from 'vscode'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS, CONTEXT_PEOPLE_FILTERED, VIEWS } from '../ids.ts'
import { nextPage, paged } from '../paged.ts'
import { articleNodes, type PeopleNode, peopleItem } from '../people/peopleTree.ts'
import { asHit } from '../people/utterances.ts'

// A list to look through; where there are more, a filter finds them.
const MAX_LISTED = 500

/** The list of people: each with what they said, by article. A filter keeps those whose name or role begins with its words. */
export function registerPeopleView({ corpora }: { readonly corpora: Corpora }): vscode.Disposable {
  const changed = new vscode.EventEmitter<PeopleNode | undefined>()
  let filter = ''
  let shown = ''
  const view = vscode.window.createTreeView<PeopleNode>(VIEWS.people, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async node => (node ? childrenOf(node, filter) : roots(corpora, filter)),
      getTreeItem: peopleItem
    }
  })
  const setFilter = (wanted: string) => {
    filter = wanted.trim()
    view.description = filter
    void vscode.commands.executeCommand('setContext', CONTEXT_PEOPLE_FILTERED, filter !== '')
    changed.fire(undefined)
  }
  const update = () => {
    const state = corpora.all().map(stateOf).join('\n')
    if (state === shown) return
    shown = state
    changed.fire(undefined)
  }
  return vscode.Disposable.from(
    view,
    changed,
    corpora.onDidChange(update),
    corpora.onDidRemove(update),
    vscode.commands.registerCommand(COMMANDS.filterPeople, async () => {
      const wanted = await askFilter(filter)
      if (wanted !== undefined) setFilter(wanted)
    }),
    vscode.commands.registerCommand(COMMANDS.clearPeopleFilter, () => setFilter(''))
  )
}

const askFilter = (value: string) =>
  vscode.window.showInputBox({
    value,
    title: vscode.l10n.t('Filter People'),
    prompt: vscode.l10n.t('Show only people whose name, spelling or role begins with these words. Empty shows everybody.')
  })

const stateOf = ({ root, status }: Corpus) => `${root} ${status.state === 'ready'} ${status.generation}`

async function roots(corpora: Corpora, filter: string): Promise<PeopleNode[]> {
  const present = corpora.all().filter(({ isReady }) => isReady)
  const [only] = present
  if (corpora.all().length === 1) return only ? people(only, filter) : []
  return present.map(corpus => ({ kind: 'folder', corpus }))
}

async function people(corpus: Corpus, filter: string): Promise<PeopleNode[]> {
  const { people, total } = await corpus.engine.people({ filter, limit: MAX_LISTED })
  const seen = new Map<string, number>()
  const listed = people.map((person): PeopleNode => {
    const namesake = seen.get(person.name) ?? 0
    seen.set(person.name, namesake + 1)
    return { kind: 'person', corpus, name: person.name, person, namesake }
  })
  return paged(listed, total)
}

async function childrenOf(node: PeopleNode, filter: string): Promise<PeopleNode[]> {
  if (node.kind === 'folder') return people(node.corpus, filter)
  if (node.kind === 'more') return nextPage(node)
  if (node.kind === 'person') {
    const utterances = await node.corpus.engine.utterances(node.name)
    return articleNodes(node.corpus, utterances.map(asHit))
  }
  return node.kind === 'article' ? node.hits.map(hit => ({ kind: 'quote', corpus: node.corpus, hit })) : []
}
