/** Endings of nouns that say what somebody does ("beekeeper", "welder", "florist"). */
const TRADE = /(?:er|or|ist|ian|eer|man|woman|smith|wright|herd)$/
/** Shorter words are hardly trades ("her", "for", "over"). */
const SHORTEST = 5

/** Words with such an ending that are no person's trade: function words, things, places, craft and companies. */
const OTHERS: ReadonlySet<string> = new Set(
  `after under other another either neither rather never however whether together further former latter later earlier former inner outer upper lower
  number letter matter order paper power water river border corner center summer winter weather offer humor terror factor floor error labor labor favor color tower
  newspaper quarter chapter character charter computer printer scanner server router banner poster sticker meter shelter cluster counter dinner supper super proper
  retailer maker lender insurer broker publisher manufacturer developer supplier operator distributor carrier producer provider wholesaler brewer carmaker automaker drugmaker chipmaker
  planemaker toymaker supermarket builder competitor contractor exporter importer grocer dealer employer streamer airliner
  cruiser trawler freighter tanker steamer schooner supertanker bomber fighter destroyer cutter liner
  german roman human indian italian russian european norman woman-hating anterior interior exterior superior mirror motor sector vector tenor minor major senior junior
  singapore gender wonder thunder danger anger finger hunger cancer disorder murder remainder cover disaster register sister brother mother father daughter
  october september november december whenever wherever forever moreover`.split(/\s+/)
)

/** True for a noun that says what somebody does for a living, by its ending. */
export const isTradeWord = (key: string): boolean =>
  key.length >= SHORTEST && TRADE.test(key) && !OTHERS.has(key) && !key.endsWith('maker')
