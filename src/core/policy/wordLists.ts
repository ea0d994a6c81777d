/** Small word lists of English that the checks go by. All in the folded form of {@link Word.key}. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words without content of their own: a change of one is a warning, not an error (R27). */
export const FUNCTION_WORDS = list(`
  a an the this that these those my your his her its our their some any each every
  i you he she it we they me him us them who whom whose which what where when why how
  and or but nor so yet if than as because while though although whether
  of to in on at by for with from into onto over under about after before between through during against among around upon
  up down out off away back there here then now
  is are was were be been being am do does did done doing have has had having
  will would shall should can could may might must
  just also too very quite rather well oh yes
`)

/** Words that turn a statement round (R28). */
export const NEGATORS = list(`
  not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely lacks lack denied deny
`)

/** Words that bound a statement; hidden under an ellipsis they are pointed out (R29). */
export const LIMITERS = list('not no never without unless except only until cannot')

/** True for a negator, n't included. */
export const isNegator = (key: string): boolean => NEGATORS.has(key) || /n't$/.test(key)

/** Sounds and phrases that house styles drop (R32). */
const FILLERS = list('um uh er erm ah hm hmm mm')
const FILLER_PHRASES = [
  ['you', 'know'],
  ['i', 'mean'],
  ['sort', 'of'],
  ['kind', 'of'],
  ['you', 'see']
]

/** True where all words are fillers, of one word or of two. */
export function areFillers(words: readonly string[]): boolean {
  if (words.length === 0) return true
  if (FILLERS.has(words[0]!)) return areFillers(words.slice(1))
  return FILLER_PHRASES.some(([first, second]) => words[0] === first && words[1] === second) && areFillers(words.slice(2))
}

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The value of a number in digits or as one word; undefined for other words. 1,240 is 1240. */
export function numberValue(key: string): number | undefined {
  if (/^\d[\d,]*(?:\.\d+)?$/.test(key)) return Number(key.replaceAll(',', ''))
  const small = CARDINALS.indexOf(key)
  if (small >= 0) return small
  const [tens, unit] = key.split('-')
  const ten = TENS.indexOf(tens ?? '')
  if (ten < 0) return undefined
  if (unit === undefined) return (ten + 2) * 10
  const one = CARDINALS.indexOf(unit)
  return one > 0 && one < 10 ? (ten + 2) * 10 + one : undefined
}

const QUANTITIES = list(`
  hundred thousand million billion trillion dozen half quarter third double twice once first second fourth fifth sixth seventh
  eighth ninth tenth percent % monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december metre metres meter meters kilometre kilometres kilometer kilometers centimetre
  centimetres centimeter centimeters millimetre millimetres millimeter millimeters mile miles foot feet inch inches yard yards
  tonne tonnes ton tons kilo kilos kilogram kilograms gram grams pound pounds ounce ounces litre litres liter liters gallon gallons
  dollar dollars euro euros cent cents day days week weeks month months year years decade decades hour hours minute minutes
  degree degrees watt watts kilowatt megawatt hectare hectares acre acres
`)
/** True for figures, number words and signs of value: one changed, added or dropped changes a value (R28). */
export const isFigure = (key: string): boolean =>
  /\p{N}/u.test(key) || /^[\p{Sc}%‰°]$/u.test(key) || numberValue(key) !== undefined

/** True for figures, dates and units: one in place of another changes a value (R28); "year" for "winter" is a word for a word. */
export const isQuantity = (key: string): boolean => isFigure(key) || QUANTITIES.has(key)
