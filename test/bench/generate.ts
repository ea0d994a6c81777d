// News-like articles from a seed: any article of a corpus can be made alone, always the same.
//
// About five in a hundred are wire copies: the text of an earlier article under another outlet's name, with a paragraph less and a few
// words changed. Every outlet has its boilerplate, speakers share stock phrases, and a small share of people speaks most.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Random, seeded } from './queries.ts'
import { type Human, human, narrated, pick, spoken, word } from './words.ts'

/** An article with the longer quotations that stand in it unbroken, as they are written there. */
export interface GeneratedArticle {
  readonly path: string
  readonly text: string
  readonly quotes: readonly string[]
}

const WIRE_SHARE = 0.05
const OUTLETS = ['Harbour Post', 'The Northern Ledger', 'Evening Relay', 'Valley Courier', 'The Daily Span', 'Coastline'] as const
const BOILERPLATE = [
  'Sign up for our morning letter and never miss what matters in your town.',
  'This story was first published in our print edition; corrections are listed at the foot of the page.',
  'Our reporters can be reached at any hour. We read every letter that is sent to us.',
  'Readers make this work possible. If you can, please consider a subscription today.'
] as const
/** Words that a quotation must have to be asked for in whole. */
const MIN_QUOTE_WORDS = 10

interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly quotes: readonly string[]
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const chanceOf = (seed: number, index: number): Random => seeded((seed * 1_000_003 + index * 7919) | 0)

/** Article number `index` of the corpus of that seed. */
export function articleAt(index: number, seed = 1): GeneratedArticle {
  const random = chanceOf(seed, index)
  const isCopy = index > 20 && random() < WIRE_SHARE
  const original = isCopy ? Math.floor(random() * index) : index
  const story = storyOf(original, seed)
  const { title, paragraphs, quotes } = isCopy ? copied(story, random) : story
  const outlet = pick(OUTLETS, random)
  const date = `20${10 + (index % 10)}-0${1 + (index % 9)}-1${index % 10}`
  const url = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${date}/${index}`
  const front = `---\ntitle: ${JSON.stringify(title)}\noutlet: ${outlet}\ndate: ${date}\nurl: ${url}\n---\n`
  const boilerplate = [BOILERPLATE[index % BOILERPLATE.length]!, BOILERPLATE[OUTLETS.indexOf(outlet) % BOILERPLATE.length]!]
  const text = `${front}\n# ${title}\n\n${[...paragraphs, ...boilerplate].join('\n\n')}\n`
  return { path: `news-${String(index).padStart(6, '0')}.md`, text, quotes: quotes.filter(quote => text.includes(quote)) }
}

function storyOf(index: number, seed: number): Story {
  const random = chanceOf(seed + 77, index)
  const people = Array.from({ length: 2 + Math.floor(random() * 3) }, () => human(random))
  const quotes: string[] = []
  const paragraphs: string[] = [`${word('place', random).toUpperCase()} – ${narrated(random)}.`]
  const count = 11 + Math.floor(random() * 10)
  for (let i = 0; i < count; i++)
    paragraphs.push(random() < 0.5 ? saying(pick(people, random), i < 5, quotes, random) : telling(random))
  const title = capital(
    `${word('adjective', random)} ${word('noun', random)} in ${word('place', random)} ${word('verb', random)}s`
  )
  return { title, paragraphs, quotes }
}

const telling = (random: Random) =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => capital(narrated(random)))
    .join('. ')
    .concat('.')

/** A paragraph with an utterance: after it, before it, around the speaker's name, or a few words of it. */
function saying({ given, surname, role }: Human, isFirst: boolean, quotes: string[], random: Random): string {
  const said = capital(spoken(random))
  const name = isFirst ? `${role} ${given} ${surname}` : surname
  const way = random()
  if (way < 0.15) return `${capital(narrated(random))}, ${surname} said, calling it “${said.split(' ').slice(0, 5).join(' ')}”.`
  if (said.split(' ').length >= MIN_QUOTE_WORDS && (way < 0.55 || way >= 0.75)) quotes.push(said)
  if (way < 0.55) return `“${said},” ${name} said. ${capital(narrated(random))}.`
  if (way < 0.75) return `“${said},” said ${name}. “${capital(spoken(random))}.”`
  return `${capital(name)} told reporters in ${word('place', random)}: “${said}.” ${capital(narrated(random))}.`
}

function copied({ title, paragraphs, quotes }: Story, random: Random): Story {
  const gone = 1 + Math.floor(random() * (paragraphs.length - 1))
  const kept = paragraphs
    .filter((_, at) => at !== gone)
    .map(text => (text.includes('“') ? text : text.replace(/ \p{L}{6,} /u, ` ${word('noun', random)} `)))
  return { title: `${title}, ${word('noun', random)}`, paragraphs: kept, quotes }
}

/** Writes the first `count` articles of a seed into a folder; returns their characters. */
export function writeCorpus(folder: string, count: number, seed = 1): number {
  mkdirSync(folder, { recursive: true })
  let characters = 0
  for (let index = 0; index < count; index++) {
    const { path, text } = articleAt(index, seed)
    writeFileSync(join(folder, path), text)
    characters += text.length
  }
  return characters
}
