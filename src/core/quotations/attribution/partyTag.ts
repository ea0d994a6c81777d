/** The party and the state behind a legislator's name, as American news gives them: "Ilse Marrow, D-Calif.", "Tomas Rehn (R-N.M.)". */

const PARTIES: Readonly<Record<string, string>> = { D: 'democrat', R: 'republican', I: 'independent' }

/** By the state's abbreviations, without full stops. */
const STATES: ReadonlyMap<string, string> = new Map(
  `alabama ala al|alaska ak|arizona ariz az|arkansas ark ar|california calif ca|colorado colo co|connecticut conn ct|delaware del de|florida fla fl|
  georgia ga|hawaii hi|idaho id|illinois ill il|indiana ind in|iowa ia|kansas kan kans ks|kentucky ky|louisiana la|maine me|maryland md|
  massachusetts mass ma|michigan mich mi|minnesota minn mn|mississippi miss ms|missouri mo|montana mont mt|nebraska neb ne|nevada nev nv|
  new hampshire:nh|new jersey:nj|new mexico:nm|new york:ny|north carolina:nc|north dakota:nd|ohio oh|oklahoma okla ok|oregon ore or|
  pennsylvania pa penn|rhode island:ri|south carolina:sc|south dakota:sd|tennessee tenn tn|texas tex tx|utah ut|vermont vt|virginia va|
  washington wash wa|west virginia:wva wv|wisconsin wis wisc wi|wyoming wyo wy`
    .split('|')
    .flatMap(row => {
      const [name, rest] = row.includes(':') ? row.trim().split(':') : [row.trim().split(' ')[0]!, row.trim()]
      return rest!.split(' ').map((short): [string, string] => [short, name!])
    })
)

const TAG = /,?[ \u00a0]\(?([DRI])[-‐‑–](\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/uy
const [COMMA, BRACKET] = [0x2c, 0x28]

/** The words of the tag at an offset, small and in full ("democrat", "new", "mexico"); none where there is no tag. */
export function partyTag(prose: string, at: number): readonly string[] {
  if (!mayBeTag(prose, at)) return []
  TAG.lastIndex = at
  const [, party, place] = TAG.exec(prose) ?? []
  if (party === undefined) return []
  const state = place!.toLowerCase().replace(/[. ]+/g, '')
  return [PARTIES[party]!, ...(STATES.get(state) ?? place!.toLowerCase().replace(/\.$/, '')).split(' ')]
}

/** Asked first, because it is rare: a party's letter behind comma, blank and bracket. */
function mayBeTag(prose: string, at: number): boolean {
  let letter = prose.charCodeAt(at) === COMMA ? at + 2 : at + 1
  if (prose.charCodeAt(letter) === BRACKET) letter++
  return 'DRI'.includes(prose[letter] ?? ' ')
}
