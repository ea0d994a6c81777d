/** Which first names and titles are men's and which are women's. */

import { FEMALE_NAMES, MALE_NAMES } from './gendered.ts'
import { wordKey } from './word.ts'

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
export function genderOf(first: string): Gender | undefined {
  const key = wordKey(first)
  return GENDER_OF.get(key) ?? (JEAN.test(key) ? 'male' : GENDER_OF.get(key.split('-', 1)[0]!))
}

const TITLES = new Map([
  ...list('mr sir lord congressman chairman spokesman businessman king prince duke count baron father cardinal imam', 'male'),
  ...list('mrs ms miss lady congresswoman chairwoman spokeswoman queen princess actress dame duchess countess baroness', 'female')
])

/** The gender that a title in small letters tells, with its dot or without; undefined where it tells none. */
export const genderOfTitle = (title: string): Gender | undefined => TITLES.get(title.endsWith('.') ? title.slice(0, -1) : title)
