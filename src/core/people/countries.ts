/**
 * Countries with the words that stand for them in news: demonyms, capital, seats of government.
 * Facts of geography, lower case; "moscow", "russian" and "kremlin" all mean Russia.
 */
const TABLE = `
afghanistan|afghan,afghans|kabul
albania|albanian,albanians|tirana
algeria|algerian,algerians|algiers
angola|angolan,angolans|luanda
argentina|argentine,argentinian,argentines|buenos aires
armenia|armenian,armenians|yerevan
australia|australian,australians,aussie|canberra
austria|austrian,austrians|vienna
azerbaijan|azerbaijani,azeri,azeris|baku
bahamas|bahamian,bahamians|nassau
bahrain|bahraini,bahrainis|manama
bangladesh|bangladeshi,bangladeshis|dhaka
barbados|barbadian,barbadians|bridgetown
belarus|belarusian,belarusians|minsk
belgium|belgian,belgians|
bhutan|bhutanese|thimphu
bolivia|bolivian,bolivians|la paz
bosnia|bosnian,bosnians|sarajevo
botswana|botswanan|gaborone
brazil|brazilian,brazilians|brasilia
britain|british,briton,britons,brit,brits,uk,u.k.,united kingdom,great britain|london,downing street,whitehall
brunei|bruneian|
bulgaria|bulgarian,bulgarians|sofia
burkina faso|burkinabe|ouagadougou
burundi|burundian|bujumbura
cambodia|cambodian,cambodians|phnom penh
cameroon|cameroonian|yaounde
canada|canadian,canadians|ottawa
chile|chilean,chileans|
china|chinese,prc|beijing
colombia|colombian,colombians|bogota,bogotá
congo|congolese|kinshasa
croatia|croatian,croatians,croat|zagreb
cuba|cuban,cubans|havana
cyprus|cypriot,cypriots|nicosia
czech republic|czech,czechs,czechia|prague
côte d'ivoire|ivorian,ivorians|abidjan,yamoussoukro
denmark|danish,dane,danes|copenhagen
djibouti|djiboutian|
ecuador|ecuadorian,ecuadorean|quito
egypt|egyptian,egyptians|cairo
el salvador|salvadoran,salvadorans|
england|english,englishman,englishwoman|
eritrea|eritrean,eritreans|asmara
estonia|estonian,estonians|tallinn
ethiopia|ethiopian,ethiopians|addis ababa
fiji|fijian,fijians|suva
finland|finnish,finn,finns|helsinki
france|french,frenchman,frenchwoman|paris,elysee,élysée
gabon|gabonese|libreville
gambia|gambian,gambians|banjul
germany|german,germans|berlin,bundestag
ghana|ghanaian,ghanaians|accra
greece|greek,greeks|athens
guatemala|guatemalan,guatemalans|
guyana|guyanese|
haiti|haitian,haitians|port-au-prince
honduras|honduran,hondurans|tegucigalpa
hungary|hungarian,hungarians|budapest
iceland|icelandic,icelander,icelanders|reykjavik
india|indian,indians|new delhi,delhi
indonesia|indonesian,indonesians|jakarta
iran|iranian,iranians,islamic republic|tehran,teheran
iraq|iraqi,iraqis|baghdad
ireland|irish,irishman,irishwoman|dublin
israel|israeli,israelis|jerusalem
italy|italian,italians|rome
jamaica|jamaican,jamaicans|
japan|japanese|tokyo
jordan|jordanian,jordanians|amman
kazakhstan|kazakh,kazakhs|astana
kenya|kenyan,kenyans|nairobi
kosovo|kosovar,kosovars|pristina
kuwait|kuwaiti,kuwaitis|
kyrgyzstan|kyrgyz|bishkek
laos|laotian,lao|vientiane
latvia|latvian,latvians|riga
lebanon|lebanese|beirut
lesotho|basotho|maseru
liberia|liberian,liberians|monrovia
libya|libyan,libyans|tripoli
lithuania|lithuanian,lithuanians|vilnius
luxembourg|luxembourger|
macedonia|macedonian,macedonians|skopje
madagascar|malagasy|antananarivo
malawi|malawian,malawians|lilongwe
malaysia|malaysian,malaysians|kuala lumpur,putrajaya
maldives|maldivian,maldivians|
mali|malian,malians|bamako
malta|maltese|valletta
mauritania|mauritanian,mauritanians|nouakchott
mauritius|mauritian,mauritians|
mexico|mexican,mexicans|mexico city
moldova|moldovan,moldovans|chisinau
mongolia|mongolian,mongolians|ulaanbaatar
montenegro|montenegrin,montenegrins|podgorica
morocco|moroccan,moroccans|rabat
mozambique|mozambican|maputo
myanmar|burmese,burma|naypyidaw
namibia|namibian|windhoek
nepal|nepali,nepalese|kathmandu
netherlands|dutch,dutchman,holland|the hague
new zealand|kiwi,new zealander|
nicaragua|nicaraguan,nicaraguans|managua
niger|nigerien|niamey
nigeria|nigerian,nigerians|abuja
north korea|north korean,north koreans,dprk|pyongyang
norway|norwegian,norwegians|oslo
oman|omani,omanis|muscat
pakistan|pakistani,pakistanis|islamabad
palestine|palestinian,palestinians|ramallah
panama|panamanian,panamanians|
paraguay|paraguayan|asuncion
peru|peruvian,peruvians|lima
philippines|filipino,filipinos,philippine|manila
poland|polish,pole,poles|warsaw
portugal|portuguese|lisbon
qatar|qatari,qataris|doha
romania|romanian,romanians|bucharest
russia|russian,russians,russian federation|moscow,kremlin
rwanda|rwandan,rwandans|kigali
samoa|samoan,samoans|apia
saudi arabia|saudi,saudis|riyadh
scotland|scottish,scot,scots|edinburgh,holyrood
senegal|senegalese|dakar
serbia|serbian,serbians,serb,serbs|belgrade
sierra leone|sierra leonean|freetown
singapore|singaporean,singaporeans|
slovakia|slovak,slovaks,slovakian|bratislava
slovenia|slovenian,slovenians,slovene|ljubljana
somalia|somali,somalis|mogadishu
south africa|south african,south africans|pretoria
south korea|south korean,south koreans,korea,korean,koreans|seoul
south sudan|south sudanese|juba
spain|spanish,spaniard,spaniards|madrid
sri lanka|sri lankan,sri lankans|colombo
sudan|sudanese|khartoum
suriname|surinamese|paramaribo
sweden|swedish,swede,swedes|stockholm
switzerland|swiss|bern
syria|syrian,syrians|damascus
taiwan|taiwanese|taipei
tajikistan|tajik,tajiks|dushanbe
tanzania|tanzanian,tanzanians|dodoma
thailand|thai,thais|bangkok
togo|togolese|lome,lomé
tonga|tongan,tongans|
tunisia|tunisian,tunisians|tunis
turkey|turkish,turk,turks|ankara
turkmenistan|turkmen|ashgabat
uganda|ugandan,ugandans|kampala
ukraine|ukrainian,ukrainians|kiev,kyiv
united arab emirates|emirati,emiratis,uae,u.a.e.|abu dhabi
united states|american,americans,us,u.s.,usa,u.s.a.,america|washington,white house,pentagon,state department
uruguay|uruguayan,uruguayans|montevideo
uzbekistan|uzbek,uzbeks|tashkent
vanuatu|vanuatuan|
vatican|holy see|
venezuela|venezuelan,venezuelans|caracas
vietnam|vietnamese|hanoi
wales|welsh,welshman|
yemen|yemeni,yemenis|sanaa,sana'a
zambia|zambian,zambians|lusaka
zimbabwe|zimbabwean,zimbabweans|harare
united nations|un,u.n.|
european union|eu,e.u.|brussels
`

const rows = TABLE.split('\n')
  .filter(Boolean)
  .map(row => row.split('|') as [string, string, string])

/** From every word or phrase that stands for a country (name, demonym, capital, seat) to the country's name. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([country, demonyms, seats]) =>
    [country, ...demonyms.split(','), ...seats.split(',')].filter(Boolean).map((word): [string, string] => [word, country])
  )
)

/** Every single word of the table: none of them alone is part of a human name. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  [...COUNTRY_OF.keys()]
    .flatMap(phrase => phrase.split(' '))
    .filter(word => word !== 'la' && word !== 'abu' && word !== 'el' && word !== 'paz')
)

/** Longest phrase of COUNTRY_OF, in words. */
const LONGEST = 3

/** The countries named in a text by name, demonym, capital or seat of government. Longest phrase first: "South Korean" is not "Korean". */
export function countriesIn(text: string): Set<string> {
  const words = (text.toLowerCase().match(/(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map(word =>
    word.replace(/['’]s?$/u, '')
  )
  const found = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    for (let n = Math.min(LONGEST, words.length - i); n > 0; n--) {
      const country = COUNTRY_OF.get(words.slice(i, i + n).join(' '))
      if (!country) continue
      found.add(country)
      i += n - 1
      break
    }
  }
  return found
}
