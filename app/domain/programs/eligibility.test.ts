import { describe, expect, it } from 'vitest'
import { gapsOf, type EligibilityFacts } from './eligibility.ts'
import { eligibilityRules } from './inputs.ts'

const mia: EligibilityFacts = {
  country: 'US', markets: ['CA'], language: 'en', languages: ['ar'], categories: ['dresses'], age: 24,
  audiences: [{ followers: 8_000, hasProof: true }, { followers: 4_000, hasProof: false }],
} // prettier-ignore

describe('who may join a program', () => {
  it.each([
    ['nothing is asked', {}, []],
    ['the country they live in', { markets: ['US', 'GB'] }, []],
    ['a market they speak to', { markets: ['CA'] }, []],
    ['another market', { markets: ['AE'] }, ['MARKET']],
    ['exactly as many followers as they have', { minimumFollowers: 12_000 }, []],
    ['one follower more', { minimumFollowers: 12_001 }, ['FOLLOWERS']],
    ['as many as are proven', { minimumFollowers: 8_000, needsProof: true }, []],
    ['more than are proven', { minimumFollowers: 8_001, needsProof: true }, ['FOLLOWERS_PROOF']],
    ['a proof of anything', { needsProof: true }, []],
    ['the category they show', { categories: ['dresses'] }, []],
    ['the department of it', { categories: ['fashion'] }, []],
    ['another category', { categories: ['tops'] }, ['CATEGORY']],
    ['their own language', { languages: ['en'] }, []],
    ['another they speak', { languages: ['ar'] }, []],
    ['one they do not', { languages: ['fr'] }, ['LANGUAGE']],
    ['exactly their age', { minimumAge: 24 }, []],
    ['a year more', { minimumAge: 25 }, ['AGE']],
    ['much at once', { markets: ['AE'], languages: ['fr'], minimumAge: 30 }, ['MARKET', 'LANGUAGE', 'AGE']],
  ])('when the program asks for %s', (_, rules, expected) => {
    expect(gapsOf(eligibilityRules.parse(rules), mia)).toEqual(expected)
  })

  it('who says nothing of themselves lacks whatever is asked', () => {
    const blank = { ...mia, country: null, markets: [], language: 'en', languages: [], categories: [], audiences: [] }
    const rules = { markets: ['US'], minimumFollowers: 1, needsProof: true, categories: ['dresses'] }
    expect(gapsOf(eligibilityRules.parse(rules), blank)).toEqual(['MARKET', 'FOLLOWERS', 'CATEGORY'])
    expect(gapsOf(eligibilityRules.parse({ needsProof: true }), blank)).toEqual(['FOLLOWERS_PROOF'])
  })
})
