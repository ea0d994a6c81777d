/**
 * Words between marks that nobody is said to have spoken, though something beside them reads like a cue: a sign, a motto, a proverb;
 * what a thing is commonly called; what nobody said, or somebody might say (POLICY.md, "Exempt by default"). To be asked only of words
 * that no source has: what a source has is checked against it, whatever it is.
 * Limits: English; only what stands before the quotation in its sentence is read.
 */
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { hasWords } from '../quotations/shape.ts'
import { slice } from '../text/span.ts'

const oneOf = (words: string): string => `(?:${words.trim().replace(/\s+/g, '|')})`

/** Things that bear words, or are words of nobody's own. */
const BEARER =
  oneOf(`signs? signboards? banners? placards? posters? plaques? stickers? billboards? graffiti t-shirts? labels? tattoos?
  inscriptions? epitaphs? gravestones? headstones? slogans? mottos? mottoes mantras? proverbs? sayings? adages? maxims? catchphrases? passwords? hashtags?`)
/** "over the door" */
const WHERE = `${oneOf('over on in at above near outside by beside behind along across of from for')} [^,;:.!?]{1,40}?`
const BEARS =
  oneOf(`that which was is were are has had it once now still simply just always only reads? reading says? said saying runs?
  ran goes went warns? warned warning bearing proclaims? proclaimed proclaiming declares? declared declaring`)
/** Its motto, “…”; the sign over the door says “…”; banners that read “…”. */
const BORNE = new RegExp(String.raw`\b${BEARER}(?: ${WHERE})?,?(?: ${BEARS})*[\s:,—–-]*$`, 'iu')

const WRITES = oneOf('painted scrawled daubed sprayed stencilled stenciled carved engraved chalked embroidered')
/** Painted on the wall: “…”. What a crowd chants it says. */
const PAINTED = new RegExp(String.raw`\b${WRITES}(?: ${WHERE})?[\s:,]*$`, 'iu')

/** They call the road “…”; diplomats speak of “…”: nobody in particular, and in the present tense. */
const NAMING =
  /\b(?:they|people|everyone|everybody|some|many|we|one|\p{L}{3,}s)(?: \p{Ll}+ly| still| now| often| also| here)* (?:calls?|(?:refers?) to|(?:speaks?|talks?) (?:of|about)|dubs?|nicknames?)\b[^.!?;:]{0,40}$/iu
/** "Locals" or "Everybody", which looks like a name where it begins a sentence. */
const GROUP =
  /^(?:everybody|everyone|locals|residents|villagers|people|critics|fans|insiders|diplomats|soldiers|sailors|fishermen|officials)$/i
/** Longer names are rare. */
const NAME_WORDS = 5

const SAY = oneOf(
  'say says said saying write writes wrote written writing ask asks asked asking claim claimed claiming utter utters uttered'
)
const AUXILIARY = `(?:did|does|do|has|had|have)(?: not|n['’]t)`
/** Nobody in the room ever said “…”; she did not say “…”. */
const NOT_SAID = new RegExp(
  String.raw`\b(?:(?:nobody|no one|no-one)(?: \p{L}+){0,6}?|never|${AUXILIARY}(?: ever)?|stopped short of|without) ${SAY}[\s,:]*(?:that)?[\s,:]*$`,
  'iu'
)

const THINKER = oneOf('one you we some someone somebody critics cynics sceptics skeptics readers people it anyone anybody')
const MODAL = `(?:would|could|might|may|can|should)(?: well| also| easily| then| ever| be (?:tempted|forgiven|excused|easy|tempting|fair))*`
const THINK = oneOf('say saying ask asking argue object reply answer think thinking wonder call claim')
/** One might ask “…”; it is tempting to say “…”; as if to say “…”. */
const IMAGINED = new RegExp(
  String.raw`\b(?:${THINKER}(?: \p{L}+)? ${MODAL} (?:(?:to|for) )?|(?:tempting|easy|possible|as if|as though|enough|unfair) to |as (?:if|though) )${THINK}(?: it| this| that)?[\s,:]*$`,
  'iu'
)

/** Of a word in another language: it means “…”. */
const GLOSS = /\b(?:means?|meaning|meant|translates?(?: roughly)? (?:as|to|into))[\s:,(—–]*$/iu

/** “…” and “…”: what holds of the first of a list holds of the others. */
const LIST = /(?:["“‘'][^"“”]{1,80}["”’'],?(?: and| or)? )+$/u

/** Enough for what matters of a sentence; of the above none reaches over its beginning. */
const LEAD = 160

/** True where the sentence of the quotation makes no one its speaker. */
export function isNotSpoken({ span, inner, attribution }: AttributedQuotation, prose: string): boolean {
  const before = prose.slice(Math.max(0, span.start - LEAD), span.start).replace(/[\u200b\ufffc]/g, '')
  const lead = before
    .split(/\n\s*\n/)
    .at(-1)!
    .replace(/\s+/g, ' ')
    .replace(LIST, '')
  if (NOT_SAID.test(lead) || IMAGINED.test(lead)) return true
  if (attribution?.name && !GROUP.test(attribution.name)) return false
  return (
    BORNE.test(lead) ||
    PAINTED.test(lead) ||
    GLOSS.test(lead) ||
    (!hasWords(slice(prose, inner), NAME_WORDS + 1) && NAMING.test(lead))
  )
}
