import { expect, it } from 'vitest'
import { slaOf } from './sla.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour))
const request = { state: 'requested', cancellation: 'none', answerBy: at(24), shipBy: null, cancelAskedAt: null }

it.each([
  ['a fresh request', request, at(0), { kind: 'answer', tone: 'calm' }],
  ['a request near its day', request, at(20), { kind: 'answer', tone: 'soon' }],
  ['a request after its day', request, at(25), { kind: 'answer', tone: 'late' }],
  ['a cancellation goes before all else', { ...request, cancellation: 'asked', cancelAskedAt: at(2) }, at(3), { kind: 'answerCancellation', tone: 'calm' }],
  ['an accepted one', { ...request, state: 'picking', shipBy: at(100) }, at(30), { kind: 'ship', tone: 'calm' }],
  ['an accepted one near its end', { ...request, state: 'packed', shipBy: at(100) }, at(80), { kind: 'ship', tone: 'soon' }],
])('BFS 5.8.6: %s', (_, facts, now, expected) => {
  expect(slaOf(facts, now)).toMatchObject(expected)
}) // prettier-ignore

it.each(['shipped', 'rejected', 'closed', 'cancelled'])('nothing is due of a request that is %s', (state) => {
  expect(slaOf({ ...request, state, shipBy: at(1) }, at(50))).toBeNull()
})
