/**
 * Forms of one word that are not the same letters: contractions (R38), spellings and compounds (R34), diacritics (R37).
 * Each test takes the folded words of both sides, joined by single spaces. General rules of English spelling; no dictionary.
 */
import { numberValue } from './wordLists.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  "won't": 'will not',
  "can't": 'can not',
  cannot: 'can not',
  "shan't": 'shall not',
  "ain't": 'is not',
  gonna: 'going to',
  gotta: 'got to',
  wanna: 'want to'
}
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/n't$/, [' not']],
  [/'re$/, [' are']],
  [/'ve$/, [' have']],
  [/'ll$/, [' will', ' shall']],
  [/'d$/, [' would', ' had']],
  [/'m$/, [' am']],
  [/'s$/, [' is', ' has', ' us']]
]

function expansions(word: string): string[] {
  const irregular = IRREGULAR[word]
  if (irregular) return [irregular]
  for (const [ending, replacements] of ENDINGS) {
    if (ending.test(word)) return replacements.map(replacement => word.replace(ending, replacement))
  }
  return [word]
}

/** Contractions are looked for in the first words of a phrase: a change is a few words, and each may be read in three ways. */
const MOST_WORDS = 6

/** All ways to write a phrase without contractions. */
function written(phrase: string): Set<string> {
  const words = phrase.split(' ')
  let all = ['']
  for (const word of words.slice(0, MOST_WORDS)) all = all.flatMap(start => expansions(word).map(end => `${start} ${end}`))
  return new Set(all.map(start => [start, ...words.slice(MOST_WORDS)].join(' ')))
}

/** True where the two sides differ only in a contraction: won't / will not (R38). */
export function isContraction(a: string, b: string): boolean {
  const other = written(b)
  return [...written(a)].some(form => other.has(form))
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

/** True where the two sides differ only in diacritics: café / cafe (R37). */
export const isDiacritics = (a: string, b: string): boolean => withoutMarks(a) === withoutMarks(b)

/** British and American endings, written to one form. The order matters: longer endings first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=(?:ed|ing|s|able|less|ful|ite)?$|er)/u, 'or'],
  [/is(?=(?:e[ds]?|ers?|ing|ations?)$)/u, 'iz'],
  [/ys(?=(?:e[ds]?|ing)$)/u, 'yz'],
  [/(?<=[bcdghkptv])re(?=[sd]?$)/u, 'er'],
  [/ence(?=s?$)/u, 'ense'],
  [/ogue(?=s?$)/u, 'og'],
  [/ll(?=(?:ed|ing|ers?)$)/u, 'l'],
  [/mme(?=s?$)/u, 'm']
]
const PAIRS: Readonly<Record<string, string>> = {
  grey: 'gray',
  tyre: 'tire',
  cheque: 'check',
  plough: 'plow',
  kerb: 'curb',
  aeroplane: 'airplane',
  aluminium: 'aluminum',
  percent: '%',
  okay: 'ok',
  towards: 'toward',
  afterwards: 'afterward',
  amongst: 'among',
  whilst: 'while',
  learnt: 'learned',
  burnt: 'burned',
  spelt: 'spelled',
  dreamt: 'dreamed',
  judgement: 'judgment',
  sceptical: 'skeptical',
  sceptic: 'skeptic',
  defence: 'defense',
  mr: 'mister'
}

function spelling(word: string): string {
  let form = PAIRS[word] ?? word
  for (const [ending, replacement] of SPELLINGS) form = form.replace(ending, replacement)
  return form
}

/** A phrase with its compounds run together, points dropped, numbers as figures and endings in one form. */
function standard(phrase: string): string {
  const words = phrase
    .replace(/\bper cent\b/g, '%')
    .split(' ')
    .map(word => numberValue(word)?.toString() ?? spelling(word.replace(/\./g, '')))
  return words.join('').replace(/-/g, '')
}

/** True for spellings and compounds of the same word, or the same value in another form (R34). */
export const isVariant = (a: string, b: string): boolean => {
  if (standard(a) === standard(b)) return true
  return isDate(a, b)
}

const MONTH = /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/

/** 4 May / May 4: the same words in another order, a month and figures among them. */
function isDate(a: string, b: string): boolean {
  if (!MONTH.test(a) || !/\d/.test(a)) return false
  const sorted = (text: string) =>
    text
      .split(' ')
      .map(word => word.replace(/(?<=\d)(?:st|nd|rd|th)$/, ''))
      .sort()
      .join(' ')
  return sorted(a) === sorted(b)
}

/** True where one slip of the keys parts two longer words, and no inflection does: Satruday / Saturday (R39). */
export function isTypo(wrong: string, right: string): boolean {
  if (Math.min(wrong.length, right.length) < 5 || wrong[0] !== right[0]) return false
  if (isInflected(wrong, right) || isInflected(right, wrong)) return false
  return isSwap(wrong, right) || isOneLetterMore(wrong, right) || isOneLetterMore(right, wrong)
}

/** `a` is `b` with an ending of one letter: docks, closed, closer. */
const isInflected = (a: string, b: string): boolean => a.startsWith(b) && /^[sdr]$/.test(a.slice(b.length))

/** Two neighbouring letters changed places. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** `a` is `b` with one letter too many. */
function isOneLetterMore(a: string, b: string): boolean {
  if (a.length !== b.length + 1) return false
  let at = 0
  while (a[at] === b[at]) at++
  return a.slice(at + 1) === b.slice(at)
}
