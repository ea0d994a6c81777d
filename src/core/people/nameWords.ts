import { COUNTRY_WORDS } from './countries.ts'

/** Word lists that tell names of humans from other capitalised words. All lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Nouns of bodies, works, places and things: a capitalised sequence with one of them is no human. */
export const BODY_WORDS =
  list(`academy accord accords act acts administration affairs agency agreement air aircraft airline airlines airport airways alliance amendment app archive arena armed army
  assembly associates association athletics attorneys authority avenue award awards bank banking bar base basin bay beach bill billboard board books boulevard bowl bridge brigade
  broadcasting brotherhood budget building bureau business cabinet camp campaign campus canal capital capitol care cathedral cemetery census center central centre century challenge chamber championship channel charity charter
  church cinema circuit city civil class clinic jazeera arabiya mayadeen club coalition coast code college colleges command commerce commission committee commons commonwealth communications community companies company conference confederation
  congress conservative constitution consulate convention corporation corps corridor council county coup court courthouse creek crisis culture cup customs daily day deal debate declaration
  defence defense department desert development digest directorate district division doctrine drive economic education election elections electric embassy emergency energy enforcement enterprise enterprises
  environment environmental equity estate europe evening exchange express external fair family federal federation festival field finance financial fire firm first fleet force forces foreign forest
  forum foundation framework freedom front fund funds gallery games garden gardens gas gate gazette general global globe government governors group groups guard guardian guards guild gulf hall harbor harbour headquarters
  health herald heights highway hill hills holdings holiday home homeland hospital hotel house housing human image images immigration inc independence independent industries industry information infrastructure
  initiative inn institute institution insurance intelligence interior international internet investigation investments island islands jets jihad journal judiciary junction kingdom labor laboratories laboratory labour lake land law laws league
  legal legion legislature liberation library limited line lines llc llp lobby lodge ltd magazine mail mall management manor marathon march market markets media medical medicine memorial ministry
  mission monday monitor monument morning mosque motors mountain mountains movement museum music national nations natural naval navy network networks news newspaper newspapers night northern observatory observer ocean office olympic
  olympics online opera opposition orchestra order organisation organization pact palace panel paper parish park parks parliament partners partnership party patrol peninsula pentagon people petroleum pictures pipeline
  place plan plant plaza police policy port post power-plant press prison prize problem productions program programme progress project properties protection protocol province publications publishing quarterly radio railroad railway range records
  reform refuge region registry relations relief republic rescue research reserve resistance resolution resort resources restaurant review revolution rights river road room royal safety sanctuary school schools
  science sciences sea season secret security senate sentinel series service services session settlement shelter shield show shrine social society solutions sound southern space speedway sports square stadium standard
  star state states station stations statistics stock store stores strait strategic street strike studies studio studios subcommittee summit sun supreme survey syndrome systems tabernacle talks task tax team tech technologies
  technology telegraph television temple terminal territory terror theater theatre theory times today tonight tower town township trade transit transport transportation travel treasury treaty trial tribune tribunal trust tunnel tv
  union unit united universal university utilities valley veterans victims village violence voice wall war wars watch water way week weekly welfare western wildlife wing winter women workers works world zone
  ceasefire cease-fire staff airlines evangelicals conservatives republicans democrats liberals libertarians tories bloc caucus electors super pac superpac wire live nightly weekend
  principles pride cruise lives matter dynasty street dream dreams report reports story stories agriculture fisheries forestry tourism pensions sanitation aviation planning`)

/** Capitalised words that are no part of a name: function words at a sentence's start, days, months, honours, media. */
export const STOP_WORDS =
  list(`terrified horrified heartbroken furious shocked stunned delighted relieved grieving a about above according across actually additionally adding after again against ago ah all almost along already also although always am amid among an and another any anyone anything apparently are around as ask asked
  at away back bad be because been before behind being below beneath beside besides better between beyond big both breaking but by called can caption citing clearly come could credit dear despite did do does don't down due
  devastated during each earlier early editor either else enough especially even ever every everybody everyone everything exactly except explaining far few file finally following for former fortunately from full further furthermore
  get give given go good got had has have having he hello hence her here herself hers hi highlights him himself his how however i i'd i'll i'm i've if image in including indeed inside instead into is isn't it it's its itself just
  last late later latest least left less let let's like likewise look made make many maybe me mean meanwhile might mine more moreover most mr much must my myself near nearby nearly neither never nevertheless new next no nobody none nonetheless nor not
  nothing now obviously of off often oh ok okay old on once one only onto or other others otherwise our ours out outside over overall own past per perhaps photo photos photograph picture plus please pointing previously probably
  quoting rather read really recently regarding related remember right said same saw say saying says second see seen several shall she should similarly since so some somebody someone something sometimes soon speaking still such
  sure take tell thank thanks than that that's the their theirs them themselves then there there's therefore these they thing things think this those though three through throughout thus till to together told
  too top toward towards true two under unfortunately unless unlike until up updated upon us using very via video view want was watch we we'll we're we've well were what what's whatever when whenever where whereas whether which whichever while who
  who's whoever whole whom whose why will with within without won't would yeah yes yesterday yet you you'll you're you've your yours yourself four five six seven eight nine ten hundred thousand million dozens hundreds thousands
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  mon tue tues wed thu thurs fri sat jan feb mar apr jun jul aug sept sep oct nov dec christmas easter thanksgiving ramadan halloween
  god allah bible koran quran torah islam islamic islamist islamists muslim muslims christian christians christianity jewish jews jew judaism catholic catholics catholicism protestant protestants evangelical evangelicals sunni sunnis shia shiite shiites shi'ite hindu hindus buddhist mormon
  african-american african-americans african-american hispanic hispanics latino latinos latina black blacks white whites arab arabs kurd kurds kurdish asian asians western european europeans american americans
  republican republicans democrat democrats democratic libertarian conservative conservatives tory tories gop communist communists socialist socialists socialism communism marxist nazi nazis liberal liberals progressive progressives green greens labour whig whigs
  internet facebook twitter google youtube instagram reddit snapchat whatsapp wikipedia wikileaks amazon apple microsoft netflix uber airbnb pinterest tumblr linkedin samsung sony nokia boeing airbus toyota volkswagen ford tesla chevrolet nissan honda hyundai mcdonald's walmart starbucks costco
  reuters bloomberg breitbart buzzfeed politico newsmax vox slate huffington huffpost gawker salon mashable axios newsweek esquire playboy disney hollywood broadway nasdaq dow jones-industrial
  congress parliament senate kremlin pentagon white-house capitol constitution brexit holocaust obamacare medicare medicaid covid covid-19 ebola zika hiv aids
  taliban hamas hezbollah isis isil daesh qaeda qaida al-qaeda al-qaida boko haram nusra al-nusra al-shabaab shabab mujahideen fatah pkk ypg houthi houthis antifa interpol europol nato unicef unesco opec
  ph.d m.d dr phd inc ltd tel email http https www com pm prime vice editor-in-chief exclusive op-ed opinion analysis commentary photo-illustration sincerely welcome warning note correction`)

/** Cities, states, regions and rivers that stand alone or after "in"; no list is complete, these are common in English news. */
export const PLACE_WORDS =
  list(`aberdeen abidjan abuja acapulco addis adelaide aden akron alabama alaska albany alberta albuquerque aleppo alexandria algiers alps amazon amsterdam anaheim anbar anchorage andes ankara antarctica antwerp appalachia arctic arizona arkansas arlington
  asia aspen athens atlanta atlantic auckland aurora baghdad baja baku balkans baltic baltimore bangalore bangkok barcelona basel basra bath baton belfast belgrade bengal benghazi berkeley berlin bermuda birmingham boise bologna bombay bordeaux boston bosporus boulder brasilia
  bremen brighton brisbane bristol britain britons broadway bronx brooklyn brussels bucharest budapest buffalo burlington cairo calais calcutta calgary california cambridge canterbury capetown caracas cardiff caribbean carolina casablanca caucasus charleston charlottesville chechnya chernobyl chicago
  chinatown cincinnati cleveland cologne colombo colorado columbia columbus compton connecticut copenhagen corsica cornwall crimea dakar dallas damascus danube darfur davos dayton delaware delhi denver derby detroit devon dhaka doha donbas donetsk dover dresden dubai dublin durban durham
  düsseldorf edinburgh essex eurasia europe everest falklands fallujah ferguson flanders flint florida fresno fukushima galilee gaza gdansk geneva georgia gibraltar glasgow gotham grozny guadalajara guam guantanamo hague haifa halifax hamburg hanoi harare harlem havana hawaii
  hebron helsinki himalayas hiroshima hiroshima homs houston idaho idlib illinois indiana indianapolis iowa islamabad istanbul jakarta jeddah jersey jerusalem johannesburg kabul kandahar kansas karachi kashmir kathmandu kentucky khartoum kiev kyiv kingston kinshasa knoxville kobani kosovo kuala
  kunduz kurdistan kyoto lagos lahore lancaster lansing lapland latakia lausanne leeds leicester leipzig levant lhasa lima lisbon liverpool london londonderry louisiana louisville luanda lyon macau madison madrid mali maine malta manchester mandalay manhattan manila manitoba marseille maryland massachusetts mecca medina
  mediterranean melbourne memphis mexico miami michigan midwest milan milwaukee minneapolis minnesota minsk mississippi missouri mogadishu mombasa montana montenegro monterrey montgomery montreal moscow mosul mumbai munich nagasaki nairobi naples nashville nebraska nevada newark newcastle nice nigeria nile
  norfolk normandy northeast northwest nottingham nova oakland odessa ohio oklahoma okinawa omaha ontario oregon orlando osaka oslo ottawa oxford pacific palermo palestine palmyra panama paris patagonia pennsylvania persia perth peshawar philadelphia phoenix phnom pittsburgh plymouth
  poland portland portsmouth prague pretoria princeton provence punjab pyongyang quebec queens queensland raleigh ramallah rangoon raqqa reno rhine rhode richmond riga rio riyadh rome rotterdam rwanda sacramento sahara sahel saigon salisbury salzburg samara sarajevo saskatchewan scandinavia scranton seattle
  selma seoul serbia sevastopol seville shanghai sheffield siberia sicily silicon sinai skopje sochi sofia somerset southampton southeast southwest spokane stalingrad stanford stockholm strasbourg stuttgart sudan suez suffolk surrey sussex sydney tacoma taipei tallinn tampa tartus tashkent tasmania
  tbilisi tehran tel tennessee texas thames thessaloniki tibet tijuana tikrit timbuktu tokyo toledo toronto trenton tripoli tucson tulsa tunis turin tuscany tyrol ulster utah utrecht valencia vancouver vatican venice vermont vienna vilnius virginia volga wales warsaw washington waterloo wellington westminster winnipeg wisconsin
  wyoming yale harvard yangon yorkshire yukon zagreb zanzibar zurich zürich cannes balmoral guantánamo bogota bogotá belize harrisburg tallahassee topeka wichita yemen`)

/** First words of place names: nothing that begins so is a human ("San Marino", "Lake Orra"). */
export const PLACE_STARTS = list(
  'san santa los las fort mount lake north south east west new saint st st. mt ft great port cape upper lower northern southern eastern western central greater downtown uptown sao são puerto costa sierra buenos baton grand old red black white blue green golden silver big little high'
)

/** Surnames that are also everyday words: at a sentence's start or in a headline they need more than the capital. */
export const WORD_SURNAMES =
  list(`power cook brown white black green gray grey young king bush rice price cash day long short grant love hope bill will may mark page  banks ban baker butler carter carpenter cooper cotton cross   fisher
  flood flowers foot ford  fox frost gay glass gold good hand hands head hill hills holder  hood  hunt hunter iron justice key knight lamb land lane law  little lord major marsh marshall mason mills miner moon moore
  noble north  pence pike pitt  pope porter post potter pound pratt prince reed rich right rivers road rock rose rush sharp shepherd silver singer sinks small snow south spears spring stark steel stern stone  strong summers sweet swift
  stein taylor thorn  trump  walker ward waters watt weaver webb wells west wild wise wolf wood woods worth wright case bloomberg ford disney best bond bird bishop book booth bright brook brooks burns bull  cannon chase  clay coats cole craft crane
  dean drew drum dance english farmer farm finch first flag french friend front gates gore graves great harper hawk heath heard high howl james joy judge kind lead lee light link list low luck man march martin max means might more nice night nail
  offer old olive  parks parish parker past peace pepper person pleasure point poor quick rain ray read real rest ring root ross row royal sage savage sell self sessions shields shore sport stack star starr state storm story stuart summer sun 
    tree  turner twist van vice view wave way weeks welch welcome whistle wind winter winters word work world yellow zero  china jordan israel chad`)

/** Nouns for ships and craft: the capitalised words after them are a vessel's name. */
export const SHIPS = list(
  'carrier ship warship destroyer frigate submarine vessel yacht ferry tanker cruiser boat trawler liner battleship corvette icebreaker uss hms ss tugboat schooner freighter barge lifeboat'
)

/** Verbs that a person does with words: next to a name they prove a human or a body. */
export const SAY_VERBS =
  list(`said says say saying told tells tell added adds asked asks ask replied replies wrote writes write tweeted tweets argued argues explained explains noted notes insisted insists claimed claims warned warns
  recalled recalls joked jokes admitted admits denied denies declared declares continued continues concluded concludes remarked remarks acknowledged acknowledges observed observes responded responds stated states suggested suggests
  testified announced announces complained complains conceded concedes confessed quipped countered stressed stresses emphasized emphasised emphasizes predicted predicts urged urges vowed vows promised pledged believes thinks thought mocked echoed
  lamented boasted exclaimed opined contended contends maintained maintains pointed spoke speaks called calls praised criticized criticised accused accuses blasted slammed blamed blames cautioned demanded questioned cited described describes
  answered agreed agrees laughed smiled shrugged sighed shouted yelled whispered muttered interjected interrupted chimed ranted raged rapped sang confirmed recounted revealed reveals reiterated retorted`)

/** Verbs that only people do: next to a name they exclude bodies. */
export const HUMAN_VERBS =
  list(`joked jokes recalled recalls laughed smiled shrugged sighed shouted yelled whispered muttered quipped interjected chimed exclaimed testified tweeted tweets wrote spoke grew died born married cried wept
  walked sat stood thinks thought believes replied nodded grinned resigned ran`)

/** Words that cannot be part of a human name: bodies, stop words, places, countries, nationalities. Folded. */
export const NO_NAMES: ReadonlySet<string> = new Set([...BODY_WORDS, ...STOP_WORDS, ...PLACE_WORDS, ...COUNTRY_WORDS])

/** True for one of {@link NO_NAMES}. */
export const isNoName = (folded: string): boolean => NO_NAMES.has(folded)
