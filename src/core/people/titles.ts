/** Titles, ranks and role nouns of English news: what stands before or after a name and proves a human. All lower case, without dots. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Forms of address and ranks that stand directly before a name or a bare surname ("Mr. Rehn", "President Marrow"). */
export const TITLES =
  list(`mr mrs ms mx miss dr prof sir dame lord lady sen sens rep reps gov govs lt col gen maj brig capt cpl sgt pvt pfc cmdr cdr adm const cst coun
  hon rev fr msgr pres supt insp det atty president vice-president premier chancellor minister senator congressman congresswoman congressmen representative
  governor mayor councilman councilwoman councillor alderman judge justice justices magistrate sheriff marshal general colonel major captain lieutenant sergeant
  corporal private commander commodore admiral brigadier commissioner superintendent inspector detective officer constable professor doctor reverend
  pastor father brother sister bishop archbishop cardinal pope imam rabbi ayatollah sheikh sheik mullah king queen prince princess duke duchess baron
  baroness count countess emperor emir sultan ambassador secretary speaker delegate assemblyman assemblywoman coach envoy chairman chairwoman chief
  messrs monsignor deacon deputy hajj haji caliph shah undersecretary taoiseach mp msp mep sgt-maj gens drs dci mec mla td cr cllr madam mdm smt shri alhaji alhaja barr engr otunba sp dsp asp csp`)

/** Titles that stand before a bare surname ("Mr. Rehn", "President Marrow"): with them one word is enough for a human. */
export const SURNAME_TITLES =
  list(`mr mrs ms mx miss dr prof sir dame lord lady sen sens rep reps gov govs lt col gen maj brig capt cpl sgt pvt cmdr adm const cst coun rev fr msgr supt
  insp det president vice-president premier chancellor minister senator congressman congresswoman representative governor mayor councilman councilwoman councillor judge justice sheriff
  general colonel major captain lieutenant sergeant corporal commander admiral brigadier commissioner superintendent inspector detective officer constable professor doctor
  pastor father bishop archbishop cardinal pope imam rabbi ayatollah sheikh sheik king queen prince princess duke duchess baron baroness emperor emir ambassador secretary chairman chairwoman coach
  messrs monsignor drs gens`)

/** Abbreviations that keep their dot, so that it does not end a sentence. */
export const ABBREVIATIONS =
  list(`mr mrs ms mx dr prof sen sens rep reps gov govs lt col gen gens maj brig capt cpl sgt pvt pfc cmdr cdr adm const cst coun hon rev fr msgr
  smt engr barr cllr pres supt insp det atty jr sr st ste mt ft vs no inc corp co ltd bros jan feb mar apr jun jul aug sept sep oct nov dec dist dept univ assn asst messrs calif conn del fla ill ind kan ky
  la md mass mich minn mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ariz ark ala colo ga`)

/** Nouns of office and trade: with a name beside them they say who somebody is. */
export const ROLES =
  list(`abbot accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide ally ambassador analyst anchor
  anchorman anchorwoman announcer anthropologist archaeologist archbishop architect artist astronaut astronomer athlete attorney auditor author ayatollah banker
  barrister bassist biographer biologist bishop blogger boss boxer broker broadcaster builder businessman businesswoman buyer campaigner candidate captain cardinal caretaker
  cartoonist ceo cfo chair chairman chairperson chairwoman chancellor chaplain charge chef chemist chief choreographer cleric clerk climatologist coach coauthor co-author
  co-chair co-chairman co-director co-founder co-host cofounder colleague collector colonel columnist comedian comic commandant commander commentator commissioner
  composer comptroller conductor congressman congresswoman conservator constable consul consultant contender contributor controller coordinator coo coroner correspondent
  councillor councilman councilwoman councilmember counsel counsellor counterpart counselor cousin critic curator dancer daughter dealer dean defendant delegate demographer deputy designer
  detective developer dictator diplomat director doctor driver ecologist economist editor editor-in-chief educator emir engineer entrepreneur envoy epidemiologist ethicist evangelist
  executive expert explorer father fellow filmmaker financier firefighter fisherman foreman founder friend frontman general geneticist geographer geologist girlfriend boyfriend governor
  grandfather grandmother guard guitarist gunman head headmaster headmistress headteacher historian holder host hostess husband hydrologist imam industrialist inspector instructor inventor investigator
  investor jeweller jockey journalist judge jurist justice keeper king lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate magnate manager marshal
  mathematician mayor mechanic mediator member meteorologist midwife minister missionary mogul monk moderator mother musician naturalist negotiator neighbor neighbour neurologist neurosurgeon newsman
  nominee notary novelist nun nurse officer official ombudsman operator opponent organiser organizer owner painter paramedic parliamentarian partner pastor patriarch pediatrician peer philanthropist philosopher photographer
  physician physicist pianist pilot pioneer planner player playwright poet politician pollster pope practitioner preacher premier presenter president presidency pretender priest prime prince princess principal producer
  professor programmer prosecutor provost psychiatrist psychologist publicist publisher queen rabbi racer ranger rapper rear realtor receptionist recruit rector referee reformer reporter representative researcher resident retiree reverend
  rival runner sailor salesman scholar scientist screenwriter sculptor secretary secretary-general senator sergeant sheikh sheriff shopkeeper singer skipper sociologist soldier solicitor son songwriter speaker specialist spokesman
  spokesperson spokeswoman star statistician steward strategist strategy student successor superintendent supervisor supporter surgeon surveyor suspect sultan teacher technician teammate tenant tenor theologian therapist toxicologist trader trainer translator
  treasurer trustee tutor tycoon undersecretary under-secretary underwriter veterinarian vicar victim vice-chairman vice-president veteran viceroy violinist virologist volunteer warden whistleblower widow widower wife winner witness worker writer
  zoologist frontrunner front-runner billionaire millionaire mastermind militant warlord rebel dissident refugee survivor congressperson lawmakers hopeful predecessor operative surrogate stepfather stepmother nephew niece uncle aunt sister brother fm pm gm
  grandson granddaughter mum mom dad hubby fiance fiancee stepson stepdaughter son-in-law daughter-in-law brother-in-law sister-in-law mother-in-law father-in-law
  prefect sommelier bailiff vintner usher landlord landlady lock prop hooker flanker fullback full-back fly-half scrum-half halfback seamer spinner batsman bowler all-rounder wicketkeeper playmaker sprinter swimmer golfer
  cyclist footballer cricketer lineman plumber electrician waiter waitress bartender cashier plasterer linebacker quarterback pitcher catcher goalkeeper striker midfielder defender winger shortstop outfielder infielder cornerback receiver`)

/** Words that qualify a role and belong to it when they stand before it in lower case. */
export const ROLE_ADJECTIVES =
  list(`former ex then then- deputy senior junior chief acting interim incoming outgoing foreign prime vice assistant associate executive managing general
  national federal state local regional municipal permanent special defense defence finance interior justice press media campaign political presidential vice-presidential republican democratic
  conservative liberal labour labor military naval army navy police opposition government cabinet party house senate council city county town village harbour harbor port district provincial rebel union company
  corporate legal medical scientific research policy security intelligence economic trade energy health education environment environmental climate technology science financial investment communications public affairs relations news
  sports technical marketing sales operations human rights civil lead leading top head veteran longtime long-time late current newly-elected elected re-elected retired founding high top-ranking high-ranking
  junior world film music opera theatre theater book art fashion food travel white black young old elder fellow supreme crown first second third three-time two-time one-time onetime self-styled would-be rear major
  staff district tech internet media oil real estate hedge fund bank hotel restaurant shop cafe farm fish dock crane ferry lighthouse team club league football soccer baseball basketball hockey tennis rugby cricket golf
  ship`)

/** Small words that may stand inside a role ("ambassador to the United Nations"). */
export const ROLE_LINKS = list('of to the for and at in on de du des & a')

/** Titles and roles whose bearer may be someone called only so ("Judge", "Dean" are also surnames). */
export const TITLE_SURNAMES = list(
  'judge king pope prince dean bishop marshall marshal major justice baron duke count abbot priest chancellor page cook baker brown queen steward chase star rabbi head pastor speaker father player singer fisher porter sheriff coach carpenter'
)

/** Kinship before a name marks a passing mention ("her husband, …"). */
export const KIN = list(
  'husband wife son daughter father mother brother sister uncle aunt nephew niece cousin grandfather grandmother widow widower stepfather stepmother grandson granddaughter mum mom dad hubby fiance fiancee stepson stepdaughter son-in-law daughter-in-law brother-in-law sister-in-law mother-in-law father-in-law'
)

/** Words after "the X" that prove X a person ("the Marrow administration"). */
export const PERSON_REGIMES = list('administration regime presidency premiership')
