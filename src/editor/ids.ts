/** Every id that package.json and the code share. A test holds the manifest against this file. */

export const COMMANDS = {
  searchQuotes: 'verbatim.searchQuotes',
  showSearchResults: 'verbatim.showSearchResults',
  findSource: 'verbatim.findSource',
  insertQuote: 'verbatim.quote.insert',
  openQuote: 'verbatim.quote.open',
  copyQuote: 'verbatim.quote.copy',
  copyLink: 'verbatim.quote.copyLink',
  showSpeaker: 'verbatim.quote.showPerson',
  resultsByPerson: 'verbatim.results.byPerson',
  resultsByArticle: 'verbatim.results.byArticle',
  checkAllDrafts: 'verbatim.checkAllDrafts',
  showPerson: 'verbatim.showPerson',
  correctPerson: 'verbatim.correctPerson',
  filterPeople: 'verbatim.people.filter',
  clearPeopleFilter: 'verbatim.people.clearFilter',
  rebuildIndex: 'verbatim.rebuildIndex',
  chooseSourcesFolder: 'verbatim.chooseSourcesFolder',
  acceptWithNote: 'verbatim.acceptWithNote',
  ignoreInWorkspace: 'verbatim.ignoreInWorkspace',
  exportAnnotations: 'verbatim.exportAnnotations',
  importAnnotations: 'verbatim.importAnnotations',
  pinPassage: 'verbatim.pinPassage',
  openSample: 'verbatim.openSample',
  showLog: 'verbatim.showLog'
} as const

export const SETTINGS = {
  sourcesFolders: 'verbatim.sources.folders',
  draftsInclude: 'verbatim.drafts.include',
  draftsExclude: 'verbatim.drafts.exclude',
  checkWhen: 'verbatim.check.when',
  checkProfile: 'verbatim.check.profile',
  checkLevels: 'verbatim.check.levels',
  checkExemptHeadings: 'verbatim.check.exemptHeadings',
  checkMaxProblems: 'verbatim.check.maxProblems',
  hoverQuotations: 'verbatim.hover.quotations',
  hoverPeople: 'verbatim.hover.people',
  joinSpellings: 'verbatim.people.joinSpellings',
  insertMarks: 'verbatim.insert.marks',
  insertTemplate: 'verbatim.insert.template',
  insertCustomTemplate: 'verbatim.insert.customTemplate',
  insertPunctuation: 'verbatim.insert.punctuation',
  insertBlockWords: 'verbatim.insert.blockWords',
  insertRemember: 'verbatim.insert.rememberPassage',
  completionEnabled: 'verbatim.completion.enabled'
} as const

export const VIEWS = {
  container: 'verbatim',
  sources: 'verbatim.sources',
  results: 'verbatim.results',
  people: 'verbatim.people'
} as const

/** Values of the context key `verbatim.corpus`: unset until known, so that nothing is hidden too early. */
export const CONTEXT_CORPUS = 'verbatim.corpus'
export type CorpusPresence = 'none' | 'empty' | 'present'

/** True while a quote search has the keyboard: its keys count only then. */
export const CONTEXT_SEARCHING = 'verbatim.searching'
/** How the list of search results is grouped: `person` or `article`. */
export const CONTEXT_RESULTS_BY = 'verbatim.resultsBy'

/** True while the list of people is filtered. */
export const CONTEXT_PEOPLE_FILTERED = 'verbatim.peopleFiltered'

/** The source that the Problems panel names. */
export const DIAGNOSTIC_SOURCE = 'Verbatim'

/** The file in a workspace folder's root that the command line reads too. */
export const CONFIG_FILE = 'verbatim.json'
