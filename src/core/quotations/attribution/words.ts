/**
 * Word classes of English that the attribution rules ask for, as bits: a word is looked up once, and each rule tests a bit of what is
 * known of it. A word may be in many classes. All lists are lower case.
 */

/** The words of a list. */
export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Written with a full stop that ends no sentence. */
export const ABBREVIATIONS =
  set(`mr mrs ms dr prof gen maj col lt capt cmdr adm sgt cpl sen rep gov pres sr jr st rev hon amb supt insp det const cst coun cllr
  jan feb mar apr aug sept sep oct nov dec vs etc no inc corp co ltd dept d.c u.s u.n u.k e.u a.m p.m`)

const SUBJECT_PRONOUNS = set('he she they it i we')
const POSSESSIVE_PRONOUNS = set('his her their its my our your')
const DETERMINERS = set(
  'the a an this that these those some many several one another any no each both two three four five most other more few'
)
const PREPOSITIONS =
  set(`of for to with from at by about against in on over under into during after before between among through toward towards
  near behind beyond despite without within upon versus vs via around like than amid since until per onto outside inside regarding following alongside`)
const CONJUNCTIONS = set(
  'and but or nor while as when if because although though whereas after before since until so yet that which where what how why whether unless once'
)
/** Never a speaker: they stand for nobody named, or for nothing ("there were shouts"). */
const NO_SPEAKERS = set('you there here them him me what')
const RELATIVES = set('who which that whom whose')
const AUXILIARIES = set(`has have had was were is are am be been being would will could can should may might must did does do
  hasn't haven't hadn't wasn't weren't isn't aren't wouldn't won't couldn't can't didn't doesn't hasn’t haven’t hadn’t wasn’t weren’t isn’t aren’t wouldn’t won’t couldn’t didn’t doesn’t
  not never to went on continued proceeded quoted as got seemed appeared used also then`)
const ADVERBS =
  set(`also later then again still once first now often never even just further meanwhile instead already ever too soon always
  sometimes repeatedly back today yesterday earlier afterward afterwards thus therefore though however perhaps maybe himself herself itself themselves only almost
  rather indeed tuesday monday wednesday thursday friday saturday sunday all both simply once twice`)

/** Nouns of time: never who speaks ("Hours later", "his letter Wednesday"). */
const TIME_NOUNS =
  set(`seconds minute minutes hour hours day days week weeks weekend month months year years decade decades century moments
  morning afternoon evening night midnight noon today tomorrow yesterday tonight spring summer autumn winter season
  monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december`)

/** Heads of phrases that speak for a body or are one. */
const BODY_NOUNS =
  set(`ministry department campaign committee company government administration agency office group organization organisation council
  party newspaper paper magazine network station court commission board bureau union association foundation institute university police military army
  embassy white-house house senate congress parliament team firm bank center centre force forces command coalition regime state states nation city county league
  times post journal tribune herald news press institution authority authorities service services club federation alliance ministry's lab chamber camp kingdom town village school hospital church firms companies groups agencies startup tribe
  delegation plc inc inc. corp corp. ltd ltd. llc`)
/** Texts that speak. */
const DOCUMENT_NOUNS =
  set(`statement report memo letter article editorial column book survey poll study tweet email e-mail message post ad headline
  document lawsuit complaint filing indictment release website site caption sign banner text transcript speech op-ed story essay resolution bill law
  constitution amendment note ruling opinion petition review advertisement commercial video memoir autobiography biography readout piece account analysis page brief order slide lawsuit plan proposal policy platform transcripts documents plans proposals placard slogan chyron plaque draft affidavit subpoena papers flyer leaflet mailer manifesto dossier warrant guidelines brochure pamphlet
  catalogue catalog recording invoice receipt prospectus questionnaire voicemail inscription notice`)
/** People without a name. */
const PERSON_NOUNS =
  set(`spokesman spokeswoman spokesperson official officials aide aides adviser advisers advisor advisors source sources resident residents
  minister president senator governor congressman congresswoman representative ambassador envoy secretary director chairman chairwoman chair leader leaders
  candidate candidates nominee frontrunner front-runner mayor judge justice general commander officer officers soldier analyst analysts expert experts professor author
  reporter reporters journalist journalists critic critics supporter supporters voter voters lawyer attorney prosecutor witness witnesses diplomat
  diplomats lawmaker lawmakers strategist strategists operative operatives man woman men women people person student students teacher teachers doctor doctors
  neighbor neighbour friend friends mother father son daughter brother sister wife husband caller host moderator moderators anchor pundit pundits
  owner manager executive ceo founder chief deputy colleague colleagues member members republicans democrats republican democrat activist activists protester protesters
  protestors scholar scholars economist economists historian rebel rebels billionaire businessman mogul newcomer politician politicians mayor fm king queen prince
  pope bishop priest pastor pollster speaker lady premier chancellor coach captain star actor actress singer writer columnist editor user users
  fan fans crowd audience narrator organizer organizers researcher researchers scientist scientists child children kid kids girl boy
  executives investor investors surgeon neurosurgeon artist designer engineer nurse driver farmer worker workers employee employees staffer staffers
  mp mps mep meps msp msps td tds ally allies rival rivals opponent opponents survivor survivors defender defenders donor donors surrogate surrogates loyalist loyalists conservative
  conservatives liberals academic academics lobbyist lobbyists uncle aunt cousin partner entrepreneur grandmother grandfather parent commentator
  commentators observer observers campaigner campaigners negotiator negotiators prosecutors lawyers attorneys villager villagers americans russians family parents others participant participants delegate delegates insider insiders veteran veterans someone somebody voice voices`)
/** Verbal acts as nouns: "his claim that", "Trump's call for". */
const SPEECH_NOUNS =
  set(`claim claims call calls chant chants cheers defense defence shouts cries promise promises pledge vow warning statement remark remarks comment comments assertion argument contention charge
  accusation allegation complaint suggestion insistence demand plea description characterization declaration announcement answer response reply words phrase
  line quip joke speech tweet tweets letter memo op-ed email message admission acknowledgment proposal plan question view belief slogan mantra motto criticism references reference
  insult praise denunciation boast prediction rhetoric post reaction verdict advice explanation conclusion retort rejoinder lament testimony comeback assessment`)
/** "in Rehn's words", "in her telling". */
export const TELLINGS = set(
  'words telling view estimation phrase phrasing formulation opinion parlance description judgment account reckoning'
)
const NO_ADVERBS = set('family ally')
/** Agent nouns: "neurosurgeon", "organizer", "Belgian". */
const AGENT = /(?:er|or|ist|ian|eer|ee|geon|man|woman)s?$/
/** Words that only look like agents. */
const NO_AGENTS =
  set(`number letter matter order paper power answer border corner center summer winter weather water later never ever rather other another
  over under after either former latter offer humor error terror factor floor door honor major minor labor favor color majority career list`)

export const SUBJECT_PRONOUN = 1 << 0
export const POSSESSIVE_PRONOUN = 1 << 1
export const DETERMINER = 1 << 2
export const PREPOSITION = 1 << 3
export const CONJUNCTION = 1 << 4
/** Never a speaker: "there", "them". */
export const NO_SPEAKER = 1 << 5
export const RELATIVE = 1 << 6
export const AUXILIARY = 1 << 7
/** May stand between a subject and its verb. */
export const ADVERB = 1 << 8
export const TIME_NOUN = 1 << 9
export const BODY_NOUN = 1 << 10
export const DOCUMENT_NOUN = 1 << 11
export const PERSON_NOUN = 1 << 12
export const SPEECH_NOUN = 1 << 13
/** May be a person or a body by its ending or by a list: no hour, no number, no adjective. */
export const AGENT_NOUN = 1 << 14
/** "officials", "drivers". */
export const PERSON_PLURAL = 1 << 15
export const ENDS_S = 1 << 16
export const ENDS_ED = 1 << 17
export const ENDS_ING = 1 << 18
/** "according", which may lead to a source. */
export const ACCORDING = 1 << 19
/** A form of a reporting verb. */
export const VERB = 1 << 20
/** A word that begins with a capital. */
export const CAPITAL = 1 << 21
/** No word, but a quotation. */
export const QUOTE = 1 << 22
/** A sentence may end with it, and the next may begin with it. */
export const ENDS_SENTENCE = 1 << 23
export const BEGINS_SENTENCE = 1 << 24
/** No word, but the name of somebody known. */
export const NAME = 1 << 25
/** "by", which may lead to whoever did what a passive tells. */
export const BY = 1 << 26
/** "words", "put", "quote": may say whose words they are. */
export const TELLING = 1 << 27

/** Known to speak or to head a phrase that speaks. */
export const KNOWN_NOUN = PERSON_NOUN | BODY_NOUN | DOCUMENT_NOUN
/** What no noun phrase holds. */
export const NO_NOUN = PREPOSITION | CONJUNCTION | SUBJECT_PRONOUN | NO_SPEAKER | AUXILIARY

/** Classes that are lists. */
export const LISTS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [SUBJECT_PRONOUN, SUBJECT_PRONOUNS],
  [POSSESSIVE_PRONOUN, POSSESSIVE_PRONOUNS],
  [DETERMINER, DETERMINERS],
  [PREPOSITION, PREPOSITIONS],
  [CONJUNCTION, CONJUNCTIONS],
  [NO_SPEAKER, NO_SPEAKERS],
  [RELATIVE, RELATIVES],
  [AUXILIARY, AUXILIARIES],
  [ADVERB, ADVERBS],
  [TIME_NOUN, TIME_NOUNS],
  [BODY_NOUN, BODY_NOUNS],
  [DOCUMENT_NOUN, DOCUMENT_NOUNS],
  [PERSON_NOUN, PERSON_NOUNS],
  [SPEECH_NOUN, SPEECH_NOUNS],
  [ACCORDING, set('according')],
  [BY, set('by')],
  [TELLING, new Set([...TELLINGS, 'put', 'puts', 'quote'])]
]

/** The lists that a word is on. */
const LISTED: ReadonlyMap<string, number> = LISTS.reduce((all, [listed, words]) => {
  for (const word of words) all.set(word, (all.get(word) ?? 0) | listed)
  return all
}, new Map<string, number>())

/** The classes of a word in lower case, but for VERB and CAPITAL. */
export function classesOf(lower: string): number {
  let classes = ending(lower) | (LISTED.get(lower) ?? 0)
  if (lower.endsWith('ly') && lower.length > 4 && !NO_ADVERBS.has(lower)) classes |= ADVERB
  const looksLikeAgent = lower.length > 4 && AGENT.test(lower) && !NO_AGENTS.has(lower)
  if (classes & KNOWN_NOUN || (looksLikeAgent && !(classes & TIME_NOUN))) classes |= AGENT_NOUN
  if (classes & ENDS_S && (classes & PERSON_NOUN || PERSON_NOUNS.has(lower.slice(0, -1)))) classes |= PERSON_PLURAL
  return classes
}

const ending = (lower: string): number =>
  lower.endsWith('s') ? ENDS_S : lower.endsWith('ed') ? ENDS_ED : lower.endsWith('ing') ? ENDS_ING : 0
