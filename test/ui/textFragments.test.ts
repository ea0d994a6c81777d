// The links we make, opened in a real Chromium: it highlights exactly the words.

import { strict as assert } from 'node:assert'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Article } from '../../src/core/articles/article.ts'
import { readArticle } from '../../src/core/articles/readArticle.ts'
import { fragmentUrl, textFragment } from '../../src/core/citations/textFragment.ts'
import { MARKUP } from '../../src/core/text/block.ts'
import type { Span } from '../../src/core/text/span.ts'
import { launchBrowser } from '../support/vscode/browser.ts'
import { outputFolder, root } from '../support/vscode/paths.ts'

/** Nothing else on the page has this colour. */
const STYLE = `body { font: 16px/1.6 sans-serif; margin: 20px; width: 640px; color: black; background: white }
::target-text { background: rgb(255, 0, 255); color: black }`
/** The words reach this far beyond or short of the highlight at most, in pixels: anti-aliasing, overhanging letters. */
const TOLERANCE = 2

/** An article, the words to be highlighted (`…` stands for all between two of them), and which of equal ones is meant. */
const LINKS: readonly (readonly [name: string, article: string, words: string, occurrence?: number])[] = [
  ['a sentence', 'harbour-daily-north-dock.md', 'A dock is not a shop window.'],
  ['a quote with its marks', 'evening-gull-engineer.md', '“The sea has been patient. It will not be patient for ever.”'],
  ['a number with a comma', 'harbour-daily-north-dock.md', '1,240 containers'],
  ['a word that stands there before', 'harbour-daily-north-dock.md', 'dock', 5],
  ['the first word of a paragraph', 'tidewater-coast-guard.md', 'Holloway', 2],
  ['part of a word', 'tidewater-walkout.md', 'walk', 4],
  ['several paragraphs', 'evening-gull-engineer.md', 'I told them what … that they should ask the water.'],
  ['a long passage', 'evening-gull-walkout.txt', '“We will load any ship … at the dock gates.'],
  ['straight marks', 'tidewater-walkout.md', '"My father used to say \'the sea sends its bill late\', and he was right,"'],
  ['a bracket and an apostrophe', 'evening-gull-engineer.md', 'They [the port’s accountants] asked me']
]

describe('text fragments in Chromium', () => {
  let browser: Browser
  let server: Server
  let origin = ''
  before(async () => {
    server = createServer((request, response) => {
      const name = new URL(request.url!, 'http://localhost').pathname.slice(1)
      const known = LINKS.some(([, article]) => article === name)
      response.writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(known ? htmlOf(articleOf(name)) : '')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await withLanguage('en_US.UTF-8', launchBrowser)
    mkdirSync(join(outputFolder, 'screenshots'), { recursive: true })
  })
  after(async () => {
    await browser?.close()
    server?.close()
  })

  for (const [index, [name, path, words, occurrence]] of LINKS.entries()) {
    it(`highlights ${name}`, async () => {
      const article = articleOf(path)
      const span = spanOf(article.text, words, occurrence ?? 1)
      const fragment = textFragment(article, span)
      assert.ok(fragment, 'no fragment')
      const page = await browser.newPage({ viewport: { width: 700, height: 1100 } })
      await page.goto(fragmentUrl(`${origin}/${path}`, fragment))
      const rectangles = await rectanglesOf(page, article, span)
      const { picture, faults } = await compare(page, rectangles)
      writeFileSync(join(outputFolder, 'screenshots', `text-fragment-${index + 1}.png`), picture)
      assert.deepEqual(faults, [], `${fragment} highlights other words: text-fragment-${index + 1}.png`)
      await page.close()
    })
  }

  it('would notice a highlight that is off by a word', async () => {
    const article = articleOf('harbour-daily-north-dock.md')
    const page = await browser.newPage({ viewport: { width: 700, height: 1100 } })
    await page.goto(`${origin}/harbour-daily-north-dock.md#:~:text=dock%20is%20not%20a%20shop%20window.`)
    const rectangles = await rectanglesOf(page, article, spanOf(article.text, 'A dock is not a shop window.', 1))
    assert.notDeepEqual((await compare(page, rectangles)).faults, [])
    await page.close()
  })
})

// Chromium searches by the collation of its own language; in the locale "C" it finds nothing at all.
async function withLanguage<T>(locale: string, run: () => Promise<T>): Promise<T> {
  const { LANG, LC_ALL, LANGUAGE } = process.env
  Object.assign(process.env, { LANG: locale, LC_ALL: locale, LANGUAGE: locale.split('.')[0] })
  try {
    return await run()
  } finally {
    for (const [name, value] of Object.entries({ LANG, LC_ALL, LANGUAGE })) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

const articleOf = (name: string): Article =>
  readArticle({ path: name, hash: '', text: readFileSync(join(root, 'media/newsroom/articles', name), 'utf8') })

function spanOf(text: string, words: string, occurrence: number): Span {
  const [first, last = first] = words.split(' … ') as [string, string?]
  let start = -1
  for (let i = 0; i < occurrence; i++) {
    start = text.indexOf(first, start + 1)
    assert.ok(start >= 0, words)
  }
  return { start, end: text.indexOf(last, start) + last.length }
}

const seen = (article: Article, start: number, end: number): string => article.prose.slice(start, end).replaceAll(MARKUP, '')

/** A page with one element for each block, and in it one text node. */
function htmlOf(article: Article): string {
  const body = article.blocks.map(({ span, kind }) => {
    const tag = kind === 'heading' ? 'h2' : 'p'
    return `<${tag}>${seen(article, span.start, span.end).replace(/[&<>]/g, mark => `&#${mark.charCodeAt(0)};`)}</${tag}>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Article</title><style>${STYLE}</style>\n<main>${body.join('\n')}</main>\n`
}

interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the page shows the words of a span. */
async function rectanglesOf(page: Page, article: Article, span: Span): Promise<Rectangle[]> {
  const place = (offset: number) => {
    const block = article.blocks.findIndex(found => found.span.start <= offset && offset <= found.span.end)
    return { block, at: seen(article, article.blocks[block]!.span.start, offset).length }
  }
  return page.evaluate(
    ([from, to]) => {
      const texts = Array.from(document.querySelectorAll('main > *'), element => element.firstChild!)
      const range = document.createRange()
      range.setStart(texts[from!.block]!, from!.at)
      range.setEnd(texts[to!.block]!, to!.at)
      // Elements between the ends count by their text.
      const lines = texts.slice(from!.block, to!.block + 1).flatMap((text, i, all) => {
        const line = document.createRange()
        line.selectNodeContents(text)
        if (i === 0) line.setStart(range.startContainer, range.startOffset)
        if (i === all.length - 1) line.setEnd(range.endContainer, range.endOffset)
        return Array.from(line.getClientRects())
      })
      return lines.map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))
    },
    [place(span.start), place(span.end)]
  )
}

/**
 * Takes a picture and compares what is highlighted on it with the rectangles: every column of a rectangle has some of the colour,
 * and nothing outside has any. The search begins after the page has loaded, so it is given a little time.
 */
async function compare(page: Page, rectangles: readonly Rectangle[]): Promise<{ picture: Buffer; faults: string[] }> {
  let result: { picture: Buffer; faults: string[] } = { picture: Buffer.alloc(0), faults: ['no picture'] }
  for (let attempt = 0; attempt < 5 && result.faults.length > 0; attempt++) {
    if (attempt > 0) await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 100)))
    const picture = await page.screenshot()
    const url = `data:image/png;base64,${picture.toString('base64')}`
    result = { picture, faults: await page.evaluate(faultsOf, { url, rectangles, tolerance: TOLERANCE }) }
  }
  return result
}

// Runs in the page.
async function faultsOf(given: { url: string; rectangles: readonly Rectangle[]; tolerance: number }): Promise<string[]> {
  const { rectangles, tolerance } = given
  const image = new Image()
  image.src = given.url
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height)
  const isLit = (x: number, y: number) => {
    const at = (y * width + x) * 4
    return data[at]! > 200 && data[at + 1]! < 90 && data[at + 2]! > 200
  }
  const faults = rectangles.flatMap(({ left, right, top, bottom }) => {
    const dark: number[] = []
    for (let x = Math.ceil(left) + tolerance; x < Math.floor(right) - tolerance; x++) {
      let lit = false
      for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++) lit ||= isLit(x, y)
      if (!lit) dark.push(x)
    }
    return dark.length > 0 ? [`columns ${dark[0]}–${dark.at(-1)} of the line at ${top} are not highlighted`] : []
  })
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = rectangles.some(
        ({ left, right, top, bottom }) =>
          x >= left - tolerance && x < right + tolerance && y >= top - tolerance * 4 && y < bottom + tolerance * 4
      )
      if (isLit(x, y) && !inside) return [...faults, `${x}, ${y} is highlighted`]
    }
  }
  return faults
}
