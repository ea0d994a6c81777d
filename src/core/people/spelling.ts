/**
 * Spelling variants of one name: transliterations (Sergei/Sergey, Bashaar/Bashar, Ja'afari/Jaafari, Muhammad/Mohammed).
 * `foldName` maps a name word to a form that its usual transliterations share:
 * accents and apostrophes drop; the article al-/el- before a surname drops; ei, ey, iy → i; y → i; kh → h; gh → g; ph → f;
 * sh, sch → s; tch → ch; dj → j; ck, q, c before a, o, u → k; ou, oo → u; w → v; ts, tz → z; ks → x; doubled letters → one.
 * Russian ж and ё inside a word: zh → j (Nadezhda/Nadejda), and yo, io between the right consonants → e (Kovalyova/Kovaleva).
 * At a word's start zh stays (pinyin Zhang is not Jang), and so does the yo of a first syllable (Lyon), but for Fyod- and Pyotr.
 * First names whose transliterations differ in vowels are listed (`VARIANTS`). Beyond that, two first names with the same
 * consonants (`skeleton`) may be one name, but Francis/Frances too: callers join them only with further evidence.
 * Limits: Chinese in two romanisations, translated names (Carlos/Charles) and nicknames (Bill/William) are not joined.
 */
import { PARTICLES, SUFFIXES } from './particles.ts'
import { wordKey } from './word.ts'

/** Letters of Russian names that are written in two ways; a bare surname may stand for another that differs in them. */
const RUSSIAN: readonly [RegExp, string][] = [
  [/(?<=.)zh/g, 'j'],
  [/^f[iy]od/g, 'fed'],
  [/^pyotr/g, 'petr'],
  [/(?<=[aeiou].*(?:[bdfglmnprstvz]|ch|sh))yo(?=[dlmnrtv])/g, 'e'],
  [/(?<=[aeiou].*[lmnrstvz])io(?=v)/g, 'e']
]

const FOLDS: readonly [RegExp, string][] = [
  [/dzh/g, 'j'],
  ...RUSSIAN,
  [/(?<=.)(?:ei|ey|iy|ij|yi)/gu, 'i'],
  [/y/g, 'i'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/sch|sh/g, 's'],
  [/tch|tsch/g, 'ch'],
  [/dj/g, 'j'],
  [/ck|q|c(?=[aoukrl]|$)/g, 'k'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/ts|tz/g, 'z'],
  [/ks/g, 'x'],
  [/(.)\1+/gu, '$1']
]

/** First names with many transliterations: the first of each row stands for all. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  `muhammad mohammed mohammad mohamed mohamad muhammed mohamud muhamad mehmet
  hussein hussain husain husayn hussayn hossein hosein
  yusuf youssef yousef yusef yousuf yosef
  ahmad ahmed ahmet
  khalid khaled
  umar omar omer
  usama osama
  alexander aleksandr alexandr aleksander oleksandr alexandre
  alexei aleksei alexey aleksey oleksiy
  yevgeny evgeny yevgeni evgeni yevgeniy
  abdullah abdallah abdulla
  mustafa mostafa mustapha
  mahmoud mahmud mahmood
  saleh salih
  walid waleed
  rashid rasheed rachid
  saeed said saied
  tariq tarek tareq
  nikolai nikolay mykola
  mikhail mykhailo michail
  vladimir volodymyr wladimir
  volodya wolodya
  moammar muammar muammer
  ibrahim ebrahim
  sulaiman suleiman suleyman soleiman
  dmitri dmitry dmitriy dimitri dmytro
  serhiy sergiy
  faisal feisal faysal
  hasan hassan`
    .split('\n')
    .flatMap(row => {
      const words = row.trim().split(' ')
      return words.map((word): [string, string] => [word, words[0]!])
    })
)

/** Names repeat; a cache is emptied when a corpus has filled it. */
const CACHE_LIMIT = 50_000

const foldCache = new Map<string, string>()

/** The form of a name word that its transliterations share. */
export function foldName(word: string): string {
  const cached = foldCache.get(word)
  if (cached !== undefined) return cached
  const folded = folding(word)
  if (foldCache.size >= CACHE_LIMIT) foldCache.clear()
  foldCache.set(word, folded)
  return folded
}

function folding(word: string): string {
  let folded = wordKey(word)
  folded = (VARIANTS.get(folded) ?? folded)
    .replace(/['.]/g, '')
    .replace(/^(?:al|el|ul|an|as|ash)-/, '')
    .replaceAll('-', '')
  for (const [pattern, to] of FOLDS) folded = folded.replace(pattern, to)
  return folded
}

/** Consonants of a folded word, with its first letter and a last vowel: Bashar and Bashir agree, Daniel and Daniela do not. */
export const skeleton = (folded: string): string =>
  folded.slice(0, 1) + folded.slice(1, -1).replace(/[aeiou]/g, '') + folded.slice(1).slice(-1)

/** A written name in its parts, as keys. Particles are in none. */
export interface NameParts {
  readonly given: readonly string[]
  readonly surname: string
  /** "jr"; undefined where the name has none. */
  readonly suffix: string | undefined
  /** A particle of transliterated names stands before the surname ("al-Zein"). */
  readonly arabic: boolean
}

const ARABIC = /^(?:al|el|bin|ibn|abu)(?:-|$)/

const partsCache = new Map<string, NameParts>()

/** Splits a written name; a single word is a surname. */
export function nameParts(name: string): NameParts {
  const cached = partsCache.get(name)
  if (cached) return cached
  const keys = name
    .split(/[\s\u00a0\u200b,]+/u)
    .map(wordKey)
    .filter(Boolean)
  const words = keys.filter(word => !SUFFIXES.has(word))
  const bare = words.filter((word, i) => i === words.length - 1 || !PARTICLES.has(word))
  const suffix = words.length < keys.length ? keys.find(word => SUFFIXES.has(word)) : undefined
  const arabic = words.slice(1).some(word => ARABIC.test(word))
  const parts = { given: bare.slice(0, -1), surname: bare.at(-1) ?? '', suffix, arabic }
  if (partsCache.size >= CACHE_LIMIT) partsCache.clear()
  partsCache.set(name, parts)
  return parts
}

const fullCache = new Map<string, string>()

/** First and last name folded: equal for spellings of one full name, middle names aside. */
export function foldFull(name: string): string {
  const cached = fullCache.get(name)
  if (cached !== undefined) return cached
  const { given, surname } = nameParts(name)
  const folded = `${given[0] ? foldName(given[0]) : ''} ${foldName(surname)}`
  if (fullCache.size >= CACHE_LIMIT) fullCache.clear()
  fullCache.set(name, folded)
  return folded
}

/** Short forms of first names: the short form is a hint, not an identity. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  `abe abraham|al albert|alex alexander|andy andrew|barb barbara|ben benjamin|bernie bernard|beth elizabeth|betty elizabeth|bill william|bob robert|bobby robert|cathy catherine|charlie charles|chris christopher
  chuck charles|cindy cynthia|dan daniel|danny daniel|dave david|deb deborah|debbie deborah|dick richard|don donald|doug douglas|drew andrew|ed edward|eddie edward|fred frederick|gabe gabriel|gene eugene
  geoff geoffrey|greg gregory|hank henry|harry henry|jack john|jake jacob|jeff jeffrey|jen jennifer|jenny jennifer|jerry gerald|jim james|jimmy james|joe joseph|joey joseph|jon jonathan|josh joshua
  kate katherine|kathy katherine|katie katherine|ken kenneth|larry lawrence|liz elizabeth|lou louis|maggie margaret|matt matthew|meg margaret|mick michael|mike michael|mitch mitchell|nate nathaniel
  nick nicholas|pam pamela|pat patrick|pete peter|phil philip|ray raymond|rich richard|rick richard|rob robert|ron ronald|russ russell|sally sarah|sam samuel|sandy alexander|steve stephen|steven stephen
  stu stuart|sue susan|ted edward|terry terence|tim timothy|tom thomas|tommy thomas|tony anthony|vic victor|vince vincent|walt walter|will william|willie william|zach zachary`
    .split(/\||\n\s*/)
    .map((pair): [string, string] => [pair.split(' ')[0]!, pair.split(' ')[1]!])
)

const longForm = (word: string): string => SHORT_FORMS.get(word) ?? word

const plainCache = new Map<string, string>()

/** A surname without accents, apostrophes and the article al-: equal in every text of one house style. */
export function plainSurname(word: string): string {
  if (isLowerCase(word)) return word
  const cached = plainCache.get(word)
  if (cached !== undefined) return cached
  const plain = wordKey(word)
    .replace(/^(?:al|el)-/, '')
    .replace(/['.]/g, '')
  if (plainCache.size >= CACHE_LIMIT) plainCache.clear()
  plainCache.set(word, plain)
  return plain
}

/** Small letters of English and nothing else: nothing of such a word is left out. Most keys are so. */
function isLowerCase(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 0x61 || code > 0x7a) return false
  }
  return true
}

/** Can a bare surname stand for the other: equal but for presentation, or one letter apart in a transliteration? Walsh is not Valls. */
export function isSurnameVariant(a: string, b: string): boolean {
  const left = plainSurname(a)
  const right = plainSurname(b)
  return left === right || (foldName(a) === foldName(b) && nearlyEqual(russian(left), russian(right)))
}

const russian = (surname: string): string => RUSSIAN.reduce((word, [pattern, to]) => word.replace(pattern, to), surname)

/** What tells people of one first and last name apart; each is undefined where the name has none. */
export interface Marks {
  readonly middle: string | undefined
  readonly suffix: string | undefined
}

/** The middle initials and the suffix of a name. */
export const marksOf = (name: string): Marks => ({ middle: middleInitials(name), suffix: nameParts(name).suffix })

/** False for two people: both names have such a mark, and another one. */
export const marksAgree = (a: Marks, b: Marks): boolean => isEqualOrNone(a.middle, b.middle) && isEqualOrNone(a.suffix, b.suffix)

const isEqualOrNone = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b

/** The middle initials of a name ("w", "hw"); undefined where it has none. */
function middleInitials(name: string): string | undefined {
  const middle = nameParts(name).given[1]
  return middle && /^\p{L}(?:\.\p{L})*\.?$/u.test(middle) ? middle.replaceAll('.', '') : undefined
}

const isInitial = (word: string) => word.replaceAll('.', '').length === 1

/** The key under which first names that may be one stand together: consonants of the long form. */
export const givenKey = (word: string): string => skeleton(foldName(longForm(word)))

/** Is one first name a short form of the other (Bill, William)? */
export const isShortForm = (a: string, b: string): boolean => a !== b && foldName(longForm(a)) === foldName(longForm(b))

/** How two first names stand: `same` in any spelling, `maybe` (an initial, or equal consonants), or `different`. */
export function compareGiven(a: string, b: string): 'same' | 'maybe' | 'different' {
  if (a === b) return 'same'
  if (isInitial(a) || isInitial(b)) return a[0] === b[0] ? 'maybe' : 'different'
  const left = foldName(longForm(a))
  const right = foldName(longForm(b))
  if (left === right) return longForm(a) === a && longForm(b) === b ? 'same' : 'maybe'
  return skeleton(left) === skeleton(right) || left.startsWith(right) || right.startsWith(left) ? 'maybe' : 'different'
}

/** True when the strings differ by at most one letter (replaced, added or left out), or two swapped neighbours. */
export function nearlyEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let left = a.length
  let right = b.length
  while (left > start && right > start && a[left - 1] === b[right - 1]) {
    left--
    right--
  }
  const swapped = left - start === 2 && right - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
  return swapped || (left - start <= 1 && right - start <= 1)
}
