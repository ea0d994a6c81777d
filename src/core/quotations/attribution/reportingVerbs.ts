/**
 * The verbs that tie words to a speaker, with their inflected forms.
 *
 * `say` verbs take speech as their object and may follow it ("…," she said). `judge` verbs only lead up to a fragment
 * ("accused Russia of “…”", "called it “…”"). Regular forms are built, irregular ones listed.
 */

export type VerbClass = 'say' | 'judge'
export type VerbForm = 'finite' | 'base' | 'ing'

export interface ReportingVerb {
  readonly lemma: string
  readonly verbClass: VerbClass
  readonly form: VerbForm
  /** What must follow a verb of many senses that it reports; undefined for all others. */
  readonly needs: RegExp | undefined
}

const SAY = `acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest begin bellow boast brag caution charge
chide chime claim clarify comment complain concede conclude confess confide confirm contend continue counter cry declare demand deny disclose
echo elaborate emphasize emphasise exclaim explain finish fret fume gripe gush implore inform inquire insist interject intone
joke laugh lament maintain marvel muse mutter note object observe offer opine plead pledge post predict proclaim promise pronounce propose protest
quip reason recall recount reflect reiterate relate remark remember remind repeat reply report respond retort reveal scoff scream shout shrug sigh snap
speculate state stress suggest summarize summarise surmise tease testify text thunder trumpet tweet urge venture volunteer vow wager warn
whisper wonder worry yell joke enthuse exhort concur theorize conjecture posit signal email e-mail rant chant growl grumble quote instruct retweet
retaliate point find intimate profess estimate advocate bemoan hint imply guess lead warble deadpan crow decry chuckle mock stipulate grouse vent sneer snarl gloat exult beam grin gasp sob sniff hiss croon chirp drawl wail roar holler preach bristle foresee jeer joke believe feel instruct beg bark blast caption
underline underscore groan moan mumble murmur shriek giggle squeal purr rage regret blog boom cackle splutter stammer huff hoot sputter bawl harrumph stutter yelp
rejoin wisecrack parry allow reckon reassure quibble snicker chortle whine snort rave blurt effuse prod bluster hypothesize seethe
screech rasp coo narrate persist erupt mouth smile tut scowl accept hope fear`

const JUDGE = `accuse acclaim admonish allude applaud assail attack berate blame blast brand bash call celebrate champion characterize characterise cite compare
condemn credit criticize criticise decry defend denounce deride describe dismiss dub excoriate fault hail hammer label lambaste lampoon laud
liken mock needle order oppose outline paint portray praise press question rail rap refer reject
ridicule rip salute scold slam slap speak spoke stress tag talk taunt term threaten thank tout trash urge accuse lash pan deplore savage
view regard define depict frame bill list peg deem hit chastise champion coach target decry accuse shame invoke recommend request appeal push voice express cheer raise detail discuss consider challenge skewer fire rebuke warn encourage congratulate assess
apologize apologise brush wave tar smear vilify belittle disparage denigrate scorn castigate upbraid rebuff disavow renounce repudiate extol caricature`

const IRREGULAR: readonly (readonly [string, VerbClass, string, string, string])[] = [
  ['say', 'say', 'says', 'said', 'saying'],
  ['tell', 'say', 'tells', 'told', 'telling'],
  ['write', 'say', 'writes', 'wrote', 'writing'],
  ['think', 'say', 'thinks', 'thought', 'thinking'],
  ['read', 'say', 'reads', 'read', 'reading'],
  ['shoot', 'say', 'shoots', 'shot', 'shooting'],
  ['begin', 'say', 'begins', 'began', 'beginning'],
  ['swear', 'say', 'swears', 'swore', 'swearing'],
  ['plead', 'say', 'pleads', 'pled', 'pleading'],
  ['admit', 'say', 'admits', 'admitted', 'admitting'],
  ['quip', 'say', 'quips', 'quipped', 'quipping'],
  ['refer', 'judge', 'refers', 'referred', 'referring'],
  ['slam', 'judge', 'slams', 'slammed', 'slamming'],
  ['rip', 'judge', 'rips', 'ripped', 'ripping'],
  ['dub', 'judge', 'dubs', 'dubbed', 'dubbing'],
  ['demur', 'say', 'demurs', 'demurred', 'demurring'],
  ['cast', 'judge', 'casts', 'cast', 'casting'],
  ['rule', 'say', 'ruled', 'ruled', 'ruling'],
  ['tag', 'judge', 'tags', 'tagged', 'tagging'],
  ['pan', 'judge', 'pans', 'panned', 'panning'],
  ['label', 'judge', 'labels', 'labelled', 'labelling'],
  ['speak', 'judge', 'speaks', 'spoke', 'speaking'],
  ['see', 'judge', 'sees', 'saw', 'seeing'],
  ['feel', 'say', 'feels', 'felt', 'feeling'],
  ['find', 'say', 'finds', 'found', 'finding'],
  ['put', 'say', 'puts', 'put', 'putting'],
  ['brag', 'say', 'brags', 'bragged', 'bragging'],
  ['snap', 'say', 'snaps', 'snapped', 'snapping'],
  ['aver', 'say', 'avers', 'averred', 'averring'],
  ['beg', 'say', 'begs', 'begged', 'begging'],
  ['sum', 'judge', 'sums', 'summed', 'summing'],
  ['sing', 'say', 'sings', 'sang', 'singing'],
  ['deadpan', 'say', 'deadpans', 'deadpanned', 'deadpanning'],
  ['go', 'say', 'goes', 'went', 'going'],
  ['want', 'say', 'wants', 'wanted', 'wanting'],
  ['submit', 'say', 'submits', 'submitted', 'submitting']
]
/** Past participles that differ from the past form. */
const PARTICIPLES: readonly (readonly [string, string])[] = [
  ['seen', 'see'],
  ['known', 'know'],
  ['spoken', 'speak'],
  ['written', 'write']
]
/** Verbs of many senses that count only with the words that follow ("went on", "put it", "shot back"). */
const NEEDS: Readonly<Record<string, RegExp>> = {
  go: /^(?:on|further)\b/,
  put: /^(?:it|this)\b/,
  shoot: /^back\b/,
  lead: /^off\b/,
  point: /^(?:out|to)\b/,
  fire: /^back\b/,
  find: /^(?:that|the|[\p{L}]+)\b/u,
  hit: /^(?:back|out)\b/,
  want: /^to know\b/,
  sum: /^up\b/,
  accept: /^that\b/,
  submit: /^that\b/,
  hope: /^(?:that|it|he|she|they)\b/,
  fear: /^(?:that|it|he|she|they)\b/,
  press: /^/,
  think: /^/
}

const inflect = (lemma: string): [string, string, string] => {
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  const es = /(?:s|x|ch|sh)$/.test(lemma) ? 'es' : 's'
  return [lemma + es, `${lemma}ed`, `${lemma}ing`]
}

function buildForms(): Map<string, ReportingVerb> {
  const forms = new Map<string, ReportingVerb>()
  const put = (text: string, lemma: string, verbClass: VerbClass, form: VerbForm) => {
    if (!forms.has(text)) forms.set(text, { lemma, verbClass, form, needs: NEEDS[lemma] })
  }
  for (const [lemma, verbClass, third, past, ing] of IRREGULAR) {
    put(third, lemma, verbClass, 'finite')
    put(past, lemma, verbClass, 'finite')
    put(ing, lemma, verbClass, 'ing')
    put(lemma, lemma, verbClass, 'base')
  }
  for (const [list, verbClass] of [[SAY, 'say'] as const, [JUDGE, 'judge'] as const]) {
    for (const lemma of list.split(/\s+/)) {
      const [third, past, ing] = inflect(lemma)
      put(third, lemma, verbClass, 'finite')
      put(past, lemma, verbClass, 'finite')
      put(ing, lemma, verbClass, 'ing')
      put(lemma, lemma, verbClass, 'base')
    }
  }
  for (const [form, lemma] of PARTICIPLES) put(form, lemma, forms.get(lemma)?.verbClass ?? 'judge', 'finite')
  return forms
}

const FORMS = buildForms()

/** The reporting verb a lower-case word is a form of; undefined for all other words. */
export const reportingVerb = (word: string): ReportingVerb | undefined => FORMS.get(word)

/** False for a verb that has who hears it behind it: "said Rehn", but not "told Rehn". */
export const mayInvert = ({ lemma }: ReportingVerb): boolean => lemma !== 'tell'

/** Verbs that are said to somebody, who follows them: "urged people to leave". */
export const ADDRESSES: ReadonlySet<string> = new Set(
  'urge ask order tell warn beg invite persuade advise remind instruct challenge press encourage'.split(' ')
)

/** Lemmas by which somebody tells what another one said. */
export const RECALLS = /^(?:recall|remember|recount)$/

/** Verbs that judge only with "as" before the quotation ("sees it as “…”"). */
export const NEEDS_AS: ReadonlySet<string> = new Set(
  'see know view regard define depict frame bill cast sum list brush wave'.split(' ')
)

/** True for a verb of many senses, which the words after it must complete. */
export const needsMore = ({ needs }: ReportingVerb): boolean => needs !== undefined

/** True when a verb of many senses has the words after it that make it a reporting verb; true for all others. */
export const completes = ({ needs }: ReportingVerb, after: string): boolean => needs?.test(after) ?? true

/** True when a text has a finite reporting verb of the `say` class. */
export const hasReportingVerb = (text: string): boolean =>
  (text.match(/[\p{L}-]+/gu) ?? []).some(word => {
    const verb = FORMS.get(word)
    return verb?.verbClass === 'say' && verb.form === 'finite'
  })
