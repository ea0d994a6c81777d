import { FEMALE_NAMES, MALE_NAMES } from '../../people/gendered.ts'
import type { Mention } from '../../people/person.ts'
import { wordKey } from '../../people/tokens.ts'

export type Gender = 'male' | 'female'

const MALE = `ahmed ahmad bashar boris hans ibrahim jan karim lukas mahmoud mehmet mikhail mustafa nikolai oskar pavel piotr recep sven tomas yusuf
aaron adam al alan albert alex alexander alfred ali allen andre andrew andy angus anthony antonio arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad
bradley brandon brendan brent brett brian bruce bryan carl carlos charles charlie chris christopher chuck clarence cliff clint corey craig curtis dan daniel danny darrell dave david dean dennis derek
dick dmitry don donald doug douglas duke dwight earl ed eddie edward edwin elijah eric ernest ethan eugene evan francis francois frank fred frederick gary gavin gene george gerald gilbert glenn gordon grant greg
gregory guy harold harry harvey hassan henry herbert herman howard hugh ian igor ivan jack jacob jake james jared jason jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jordan
jorge jose joseph josh joshua juan julian justin karl keith ken kenneth kevin kurt kyle larry lawrence lee leo leon leonard lewis lincoln lloyd louis lucas luis luke malcolm manuel marco marcus mario mark martin marvin
matt matthew maurice max michael miguel mike mitch mitt mohammad mohammed muhammad nate nathan nathaniel neil nicholas nick nigel noah norman oliver omar oscar otto owen patrick paul pedro pete peter phil philip phillip
rafael ralph ramon rand randy ray raymond reince rex richard rick ricky rob robert roberto rod rodney roger roland ron ronald ross roy rudy rupert russell ryan sam samuel scott sean seth sergei sergey shaun shawn simon stan
stanley stephen steve steven stewart stuart ted terrence terry theodore thomas tim timothy todd tom tommy tony travis trevor tyler vernon victor vincent vitaly vladimir wade walter warren wayne wesley will william willie wolf zach zachary`
const FEMALE = `aisha astrid fatima greta ilse ingeborg katarina layla leila nadia natalia olga svetlana tatiana ursula
abigail adele alexandra alice alicia alison allison amanda amber amy andrea angela angelina anita ann anna anne annie april barbara beatrice becky bernadette beth betty beverly bonnie brenda bridget brittany
carla carly carmen carol caroline carolyn catherine cathy charlotte chelsea cheryl christina christine cindy claire clara claudia colleen condoleezza connie courtney crystal cynthia danielle dawn debbie deborah debra denise diana
diane dolores donna dorothy edith eileen elaine eleanor elena elizabeth ellen emily emma erica erin esther eva evelyn florence frances gail gina ginger gloria grace gretchen hannah heather heidi helen hillary hilary hope huma ida ingrid irene iris isabel
ivanka jackie jacqueline jane janet janice jean jeanne jenna jennifer jenny jessica jill joan joann joanna jodi josephine joy joyce juanita judith judy julia julie june karen kate katherine kathleen kathryn kathy katie katrina kayla
kellyanne kelly kim kimberly kirsten kristen kristin laura lauren linda lisa lois loretta lori lorraine louise lucia lucille lucy lydia lynn madeleine maggie mandy marcia margaret maria marianne marie marilyn marjorie martha mary maureen
megan meghan melania melanie melissa mia michele michelle mildred miriam molly monica nancy naomi natalie natasha nicole nina nora norma olivia pamela patricia patty paula peggy penny phyllis rachel rebecca regina rita robyn rosa rose roxanne ruth
sabrina sally samantha sandra sandy sara sarah shannon sharon sheila sheryl shirley sonia sophia stacy stella stephanie sue susan suzanne sylvia tamara tammy tara teresa theresa tiffany tina tracy valerie vanessa veronica vicki victoria virginia vivian wanda wendy yvonne`

const list = (names: string, gender: Gender) =>
  names
    .trim()
    .split(/\s+/)
    .map(name => [name, gender] as const)
const GENDER_OF = new Map<string, Gender>([
  ...list(MALE_NAMES, 'male'),
  ...list(FEMALE_NAMES, 'female'),
  ...list(MALE, 'male'),
  ...list(FEMALE, 'female')
])

/** "Jean" alone is a woman's name in English, "Jean-Louis" a man's. */
const JEAN = /^jean-/

/** The gender that a first name suggests; of a double name the whole, else its first part. */
function genderOf(first: string): Gender | undefined {
  const key = wordKey(first)
  return GENDER_OF.get(key) ?? (JEAN.test(key) ? 'male' : GENDER_OF.get(key.split('-', 1)[0]!))
}

/** The first word of a name that is more than an initial. */
const FIRST = /^(?:\p{Lu}\.?\s+)*([\p{L}\p{M}'’-]{2,})\s/u
const TITLES = new Map([
  ...list('mr. mr sir lord congressman chairman spokesman businessman king prince duke count baron father cardinal imam', 'male'),
  ...list(
    'mrs. mrs ms. ms miss lady congresswoman chairwoman spokeswoman queen princess actress dame duchess countess baroness',
    'female'
  )
])

/** A title is no longer than this. */
const TITLE_REACH = 16

/** True for white space at an offset; most characters tell by their code alone. */
function isBlank(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at)
  return code === 0x20 || ((code < 0x20 || code >= 0x80) && /\s/.test(prose.charAt(at)))
}

/** The gender that the title before a mention tells; undefined where none stands there, or one that tells nothing. */
export function titleGender(prose: string, { span }: Mention): Gender | undefined {
  const end = span.start - 1
  if (!isBlank(prose, end)) return undefined
  let start = end
  while (start > 0 && start > end + 1 - TITLE_REACH && !isBlank(prose, start - 1)) start--
  return TITLES.get(prose.slice(start, end).toLowerCase())
}

const MALE_ROLE =
  /\b(?:(?:spokes|business|congress|chair|police|states|fisher|sports|weather|crafts)man|father|dad|son|brother|husband|grandfather|uncle|nephew|widower|boyfriend|king|prince|actor|monk|priest|cardinal|imam)\b/i
const FEMALE_ROLE =
  /\b(?:(?:spokes|business|congress|chair|police|states|fisher|sports|weather|crafts)woman|mother|mum|mom|daughter|sister|wife|grandmother|aunt|niece|widow|girlfriend|queen|princess|actress|nun|waitress|hostess)\b/i

/** The gender that a noun of kin or sex tells ("her husband", "the woman"). */
export function nounGender(lower: string): Gender | undefined {
  return lower === 'man' || lower === 'boy' ? 'male' : lower === 'woman' || lower === 'girl' ? 'female' : roleGender(lower)
}

/** The gender of whoever has a role; undefined where its words tell none, or both ("the queen’s brother"). */
function roleGender(role: string): Gender | undefined {
  const [male, female] = [MALE_ROLE.test(role), FEMALE_ROLE.test(role)]
  return male === female ? undefined : male ? 'male' : 'female'
}

/** The gender that titles or the first name of each person suggest; people without a hint are absent. */
export function genders(prose: string, mentions: readonly Mention[]): ReadonlyMap<string, Gender> {
  const found = new Map<string, Gender>()
  for (const mention of mentions) {
    const title = titleGender(prose, mention)
    if (title) found.set(mention.name, title)
    if (found.has(mention.name)) continue
    const gender = genderOf(FIRST.exec(mention.name)?.[1] ?? '') ?? roleGender(mention.role?.text ?? '')
    if (gender) found.set(mention.name, gender)
  }
  return found
}
