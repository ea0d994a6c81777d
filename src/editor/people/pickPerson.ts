import * as vscode from 'vscode'
import { type Person, roleTexts } from '../../core/people/person.ts'
import { counted } from '../cards/names.ts'
import { otherSpellings } from '../cards/personCard.ts'
import type { Corpus } from '../corpus.ts'
import { translate } from '../l10n.ts'
import { plainLabel } from './utterances.ts'

// As many as anybody scrolls through; a letter more of the name finds the others.
const MAX_LISTED = 200

interface PersonItem extends vscode.QuickPickItem {
  readonly name: string
}

/**
 * Asks for a person of a corpus: the name, or undefined where none is chosen. The worker finds those that fit what is typed, so that a
 * corpus with tens of thousands of people opens as quickly as any other.
 */
export function pickPerson({ engine }: Corpus, title: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<PersonItem>()
  pick.title = title
  pick.placeholder = vscode.l10n.t('Name or role')
  const fill = async () => {
    const { value } = pick
    const { people } = await engine.findPeople(value, MAX_LISTED)
    if (pick.value !== value) return
    pick.items = people.map(itemOf)
    pick.busy = false
  }
  const failed = () => {
    pick.busy = false
  }
  const ask = () => {
    pick.busy = true
    fill().catch(failed)
  }
  return new Promise(resolve => {
    pick.onDidChangeValue(ask)
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.name)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    ask()
    pick.show()
  })
}

/** Always shown: by what it fits, the editor's own filter cannot know. */
function itemOf(person: Person): PersonItem {
  const said = counted(person.utterances.length, '{count} utterance', '{count} utterances', translate)
  const spellings = otherSpellings(person.aliases, person.name).slice(0, 3)
  return {
    label: plainLabel(person.name),
    description: plainLabel(roleTexts(person)[0] ?? ''),
    detail: plainLabel([said, ...spellings].join(' · ')),
    name: person.name,
    alwaysShow: true
  }
}
