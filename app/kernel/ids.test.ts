import { afterEach, expect, it } from 'vitest'
import { asId, isId, newId, timeOrderedIds, useIdSource } from './ids.ts'

let putBack = () => {}
afterEach(() => putBack())

it('an id says what it is of', () => {
  expect(newId('commission')).toMatch(/^com_[0-9a-hjkmnp-tv-z]{26}$/)
  expect(isId('commission', newId('commission'))).toBe(true)
  expect(isId('commission', newId('order'))).toBe(false)
  expect(isId('order', 'ord_')).toBe(false)
  expect(() => asId('order', newId('commission'))).toThrow('expected a order id')
})

it('ten thousand ids are distinct, and a later millisecond sorts later', async () => {
  const ids = new Set(Array.from({ length: 10_000 }, () => timeOrderedIds()))
  expect(ids.size).toBe(10_000)
  const start = Date.now()
  const earlier = timeOrderedIds()
  while (Date.now() <= start);
  const later = timeOrderedIds()
  expect(earlier < later).toBe(true)
})

it('a test can choose the ids and give the source back', () => {
  putBack = useIdSource(() => 'one')
  expect(newId('shop')).toBe('shop_one')
  putBack()
  expect(newId('shop')).not.toBe('shop_one')
})
