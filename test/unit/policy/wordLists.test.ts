import assert from 'node:assert/strict'
import { isNegator, isQuantity, LIMITERS, numberValue } from '../../../src/core/policy/wordLists.ts'

describe('the value of a number', () => {
  for (const [key, value] of Object.entries({
    '0': 0,
    '14': 14,
    '1,240': 1240,
    '1,240,000': 1_240_000,
    '2.5': 2.5,
    '1,240.75': 1240.75,
    zero: 0,
    one: 1,
    nineteen: 19,
    twenty: 20,
    ninety: 90,
    'twenty-one': 21,
    'forty-nine': 49,
    'ninety-nine': 99
  }))
    it(`${key}: ${value}`, () => assert.equal(numberValue(key), value))

  for (const key of [
    '',
    'dock',
    '4th',
    'a4',
    '4-5',
    '.5',
    '5.',
    ',5',
    'twenty-zero',
    'twenty-ten',
    'twenty-dock',
    'dock-one',
    'hundred'
  ])
    it(`${key || 'nothing'}: none`, () => assert.equal(numberValue(key), undefined))
})

describe('quantities, negators and limiters', () => {
  const yes =
    '14 4th ½ $ € % ‰ ° one twenty-one hundred million half twice first percent monday june metres tonne dollars euro years minute degrees hectares'
  const no = 'dock quay one-way % % dock-4th hundredth mondays'.split(' ').filter(key => !/%|4th/.test(key))
  for (const key of yes.split(' ')) it(`${key} is a quantity`, () => assert.equal(isQuantity(key), true))
  for (const key of no) it(`${key} is none`, () => assert.equal(isQuantity(key), false))
  it('a sign among letters is none', () => assert.equal(isQuantity('a$'), false))

  for (const key of "not no never none nobody nothing neither nor without cannot hardly denied won't didn't isn't".split(' '))
    it(`${key} negates`, () => assert.equal(isNegator(key), true))
  for (const key of "dock know note n'tok only it's".split(' ')) it(`${key} does not`, () => assert.equal(isNegator(key), false))
  it('only and until bound a statement', () => assert.ok(LIMITERS.has('only') && LIMITERS.has('until') && !LIMITERS.has('dock')))
})
