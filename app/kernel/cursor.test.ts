import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeCursor, encodeCursor, toPage } from './cursor.ts'

it('a cursor gives back the key it was made of', () => {
  const key = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(key, (parts) => {
      expect(decodeCursor(encodeCursor(parts), parts.length)).toEqual(parts)
    }),
  )
})

it.each([
  ['nothing', null],
  ['an empty text', ''],
  ['noise', 'not-a-cursor!'],
  ['another shape', Buffer.from('{"a":1}').toString('base64url')],
  ['another length', encodeCursor(['a', 'b'])],
  ['a part of another type', Buffer.from('[null]').toString('base64url')],
])('%s means the first page, not an error', (_, cursor) => {
  expect(decodeCursor(cursor, 1)).toBeNull()
})

it('the extra row proves the next page and is not shown', () => {
  const keyOf = (row: { id: string }) => [row.id]
  const rows = ['a', 'b', 'c'].map((id) => ({ id }))
  const first = toPage(rows, 2, keyOf)
  expect(first.items.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(decodeCursor(first.nextCursor, 1)).toEqual(['b'])
  expect(toPage(rows.slice(0, 2), 2, keyOf).nextCursor).toBeNull()
  expect(toPage([], 2, keyOf)).toEqual({ items: [], nextCursor: null })
})
