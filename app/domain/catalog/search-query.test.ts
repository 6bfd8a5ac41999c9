import { describe, expect, it } from 'vitest'
import { composeQuery, termsOf, toSearchQuery, type KnownWord } from './search-query.ts'

describe('what people type becomes a search', () => {
  it.each([
    ['one word is a beginning', 'Silk', "'silk':*"],
    ['all words must match', 'silk dress', "'silk' & 'dress':*"],
    ['punctuation separates', "men's t-shirt", "'men' & 's' & 't' & 'shirt':*"],
    ['operators are words or nothing', 'a & !b | (c:*', "'a' & 'b' & 'c':*"],
    ['accents and case do not count', 'Crème BRÛLÉE', "'creme' & 'brulee':*"],
    ['Arabic in one form of each letter, without vowel signs', 'أَحذيـة نِسائيّة', "'احذيه' & 'نساييه':*"],
    ['Arabic digits are digits', '٥٠ مل', "'50' & 'مل':*"],
    ['Japanese in pairs of characters', '抹茶茶碗', "'抹茶' & '茶茶' & '茶碗':*"],
  ])('%s', (_name, typed, query) => expect(toSearchQuery(typed)).toBe(query))

  it('nothing to search for is no search', () => {
    expect(toSearchQuery('  ?! ')).toBeNull()
  })
})

describe('what words mean becomes part of the search', () => {
  const known = (word: string, stem: string | null = `'${word}'`): KnownWord => ({
    word,
    stem,
    foreignStem: null,
    isStop: stem === null,
  })

  it('every word may be itself, its stem, or what means the same', () => {
    const query = composeQuery([known('silk'), known('dresses', "'dress'")], [{ term: 'dress', synonym: "'gown'" }])
    expect(query?.all).toBe("'silk' & (('dresses':* | 'dress') | ('gown'))")
    expect(query?.own).toBe("'silk' | 'dresses':* | 'dress'")
    expect(query?.meant).toBe("('gown')")
    expect(query?.named).toBe("'silk':A & ('dresses':*A | 'dress':A)")
  })

  it('words that belong together are looked up together', () => {
    const words = [known('running', "'run'"), known('shoes', "'shoe'")]
    const query = composeQuery(words, [{ term: 'running shoes', synonym: "'sneaker'" }])
    expect(query?.all).toBe("((('running' | 'run') & ('shoes':* | 'shoe')) | ('sneaker'))")
    expect(termsOf(['running', 'shoes'])).toContain('running shoes')
  })

  it('words too common to count are left out, unless there are no others', () => {
    expect(composeQuery([known('the', null), known('lamp')], [])?.all).toBe("'lamp':*")
    expect(composeQuery([known('the', null)], [])?.all).toBe("'the':*")
  })
})
