import { describe, expect, it } from 'vitest'
import { toSearchQuery } from './search-query.ts'

describe('what people type becomes a search', () => {
  it.each([
    ['one word is a beginning', 'Silk', 'silk:*'],
    ['all words must match', 'silk dress', 'silk & dress:*'],
    ['punctuation separates', "men's t-shirt", 'men & s & t & shirt:*'],
    ['operators are words or nothing', 'a & !b | (c:*', 'a & b & c:*'],
    ['Arabic', 'فستان حرير', 'فستان & حرير:*'],
  ])('%s', (_name, typed, query) => expect(toSearchQuery(typed)).toBe(query))

  it('nothing to search for is no search', () => {
    expect(toSearchQuery('  ?! ')).toBeNull()
  })
})
