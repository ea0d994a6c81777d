import { strict as assert } from 'node:assert'
import { isoDate } from '../../../src/core/articles/dates.ts'

const DATES: readonly (readonly [written: string, iso: string])[] = [
  ['2031-05-04', '2031-05-04'],
  ['2031-05-04T10:30:00Z', '2031-05-04'],
  ['2031/5/4', '2031-05-04'],
  ['4 May 2031', '2031-05-04'],
  ['May 4, 2031', '2031-05-04'],
  ['Sunday, 4th May 2031, 10:30', '2031-05-04'],
  ['Sept. 21, 2031', '2031-09-21'],
  ['04.05.2031', '2031-05-04'],
  ['05/21/2031', '2031-05-21'],
  ['21/05/2031', '2031-05-21'],
  ['03/04/2031', '03/04/2031'],
  ['31 February 2031', '31 February 2031'],
  ['4 May', '4 May'],
  ['im Mai 2031', 'im Mai 2031'],
  ['yesterday', 'yesterday']
]

describe('dates', () => {
  for (const [written, iso] of DATES) it(`${written} → ${iso}`, () => assert.equal(isoDate(written), iso))
})
