import { describe, expect, it } from 'vitest'
import { appliedRate, moneyOf } from './applied-rate.ts'
import type { ChosenRate } from './rate-facts.ts'

const tenPercent: ChosenRate = {
  planId: 'pln', rateVersionId: 'rtv', rateBps: 1000, fixedAmounts: null, storefrontBps: null,
  lock: null, flash: null, cap: null, tier: null,
} // prettier-ignore
const fiveDollars = { ...tenPercent, rateBps: 0, fixedAmounts: { USD: 500n, KWD: 1500n } }
const own = { currency: 'USD', isStorefront: false }
const storefront = { ...own, isStorefront: true }
const flash = (kind: 'add' | 'replace', rateBps: number) => ({ flash: { id: 'fla', kind, rateBps } })
const tier = (rateBps: number) => ({ tier: { schemeId: 'tis', fromMinor: 0n, rateBps } })
const percent = (bps: number) => ({ bps, perUnitMinor: null })

describe('B1, B6, B7: what a chosen rate comes to', () => {
  it.each([
    ['the percentage', tenPercent, own, percent(1000)],
    ['the amount of the currency', fiveDollars, own, { bps: 0, perUnitMinor: 500n }],
    ['no amount in this currency', fiveDollars, { ...own, currency: 'EUR' }, percent(0)],
    ['the storefront rate for the storefront', { ...tenPercent, storefrontBps: 400 }, storefront, percent(400)],
    ['the storefront rate in place of an amount', { ...fiveDollars, storefrontBps: 400 }, storefront, percent(400)],
    ['the same rate for the storefront if none is named', tenPercent, storefront, percent(1000)],
    ['A17: the ads rate for what an ad brought', { ...tenPercent, adsBps: 300 }, { ...own, isAd: true }, percent(300)],
    ['A17: wherever it was bought', { ...tenPercent, storefrontBps: 400, adsBps: 300 }, { ...storefront, isAd: true }, percent(300)],
    ['A17: in place of an amount', { ...fiveDollars, adsBps: 300 }, { ...own, isAd: true }, percent(300)],
    ['A17: nothing for ads that are paid nothing', { ...tenPercent, adsBps: 0, ...flash('add', 500) }, { ...own, isAd: true }, percent(0)],
    ['A17: the plan’s own where none is set for ads', tenPercent, { ...own, isAd: true }, percent(1000)],
    ['A17: the ads rate for nothing else', { ...tenPercent, adsBps: 300 }, own, percent(1000)],
    ['the storefront rate nowhere else', { ...tenPercent, storefrontBps: 400 }, own, percent(1000)],
    ['nothing on a storefront that pays nothing', { ...tenPercent, storefrontBps: 0, ...flash('add', 500) }, storefront, percent(0)],
    ['a flash rate that adds', { ...tenPercent, ...flash('add', 500) }, own, percent(1500)],
    ['a flash rate in its place', { ...tenPercent, ...flash('replace', 1200) }, own, percent(1200)],
    ['never more than all of it', { ...tenPercent, rateBps: 9800, ...flash('add', 500) }, own, percent(10_000)],
    ['a flash rate on top of an amount', { ...fiveDollars, ...flash('add', 500) }, own, { bps: 500, perUnitMinor: 500n }],
    ['a flash rate in place of an amount', { ...fiveDollars, ...flash('replace', 500) }, own, percent(500)],
    ['the tier that is reached', { ...tenPercent, ...tier(1500) }, own, percent(1500)],
    ['the rate itself if the tier is lower', { ...tenPercent, ...tier(800) }, own, percent(1000)],
    ['the tier, then the flash rate on it', { ...tenPercent, ...tier(1500), ...flash('add', 200) }, own, percent(1700)],
    ['amounts know no tier', { ...fiveDollars, ...tier(1500) }, own, { bps: 0, perUnitMinor: 500n }],
  ])('%s', (_, rate, line, expected) => {
    expect(appliedRate(rate, line)).toEqual(expected)
  }) // prettier-ignore

  it.each([
    ['a share, rounded half away from zero', percent(1250), { baseMinor: 1999n, quantity: 1 }, 250n],
    ['an amount for each unit', { bps: 0, perUnitMinor: 500n }, { baseMinor: 6000n, quantity: 3 }, 1500n],
    ['both', { bps: 500, perUnitMinor: 500n }, { baseMinor: 6000n, quantity: 3 }, 1800n],
    ['no share of nothing', percent(1250), { baseMinor: -5n, quantity: 1 }, 0n],
  ])('%s', (_, applied, line, expected) => {
    expect(moneyOf(applied, line)).toBe(expected)
  })
})
