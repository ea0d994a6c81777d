/// <reference lib="dom" />
// The workbench as a person uses it: keys, mouse, and what is to be seen. Every wait is for something visible.

import { existsSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { outputFolder, root } from '../vscode/paths.ts'
import { type Box, locateText, visibleLines } from './locateText.ts'

const patience = 30_000
const noBreakSpace = '\u00a0'

/** A workbench in front of a person. */
export class Workbench {
  /** The browser's page, for what the helpers do not cover. */
  readonly page: Page
  /** The copy of the folder that is open. */
  readonly folder: string
  /** Closes the browser and the server, and removes the copy. */
  readonly dispose: () => Promise<void>

  constructor(page: Page, folder: string, dispose: () => Promise<void>) {
    this.page = page
    this.folder = folder
    this.dispose = dispose
    page.setDefaultTimeout(patience)
  }

  /** Opens a file by its name or path through quick open, and waits until its tab is in front. */
  async openFile(name: string): Promise<void> {
    await this.quickInput('ControlOrMeta+P', name)
    const file = name.split('/').at(-1)!
    await this.pick(file)
    await this.page.locator('.tab.active', { hasText: file }).waitFor()
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor()
  }

  /** Runs a command by its title, with its category if it has one: "Verbatim: Search Quotes". */
  async palette(command: string): Promise<void> {
    await this.quickInput('F1', command)
    await this.pick(command)
    await this.page.waitForFunction(paletteIsGone)
  }

  /** Types at the caret, or into the box that has the focus. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 5 })
  }

  /** Presses a key or a chord, such as "Enter" or "ControlOrMeta+S". */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }

  /** Saves the changed file in front; resolves when its tab no longer shows it as changed. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').waitFor()
    await this.press('ControlOrMeta+S')
    await this.page.locator('.tab.active:not(.dirty)').waitFor()
  }

  /** Returns a file of the open folder as it stands on the disk. */
  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  /** Waits until a file of the open folder is there and not empty. */
  untilWritten = (name: string): Promise<void> => {
    const path = join(this.folder, name)
    return this.until(async () => existsSync(path) && statSync(path).size > 0, `${name} to be written`)
  }

  /** Returns what the extension has written to its log so far. */
  log(): string {
    const files = globSync('user/logs/**/Verbatim.log', { cwd: dirname(this.folder) })
    return files.map(file => readFileSync(join(dirname(this.folder), file), 'utf8')).join('')
  }

  /** Clicks a text in the editor in front: the caret stands in its middle afterwards. */
  async click(text: string): Promise<void> {
    const { x, y, width, height } = await this.locate(text)
    await this.page.mouse.click(x + width / 2, y + height / 2)
  }

  /** Puts the caret at the beginning of a line, counted from 1, and the line in the middle of the editor. */
  async goToLine(line: number): Promise<void> {
    await this.quickInput('Control+G', `${line}`)
    await this.press('Enter')
    await this.statusBar(new RegExp(`Ln ${line},`))
  }

  /**
   * Rests the mouse on a text of the editor in front and returns what the hover says once it contains `expected`.
   * The text must not wrap. A hover that is still open is closed first.
   */
  async hover(text: string, expected = ''): Promise<string> {
    const hovers = this.page.locator('.monaco-editor .monaco-hover:visible')
    const complete = hovers.filter({ hasText: expected }).filter({ hasNotText: /Loading\.\.\.|Checking for quick fixes/ })
    const { x, y, width, height } = await this.locate(text)
    const rest = async (timeout?: number) => {
      await this.page.mouse.move(640, 2)
      await hovers.first().waitFor({ state: 'hidden' })
      await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 })
      await complete.first().waitFor({ timeout })
    }
    // On a busy machine a hover may close before all of it has come: then a person rests the mouse there once more.
    await rest(10_000).catch(() => rest())
    const parts = hovers.locator('.hover-contents')
    return (await parts.allInnerTexts()).join('\n').replaceAll(noBreakSpace, ' ')
  }

  /** Returns the titles the light bulb offers at the caret; with a title, chooses that one. */
  async quickFix(title?: string): Promise<string[]> {
    await this.page.mouse.move(640, 2)
    const actions = this.page.locator('.action-widget .monaco-list-row.action')
    const areShown = async () => {
      await this.press('ControlOrMeta+.')
      return actions
        .first()
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => false
        )
    }
    await this.until(areShown, 'the light bulb’s list')
    const titles = await actions.allInnerTexts()
    if (title === undefined) return titles
    await actions.filter({ hasText: title }).first().click()
    await actions.first().waitFor({ state: 'detached' })
    return titles
  }

  /** Opens the Problems panel and returns its problems as a screen reader says them: level, message, line, file. */
  async problems(expected = ''): Promise<string[]> {
    const panel = this.page.locator('.markers-panel')
    if (!(await panel.isVisible())) await this.press('ControlOrMeta+Shift+M')
    await panel.waitFor()
    const rows = panel.locator('.monaco-list-row[aria-level="2"]')
    await rows.filter({ hasText: expected }).first().waitFor()
    return rows.evaluateAll(all => all.map(row => row.getAttribute('aria-label') ?? ''))
  }

  /** Opens the passages that a problem refers to, and clicks the one that contains a text. The Problems panel must be open. */
  async openRelated(text: string): Promise<void> {
    await this.page.locator('.markers-panel .monaco-list-row[aria-level="3"]', { hasText: text }).first().dblclick()
  }

  /** Clicks an icon of the activity bar. */
  async openContainer(title: string): Promise<void> {
    await this.page.locator(`.activitybar .action-label[aria-label^="${title}"]`).click()
    await this.page.mouse.move(640, 2)
  }

  /** Returns the rows of the side bar, each in one line, once one contains a text. */
  async sideBarRows(expected: string): Promise<string[]> {
    const rows = this.page.locator('.sidebar .monaco-list-row')
    await rows.filter({ hasText: expected }).first().waitFor()
    const texts = await rows.evaluateAll(all =>
      all.map(row => ['.label-name', '.label-description'].map(part => row.querySelector(part)?.textContent).join(' '))
    )
    return texts.map(plain)
  }

  /** Waits until the side bar shows a text and returns all it shows. */
  async sideBar(text: string): Promise<string> {
    const bar = this.page.locator('.sidebar', { hasText: text })
    await bar.waitFor()
    return plain(await bar.innerText())
  }

  /** Waits until the tab in front has a name. */
  async tab(name: string): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor()
  }

  /** Waits until a file is shown beside the one in front. */
  async seesBeside(name: string): Promise<void> {
    await this.page.locator('.editor-group-container:not(.active) .tab.active', { hasText: name }).waitFor()
  }

  /** Returns the files that the Problems panel names, in one line. */
  async files(): Promise<string> {
    return (await this.page.locator('.markers-panel .monaco-list-row[aria-level="1"]').allInnerTexts()).map(plain).join('; ')
  }

  /** Waits until an item of the status bar contains a text, and returns the item's whole text. */
  async statusBar(text: string | RegExp): Promise<string> {
    const item = this.page.locator('.statusbar-item', { hasText: text }).first()
    await item.waitFor()
    return plain((await item.textContent()) ?? '')
  }

  /** Waits until the editor underlines something at a level, and returns how many underlinings are to be seen. */
  async squiggles(level: 'error' | 'warning' | 'info'): Promise<number> {
    const marks = this.page.locator(`.editor-group-container.active .squiggly-${level}`)
    await marks.first().waitFor({ state: 'attached' })
    return marks.count()
  }

  /** Waits until a text of the editor in front is underlined. */
  withSquiggle = (text: string): Promise<void> =>
    this.until(async () => (await this.underlinings(text)) > 0, `“${text}” to be underlined`)

  /** Waits until nothing underlines a text of the editor in front. */
  withoutSquiggle = (text: string): Promise<void> =>
    this.until(async () => (await this.underlinings(text)) === 0, `“${text}” to be free of lines`)

  /** Waits for a list to choose from, and in it for a row that contains a text; returns the rows to be seen, each in one line. */
  async choices(expected = ''): Promise<string[]> {
    await this.rows().filter({ hasText: expected }).first().waitFor()
    return (await this.rows().allInnerTexts()).map(plain)
  }

  /** Waits until the first row of a list, which Enter chooses, contains a text; returns the row in one line. */
  async firstChoice(text: string): Promise<string> {
    const first = this.rows().first().filter({ hasText: text })
    await first.waitFor()
    return plain(await first.innerText())
  }

  /** Waits until a list with a title is open and takes what is typed. */
  async listTitled(title: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor()
  }

  /** Chooses the row of a list that contains a text. */
  async pick(text: string): Promise<void> {
    await this.rows().filter({ hasText: text }).first().click()
  }

  /** Waits for a notification that contains a text and returns all it says. In test mode VS Code pops none up: the list is opened. */
  async notification(text: string | RegExp): Promise<string> {
    const center = this.page.locator('.notifications-center')
    if (!(await center.isVisible())) await this.palette('Notifications: Show Notifications')
    const item = center.locator('.notification-list-item', { hasText: text }).first()
    await item.waitFor()
    return plain((await item.textContent()) ?? '')
  }

  /** Removes all notifications. */
  async clearNotifications(): Promise<void> {
    await this.palette('Notifications: Clear All Notifications')
    await this.page.locator('.notifications-center').waitFor({ state: 'hidden' })
  }

  /** Waits until the editor in front shows a text in one of its lines. */
  async sees(text: string): Promise<void> {
    await this.locate(text)
  }

  /** Takes a picture into .test-output/screenshots, or into media/ for one that readers see. */
  async screenshot(name: string, { media = false } = {}): Promise<string> {
    const path = join(media ? join(root, 'media') : join(outputFolder, 'screenshots'), `${name}.png`)
    mkdirSync(dirname(path), { recursive: true })
    await this.page.screenshot({ path })
    return path
  }

  /** Takes a picture for the README: into media/ where VERBATIM_PICTURES=1 asks for new ones, else among the screenshots. */
  async picture(name: string): Promise<string> {
    return this.screenshot(name, { media: process.env.VERBATIM_PICTURES === '1' })
  }

  private rows(): Locator {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row')
  }

  private async quickInput(keys: string, text: string): Promise<void> {
    await this.press(keys)
    const box = this.page.locator('.quick-input-widget:visible input.input')
    await box.waitFor()
    await this.typeText(text)
  }

  private async underlinings(text: string): Promise<number> {
    const { x, y, width, height } = await this.locate(text)
    const boxes = await this.page
      .locator('.editor-group-container.active [class*=squiggly-]')
      .evaluateAll(all =>
        all.map(one => one.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))
      )
    return boxes.filter(box => box.left < x + width && box.right > x && box.top < y + height && box.bottom > y).length
  }

  private async locate(text: string): Promise<Box> {
    let box: Box | undefined
    const isSeen = async () => {
      box = await locateText(this.page, text)
      return box !== undefined
    }
    await this.until(isSeen, `“${text}” in one line of the editor`)
    return box!
  }

  /** Waits until something is so; fails with what the editor shows instead. */
  async until(isSo: () => Promise<boolean>, what: string): Promise<void> {
    for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
      if (await isSo()) return
      await this.page.evaluate(() => new Promise(requestAnimationFrame))
    }
    throw new Error(`Waited in vain for ${what}. The editor shows:\n${(await visibleLines(this.page)).join('\n')}`)
  }
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

// Runs in the page. A command that shows a list of its own reuses the palette's box, so its being visible says nothing.
function paletteIsGone(): boolean {
  const box = document.querySelector<HTMLInputElement>('.quick-input-widget input.input')
  return !box?.checkVisibility() || !box.value.startsWith('>')
}
