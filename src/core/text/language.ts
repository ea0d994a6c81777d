/**
 * Which language a text is in, and which one it is surely not in. Offline: `lande`, a small neural network over character grams.
 *
 * Lande was chosen because it can say what a text is *not*: English news sentences of eight words called surely not English 0.1 %
 * (10 of 9,676), sentences in eighteen other languages 93 %; from twelve words up 0.03 % and 95 %. With the second proof of
 * `policy/otherLanguage.ts`, 0 of 11,829 and 93 %. Best guesses alone, wrong for English of eight words or more (bundled and
 * minified; time to load): lande 5 % (131 kB, 20 ms), tinyld/light 4 % (82 kB, 40 ms; 24 languages), franc-min 5 % (175 kB,
 * 15 ms), languagedetect 6 % (246 kB), eld 0.2 % (978 kB, 260 ms and 26 MB of memory: too much for one reason in a message).
 * Cost: 0.3 ms a sentence, 1 ms for a sample of an article. Limits: 50 languages; a text in another one is taken for a neighbour.
 */
import lande from 'lande'
import { fold } from './fold.ts'
import { wordsOf } from './words.ts'

/** Fewer words say too little: names, loan words and "non, merci". */
const LEAST_WORDS = 8
/** The least probability of the best guess that counts as known. */
const SURE = 0.95
/** A language less probable than this is not the text's; a threshold for texts of LEAST_WORDS, see above. */
const UNLIKELY = 0.0003

/** ISO 639-3 → 639-1 of the fifty. */
const CODES: ReadonlyMap<string, string> = new Map(
  `afr af ara ar aze az bel be ben bn bul bg cat ca ces cs ckb ku cmn zh dan da deu de ell el eng en est et eus eu fin fi fra fr
   hau ha heb he hin hi hrv hr hun hu hye hy ind id isl is ita it jpn ja kat ka kaz kk kor ko lit lt mar mr mkd mk nld nl nob no
   pes fa pol pl por pt ron ro run rn rus ru slk sk spa es srp sr swe sv tgl tl tur tr ukr uk vie vi`
    .match(/\S+ \S+/g)!
    .map(pair => pair.split(' ') as [string, string])
)

/** The guesses for a text, the likeliest first; none where it is too short. */
function guesses(text: string): ReturnType<typeof lande> {
  const folded = fold(text)
  return wordsOf(folded).length < LEAST_WORDS ? [] : lande(folded.text)
}

/** The language of a text (ISO 639-1); undefined where the text is too short or its language not sure. */
export function languageOf(text: string): string | undefined {
  const [best] = guesses(text)
  return best && best[1] >= SURE ? CODES.get(best[0]) : undefined
}

/** True where a text is surely not in a language (ISO 639-1). False where it is short, or the language is not one of the fifty. */
export function isSurelyNot(language: string, text: string): boolean {
  const found = guesses(text).find(([code]) => CODES.get(code) === language)
  return found !== undefined && found[1] < UNLIKELY
}
