/** Endings of nouns that say what somebody does ("beekeeper", "welder", "florist"). */
const TRADE = /(?:er|or|ist|ian|eer|eur|man|woman|smith|wright|herd)$/
/** Shorter words are hardly trades ("her", "for", "over"). */
const SHORTEST = 5

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words with such an ending that companies are as often as people. */
const COMPANIES = set(
  `retailer lender insurer broker publisher manufacturer developer supplier operator distributor carrier producer provider wholesaler brewer
  builder competitor contractor exporter importer grocer dealer employer`
)

/** Words with such an ending that are no person's trade: function words, things, places and craft. */
const OTHERS = set(
  `after under other another either neither rather never however whether together further former latter later earlier former inner outer upper lower
  number letter matter order paper power water river border corner center summer winter weather offer humor terror factor floor error labor labor favor color tower
  newspaper quarter chapter character charter computer printer scanner server router banner poster sticker meter shelter cluster counter dinner supper super proper
  carmaker automaker drugmaker chipmaker planemaker toymaker supermarket streamer airliner
  cruiser trawler freighter tanker steamer schooner supertanker bomber fighter destroyer cutter liner
  german roman human indian italian russian european norman woman-hating anterior interior exterior superior mirror motor sector vector tenor minor major senior junior
  singapore gender wonder thunder danger anger finger hunger cancer disorder murder remainder cover disaster register sister brother mother father daughter
  october september november december whenever wherever forever moreover grandeur liqueur`
)

/** True for a noun that says what somebody does for a living, by its ending. */
export const isTradeWord = (key: string): boolean =>
  key.length >= SHORTEST && TRADE.test(key) && !OTHERS.has(key) && !COMPANIES.has(key) && !key.endsWith('maker')

/** True for a noun that says what a company does, or a person who is known to be one. */
export const isCompanyOrPerson = (key: string): boolean => COMPANIES.has(key)
