/**
 * Does a draft credit words to the article that has them, or to who published or wrote it (POLICY.md R45)? By what the article says of
 * itself; and, where it does not say which outlet it is from, by names that only outlets and news agencies have.
 * Limits: an outlet whose name is like no other's ("Foreign Matters") is known only from the article's front matter.
 */
import type { Article } from '../articles/article.ts'
import type { Attribution } from '../quotations/quotation.ts'

/** "The article", "the paper's report", "the British newspaper". */
const OUTLET_WORD =
  /^(?:the |an? |one |another |this |that |its )?(?:\p{L}+['’]s )?(?:(?:\p{L}+ )?(?:newspaper|tabloid|broadsheet|magazine|broadcaster|news agency|news site|wire service|network)|article|report|story|paper|daily|weekly|website|site|outlet|agency|channel|piece|column|editorial|reporters?|correspondent)$/iu

/** Outlets and agencies whose names have no word that tells what they are. */
const KNOWN_OUTLETS: ReadonlySet<string> = new Set(
  `cnn bbc nbc abc cbs npr pbs msnbc cnbc itv rt ap afp upi dpa tass xinhua interfax reuters bloomberg politico axios vox slate
  newsweek huffpost buzzfeed propublica wsj euronews rte`.split(/\s+/)
)
/** The last word of an outlet's name of two words or more, "the" included; or the first, before "News" and the like. */
const OUTLET_NAME =
  /\b(?:times|post|journal|tribune|herald|gazette|guardian|telegraph|chronicle|examiner|observer|courier|dispatch|globe|sentinel|mirror|news|newspaper|press|daily|weekly|magazine|today|broadcasting|radio|television|tv|bulletin|mail|express|standard|star|sun|inquirer|record|argus|echo|wire)(?: (?:online|international|corporation|agency|service|network))?$|^(?:agence|al jazeera|le monde|die zeit|daily|sky news)\b/

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isOutletName = (claimed: string, written: string): boolean =>
  KNOWN_OUTLETS.has(claimed) || (OUTLET_NAME.test(claimed) && /(?:^the|\p{Lu}\S*)\s\p{Lu}/u.test(written))

/** True where the draft credits the words to the article, its outlet or its author. */
export function isOutlet(draft: Attribution, { metadata }: Article): boolean {
  if (OUTLET_WORD.test(draft.text)) return true
  const claimed = plain(draft.name ?? draft.text)
  if ([metadata.outlet, ...metadata.authors].some(name => name !== undefined && plain(name) === claimed)) return true
  return metadata.outlet === undefined && isOutletName(claimed, draft.text)
}
