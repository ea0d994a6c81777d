import * as vscode from 'vscode'

interface Shown {
  readonly uri: vscode.Uri
  readonly viewColumn: vscode.ViewColumn
}

/** A passage to show, and the words in it that matched. */
export interface Previewed {
  readonly location: vscode.Location
  readonly matches: readonly vscode.Range[]
}

/** Shows passages beside the draft while a user looks around, and puts the editors back as they were. */
export class Preview {
  readonly #before: readonly Shown[]
  readonly #open: ReadonlySet<string>
  // The colours of the editor's own search; a border too, for nothing is told by colour alone.
  readonly #matched = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder')
  })
  #turn = 0
  #opening: Thenable<unknown> = Promise.resolve()

  /** Remembers what is open now. */
  constructor() {
    this.#open = new Set(allTabs().map(keyOf))
    this.#before = vscode.window.tabGroups.all.flatMap(({ activeTab, viewColumn }) => {
      const uri = activeTab && uriOf(activeTab)
      return uri ? [{ uri, viewColumn }] : []
    })
  }

  /** Shows a place without taking the focus. Of several in a row only the last is shown. */
  async show(place: Promise<Previewed>): Promise<void> {
    const turn = ++this.#turn
    const { location, matches } = await place
    if (turn !== this.#turn) return
    const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true, selection: location.range }
    const opening = vscode.window.showTextDocument(location.uri, options)
    this.#opening = opening
    const editor = await opening
    if (turn !== this.#turn) return
    editor.setDecorations(this.#matched, matches)
    // In a long line that is not wrapped, the words that matched may stand far to the right.
    if (matches[0]) editor.revealRange(matches[0], vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  /** Closes what was opened to look at and shows again what it had covered. */
  async restore(): Promise<void> {
    this.#turn++
    // An editor that is about to open would come after the others were put back, and stay.
    await this.#opening.then(undefined, () => undefined)
    this.#matched.dispose()
    const opened = allTabs().filter(tab => !this.#open.has(keyOf(tab)) && tab.isPreview)
    if (opened.length > 0) await vscode.window.tabGroups.close(opened, true)
    for (const { uri, viewColumn } of this.#before) {
      const group = vscode.window.tabGroups.all.find(one => one.viewColumn === viewColumn)
      const shown = group?.activeTab && uriOf(group.activeTab)
      if (group && shown?.toString() !== uri.toString())
        await vscode.window.showTextDocument(uri, { viewColumn, preserveFocus: true }).then(undefined, () => undefined)
    }
  }
}

const allTabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs)
const uriOf = ({ input }: vscode.Tab) => (input instanceof vscode.TabInputText ? input.uri : undefined)
const keyOf = (tab: vscode.Tab) => `${tab.group.viewColumn} ${uriOf(tab)?.toString() ?? tab.label}`
