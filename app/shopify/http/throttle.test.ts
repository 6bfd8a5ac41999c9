import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { expectedCost, guessCost, isMutation, noteCost } from './expected-cost.ts'
import { ShopifyUnreachable } from './faults.ts'
import { Patience } from './patience.ts'
import { unspentPoints, waitForPoints, waitForRetryAfter } from './throttle.ts'

const throttleStatus = { currentlyAvailable: 500, maximumAvailable: 2_000, restoreRate: 100 }
const cost = (actualQueryCost?: number | null) => ({ requestedQueryCost: 100, throttleStatus, actualQueryCost })

describe('waiting for points', () => {
  it('is as long as needed and a little longer, so that waiters spread out', () => {
    expect(waitForPoints(4_000, 0)).toBe(4_000)
    expect(waitForPoints(4_000, 1)).toBe(4_250)
    expect(waitForPoints(1, 1)).toBeLessThan(30)
  })

  it('never lasts without bound', () => {
    const patience = new Patience(1_000, { operation: 'ReadShop', shopDomain: 'a.myshopify.com' })
    expect(patience.spend(700)).toBe(700)
    expect(() => patience.spend(700)).toThrow(ShopifyUnreachable)
  })

  it('says that the outcome is unknown when an earlier try may have run', () => {
    const patience = new Patience(10, { operation: 'CreateRefund', shopDomain: 'a.myshopify.com' })
    const outcomeOf = () => {
      try {
        return patience.spend(20)
      } catch (cause) {
        return (cause as ShopifyUnreachable).outcome
      }
    }
    expect(outcomeOf()).toBe('notSent')
    patience.mayHaveRun = true
    expect(outcomeOf()).toBe('unknown')
  })

  it('reads Retry-After as seconds, decimals included', () => {
    expect(waitForRetryAfter('2.0', 0, 0)).toBe(2_000)
    expect(waitForRetryAfter(null, 2, 0)).toBe(1_000)
  })
})

describe('points that were not spent', () => {
  it.each([
    ['the rest, when it cost less than taken', cost(30), false, 70],
    ['all of them, when the request was throttled', cost(null), true, 100],
    ['all of them, when it was not sent', undefined, true, 100],
    ['none, when nobody knows whether it ran', undefined, false, 0],
  ])('%s', (_what, said, hasNotRun, unspent) => {
    expect(unspentPoints(100, said, hasNotRun)).toBe(unspent)
  })
})

describe('what a request will cost', () => {
  const list = parse(
    'query List($n: Int!) { products(first: $n) { nodes { id variants(first: 3) { nodes { id } } } pageInfo { hasNextPage } } }',
  )
  const mutation = parse('mutation Act { orderCreate { order { id name } userErrors { message } } }')

  it('is guessed from its text: a connection 2 and its items, a mutation 10', () => {
    expect(guessCost(list, { n: 10 })).toBe(2 + 10 * (1 + 2 + 3))
    expect(guessCost(mutation, {})).toBe(11)
    expect(guessCost(parse('query Two { shop { id } }'), {})).toBe(1)
    expect(guessCost(parse('query Ids($ids: [ID!]!) { nodes(ids: $ids) { id } }'), { ids: ['1', '2', '3'] })).toBe(5)
    expect(guessCost(list, { n: 250 })).toBe(1_000)
  })

  it('is afterwards the most that the operation has asked for', () => {
    noteCost('List', 40)
    noteCost('List', 12)
    noteCost('List', undefined)
    expect(expectedCost('List', list, { n: 100 })).toBe(40)
  })

  it('mutations are told from reads, because somebody waits for them', () => {
    expect([isMutation(mutation), isMutation(list)]).toEqual([true, false])
  })
})
