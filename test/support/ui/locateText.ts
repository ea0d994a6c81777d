/// <reference lib="dom" />
// Finds words on the screen, as a reader would, in the editor that is in front.

import type { Page } from 'playwright-core'

/** A place on the page, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Returns where the first occurrence of a text stands in a visible line of the active editor; undefined when it is not to be seen. */
export function locateText(page: Page, text: string): Promise<Box | undefined> {
  return page.evaluate(find, text)
}

/** Returns the visible lines of the active editor, from top to bottom. A long paragraph that wraps counts as several. */
export function visibleLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-line')]
    lines.sort((one, other) => Number.parseFloat(one.style.top) - Number.parseFloat(other.style.top))
    return lines.map(line => (line.textContent ?? '').replaceAll('\u00a0', ' '))
  })
}

// Runs in the page: a line's text is cut into tokens, so the match may begin in one text node and end in another.
function find(text: string): Box | undefined {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const at = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text)
    if (at < 0) continue
    const range = document.createRange()
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    let before = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0
      if (at >= before && at < before + length) range.setStart(node, at - before)
      if (at + text.length > before && at + text.length <= before + length) range.setEnd(node, at + text.length - before)
      before += length
    }
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x, y, width, height }
  }
  return undefined
}
